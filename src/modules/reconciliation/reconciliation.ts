/** What other modules may call of reconciliation: its domain. */
export { paymentsOf } from './bank-file.ts'
export { breaksAbout } from './breaks.ts'
export { blindOlderLines } from './lines.ts'
