/** Timers: claim, run and delete in one transaction; a row that fails must not hold up the others of its batch. */

import type { DueRow, TimerHandler } from '../../kernel/handler.ts'
import { type Db, OutcomeUnknown, type Times } from '../db/types.ts'
import { claim, claimOne, type DueBatch, finish, giveBack } from './claims.ts'
import { backOff, failureOf } from './failure.ts'

export type Report = (event: {
  readonly kind: string
  readonly outcome: 'done' | 'failed' | 'dropped' | 'unknown'
  readonly rows: number
  readonly error?: unknown
}) => void
export type Work = { readonly db: Db; readonly at: Times; readonly report: Report }

/** Works off a pile; returns how many rows it touched. */
export const runTimers = async (work: Work, handler: TimerHandler, batch: DueBatch): Promise<number> => {
  let rows: readonly DueRow[] = []
  try {
    await work.db.tx(async (tx) => {
      rows = await claim(tx, { batch, at: work.at, limit: handler.batch })
      if (rows.length === 0) return
      await handler.run(tx, rows)
      await finish(tx, rows)
    })
    if (rows.length > 0) work.report({ kind: batch.kind, outcome: 'done', rows: rows.length })
  } catch (error) {
    // Nobody knows whether it was committed: what was not is still due and is claimed again.
    if (error instanceof OutcomeUnknown || rows.length === 0) throw error
    if (rows.length === 1) await failed(work, rows, error)
    else for (const row of rows) await runSingly(work, handler, row)
  }
  return rows.length
}

const runSingly = async (work: Work, handler: TimerHandler, row: DueRow): Promise<void> => {
  try {
    const ran = await work.db.tx(async (tx) => {
      const again = await claimOne(tx, row, undefined)
      if (!again) return false
      await handler.run(tx, [again])
      await finish(tx, [again])
      return true
    })
    if (ran) work.report({ kind: row.kind, outcome: 'done', rows: 1 })
  } catch (error) {
    if (error instanceof OutcomeUnknown) throw error
    await failed(work, [row], error)
  }
}

const failed = async (work: Work, rows: readonly DueRow[], error: unknown): Promise<void> => {
  for (const row of rows) {
    await work.db.tx(async (tx) => {
      const again = await claimOne(tx, row, undefined)
      if (!again) return
      const attempts = again.attempts + 1
      const at = backOff(await tx.now(), attempts)
      await giveBack(tx, again, { at, attempts, failure: failureOf(error) })
    })
    work.report({ kind: row.kind, outcome: 'failed', rows: 1, error })
  }
}
