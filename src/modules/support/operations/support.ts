/** What the operations and jobs of other modules may call of the operations of support. */
export { recordAct } from './acts/record-act.ts'
export { dayAlone } from './alone.ts'
export { ALONE, proposeInstead } from './approvals/two-people.ts'
export { holdersOfPayments, holdersOfRows } from './found.ts'
export { mattersOf } from './matters.ts'
export { AboutShape } from './shapes.ts'
