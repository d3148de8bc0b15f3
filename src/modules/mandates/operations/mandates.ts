/** What the operations and jobs of other modules may call of the operations of mandates. */
export { eachPeriod } from './consent.ts'
