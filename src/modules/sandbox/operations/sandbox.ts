/** What the operations and jobs of other modules may call of the operations of sandbox. */
export { packInForce } from './about.ts'
export { readCast } from './cast.ts'
export { readClock } from './clock-read.ts'
export { readInbox } from './inbox.ts'
export { listSentinels } from './sentinels.ts'
