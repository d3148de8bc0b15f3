/** What two people decide here: who the second may be, and what then happens. */
import { act, CHECKERS, type SecondPerson } from '../../../kernel/manifest/second-person.ts'
import { lockShared } from '../../wallets/wallets.ts'
import { grantDecided, ShownGrant } from './grant-decided.ts'

export const secondPerson: SecondPerson = {
  'benefit.grant': act(ShownGrant, {
    roles: CHECKERS,
    refuses: ['wallet_unknown', 'currency_mismatch', 'amount_invalid', 'currency_unsupported'],
    lock: (tx, { wallet }) => lockShared(tx, wallet),
    perform: grantDecided,
  }),
}
