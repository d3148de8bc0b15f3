/** What two people decide here: who the second may be, and what then happens. */
import { act, CHECKERS, type SecondPerson } from '../../../kernel/manifest/second-person.ts'
import { lockShared } from '../../wallets/wallets.ts'
import { chargeBackDecided, ShownChargeback } from './chargebacks/charge-back-decided.ts'
import { decideDebtWriteOff } from './debts/decide-debt-write-off.ts'
import { decideOpenDispute } from './disputes/decide-dispute.ts'
import { ShownDispute, verdictDecided, verdictDeclined } from './disputes/dispute-decided.ts'

export const secondPerson: SecondPerson = {
  'commerce.chargeback': act(ShownChargeback, {
    roles: CHECKERS,
    refuses: ['wallet_unknown', 'chargeback_differs', 'amount_invalid', 'currency_unsupported'],
    lock: (tx, { wallet }) => lockShared(tx, wallet),
    perform: chargeBackDecided,
  }),
  'commerce.dispute': act(ShownDispute, {
    roles: CHECKERS,
    refuses: decideOpenDispute.refuses,
    lock: (tx, { wallet }) => lockShared(tx, wallet),
    perform: verdictDecided,
    declined: verdictDeclined,
  }),
  'commerce.write_off': {
    roles: decideDebtWriteOff.roles,
    refuses: decideDebtWriteOff.refuses,
    decide: (tx, call, { subject, body }) =>
      decideDebtWriteOff.run(tx, call, { params: { debt: subject }, query: {}, body }),
  },
}
