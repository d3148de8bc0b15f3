/** What the operations and jobs of other modules may call of the operations of wallets. */
export { askAgain } from './consents/ask-other.ts'
export { consentSettled } from './consents/consent-task.ts'
export { holdersOf, nameOf, relationOf } from './holders-of.ts'
