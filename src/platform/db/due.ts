/**
 * Due work: timers and the outbox are the same rows. They are written in the transaction whose consequence they
 * are and claimed by the worker.
 */
import type { Instant } from '../../kernel/clock.ts'
import { type Bucket, newId, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from './types.ts'

export type DueWork = {
  readonly bucket: Bucket
  readonly kind: string
  readonly ref: Uuid
  readonly dueAt: Instant
  readonly wallet?: Uuid
  readonly epoch?: number
  /** References only; personal data stays in the vault. */
  readonly payload?: Readonly<Record<string, unknown>>
}

const ADD = {
  name: 'due.add',
  text: `INSERT INTO core.due (bucket, due_at, id, kind, ref, wallet, epoch, payload)
         SELECT * FROM unnest($1::smallint[], $2::timestamptz[], $3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::int[], $8::jsonb[])`,
}

/** Adds due rows in one statement. */
export const schedule = async (tx: Tx, work: readonly DueWork[]): Promise<void> => {
  if (work.length === 0) return
  const rows = work.map(valuesOf)
  await tx.query(
    ADD,
    Array.from({ length: 8 }, (_, column) => rows.map((row) => row[column])),
  )
}

/** Due work that the ledger lane writes in the commit of the postings it belongs to. */
export const dueRow = (make: (at: Instant) => DueWork) => ({
  sink: { name: 'core.due', sql: ADD },
  values: (at: Instant) => valuesOf(make(at)),
})

const valuesOf = (w: DueWork): readonly unknown[] => [
  w.bucket,
  w.dueAt,
  newId(w.bucket),
  w.kind,
  w.ref,
  w.wallet ?? null,
  w.epoch ?? null,
  JSON.stringify(w.payload ?? {}),
]

/** When the next work of `kind` about `ref` is due; undefined when none is. */
export const dueAt = async (
  q: Queryable,
  what: { readonly bucket: Bucket; readonly ref: Uuid; readonly kind: string },
): Promise<Instant | undefined> => {
  const [row] = await q.query<{ at: Instant | null }>(NEXT, [what.bucket, what.ref, what.kind])
  return row?.at ?? undefined
}

const NEXT = {
  name: 'due.next',
  text: 'SELECT min(due_at) AS at FROM core.due WHERE bucket = $1 AND ref = $2 AND kind = $3',
}

/**
 * Removes the due rows of `kind` about `ref` that no worker has claimed; returns how many. A row that a worker has
 * locked this moment is skipped: waiting for it under the locks of a case would be a deadlock, as that worker waits
 * for the case. Its handler reads the case again under the lock and finds nothing to do.
 */
export const unschedule = async (
  tx: Tx,
  what: { bucket: Bucket; ref: Uuid; kind: string },
): Promise<number> => {
  const rows = await tx.query<{ id: Uuid }>(DROP, [what.bucket, what.ref, what.kind])
  return rows.length
}

const DROP = {
  name: 'due.drop',
  text: `DELETE FROM core.due WHERE bucket = $1 AND ref = $2 AND kind = $3 AND id = ANY(ARRAY(
           SELECT id FROM core.due WHERE bucket = $1 AND ref = $2 AND kind = $3 AND claimed_until IS NULL
              FOR UPDATE SKIP LOCKED))
         RETURNING id`,
}

/** The same for many of one bucket, in one statement. */
export const unscheduleAll = async (
  tx: Tx,
  what: { readonly bucket: Bucket; readonly refs: readonly Uuid[]; readonly kinds: readonly string[] },
): Promise<void> => {
  await tx.query(DROP_ALL, [what.bucket, what.refs, what.kinds])
}

const DROP_ALL = {
  name: 'due.drop_all',
  text: `DELETE FROM core.due WHERE bucket = $1 AND ref = ANY($2::uuid[]) AND kind = ANY($3::text[]) AND id = ANY(ARRAY(
           SELECT id FROM core.due WHERE bucket = $1 AND ref = ANY($2::uuid[]) AND kind = ANY($3::text[])
              AND claimed_until IS NULL FOR UPDATE SKIP LOCKED))`,
}

/** Every row of `kind` that is due after `after` is due now: what it waits for may have moved. Its handler waits on. */
export const wakeAll = async (
  tx: Tx,
  what: { readonly kind: string; readonly after: Instant; readonly at: Instant },
): Promise<void> => {
  await tx.query(WAKE, [what.kind, what.after, what.at])
}

const WAKE = {
  name: 'due.wake',
  text: `UPDATE core.due d SET due_at = $3
           FROM (SELECT bucket, id FROM core.due WHERE kind = $1 AND due_at > $2 AND claimed_until IS NULL
                    FOR UPDATE SKIP LOCKED) AS w
          WHERE d.bucket = w.bucket AND d.id = w.id`,
}

/**
 * Moves the due rows of `kind` about `ref` to another time (an outage moved the deadline). Skips what a worker has
 * locked, for the same reason: a handler decides by the deadline it reads under the lock, not by its row's time.
 */
export const reschedule = async (
  tx: Tx,
  what: { bucket: Bucket; ref: Uuid; kind: string; dueAt: Instant },
): Promise<void> => {
  await tx.query(MOVE, [what.bucket, what.ref, what.kind, what.dueAt])
}

const MOVE = {
  name: 'due.move',
  text: `UPDATE core.due SET due_at = $4, claimed_until = NULL
          WHERE bucket = $1 AND ref = $2 AND kind = $3 AND id = ANY(ARRAY(
                SELECT id FROM core.due WHERE bucket = $1 AND ref = $2 AND kind = $3 FOR UPDATE SKIP LOCKED))`,
}
