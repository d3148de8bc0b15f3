/** Statements about breaks. A break is one row for its kind, subject and currency, however often it is found. */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import type { BreakKind } from './rules.ts'

export type Found = Readonly<Record<string, string>>
export type BreakRow = {
  readonly id: Uuid
  readonly kind: BreakKind
  readonly subject: Uuid
  readonly currency: string | null
  readonly owner: string
  readonly found: Found
  readonly day: string
  readonly opened_at: Instant
  readonly stated: 'explained' | 'resolved' | null
  readonly outcome: string | null
  readonly stated_by: Uuid | null
  readonly stated_at: Instant | null
  readonly task: Uuid | null
  readonly cleared_day: string | null
  readonly cleared_at: Instant | null
  readonly bucket: number
}

const COLUMNS = `id, kind, subject, currency, owner, found, day::text AS day, opened_at, stated, outcome, stated_by, stated_at,
  task, cleared_day::text AS cleared_day, cleared_at, bucket`

export type NewBreak = Pick<BreakRow, 'id' | 'kind' | 'subject' | 'currency' | 'owner' | 'found'>
export type Kept = Pick<BreakRow, 'id' | 'kind' | 'owner' | 'bucket' | 'subject'> & {
  readonly fresh: boolean
}
/** A break that somebody has to be told of: it is new, or it is over. */
export type News = Pick<BreakRow, 'id' | 'kind' | 'bucket' | 'subject'> & { readonly over: boolean }

/**
 * Found again with the same numbers, a break keeps what was stated; with other numbers it is open again, of its old
 * age; after it had cleared it is a new one. `fresh`: somebody has to be told.
 */
export const keep = (
  tx: Tx,
  breaks: readonly NewBreak[],
  run: { readonly date: string; readonly at: Instant },
): Promise<Kept[]> =>
  tx.query<Kept>(
    {
      name: 'reconciliation.keep_breaks',
      text: `INSERT INTO reconciliation.break AS b (id, kind, subject, currency, owner, found, day, opened_at, bucket)
             SELECT id, kind, subject, currency, owner, found, $8::date, $9, bucket
               FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::jsonb[], $7::smallint[])
                 AS n (id, kind, subject, currency, owner, found, bucket)
             ON CONFLICT (id, bucket) DO UPDATE SET
               found = EXCLUDED.found,
               day = CASE WHEN b.cleared_at IS NULL THEN b.day ELSE EXCLUDED.day END,
               opened_at = CASE WHEN b.cleared_at IS NULL THEN b.opened_at ELSE EXCLUDED.opened_at END,
               stated = CASE WHEN b.cleared_at IS NULL AND b.found = EXCLUDED.found THEN b.stated END,
               outcome = CASE WHEN b.cleared_at IS NULL AND b.found = EXCLUDED.found THEN b.outcome END,
               stated_by = CASE WHEN b.cleared_at IS NULL AND b.found = EXCLUDED.found THEN b.stated_by END,
               stated_at = CASE WHEN b.cleared_at IS NULL AND b.found = EXCLUDED.found THEN b.stated_at END,
               cleared_day = NULL, cleared_at = NULL
             RETURNING new.id, new.kind, new.owner, new.bucket, new.subject,
               old.id IS NULL OR old.cleared_at IS NOT NULL OR (old.stated IS NOT NULL AND new.stated IS NULL) AS fresh`,
    },
    [
      breaks.map((b) => b.id),
      breaks.map((b) => b.kind),
      breaks.map((b) => b.subject),
      breaks.map((b) => b.currency),
      breaks.map((b) => b.owner),
      breaks.map((b) => JSON.stringify(b.found)),
      breaks.map((b) => bucketOf(b.id)),
      run.date,
      run.at,
    ],
  )

/** Breaks of these kinds about these subjects that a run looked for and did not find any more. */
export const clear = (
  tx: Tx,
  gone: {
    readonly kinds: readonly BreakKind[]
    readonly subjects: readonly Uuid[]
    readonly but: readonly Uuid[]
    readonly date: string
    readonly at: Instant
  },
): Promise<{ id: Uuid; kind: BreakKind; bucket: number; subject: Uuid }[]> =>
  tx.query(
    {
      name: 'reconciliation.clear_breaks',
      text: `UPDATE reconciliation.break SET cleared_at = $1, cleared_day = $2::date
              WHERE cleared_at IS NULL AND kind = ANY($3::text[]) AND subject = ANY($4::uuid[])
                AND bucket = ANY($5::smallint[]) AND id <> ALL($6::uuid[])
             RETURNING id, kind, bucket, subject`,
    },
    [gone.at, gone.date, gone.kinds, gone.subjects, [...new Set(gone.subjects.map(bucketOf))], gone.but],
  )

/** What breaks of these kinds that have not cleared are about. */
export const openSubjects = (q: Queryable, kinds: readonly BreakKind[]): Promise<{ subject: Uuid }[]> =>
  q.query(
    {
      name: 'reconciliation.open_subjects',
      text: `SELECT DISTINCT subject FROM reconciliation.break WHERE cleared_at IS NULL AND kind = ANY($1::text[])
              ORDER BY subject`,
    },
    [kinds],
  )

/** Found on that day or before, and not cleared by it. */
export const breaksOf = (q: Queryable, date: string, limit: number): Promise<BreakRow[]> =>
  q.query<BreakRow>(
    `SELECT ${COLUMNS} FROM reconciliation.break
      WHERE day <= $1::date AND (cleared_day IS NULL OR cleared_day > $1::date) ORDER BY day, opened_at, id LIMIT $2`,
    [date, limit],
  )

/** Those of `breaksOf` that nobody has stated anything about and that no later run has cleared. */
export const unstated = (q: Queryable, date: string): Promise<{ id: Uuid; kind: BreakKind }[]> =>
  q.query(
    `SELECT id, kind FROM reconciliation.break
      WHERE day <= $1::date AND cleared_at IS NULL AND stated IS NULL AND kind <> 'in_flight' ORDER BY id`,
    [date],
  )

export const lockBreak = async (tx: Tx, id: Uuid): Promise<BreakRow | undefined> =>
  (
    await tx.query<BreakRow>(
      `SELECT ${COLUMNS} FROM reconciliation.break WHERE id = $1 AND bucket = $2 FOR UPDATE`,
      [id, bucketOf(id)],
    )
  )[0]

export const setTasks = async (
  tx: Tx,
  tasks: readonly { readonly id: Uuid; readonly task: Uuid }[],
): Promise<void> => {
  await tx.query(
    `UPDATE reconciliation.break b SET task = t.task
       FROM unnest($1::uuid[], $2::smallint[], $3::uuid[]) AS t(id, bucket, task) WHERE b.id = t.id AND b.bucket = t.bucket`,
    [tasks.map((t) => t.id), tasks.map((t) => bucketOf(t.id)), tasks.map((t) => t.task)],
  )
}

export type Statement = {
  readonly id: Uuid
  readonly stated: 'explained' | 'resolved'
  readonly outcome: string
  readonly by: Uuid
  readonly at: Instant
}
export const setStated = async (tx: Tx, s: Statement): Promise<void> => {
  await tx.query(
    `UPDATE reconciliation.break SET stated = $3, outcome = $4, stated_by = $5, stated_at = $6
      WHERE id = $1 AND bucket = $2`,
    [s.id, bucketOf(s.id), s.stated, s.outcome, s.by, s.at],
  )
}

/** Open breaks by kind and age; what a person resolved is out of it, what was explained is not. */
export const breakAges = (
  q: Queryable,
  bounds: readonly [Instant, Instant, Instant],
): Promise<{ kind: BreakKind; age: number; count: bigint; explained: bigint }[]> =>
  q.query(
    `SELECT kind, CASE WHEN opened_at > $1 THEN 0 WHEN opened_at > $2 THEN 1 WHEN opened_at > $3 THEN 2 ELSE 3 END AS age,
            count(*) AS count, count(stated) AS explained
       FROM reconciliation.break WHERE cleared_at IS NULL AND stated IS DISTINCT FROM 'resolved'
      GROUP BY kind, age ORDER BY kind, age`,
    bounds,
  )

/** What breaks are about: a payment, a posting; a day or a currency is nobody's. */
export const breaksAbout = (q: Queryable, ids: readonly Uuid[]): Promise<{ id: Uuid; of: Uuid }[]> =>
  q.query<{ id: Uuid; of: Uuid }>(
    {
      name: 'reconciliation.about',
      text: `SELECT id, subject AS of FROM reconciliation.break
              WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])`,
    },
    [ids, [...new Set(ids.map(bucketOf))]],
  )
