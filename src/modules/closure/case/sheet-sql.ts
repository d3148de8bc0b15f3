/** The statements of a sheet: each writes a set, whatever its size. */
import { hash } from 'node:crypto'
import type { Instant } from '../../../kernel/clock.ts'
import type { Bucket, Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import type { Change, EarlierDeed, NewClosure, NewEvent, NewLink, ReceiptRow } from './sql.ts'
import type { ClosureRow, StepRow } from './types.ts'

const INSERT = {
  name: 'closure.insert',
  text: `INSERT INTO closure.closure (id, wallet, person, bucket, state, initiator, pack, pack_version, reason,
           requested_at, waiting_since, statutory_due_at, draft_until)
         SELECT id, wallet, person, bucket, 'preparing', initiator, pack, pack_version, reason, at, at, statutory_due_at, draft_until
           FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::smallint[], $5::text[], $6::text[], $7::text[], $8::bytea[],
                       $9::timestamptz[], $10::timestamptz[], $11::timestamptz[])
             AS n (id, wallet, person, bucket, initiator, pack, pack_version, reason, at, statutory_due_at, draft_until)
         ON CONFLICT DO NOTHING RETURNING *`,
}
/** Leaves out wallets that have an open (or closed) closure already: the unique index decides, not a look first. */
export const insertClosures = (tx: Tx, rows: readonly NewClosure[]): Promise<ClosureRow[]> =>
  tx.query<ClosureRow>(INSERT, [
    rows.map((c) => c.id), rows.map((c) => c.wallet), rows.map((c) => c.person), rows.map((c) => c.bucket),
    rows.map((c) => c.initiator), rows.map((c) => c.pack), rows.map((c) => c.packVersion), rows.map((c) => c.reason),
    rows.map((c) => c.at), rows.map((c) => c.statutoryDueAt), rows.map((c) => c.draftUntil),
  ]) // biome-ignore format: the columns

/** Type of each column that a change may set. */
const TYPES: { readonly [column in keyof Required<Change>]: string } = {
  state: 'text', pack: 'text', pack_version: 'text', waiting_since: 'timestamptz', waited_seconds: 'bigint',
  statutory_due_at: 'timestamptz', plan: 'jsonb', quote: 'uuid', quote_body: 'bytea', quote_hash: 'bytea',
  quote_until: 'timestamptz', epoch: 'int', accepted_at: 'timestamptz', strength: 'text', cooling_off_until: 'timestamptz',
  stopped_at: 'timestamptz', stopped_by: 'text', held_until: 'timestamptz', stop_settled_at: 'timestamptz',
  delayed_until: 'timestamptz', review_until: 'timestamptz', approval: 'uuid', settling_since: 'timestamptz',
  closed_at: 'timestamptz', restore_until: 'timestamptz', tail_until: 'timestamptz', ended_at: 'timestamptz',
  draft_until: 'timestamptz', standing: 'jsonb', standing_until: 'timestamptz', standing_strength: 'text',
} // biome-ignore format: a table
const isColumn = (name: string): name is keyof Change => Object.hasOwn(TYPES, name)

export type Changed = { readonly row: ClosureRow; readonly set: Change; readonly versions: number }

/** Compare-and-set on the version each row was read with. The rows are locked, so a miss is a bug and throws. */
export const changeAll = async (tx: Tx, changes: readonly Changed[]): Promise<void> => {
  const alike = Map.groupBy(changes, ({ set }) => Object.keys(set).sort().join(' '))
  for (const some of alike.values()) {
    const columns = Object.keys(some[0]?.set ?? {}).filter(isColumn)
    const text = `UPDATE closure.closure c
        SET ${columns.map((column) => `${column} = n.${column}`).join(', ')}${columns.length > 0 ? ', ' : ''}version = c.version + n.versions
       FROM unnest($1::uuid[], $2::smallint[], $3::int[], $4::int[]${columns.map((column, i) => `, $${i + 5}::${TYPES[column]}[]`).join('')})
              AS n (id, bucket, was, versions${columns.map((column) => `, ${column}`).join('')})
      WHERE c.id = n.id AND c.bucket = n.bucket AND c.version = n.was RETURNING c.id`
    const done = await tx.query({ name: `closure.change_${nameOf(columns)}`, text }, [
      some.map(({ row }) => row.id),
      some.map(({ row }) => row.bucket),
      some.map(({ row }) => row.version),
      some.map(({ versions }) => versions),
      ...columns.map((column) => some.map(({ set }) => stored(column, set[column] ?? null))),
    ])
    if (done.length !== some.length)
      throw new Error(`${some.length - done.length} closures changed under their locks`)
  }
}

/** Names of prepared statements are 63 bytes at the most. */
const nameOf = (columns: readonly string[]): string => hash('sha256', columns.join(' '), 'hex').slice(0, 16)

const stored = (column: keyof Change, value: unknown): unknown =>
  TYPES[column] === 'jsonb' && value !== null ? JSON.stringify(value) : value

export type Of<T> = T & { readonly closure: Uuid; readonly bucket: Bucket }

const EVENTS = {
  name: 'closure.events_add',
  text: `INSERT INTO closure.event (closure, seq, bucket, at, type, actor, actor_ref, data, before)
         SELECT e.closure, coalesce(last.seq, 0) + e.deeds, e.bucket, e.at, e.type, e.actor, e.actor_ref, e.data, e.before
           FROM unnest($1::uuid[], $2::smallint[], $3::timestamptz[], $4::text[], $5::text[], $6::uuid[], $7::jsonb[],
                       $8::jsonb[], $9::int[])
                AS e (closure, bucket, at, type, actor, actor_ref, data, before, deeds)
           LEFT JOIN LATERAL (SELECT max(seq) AS seq FROM closure.event o
                               WHERE o.closure = e.closure AND o.bucket = e.bucket) AS last ON true`,
}
/** A deed, and those of the same case and transaction before it. */
export type NewDeeds = Of<NewEvent> & { readonly before: readonly Omit<NewEvent, 'at'>[] }

/** Appends one row to the timeline of each case. The cases are locked, so no sequence has a gap or a fork. */
export const insertEvents = async (tx: Tx, events: readonly NewDeeds[]): Promise<void> => {
  if (events.length === 0) return
  await tx.query(EVENTS, [
    events.map((e) => e.closure),
    events.map((e) => e.bucket),
    events.map((e) => e.at),
    events.map((e) => e.type),
    events.map((e) => e.actor),
    events.map((e) => e.actorRef ?? null),
    events.map((e) => JSON.stringify(e.data ?? {})),
    events.map((e) => (e.before.length > 0 ? JSON.stringify(e.before.map(asBefore)) : null)),
    events.map((e) => e.before.length + 1),
  ])
}

const asBefore = ({ type, actor, actorRef, data = {} }: Omit<NewEvent, 'at'>): EarlierDeed => ({
  type,
  actor,
  actor_ref: actorRef ?? null,
  data,
})

const STEPS = {
  name: 'closure.steps_add',
  text: `INSERT INTO closure.step (id, closure, bucket, ordinal, kind, participant, object_kind, object, early, way, instrument,
           account, currency, quoted, state, moved, claim, owner, waits_for, until, attempts, last_error, kept_because, act, fee)
         SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::smallint[], $5::text[], $6::text[], $7::text[],
           $8::uuid[], $9::boolean[], $10::text[], $11::uuid[], $12::uuid[], $13::text[], $14::bigint[], $15::text[],
           $16::bigint[], $17::boolean[], $18::text[], $19::text[], $20::timestamptz[], $21::int[], $22::text[], $23::text[], $24::text[], $25::bigint[])`,
}
/** Steps as they stand at the end of the transaction that made them. */
export const insertStepRows = async (tx: Tx, steps: readonly StepRow[]): Promise<void> => {
  if (steps.length === 0) return
  const of = <K extends keyof StepRow>(column: K) => steps.map((s) => s[column])
  await tx.query(STEPS, [
    of('id'), of('closure'), of('bucket'), of('ordinal'), of('kind'), of('participant'), of('object_kind'), of('object'),
    of('early'), of('way'), of('instrument'), of('account'), of('currency'), of('quoted'), of('state'), of('moved'),
    of('claim'), of('owner'), of('waits_for'), of('until'), of('attempts'), of('last_error'), of('kept_because'),
    of('act'), of('fee'),
  ]) // biome-ignore format: the columns
}

const RECEIPTS = {
  name: 'closure.receipts_add',
  text: `INSERT INTO closure.receipt (id, closure, bucket, kind, at, leaf, jws, salt, link, link_until)
         SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::text[], $5::timestamptz[], $6::uuid[], $7::text[],
                              $8::bytea[], $9::bytea[], $10::timestamptz[])`,
}
/** A paper, and the link it was sent with. */
export type NewReceipt = Of<ReceiptRow> & { readonly link: NewLink | undefined }
export const insertReceipts = async (tx: Tx, receipts: readonly NewReceipt[]): Promise<void> => {
  if (receipts.length === 0) return
  await tx.query(RECEIPTS, [
    receipts.map((r) => r.id),
    receipts.map((r) => r.closure),
    receipts.map((r) => r.bucket),
    receipts.map((r) => r.kind),
    receipts.map((r) => r.at),
    receipts.map((r) => r.leaf),
    receipts.map((r) => r.jws),
    receipts.map((r) => r.salt),
    receipts.map((r) => r.link?.hash ?? null),
    receipts.map((r) => r.link?.expiresAt ?? null),
  ])
}

const LINKS = {
  name: 'closure.links_add',
  text: `INSERT INTO closure.link (closure, purpose, hash, bucket, made_at, expires_at)
         SELECT * FROM unnest($1::uuid[], $2::text[], $3::bytea[], $4::smallint[], $5::timestamptz[], $6::timestamptz[])`,
}
export const insertLinks = async (tx: Tx, links: readonly Of<NewLink>[]): Promise<void> => {
  if (links.length === 0) return
  await tx.query(LINKS, [
    links.map((l) => l.closure),
    links.map((l) => l.purpose),
    links.map((l) => l.hash),
    links.map((l) => l.bucket),
    links.map((l) => l.at),
    links.map((l) => l.expiresAt),
  ])
}

type Subject = Of<{ readonly kind: string; readonly index: Buffer }>
const SUBJECTS = {
  name: 'closure.subjects_add',
  text: `INSERT INTO closure.subject (closure, kind, index, bucket)
         SELECT * FROM unnest($1::uuid[], $2::text[], $3::bytea[], $4::smallint[]) ON CONFLICT DO NOTHING`,
}
export const insertSubjects = async (tx: Tx, subjects: readonly Subject[]): Promise<void> => {
  if (subjects.length === 0) return
  await tx.query(SUBJECTS, [
    subjects.map((s) => s.closure),
    subjects.map((s) => s.kind),
    subjects.map((s) => s.index),
    subjects.map((s) => s.bucket),
  ])
}

/** Of these wallets of one bucket: the case that counts (`currentOf`), locked in the order of ids. */
export const lockCurrent = (
  tx: Tx,
  { bucket, wallets }: { readonly bucket: Bucket; readonly wallets: readonly Uuid[] },
): Promise<ClosureRow[]> =>
  tx.query<ClosureRow>(
    {
      name: 'closure.lock_current',
      text: `SELECT * FROM closure.closure WHERE wallet = ANY($1::uuid[]) AND bucket = $2
                AND state NOT IN ('cancelled', 'expired', 'rejected') ORDER BY id FOR NO KEY UPDATE`,
    },
    [wallets, bucket],
  )

/** How often accepted closings of each wallet were cancelled since `at`; wallets without any are left out. */
export const flipsOf = async (
  q: Queryable,
  {
    bucket,
    wallets,
    at,
  }: { readonly bucket: Bucket; readonly wallets: readonly Uuid[]; readonly at: Instant },
): Promise<ReadonlyMap<Uuid, number>> => {
  const rows = await q.query<{ wallet: Uuid; n: bigint }>(
    {
      name: 'closure.flips',
      text: `SELECT wallet, count(*) AS n FROM closure.closure WHERE wallet = ANY($1::uuid[]) AND bucket = $2
                AND state = 'cancelled' AND accepted_at IS NOT NULL AND ended_at > $3 GROUP BY wallet`,
    },
    [wallets, bucket, at],
  )
  return new Map(rows.map((row) => [row.wallet, Number(row.n)]))
}
