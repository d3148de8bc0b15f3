/**
 * How use-cases reach the worker of their process without importing it: after a write it need not wait for the next
 * poll, and the sandbox moves the clock through it. `app.ts` installs it; in tests without a worker nothing happens.
 */

import type { Db } from '../../platform/db/types.ts'
import type { Instant } from '../clock.ts'

export type Ticker = {
  /** Look for due rows now. */
  kick(): void
  /** Sandbox only: moves business time forward to `to`, working off everything due on the way, in order; how many rows. */
  advance(db: Db, to: Instant): Promise<number>
}

const NONE: Ticker = {
  kick: () => undefined,
  advance: () => Promise.reject(new Error('no worker in this process')),
}

let current = NONE

export const useTicker = (ticker: Ticker | undefined): void => {
  current = ticker ?? NONE
}

export const kick = (): void => current.kick()
export const advanceClock = (db: Db, to: Instant): Promise<number> => current.advance(db, to)
