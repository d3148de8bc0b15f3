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
  summary: 'Per currency, the most that you let leave in a day, and what has left today',
  description:
    'All amounts in minor units. `most` is your own limit (null: none), with or without a proof; `used_today` is what has left at your word since midnight in the time zone of the policy pack, and is not given back when a payment is called back; `left_today` is null without a limit. `raise` is a higher limit that waits for its date.',
  access: ['holder'],
  alwaysOpen: true,
  params: WalletParams,
  output: named('DailyLimitList', { limits: Type.Array(LimitShape) }),
  refuses: [],
  async run(db, _call, { params }) {
    const when = { at: await db.now(), zone: defaultPack().time_zone }
    return { limits: (await dayLimits(db, params.wallet, when)).map((one) => showLimit(one, when)) }
  },
})
