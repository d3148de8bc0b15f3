/** What the operations and jobs of other modules may call of the operations of wallets. */
export { consentSettled } from './consents/consent-task.ts'
export { holdersOf, nameOf, relationOf } from './holders-of.ts'
export { changeAuthorityOrder } from './orders/change-order.ts'
export { endOrderDecided, renewOrderDecided, ShownOrderEnd } from './orders/order-end.ts'
export { placeDecided, ShownOrder } from './orders/order-placed.ts'
export { endWalletRole } from './roles/end-role.ts'
export { addRoleDecided, endRoleDecided, lockNewRole, ShownNewRole, ShownRole } from './roles/role-end.ts'
