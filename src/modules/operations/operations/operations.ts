/** What the operations and jobs of other modules may call of the operations of operations. */
export { announceDecided, ShownWindow } from './window-decided.ts'
