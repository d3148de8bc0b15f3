/** What the operations and jobs of other modules may call of the operations of benefits. */
export { grantDecided, ShownGrant } from './grant-decided.ts'
