/** What the operations and jobs of other modules may call of the operations of claims. */
export { claimsOver } from './claims/claim-tasks.ts'
export { repaymentFailed } from './debts/repayment-news.ts'
export { decideLate } from './late/decide-late.ts'
export { linkNeeded } from './links/link-needed.ts'
export { AccountBody, ClaimsShape } from './shapes.ts'
export { tellMoney, tellOwed } from './tell.ts'
