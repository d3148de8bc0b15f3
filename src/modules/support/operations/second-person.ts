/** What two people decide here: who the second may be, and what then happens. */
import { act, CHECKERS, type SecondPerson } from '../../../kernel/manifest/second-person.ts'
import { lockForFence } from '../../wallets/wallets.ts'
import { restrictSecond, ShownRestriction } from './restrictions/restriction-decided.ts'

export const secondPerson: SecondPerson = {
  'wallet.restriction': act(ShownRestriction, {
    roles: CHECKERS,
    refuses: ['wallet_unknown', 'approval_changed', 'freeze_needs_recovery'],
    lock: (tx, { wallet }) => lockForFence(tx, [wallet]),
    perform: restrictSecond,
  }),
}
