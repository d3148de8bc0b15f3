/** What two people decide here: who the second may be, and what then happens. */
import { act, CHECKERS, type SecondPerson } from '../../../kernel/manifest/second-person.ts'
import { lockForFence } from '../wallets.ts'
import { changeAuthorityOrder } from './orders/change-order.ts'
import { endOrderDecided, renewOrderDecided, ShownOrderEnd } from './orders/order-end.ts'
import { placeDecided, ShownOrder } from './orders/order-placed.ts'
import { endWalletRole } from './roles/end-role.ts'
import { addRoleDecided, endRoleDecided, lockNewRole, ShownNewRole, ShownRole } from './roles/role-end.ts'

export const secondPerson: SecondPerson = {
  'order.place': act(ShownOrder, {
    roles: changeAuthorityOrder.roles,
    refuses: ['wallet_unknown', 'order_differs', 'amount_invalid', 'currency_unsupported', 'request_invalid'],
    lock: (tx, { wallet }) => lockForFence(tx, [wallet]),
    perform: placeDecided,
  }),
  'order.end': act(ShownOrderEnd, {
    roles: changeAuthorityOrder.roles,
    refuses: ['wallet_unknown', 'order_unknown'],
    lock: (tx, { order }) => lockForFence(tx, [order.wallet]),
    perform: endOrderDecided,
  }),
  'order.renew': act(ShownOrderEnd, {
    roles: changeAuthorityOrder.roles,
    refuses: ['wallet_unknown', 'order_unknown', 'order_differs'],
    lock: (tx, { order }) => lockForFence(tx, [order.wallet]),
    perform: renewOrderDecided,
  }),
  'role.add': act(ShownNewRole, {
    roles: CHECKERS,
    refuses: ['wallet_unknown', 'request_invalid'],
    lock: lockNewRole,
    perform: addRoleDecided,
  }),
  'role.end': act(ShownRole, {
    roles: endWalletRole.roles,
    refuses: ['wallet_unknown', 'role_unknown'],
    perform: endRoleDecided,
  }),
}
