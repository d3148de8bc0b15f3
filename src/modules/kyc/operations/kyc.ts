/** What the operations and jobs of other modules may call of the operations of kyc. */
export { NAME_CHANGE, nameChangeAgreed, ShownNameChange } from './name-change.ts'
export { settleIdentity } from './settle-identity.ts'
export { showIdentity } from './show-identity.ts'
