/** What the letters of a person ask of whoever makes the links that freeze, which are their reader's own. Types only. */
import type { Instant } from './clock.ts'
import type { Uuid } from './ids.ts'

export type ReaderWish = { readonly person: Uuid; readonly contact: Uuid; readonly objects: boolean }
export type ReaderLink = {
  readonly path: string
  /** The contact took no part in a recovery: until then its links make money rest once, and are reported. */
  readonly reportsUntil?: Instant | undefined
}
