/** What two people decide here: who the second may be, and what then happens. */
import { act, CHECKERS, type SecondPerson } from '../../../kernel/manifest/second-person.ts'
import { lockForFence } from '../../wallets/wallets.ts'
import { NAME_CHANGE, nameChangeAgreed, ShownNameChange } from './name-change.ts'

export const secondPerson: SecondPerson = {
  [NAME_CHANGE]: act(ShownNameChange, {
    roles: CHECKERS,
    refuses: ['wallet_unknown', 'name_invalid', 'document_invalid'],
    lock: (tx, { wallet }) => lockForFence(tx, [wallet]),
    perform: nameChangeAgreed,
  }),
}
