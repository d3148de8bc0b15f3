import type { Instant } from '../../../kernel/clock.ts'
import type { Bucket, Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import type { ClosureRow, ClosureState, EventActor, EventRow, ReceiptKind, StepRow } from './types.ts'

type Key = { readonly id: Uuid; readonly bucket: Bucket }

export type NewClosure = Key & {
  readonly wallet: Uuid
  readonly person: Uuid
  readonly initiator: ClosureRow['initiator']
  readonly pack: string
  readonly packVersion: string
  readonly reason: Buffer | null
  readonly at: Instant
  readonly statutoryDueAt: Instant
  readonly draftUntil: Instant
}
export const byId = async (q: Queryable, { id, bucket }: Key): Promise<ClosureRow | undefined> => {
  const sql = { name: 'closure.by_id', text: 'SELECT * FROM closure.closure WHERE id = $1 AND bucket = $2' }
  return (await q.query<ClosureRow>(sql, [id, bucket]))[0]
}

export const lockById = async (tx: Tx, { id, bucket }: Key): Promise<ClosureRow | undefined> => {
  const sql = {
    name: 'closure.lock',
    text: 'SELECT * FROM closure.closure WHERE id = $1 AND bucket = $2 FOR NO KEY UPDATE',
  }
  return (await tx.query<ClosureRow>(sql, [id, bucket]))[0]
}

const CURRENT = `SELECT * FROM closure.closure WHERE wallet = $1 AND bucket = $2
                 ORDER BY (state NOT IN ('cancelled', 'expired', 'rejected')) DESC, requested_at DESC, id DESC LIMIT 1`
/** The open closure of a wallet, else its last one. */
export const currentOf = async (
  q: Queryable,
  wallet: Uuid,
  bucket: Bucket,
): Promise<ClosureRow | undefined> =>
  (await q.query<ClosureRow>({ name: 'closure.current', text: CURRENT }, [wallet, bucket]))[0]

/** How often this wallet's accepted closings were cancelled since `since`. */
export const flipsSince = async (
  q: Queryable,
  wallet: Uuid,
  since: { bucket: Bucket; at: Instant },
): Promise<number> => {
  const text = `SELECT count(*) AS n FROM closure.closure
                WHERE wallet = $1 AND bucket = $2 AND state = 'cancelled' AND accepted_at IS NOT NULL AND ended_at > $3`
  const [row] = await q.query<{ n: bigint }>(text, [wallet, since.bucket, since.at])
  return Number(row?.n ?? 0n)
}

/** Columns that a change may set. */
export type Change = Partial<
  Pick<
    ClosureRow,
    | 'state' | 'pack' | 'pack_version' | 'waiting_since' | 'waited_seconds' | 'statutory_due_at' | 'plan' | 'quote' | 'quote_body'
    | 'quote_hash' | 'quote_until' | 'epoch' | 'accepted_at' | 'strength' | 'cooling_off_until' | 'stopped_at' | 'stopped_by' | 'held_until' | 'stop_settled_at' | 'delayed_until' | 'review_until'
    | 'approval' | 'settling_since' | 'closed_at' | 'restore_until' | 'tail_until' | 'ended_at' | 'draft_until' | 'standing'
    | 'standing_until' | 'standing_strength'
  >
> // biome-ignore format: a list

/** Compare-and-set on the version. The row is locked, so a miss is a bug and throws. */
export const change = async (tx: Tx, row: ClosureRow, set: Change): Promise<ClosureRow> => {
  const columns = Object.entries(set)
  const assignments = columns.map(([column], i) => `${column} = $${i + 4}`).join(', ')
  const text = `UPDATE closure.closure SET ${assignments}, version = version + 1
                WHERE id = $1 AND bucket = $2 AND version = $3 RETURNING *`
  const values = columns.map(([column, value]) =>
    (column === 'plan' || column === 'standing') && value ? JSON.stringify(value) : value,
  )
  const [changed] = await tx.query<ClosureRow>(text, [row.id, row.bucket, row.version, ...values])
  if (!changed) throw new Error(`closure ${row.id} changed under its lock`)
  return changed
}

const EVENT = {
  name: 'closure.event',
  text: `INSERT INTO closure.event (closure, seq, bucket, at, type, actor, actor_ref, data)
         SELECT $1::uuid, coalesce(max(seq), 0) + 1, $2::smallint, $3::timestamptz, $4, $5, $6::uuid, $7::jsonb
         FROM closure.event WHERE closure = $1 AND bucket = $2`,
}
export type NewEvent = {
  readonly at: Instant
  readonly type: string
  readonly actor: EventActor
  readonly actorRef?: Uuid | undefined
  readonly data?: Readonly<Record<string, unknown>>
}
/** Appends to the timeline. The closure row is locked, so the sequence has no gap and no fork. */
export const insertEvent = async (tx: Tx, { id, bucket }: Key, e: NewEvent): Promise<void> => {
  await tx.query(EVENT, [id, bucket, e.at, e.type, e.actor, e.actorRef ?? null, JSON.stringify(e.data ?? {})])
}

/** A deed that shares its transaction, and so its row, with a later one. */
export type EarlierDeed = Pick<EventRow, 'type' | 'actor' | 'actor_ref' | 'data'>
type DeedsRow = EventRow & { readonly before: readonly EarlierDeed[] | null }

/** In order. */
export const eventsOf = async (q: Queryable, { id, bucket }: Key): Promise<EventRow[]> => {
  const text = `SELECT seq, at, type, actor, actor_ref, data, before FROM closure.event
                WHERE closure = $1 AND bucket = $2 ORDER BY seq`
  const rows = await q.query<DeedsRow>({ name: 'closure.events', text }, [id, bucket])
  return rows.flatMap(deedsOf)
}

const deedsOf = ({ before, ...last }: DeedsRow): EventRow[] => {
  const earlier = before ?? []
  return [...earlier.map((deed, i) => ({ ...deed, at: last.at, seq: last.seq - earlier.length + i })), last]
}

/** The last event of this type. */
export const lastEvent = async (q: Queryable, key: Key, type: string): Promise<EventRow | undefined> =>
  (await eventsOf(q, key)).findLast((event) => event.type === type)

/** Events that tell a new date and change nothing: what was so before them is so after them. */
const DATES_ALONE = ['overdue', 'date_moved', 'hold_moved']

/** What happened last, news about dates aside. */
export const latestEvent = async (q: Queryable, { id, bucket }: Key): Promise<EventRow | undefined> => {
  const text = `SELECT seq, at, type, actor, actor_ref, data FROM closure.event
                WHERE closure = $1 AND bucket = $2 AND NOT type = ANY($3) ORDER BY seq DESC LIMIT 1`
  return (await q.query<EventRow>({ name: 'closure.latest_event', text }, [id, bucket, DATES_ALONE]))[0]
}

export type NewStep = Pick<
  StepRow,
  | 'id' | 'kind' | 'participant' | 'object_kind' | 'object' | 'early' | 'way' | 'instrument' | 'account' | 'kept_because' | 'currency' | 'quoted' | 'act' | 'fee'
> // biome-ignore format: a list
export const insertSteps = async (tx: Tx, { id, bucket }: Key, steps: readonly NewStep[]): Promise<void> => {
  if (steps.length === 0) return
  const text = `INSERT INTO closure.step (id, closure, bucket, ordinal, way, instrument, account, currency, quoted,
      kind, participant, object_kind, object, early, kept_because, act, fee)
    SELECT s.id, $1, $2, (SELECT coalesce(max(ordinal), 0) FROM closure.step WHERE closure = $1 AND bucket = $2) + s.ix,
           s.way, s.instrument, s.account, s.currency, s.quoted, s.kind, s.participant, s.object_kind, s.object, s.early, s.kept_because, s.act, s.fee
    FROM unnest($3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::bigint[], $9::text[], $10::text[],
                $11::text[], $12::uuid[], $13::boolean[], $14::text[], $15::text[], $16::bigint[])
         WITH ORDINALITY AS s(id, way, instrument, account, currency, quoted, kind, participant, object_kind, object, early, kept_because, act, fee, ix)
    ON CONFLICT DO NOTHING`
  await tx.query(text, [
    id,
    bucket,
    steps.map((s) => s.id),
    steps.map((s) => s.way),
    steps.map((s) => s.instrument),
    steps.map((s) => s.account),
    steps.map((s) => s.currency),
    steps.map((s) => s.quoted),
    steps.map((s) => s.kind),
    steps.map((s) => s.participant),
    steps.map((s) => s.object_kind),
    steps.map((s) => s.object),
    steps.map((s) => s.early),
    steps.map((s) => s.kept_because),
    steps.map((s) => s.act),
    steps.map((s) => s.fee),
  ])
}

export const stepsOf = (q: Queryable, { id, bucket }: Key): Promise<StepRow[]> => {
  const text = 'SELECT * FROM closure.step WHERE closure = $1 AND bucket = $2 ORDER BY ordinal'
  return q.query<StepRow>({ name: 'closure.steps', text }, [id, bucket])
}

type LinkRow = {
  readonly purpose: LinkPurpose
  readonly expires_at: Instant
  /** A freeze has ended it. */
  readonly frozen_at: Instant | null
}
/** Whose steps are still to be taken in cases behind the fence. Spans buckets (start of a server). */
export const settlersNeeded = async (q: Queryable): Promise<string[]> => {
  const text = `SELECT DISTINCT s.participant FROM closure.closure c
                  JOIN closure.step s ON s.closure = c.id AND s.bucket = c.bucket
                 WHERE c.state IN ('cooling_off', 'in_review', 'settling') AND s.state <> 'done' ORDER BY 1`
  return (await q.query<{ participant: string }>(text)).map((row) => row.participant)
}

export type StepChange = Partial<
  Pick<
    StepRow,
    | 'way'
    | 'instrument'
    | 'kept_because'
    | 'state'
    | 'moved'
    | 'claim'
    | 'act'
    | 'fee'
    | 'owner'
    | 'waits_for'
    | 'until'
    | 'attempts'
    | 'last_error'
    | 'next_try'
    | 'asked_at'
    | 'asked_agreed'
    | 'asked_left'
    | 'asked_lost'
    | 'asked_because'
    | 'agreed_at'
  >
>
export const changeStep = async (tx: Tx, step: StepRow, set: StepChange): Promise<void> => {
  const columns = Object.entries(set)
  const assignments = columns.map(([column], i) => `${column} = $${i + 3}`).join(', ')
  const values = columns.map(([, value]) => value)
  await tx.query(`UPDATE closure.step SET ${assignments} WHERE id = $1 AND bucket = $2`, [
    step.id,
    step.bucket,
    ...values,
  ])
}

export type ReceiptRow = {
  id: Uuid
  kind: ReceiptKind
  at: Instant
  leaf: Uuid
  jws: string
  salt: Buffer
}
export const insertReceipt = async (tx: Tx, { id, bucket }: Key, r: ReceiptRow): Promise<void> => {
  const text = `INSERT INTO closure.receipt (id, closure, bucket, kind, at, leaf, jws, salt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`
  await tx.query(text, [r.id, id, bucket, r.kind, r.at, r.leaf, r.jws, r.salt])
}
export const receiptsOf = (q: Queryable, { id, bucket }: Key): Promise<ReceiptRow[]> => {
  const text =
    'SELECT id, kind, at, leaf, jws, salt FROM closure.receipt WHERE closure = $1 AND bucket = $2 ORDER BY at, kind, id'
  return q.query<ReceiptRow>({ name: 'closure.receipts', text }, [id, bucket])
}

export type LinkPurpose = 'receipt' | 'stop'
export type NewLink = {
  readonly purpose: LinkPurpose
  readonly hash: Buffer
  readonly at: Instant
  readonly expiresAt: Instant
}
export const findLink = async (q: Queryable, { id, bucket }: Key, hash: Buffer) => {
  const text = `SELECT purpose, expires_at, frozen_at FROM closure.link
                 WHERE closure = $1 AND bucket = $2 AND hash = $3
                UNION ALL SELECT 'receipt', link_until, NULL FROM closure.receipt
                 WHERE closure = $1 AND bucket = $2 AND link = $3`
  return (await q.query<LinkRow>({ name: 'closure.link', text }, [id, bucket, hash]))[0]
}

/** Every link by which the case can be read, those of its papers too. The stop link stays. */
export const dropReceiptLinks = async (tx: Tx, { id, bucket }: Key): Promise<void> => {
  const links = `DELETE FROM closure.link WHERE closure = $1 AND bucket = $2 AND purpose = 'receipt'`
  await tx.query(links, [id, bucket])
  const papers = `UPDATE closure.receipt SET link = NULL, link_until = NULL
                   WHERE closure = $1 AND bucket = $2 AND link IS NOT NULL`
  await tx.query(papers, [id, bucket])
}

/** The same of every case that a wallet ever had. */
export const dropLinksOfWallet = async (tx: Tx, wallet: Uuid, bucket: Bucket): Promise<void> => {
  const cases = 'SELECT id FROM closure.closure WHERE wallet = $1 AND bucket = $2'
  await tx.query(
    `DELETE FROM closure.link WHERE closure IN (${cases}) AND bucket = $2 AND purpose = 'receipt'`,
    [wallet, bucket],
  )
  await tx.query(
    `UPDATE closure.receipt SET link = NULL, link_until = NULL
      WHERE closure IN (${cases}) AND bucket = $2 AND link IS NOT NULL`,
    [wallet, bucket],
  )
}

type Freezing = { readonly wallet: Uuid; readonly bucket: Bucket; readonly at: Instant }
/** They open nothing any more, as after `dropLinksOfWallet`; what they were is kept for the answer to whoever comes with one. */
export const freezeLinksOfWallet = async (tx: Tx, { wallet, bucket, at }: Freezing): Promise<void> => {
  const cases = 'SELECT id FROM closure.closure WHERE wallet = $1 AND bucket = $2'
  await tx.query(
    `INSERT INTO closure.link (closure, purpose, hash, bucket, made_at, expires_at)
     SELECT closure, 'receipt', link, bucket, at, link_until FROM closure.receipt
      WHERE closure IN (${cases}) AND bucket = $2 AND link IS NOT NULL
     ON CONFLICT DO NOTHING`,
    [wallet, bucket],
  )
  await tx.query(
    `UPDATE closure.receipt SET link = NULL, link_until = NULL
      WHERE closure IN (${cases}) AND bucket = $2 AND link IS NOT NULL`,
    [wallet, bucket],
  )
  await tx.query(
    `UPDATE closure.link SET frozen_at = $3
      WHERE closure IN (${cases}) AND bucket = $2 AND purpose = 'receipt' AND frozen_at IS NULL`,
    [wallet, bucket, at],
  )
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/** The operators' queue: what is not finished, oldest statutory deadline first. Spans buckets (operator list). */
export const queue = (
  q: Queryable,
  filter: { states: readonly ClosureState[]; after: { due: Instant; id: Uuid } | undefined; limit: number },
): Promise<ClosureRow[]> => {
  // State by state, so that each page is a walk along the index, however many cases there are.
  const text = `SELECT c.* FROM unnest($1::text[]) AS s(state) CROSS JOIN LATERAL (
                  SELECT * FROM closure.closure
                   WHERE state = s.state AND (statutory_due_at, id) > ($2::timestamptz, $3::uuid)
                   ORDER BY statutory_due_at, id LIMIT $4) AS c
                ORDER BY c.statutory_due_at, c.id LIMIT $4`
  const { due, id } = filter.after ?? { due: '-infinity', id: FIRST_ID }
  return q.query<ClosureRow>(text, [filter.states, due, id, filter.limit])
}
