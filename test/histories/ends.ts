/** That nothing is stuck: once business time has passed, cases and payments have ended, or a person owns what is left. */
import { expect } from 'vitest'
import type { Db } from '../../src/platform/db/types.ts'

/** A case that is not over has a task that somebody owns, and says what it waits for. */
const STUCK = `SELECT c.id, c.state, coalesce(string_agg(s.kind || ' ' || s.state || ' ' || coalesce(s.last_error, s.waits_for, ''), ', '), '') AS steps
    FROM closure.closure c LEFT JOIN closure.step s ON s.closure = c.id AND s.state <> 'done'
   WHERE c.state IN ('cooling_off', 'in_review', 'settling')
     AND NOT EXISTS (SELECT FROM support.task t WHERE t.resolved_at IS NULL AND (t.ref = c.id OR t.ref IN (SELECT id FROM closure.step x WHERE x.closure = c.id)))
   GROUP BY c.id, c.state`

const PAYMENTS = `SELECT id, kind, state FROM payments.payment WHERE state IN ('created', 'sent', 'unknown', 'pending')`

const FAILING = 'SELECT kind, attempts, last_error FROM core.due WHERE last_error IS NOT NULL'

export const expectEnded = async (db: Db): Promise<void> => {
  expect(await db.query(STUCK), 'cases that nobody owns').toEqual([])
  expect(await db.query(PAYMENTS), 'payments that are still under way').toEqual([])
  expect(await db.query(FAILING), 'work that keeps failing').toEqual([])
}
