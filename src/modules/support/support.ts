/** What other modules may call of support: the queue, approvals by two people, and who did what. */
export { recordStaffLimited, recordStaffRead } from './acts.ts'
export {
  agreedLast,
  askedAt,
  decide,
  propose,
  shownHash,
  undecided,
  withdrawApproval,
} from './approvals/approvals.ts'
export { isAmong, isOnePerson } from './one-person.ts'
export { addOperator, operatorActor } from './operators.ts'
export { promisedBy } from './promises.ts'
export type { DatedKind } from './task-kinds.ts'
export {
  answerOf,
  endTasks,
  lastTaskAbout,
  openTask,
  resolveTask,
  type TaskRow,
  taskOf,
  tasksAbout,
} from './tasks.ts'
