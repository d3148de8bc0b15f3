/** Every query on `core.due` that the worker makes. Claims name one bucket, so that a batch never spans two. */
import type { Instant } from '../../kernel/clock.ts'
import type { DueRow } from '../../kernel/handler.ts'
import type { Bucket, Uuid } from '../../kernel/ids.ts'
import type { Queryable, Times, Tx } from '../db/types.ts'

export type Pile = { readonly bucket: Bucket; readonly kind: string }
/** With how many rows were seen to be due: as many at the least. */
export type DueBatch = Pile & { readonly rows: number }

/**
 * Which kinds are due in which of these buckets. Looks at the earliest rows of each bucket only: bounded. Business time
 * decides what is due, the database clock who may claim it.
 */
export const dueBatches = async (
  q: Queryable,
  what: { buckets: readonly Bucket[]; kinds: readonly string[]; at: Times },
): Promise<readonly DueBatch[]> =>
  q.query<DueBatch>(PILES, [what.buckets, what.kinds, what.at.now, what.at.real])

const PILES = {
  name: 'work.piles',
  text: `SELECT b.bucket, due.kind, count(*)::int AS rows
           FROM unnest($1::smallint[]) AS b(bucket)
          CROSS JOIN LATERAL (
                SELECT d.kind FROM core.due d
                 WHERE d.bucket = b.bucket AND d.due_at <= $3 AND d.kind = ANY($2::text[])
                   AND (d.claimed_until IS NULL OR d.claimed_until < $4)
                 ORDER BY d.due_at LIMIT 64) AS due
           GROUP BY b.bucket, due.kind`,
}

type Stored = Omit<DueRow, 'wallet' | 'epoch'> & {
  readonly wallet: Uuid | null
  readonly epoch: number | null
}

const rowOf = ({ wallet, epoch, ...row }: Stored): DueRow => ({
  ...row,
  wallet: wallet ?? undefined,
  epoch: epoch ?? undefined,
})

/** Locks the earliest due rows of a pile that nobody else works on. */
export const claim = async (
  tx: Tx,
  what: { batch: Pile; at: Times; limit: number },
): Promise<readonly DueRow[]> => {
  const { batch, at, limit } = what
  const rows = await tx.query<Stored>(CLAIM, [batch.bucket, batch.kind, at.now, at.real, limit])
  return rows.map(rowOf)
}

const COLUMNS = 'id, bucket, kind, ref, due_at AS "dueAt", wallet, epoch, payload, attempts'

const CLAIM = {
  name: 'work.claim',
  text: `SELECT ${COLUMNS} FROM core.due
          WHERE bucket = $1 AND kind = $2 AND due_at <= $3 AND (claimed_until IS NULL OR claimed_until < $4)
          ORDER BY due_at, id LIMIT $5 FOR UPDATE SKIP LOCKED`,
}

/** Locks one row again; undefined when it is gone, moved, or somebody else works on it. */
export const claimOne = async (
  tx: Tx,
  row: DueRow,
  heldUntil: Instant | undefined,
): Promise<DueRow | undefined> => {
  const [again] = await tx.query<Stored>(CLAIM_ONE, [row.bucket, row.dueAt, row.id, heldUntil ?? null])
  return again && rowOf(again)
}

const CLAIM_ONE = {
  name: 'work.claim_one',
  text: `SELECT ${COLUMNS} FROM core.due
          WHERE bucket = $1 AND due_at = $2 AND id = $3
            AND ($4::timestamptz IS NULL OR claimed_until = $4::timestamptz)
            FOR UPDATE SKIP LOCKED`,
}

/** Removes finished rows; rows of one bucket. */
export const finish = async (tx: Tx, rows: readonly DueRow[]): Promise<void> => {
  await tx.query(FINISH, [rows[0]?.bucket, rows.map((row) => row.dueAt), rows.map((row) => row.id)])
}

const FINISH = {
  name: 'work.finish',
  text: `DELETE FROM core.due WHERE bucket = $1 AND due_at = ANY($2::timestamptz[]) AND id = ANY($3::uuid[])`,
}

/** Marks an effect as being called until `until`; the count rises first, so a crash in the call is counted. */
export const hold = async (tx: Tx, row: DueRow, until: Instant): Promise<void> => {
  await tx.query(HOLD, [row.bucket, row.dueAt, row.id, until])
}

const HOLD = {
  name: 'work.hold',
  text: `UPDATE core.due SET claimed_until = $4, attempts = attempts + 1
          WHERE bucket = $1 AND due_at = $2 AND id = $3`,
}

/** Gives a row back, due at `at`. `failure` is a class and a code, never a message (it could name a person). */
export const giveBack = async (
  tx: Tx,
  row: DueRow,
  back: { at: Instant; attempts: number; failure: string | undefined },
): Promise<void> => {
  await tx.query(BACK, [row.bucket, row.dueAt, row.id, back.at, back.attempts, back.failure ?? null])
}

const BACK = {
  name: 'work.back',
  text: `UPDATE core.due SET due_at = $4, attempts = $5, last_error = $6, claimed_until = NULL
          WHERE bucket = $1 AND due_at = $2 AND id = $3`,
}

export type Backlog = {
  readonly kind: string
  readonly rows: bigint
  readonly failing: bigint
  readonly oldest: Instant
}

/** What is overdue, by kind; for metrics and for the alarm about kinds that nobody handles. */
export const backlog = (q: Queryable, now: Instant): Promise<readonly Backlog[]> =>
  q.query<Backlog>(BACKLOG, [now])

const BACKLOG = {
  name: 'work.backlog',
  text: `SELECT kind, count(*) AS rows, count(*) FILTER (WHERE attempts > 0) AS failing, min(due_at) AS oldest
           FROM core.due WHERE due_at <= $1 GROUP BY kind`,
}

export type Unhandled = { readonly kind: string; readonly rows: bigint; readonly first: Instant }

/** Kinds of which no handler is among these, due now or at any time: at start, before anybody waits for them. */
export const unhandled = (q: Queryable, kinds: readonly string[]): Promise<Unhandled[]> =>
  q.query<Unhandled>(UNHANDLED, [kinds])

const UNHANDLED = {
  name: 'work.unhandled',
  text: `SELECT kind, count(*) AS rows, min(due_at) AS first FROM core.due
          WHERE NOT kind = ANY($1::text[]) GROUP BY kind ORDER BY kind`,
}

/** The next time at which one of these kinds is due, after `after` and up to `until`. */
export const nextDue = async (
  q: Queryable,
  what: { kinds: readonly string[]; after: Instant; until: Instant },
): Promise<Instant | undefined> => {
  const [row] = await q.query<{ at: Instant | null }>(NEXT, [what.kinds, what.after, what.until])
  return row?.at ?? undefined
}

const NEXT = {
  name: 'work.next',
  text: `SELECT min(due_at) AS at FROM core.due WHERE kind = ANY($1::text[]) AND due_at > $2 AND due_at <= $3`,
}
