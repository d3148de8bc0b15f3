import { minus, plus } from '../../../../kernel/clock.ts'
import { BUCKETS } from '../../../../kernel/ids.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { countQuiet } from '../../../identity/identity.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { countDormant, countDue } from '../../campaigns.ts'
import { COUNTED_TO, OverviewShape } from './shapes.ts'

const SOON = 'P30D'

export const dormancyOverview = readUseCase({
  kind: 'read',
  name: 'operator.dormancy',
  access: ['operator'],
  output: OverviewShape,
  refuses: [],
  async run(db) {
    const { dormancy } = defaultPack()
    const soon = plus(await db.now(), SOON)
    const counts = await countDormant(db)
    const of = (state: string) => counts.get(state) ?? 0
    const buckets = Array.from({ length: BUCKETS }, (_, bucket) => bucket)
    const quiet = { buckets, before: minus(soon, dormancy.inactive), most: COUNTED_TO }
    return {
      rules: dormancy,
      counts: {
        told: of('told'),
        closing: of('closing'),
        closed: of('closed'),
        residual: of('residual'),
        back: of('back'),
        kept: of('kept'),
        left: of('left'),
        exempt: of('exempt'),
      },
      coming: { to_be_told: await countQuiet(db, quiet), to_be_closed: await countDue(db, soon) },
    }
  },
})
