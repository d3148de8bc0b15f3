/**
 * Effects: claim (commit) → call outside → record. A process that dies in between leaves a row whose claim lapses;
 * the next claim asks the far side again under the same idempotency key. An answer that comes after the claim has
 * lapsed is dropped: whoever claimed the row since gets it again.
 */
import { type Instant, plus } from '../../kernel/clock.ts'
import type { DueRow, EffectHandler, Outcome, Prepared } from '../../kernel/handler.ts'
import type { Tx } from '../db/types.ts'
import { claim, claimOne, type DueBatch, finish, giveBack, hold } from './claims.ts'
import { backOff, failureOf } from './failure.ts'
import type { Work } from './timers.ts'

/** After the deadline of the call: time to record before somebody else may claim the row. */
const MARGIN_MS = 20_000
/** Rows of one pile in one go; the poll comes back for more. */
const MOST = 20

type Held = { readonly row: DueRow; readonly until: Instant; readonly prepared: Prepared }

/** Works off a pile row by row, those that were seen to be due; returns how many rows it touched. */
export const runEffects = async (work: Work, handler: EffectHandler, batch: DueBatch): Promise<number> => {
  const most = Math.min(batch.rows, MOST)
  for (let done = 0; done < most; done++) {
    const held = await take(work, handler, batch)
    if (held === 'nothing') return done
    if (held !== 'settled') await carryOut(work, handler, held)
  }
  return most
}

const take = async (
  work: Work,
  handler: EffectHandler,
  batch: DueBatch,
): Promise<Held | 'nothing' | 'settled'> => {
  let row: DueRow | undefined
  try {
    const taken = await work.db.tx(async (tx) => {
      row = (await claim(tx, { batch, at: work.at, limit: 1 }))[0]
      if (!row) return 'nothing'
      const prepared = await handler.prepare(tx, row)
      if (!prepared) {
        await finish(tx, [row])
        return 'settled'
      }
      const until = plus(await tx.realNow(), { milliseconds: handler.deadlineMs + MARGIN_MS })
      await hold(tx, row, until)
      return { row, until, prepared }
    })
    if (taken === 'settled') work.report({ kind: batch.kind, outcome: 'dropped', rows: 1 })
    return taken
  } catch (error) {
    if (!row) throw error
    await later(work, row, { held: undefined, error })
    return 'settled'
  }
}

const carryOut = async (work: Work, handler: EffectHandler, held: Held): Promise<void> => {
  const { row, until, prepared } = held
  try {
    const record = await inTime(handler.deadlineMs, (signal) => prepared.call(signal))
    await settle(work, held, record)
    work.report({ kind: row.kind, outcome: 'done', rows: 1 })
  } catch (error) {
    if (prepared.unknown) await unknown(work, held, { decide: prepared.unknown, error })
    else await later(work, row, { held: until, error })
  }
}

type Decide = (tx: Tx, row: DueRow) => Promise<Outcome>

const unknown = async (
  work: Work,
  held: Held,
  { decide, error }: { decide: Decide; error: unknown },
): Promise<void> => {
  try {
    await settle(work, held, decide)
    work.report({ kind: held.row.kind, outcome: 'unknown', rows: 1, error })
  } catch (second) {
    await later(work, held.row, { held: held.until, error: second })
  }
}

const settle = async (work: Work, held: Held, decide: Decide): Promise<void> => {
  await work.db.tx(async (tx) => {
    const row = await claimOne(tx, held.row, held.until)
    if (!row) return
    const outcome = await decide(tx, row)
    if (outcome === 'done') await finish(tx, [row])
    else await giveBack(tx, row, { at: outcome.again, attempts: row.attempts, failure: undefined })
  })
}

const later = async (
  work: Work,
  row: DueRow,
  why: { held: Instant | undefined; error: unknown },
): Promise<void> => {
  await work.db.tx(async (tx) => {
    const again = await claimOne(tx, row, why.held)
    if (!again) return
    // A claim that was held has counted this attempt already.
    const attempts = again.attempts + (why.held ? 0 : 1)
    const at = backOff(await tx.now(), attempts)
    await giveBack(tx, again, { at, attempts, failure: failureOf(why.error) })
  })
  work.report({ kind: row.kind, outcome: 'failed', rows: 1, error: why.error })
}

/** A call that took too long: it may or may not have happened. */
export class TooLate extends Error {
  override readonly name = 'TooLate'
}

const inTime = async <T>(ms: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController()
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    controller.abort()
    late.reject(new TooLate('no answer in time'))
  }, ms)
  try {
    return await Promise.race([call(controller.signal), late.promise])
  } finally {
    clearTimeout(timer)
  }
}
