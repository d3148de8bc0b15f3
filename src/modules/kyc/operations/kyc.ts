/** What the operations and jobs of other modules may call of the operations of kyc. */
export { settleIdentity } from './settle-identity.ts'
export { showIdentity } from './show-identity.ts'
