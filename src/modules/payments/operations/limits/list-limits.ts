import Type from 'typebox'
import { named } from '../../../../kernel/named.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { dayLimits } from '../../../ledger/ledger.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { LimitShape, showLimit } from './limit-shape.ts'

export const listLimits = readUseCase({
  kind: 'read',
  name: 'money.list_limits',
  access: ['holder'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('DailyLimitList', { limits: Type.Array(LimitShape) }),
  refuses: [],
  async run(db, _call, { params }) {
    const when = { at: await db.now(), zone: defaultPack().time_zone }
    return { limits: (await dayLimits(db, params.wallet, when)).map((one) => showLimit(one, when)) }
  },
})
