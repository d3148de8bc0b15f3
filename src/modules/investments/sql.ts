/** Every statement against the schema `investments`. */

import type { Instant } from '../../kernel/clock.ts'
import { type Bucket, bucketOf, bucketsOf, type Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import type { Terms } from './rules.ts'

export type Offer = Terms & {
  readonly id: string
  readonly version: number
  /** Of one investment, minor units. */
  readonly least: bigint
  readonly most: bigint
  readonly published_at: Instant
}
const OFFER = 'id, version, currency, days, annual_bp, early_bp, year_days, least, most, published_at'

/** What can be taken now. */
export const currentOffers = (q: Queryable): Promise<Offer[]> =>
  q.query<Offer>({
    name: 'investments.offers',
    text: `SELECT ${OFFER} FROM investments.offer WHERE ended_at IS NULL ORDER BY currency, days, id`,
  })

export const offerNow = async (q: Queryable, id: string): Promise<Offer | undefined> => {
  const text = `SELECT ${OFFER} FROM investments.offer WHERE id = $1 AND ended_at IS NULL`
  return (await q.query<Offer>({ name: 'investments.offer_now', text }, [id]))[0]
}

/** A version of it, also one that is not offered any more. */
export const offerOf = async (q: Queryable, id: string, version: number): Promise<Offer | undefined> => {
  const text = `SELECT ${OFFER} FROM investments.offer WHERE id = $1 AND version = $2`
  return (await q.query<Offer>({ name: 'investments.offer_of', text }, [id, version]))[0]
}

/** The last version there has been, locked against another one; undefined: there was none. */
export const lockLast = async (tx: Tx, id: string): Promise<(Offer & { ended: boolean }) | undefined> => {
  const text = `SELECT ${OFFER}, ended_at IS NOT NULL AS ended FROM investments.offer WHERE id = $1
    ORDER BY version DESC LIMIT 1 FOR NO KEY UPDATE`
  return (await tx.query<Offer & { ended: boolean }>({ name: 'investments.lock_offer', text }, [id]))[0]
}

/** False when somebody else has published this version. */
export const insertOffer = async (tx: Tx, o: Offer): Promise<boolean> => {
  const rows = await tx.query(
    `INSERT INTO investments.offer (id, version, currency, days, annual_bp, early_bp, year_days, least, most, published_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
    [
      o.id, o.version, o.currency, o.days, o.annual_bp, o.early_bp, o.year_days, o.least, o.most, o.published_at,
    ], // biome-ignore format: the columns
  )
  return rows.length === 1
}

export const endOffer = async (tx: Tx, id: string, at: Instant): Promise<void> => {
  await tx.query('UPDATE investments.offer SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL', [id, at])
}

export type Choice = 'pay_back' | 'roll_over'
export type Row = Terms & {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly offer: string
  readonly version: number
  readonly principal: bigint
  readonly begins_on: string
  readonly pays_on: string
  /** undone: a freeze has taken it back, as it was taken in the days before. */
  readonly state: 'running' | 'paid' | 'left' | 'rolled_over' | 'undone'
  readonly choice: Choice
  readonly told: number | null
  readonly told_at: Instant | null
  /** When it was last chosen anew; null: as it was taken. */
  readonly chosen_at: Instant | null
  readonly interest: bigint
  readonly rolled_from: Uuid | null
  readonly taken_at: Instant
  readonly ended_at: Instant | null
  readonly bucket: Bucket
}
const COLUMNS = `id, wallet, offer, version, principal, currency, days, annual_bp, early_bp, year_days,
  begins_on::text AS begins_on, pays_on::text AS pays_on, state, choice, told, told_at, chosen_at, interest, rolled_from,
  taken_at, ended_at, bucket`
export type NewRow = Omit<Row, 'state' | 'interest' | 'ended_at' | 'chosen_at' | 'bucket' | 'currency'> & {
  readonly currency: Currency
}
export const insert = async (tx: Tx, r: NewRow): Promise<void> => {
  await tx.query(
    `INSERT INTO investments.investment (id, wallet, offer, version, principal, currency, days, annual_bp, early_bp,
       year_days, begins_on, pays_on, state, choice, told, told_at, rolled_from, taken_at, bucket)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::date, $12::date, 'running', $13, $14, $15, $16, $17, $18)`,
    [
      r.id, r.wallet, r.offer, r.version, r.principal, r.currency, r.days, r.annual_bp, r.early_bp, r.year_days,
      r.begins_on, r.pays_on, r.choice, r.told, r.told_at, r.rolled_from, r.taken_at, bucketOf(r.id),
    ], // biome-ignore format: the columns
  )
}

export const byId = async (q: Queryable, id: Uuid): Promise<Row | undefined> => {
  const text = `SELECT ${COLUMNS} FROM investments.investment WHERE id = $1 AND bucket = $2`
  return (await q.query<Row>({ name: 'investments.by_id', text }, [id, bucketOf(id)]))[0]
}

export const lock = async (tx: Tx, id: Uuid): Promise<Row | undefined> => {
  const text = `SELECT ${COLUMNS} FROM investments.investment WHERE id = $1 AND bucket = $2 FOR NO KEY UPDATE`
  return (await tx.query<Row>({ name: 'investments.lock', text }, [id, bucketOf(id)]))[0]
}

/** All of a wallet, the newest first. */
export const allOf = (q: Queryable, wallet: Uuid): Promise<Row[]> =>
  q.query<Row>(
    {
      name: 'investments.all',
      text: `SELECT ${COLUMNS} FROM investments.investment WHERE wallet = $1 AND bucket = $2 ORDER BY taken_at DESC, id`,
    },
    [wallet, bucketOf(wallet)],
  )

/** Those that run, of these wallets, in the order in which they end. */
export const runningOf = (q: Queryable, wallets: readonly Uuid[]): Promise<Row[]> =>
  q.query<Row>(
    {
      name: 'investments.running',
      text: `SELECT ${COLUMNS} FROM investments.investment
             WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state = 'running'
             ORDER BY wallet, pays_on, id`,
    },
    [wallets, bucketsOf(wallets)],
  )

/** Minor units placed since `from` in a currency, other than as `but`. What was only rolled over left nobody's hands. */
export const placedSince = async (
  q: Queryable,
  of: {
    readonly wallet: Uuid
    readonly currency: Currency
    readonly from: Instant
    readonly but: Uuid
    /** Those that cannot be left early, or the others. */
    readonly locked: boolean
  },
): Promise<bigint> => {
  const [row] = await q.query<{ sum: bigint }>(
    `SELECT coalesce(sum(principal), 0)::bigint AS sum FROM investments.investment
     WHERE wallet = $1 AND bucket = $2 AND currency = $3 AND taken_at >= $4 AND id <> $5 AND rolled_from IS NULL
       AND (early_bp IS NULL) = $6`,
    [of.wallet, bucketOf(of.wallet), of.currency, of.from, of.but, of.locked],
  )
  return row?.sum ?? 0n
}

type Change = Partial<
  Pick<Row, 'pays_on' | 'choice' | 'told' | 'told_at' | 'chosen_at' | 'state' | 'interest' | 'ended_at'>
>
/** The row is locked. */
export const change = async (tx: Tx, { id, bucket }: Row, set: Change): Promise<void> => {
  const columns = Object.entries(set)
  const list = columns.map(([column], i) => `${column} = $${i + 3}`).join(', ')
  const values = columns.map(([, value]) => value)
  await tx.query(`UPDATE investments.investment SET ${list} WHERE id = $1 AND bucket = $2`, [
    id,
    bucket,
    ...values,
  ])
}
