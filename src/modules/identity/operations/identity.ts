/** What the operations and jobs of other modules may call of the operations of identity. */

export { undoneLine } from '../messages/undone.ts'
export { actStatement, guarded } from './acts.ts'
export { alert } from './alert.ts'
export { contactFrom } from './country.ts'
export { prove } from './credentials/prove.ts'
export { FROZEN_TASK, frozenClosed } from './freezes/freeze-tasks.ts'
export { DISOWNED, disownClosed } from './freezes/shut-out.ts'
export { openWallet } from './open-wallet.ts'
export { ChallengeQuery, IdentityBody, IdentityShape } from './shapes.ts'
