/** Every statement against the schema `mandates`. */

import type { Instant } from '../../kernel/clock.ts'
import { type Bucket, bucketOf, bucketsOf, type Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { LIVE, type MandateKind, type MandateState, type Period } from './rules.ts'

export type Mandate = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly merchant: Uuid
  readonly kind: MandateKind
  readonly state: MandateState
  readonly payee: Buffer
  readonly max_amount: bigint
  readonly currency: Currency
  /** Granted with a proof of identity: its debits are the holder's word already. */
  readonly proved: boolean
  readonly every: string | null
  readonly anchor: Instant | null
  readonly zone: string
  readonly period: Period | null
  readonly period_max: bigint | null
  readonly next_run: Instant | null
  readonly failures: number
  readonly retry_at: Instant | null
  readonly last_code: string | null
  readonly created_at: Instant
  readonly ended_at: Instant | null
  readonly ended_by: string | null
  readonly bucket: Bucket
}

export type NewMandate = Omit<
  Mandate,
  'failures' | 'retry_at' | 'last_code' | 'ended_at' | 'ended_by' | 'bucket'
>
/** False when there is one with this id. */
export const insert = async (tx: Tx, m: NewMandate): Promise<boolean> => {
  const rows = await tx.query(
    `INSERT INTO mandates.mandate (id, wallet, merchant, kind, state, payee, max_amount, currency, every, next_run,
       anchor, zone, period, period_max, created_at, proved, bucket)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      m.id, m.wallet, m.merchant, m.kind, m.state, m.payee, m.max_amount, m.currency, m.every, m.next_run, m.anchor,
      m.zone, m.period, m.period_max, m.created_at, m.proved, bucketOf(m.id),
    ], // biome-ignore format: the columns
  )
  return rows.length === 1
}

export const byId = async (q: Queryable, id: Uuid): Promise<Mandate | undefined> => {
  const text = 'SELECT * FROM mandates.mandate WHERE id = $1 AND bucket = $2'
  return (await q.query<Mandate>({ name: 'mandates.by_id', text }, [id, bucketOf(id)]))[0]
}

export const lock = async (tx: Tx, id: Uuid): Promise<Mandate | undefined> => {
  const text = 'SELECT * FROM mandates.mandate WHERE id = $1 AND bucket = $2 FOR NO KEY UPDATE'
  return (await tx.query<Mandate>({ name: 'mandates.lock', text }, [id, bucketOf(id)]))[0]
}

/** Newest first. */
export const allOf = (q: Queryable, wallet: Uuid): Promise<Mandate[]> =>
  q.query<Mandate>(
    'SELECT * FROM mandates.mandate WHERE wallet = $1 AND bucket = $2 ORDER BY created_at DESC, id',
    [wallet, bucketOf(wallet)],
  )

export type CollectedPage = {
  readonly merchant: Uuid
  readonly state: MandateState | undefined
  readonly after: { readonly at: Instant; readonly id: Uuid } | undefined
  readonly limit: number
}
/** What is paid to a merchant, newest first. Spans buckets: payers are everywhere. */
export const pageOfCollected = (q: Queryable, p: CollectedPage): Promise<Mandate[]> =>
  q.query<Mandate>(
    `SELECT * FROM mandates.mandate
      WHERE merchant = $1 AND ($2::text IS NULL OR state = $2)
        AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
      ORDER BY created_at DESC, id DESC LIMIT $5`,
    [p.merchant, p.state ?? null, p.after?.at ?? null, p.after?.id ?? null, p.limit],
  )

export const liveOf = (q: Queryable, wallets: readonly Uuid[]): Promise<Mandate[]> =>
  q.query<Mandate>(
    {
      name: 'mandates.live',
      text: `SELECT * FROM mandates.mandate WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
               AND state = ANY($3::text[]) ORDER BY wallet, created_at, id`,
    },
    [wallets, bucketsOf(wallets), LIVE],
  )

/** Live mandates that a wallet which is no merchant any more was to be paid by, oldest first. Spans buckets. */
export const liveAt = (
  q: Queryable,
  p: { readonly merchant: Uuid; readonly until: Instant; readonly limit: number },
): Promise<{ id: Uuid; wallet: Uuid; bucket: Bucket }[]> =>
  q.query(
    `SELECT id, wallet, bucket FROM mandates.mandate
      WHERE merchant = $1 AND state = ANY($2::text[]) AND created_at <= $3 ORDER BY created_at, id LIMIT $4`,
    [p.merchant, LIVE, p.until, p.limit],
  )

type Charged = { readonly mandate: Uuid; readonly id: Uuid; readonly amount: bigint; readonly at: Instant }
/** False when it was charged before. The mandate is locked. */
export const insertCharge = async (tx: Tx, c: Charged): Promise<boolean> =>
  (
    await tx.query(
      `INSERT INTO mandates.charge (mandate, id, amount, charged_at, bucket) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING id`,
      [c.mandate, c.id, c.amount, c.at, bucketOf(c.mandate)],
    )
  ).length === 1

export type Span = { readonly mandate: Uuid; readonly from: Instant; readonly to: Instant }
/** What was charged under each mandate from `from` until before `to`, minor units; absent = nothing. */
export const chargedIn = async (q: Queryable, spans: readonly Span[]): Promise<ReadonlyMap<Uuid, bigint>> => {
  if (spans.length === 0) return new Map()
  const rows = await q.query<{ mandate: Uuid; sum: bigint }>(
    `SELECT c.mandate, sum(c.amount)::bigint AS sum
       FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS s (mandate, since, until)
       JOIN mandates.charge c ON c.mandate = s.mandate AND c.charged_at >= s.since AND c.charged_at < s.until
      WHERE c.bucket = ANY($4::smallint[]) GROUP BY c.mandate`,
    [spans.map((s) => s.mandate), spans.map((s) => s.from), spans.map((s) => s.to),
     bucketsOf(spans.map((s) => s.mandate))],
  ) // biome-ignore format: the columns
  return new Map(rows.map((row) => [row.mandate, row.sum]))
}

export type Change = Partial<
  Pick<Mandate, 'state' | 'next_run' | 'failures' | 'retry_at' | 'last_code' | 'ended_at' | 'ended_by'>
>
/** The row is locked. */
export const change = async (tx: Tx, id: Uuid, set: Change): Promise<void> => {
  const columns = Object.entries(set)
  const list = columns.map(([column], i) => `${column} = $${i + 3}`).join(', ')
  const values = columns.map(([, value]) => value)
  await tx.query(`UPDATE mandates.mandate SET ${list} WHERE id = $1 AND bucket = $2`, [
    id,
    bucketOf(id),
    ...values,
  ])
}

export type Authorisation = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly client: Buffer
  readonly scopes: readonly string[]
  readonly created_at: Instant
  readonly expires_at: Instant
  readonly ended_at: Instant | null
  readonly bucket: Bucket
}
const AUTHORISATION = 'id, wallet, client, scopes, created_at, expires_at, ended_at, bucket'

export const insertAuthorisation = async (
  tx: Tx,
  a: Omit<Authorisation, 'ended_at' | 'bucket'> & { readonly hash: Buffer },
): Promise<void> => {
  await tx.query(
    `INSERT INTO mandates.authorisation (id, wallet, client, scopes, hash, created_at, expires_at, bucket)
     VALUES ($1, $2, $3, $4::text[], $5, $6, $7, $8)`,
    [a.id, a.wallet, a.client, a.scopes, a.hash, a.created_at, a.expires_at, bucketOf(a.id)],
  )
}

/** In force at `at`, of all these wallets. */
export const authorisationsOf = (
  q: Queryable,
  wallets: readonly Uuid[],
  at: Instant,
): Promise<Authorisation[]> =>
  q.query<Authorisation>(
    {
      name: 'mandates.authorisations',
      text: `SELECT ${AUTHORISATION} FROM mandates.authorisation WHERE wallet = ANY($1::uuid[])
               AND bucket = ANY($2::smallint[]) AND ended_at IS NULL AND expires_at > $3 ORDER BY wallet, created_at, id`,
    },
    [wallets, bucketsOf(wallets), at],
  )

/** By its token's hash; ended and expired ones are not found. */
export const authorised = async (
  q: Queryable,
  { id, hash, at }: { id: Uuid; hash: Buffer; at: Instant },
): Promise<Authorisation | undefined> => {
  const text = `SELECT ${AUTHORISATION} FROM mandates.authorisation
                WHERE id = $1 AND bucket = $2 AND hash = $3 AND ended_at IS NULL AND expires_at > $4`
  const values = [id, bucketOf(id), hash, at]
  return (await q.query<Authorisation>({ name: 'mandates.authorised', text }, values))[0]
}

/** Ends what has not ended; returns how many. */
export const endAuthorisations = async (tx: Tx, ids: readonly Uuid[], at: Instant): Promise<number> =>
  (
    await tx.query(
      `UPDATE mandates.authorisation SET ended_at = $3
       WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND ended_at IS NULL RETURNING id`,
      [ids, bucketsOf(ids), at],
    )
  ).length
