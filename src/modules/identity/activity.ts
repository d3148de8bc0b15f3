/**
 * Acts of a person: what shows that somebody still uses their wallet. Signing in and every use of a session count, and
 * nothing else does here: what others do (pay in, look, charge) is no act of the holder.
 * I11 To the day. Whoever was looked at for their silence is noted at once, and `BACK` tells those who looked.
 */
import { type Instant, isBefore, minus } from '../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Tx } from '../../platform/db/types.ts'
import * as sql from './activity-sql.ts'

export { type Again, countQuiet, lockActs, type Quiet, quietBuckets, quietIn } from './activity-sql.ts'

/** Due row: somebody whose silence had been looked at has acted. `ref` is the person. */
export const BACK = 'identity.back'
const COARSE = 'P1D'

/** The person acts. The same day again writes nothing. */
export const noteAct = async (tx: Tx, person: Uuid): Promise<void> => {
  const at = await tx.now()
  const wasLookedAt = await sql.noteAct(tx, { person, at, stale: minus(at, COARSE) })
  if (wasLookedAt) await schedule(tx, [{ bucket: bucketOf(person), kind: BACK, ref: person, dueAt: at }])
}

/** Whether an act now has to be written down. */
export const isNews = (known: { last_at: Instant | null; again_at: Instant | null }, at: Instant): boolean =>
  known.last_at === null || known.again_at !== null || isBefore(known.last_at, minus(at, COARSE))

/** These were looked at; not again before `again_at` (null: when their silence is long enough anew). */
export const lookAgain = sql.setAgain

/** They have left: their silence means nothing any more. */
export const forgetActs = sql.dropActs
