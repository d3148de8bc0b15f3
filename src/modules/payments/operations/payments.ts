/** What the operations and jobs of other modules may call of the operations of payments. */
export { currencyOf } from './currency-of.ts'
export { peopleOf, relationsOf } from './statement/counterparties.ts'
export { explaining, mustProve, needProof, ordered, proveAbove, proved, spendingOf } from './step-up.ts'
export { tellLeft, tellRight, tellTaken, tellUsed } from './tell.ts'
export { dealing } from './transfers/looks-at-others.ts'
