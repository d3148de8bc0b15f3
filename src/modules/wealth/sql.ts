/** Every statement against the schema `wealth`. */

import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, bucketsOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'

export type OrderKind = 'subscribe' | 'redeem' | 'redeem_fast'
export type OrderRow = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly fund: string
  readonly kind: OrderKind
  readonly state: 'pending' | 'settled'
  /** Null: of a subscription until it settles. */
  readonly units: bigint | null
  /** Null: of a redemption until it settles. */
  readonly amount: bigint | null
  /** Null until the price of its trading day is published. */
  readonly price: bigint | null
  /** Minor units that a redemption named; null = all, or an order from before. */
  readonly asked: bigint | null
  readonly day: string
  readonly closure: Uuid | null
  readonly placed_at: Instant
  readonly settles_at: Instant
  readonly settled_at: Instant | null
  /** When it should have settled and there was no price. */
  readonly late_since: Instant | null
  readonly bucket: number
}
/** With the price of its own day as soon as there is one. */
const ORDERS = `SELECT o.id, o.wallet, o.fund, o.kind, o.state, o.units, o.amount, coalesce(o.price, p.price) AS price, o.asked,
    o.day::text AS day, o.closure, o.placed_at, o.settles_at, o.settled_at, o.late_since, o.bucket
  FROM wealth.holding_order o LEFT JOIN wealth.price p ON p.fund = o.fund AND p.day = o.day`

export const publish = (q: Tx, price: { fund: string; day: string; price: bigint; at: Instant }) =>
  q.query<{ fund: string }>(
    `INSERT INTO wealth.price (fund, day, price, published_at) VALUES ($1, $2::date, $3, $4)
     ON CONFLICT (fund, day) DO NOTHING RETURNING fund`,
    [price.fund, price.day, price.price, price.at],
  )

/** Alone for who publishes, together for those who find no price: neither misses the other. */
export const lockPrices = async (tx: Tx, how: 'alone' | 'together' = 'alone'): Promise<void> => {
  const lock = how === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'
  await tx.query(`SELECT ${lock}(hashtextextended('wealth prices', 0))`)
}

/** The last price published for a day not after `day`, of every fund. */
export const pricesAt = (
  q: Queryable,
  day: string,
): Promise<{ fund: string; day: string; price: bigint }[]> =>
  q.query(
    {
      name: 'wealth.prices',
      text: `SELECT DISTINCT ON (fund) fund, day::text AS day, price FROM wealth.price WHERE day <= $1::date
             ORDER BY fund, day DESC`,
    },
    [day],
  )

/** The last price of a fund for a day before this one, and the one of the day itself. */
export const pricesAround = async (q: Queryable, fund: string, day: string) => {
  const rows = await q.query<{ day: string; price: bigint }>(
    `(SELECT day::text AS day, price FROM wealth.price WHERE fund = $1 AND day < $2::date ORDER BY day DESC LIMIT 1)
     UNION ALL SELECT day::text, price FROM wealth.price WHERE fund = $1 AND day = $2::date
     UNION ALL (SELECT day::text, price FROM wealth.price WHERE fund = $1 AND day > $2::date LIMIT 1)`,
    [fund, day],
  )
  return {
    before: rows.find((row) => row.day < day),
    same: rows.find((row) => row.day === day),
    later: rows.some((row) => row.day > day),
  }
}

export type Position = { readonly wallet: Uuid; readonly fund: string; readonly units: bigint }

export const positionsOf = (q: Queryable, wallets: readonly Uuid[]): Promise<Position[]> =>
  q.query<Position>(
    {
      name: 'wealth.positions',
      text: `SELECT wallet, fund, units FROM wealth.position
             WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND units > 0 ORDER BY wallet, fund`,
    },
    [wallets, bucketsOf(wallets)],
  )

/** Locked, whatever it holds; undefined when the wallet never had any. */
export const lockPosition = async (tx: Tx, wallet: Uuid, fund: string): Promise<Position | undefined> => {
  const [row] = await tx.query<Position>(
    {
      name: 'wealth.lock_position',
      text: `SELECT wallet, fund, units FROM wealth.position
             WHERE wallet = $1 AND fund = $2 AND bucket = $3 FOR NO KEY UPDATE`,
    },
    [wallet, fund, bucketOf(wallet)],
  )
  return row
}

/** Adds units; below zero the table refuses. */
export const addUnits = async (tx: Tx, { wallet, fund, units }: Position): Promise<void> => {
  await tx.query(
    `INSERT INTO wealth.position AS p (wallet, fund, units, bucket) VALUES ($1, $2, $3, $4)
     ON CONFLICT (wallet, fund, bucket) DO UPDATE SET units = p.units + excluded.units`,
    [wallet, fund, units, bucketOf(wallet)],
  )
}

/** Takes units off a locked position. */
export const takeUnits = async (tx: Tx, { wallet, fund, units }: Position): Promise<void> => {
  await tx.query(
    'UPDATE wealth.position SET units = units - $3 WHERE wallet = $1 AND fund = $2 AND bucket = $4',
    [wallet, fund, units, bucketOf(wallet)],
  )
}

export type NewOrder = Omit<OrderRow, 'state' | 'settled_at' | 'late_since' | 'bucket'> & {
  readonly settled: boolean
}

export const insertOrder = async (tx: Tx, o: NewOrder): Promise<void> => {
  await tx.query(
    `INSERT INTO wealth.holding_order (id, wallet, fund, kind, state, units, amount, price, asked, day, closure, placed_at,
       settles_at, settled_at, bucket)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::date, $11, $12, $13, $14, $15)`,
    [
      o.id, o.wallet, o.fund, o.kind, o.settled ? 'settled' : 'pending', o.units, o.amount, o.price, o.asked, o.day,
      o.closure, o.placed_at, o.settles_at, o.settled ? o.placed_at : null, bucketOf(o.id),
    ], // biome-ignore format: the columns
  )
}

export const orderOf = async (q: Queryable, id: Uuid): Promise<OrderRow | undefined> => {
  const text = `${ORDERS} WHERE o.id = $1 AND o.bucket = $2`
  const [row] = await q.query<OrderRow>({ name: 'wealth.order', text }, [id, bucketOf(id)])
  return row
}

export const lockOrder = async (tx: Tx, id: Uuid): Promise<OrderRow | undefined> => {
  const text = `${ORDERS} WHERE o.id = $1 AND o.bucket = $2 FOR NO KEY UPDATE OF o`
  const [row] = await tx.query<OrderRow>({ name: 'wealth.lock_order', text }, [id, bucketOf(id)])
  return row
}

export const pendingOf = (q: Queryable, wallets: readonly Uuid[]): Promise<OrderRow[]> =>
  q.query<OrderRow>(
    {
      name: 'wealth.pending',
      text: `${ORDERS} WHERE o.wallet = ANY($1::uuid[]) AND o.bucket = ANY($2::smallint[]) AND o.state = 'pending'
             ORDER BY o.wallet, o.settles_at, o.id`,
    },
    [wallets, bucketsOf(wallets)],
  )

/** What was redeemed fast from `from` until before `to` already, minor units. */
export const fastIn = async (
  q: Queryable,
  wallet: Uuid,
  span: { fund: string; from: Instant; to: Instant },
): Promise<bigint> => {
  const [row] = await q.query<{ sum: bigint }>(
    `SELECT coalesce(sum(amount), 0)::bigint AS sum FROM wealth.holding_order
     WHERE wallet = $1 AND fund = $2 AND placed_at >= $3 AND placed_at < $4 AND bucket = $5 AND kind = 'redeem_fast'`,
    [wallet, span.fund, span.from, span.to, bucketOf(wallet)],
  )
  return row?.sum ?? 0n
}

/** It settles later: by the calendar that was published meanwhile, or for want of a price (`lateSince`). The row is locked. */
export const postpone = async (
  tx: Tx,
  { id, settlesAt, lateSince }: { id: Uuid; settlesAt: Instant; lateSince: Instant | null },
): Promise<void> => {
  await tx.query(
    'UPDATE wealth.holding_order SET settles_at = $3, late_since = $4 WHERE id = $1 AND bucket = $2',
    [id, bucketOf(id), settlesAt, lateSince],
  )
}

export type Filled = { readonly units: bigint; readonly amount: bigint; readonly price: bigint }
export const settle = async (
  tx: Tx,
  { id, at, filled: { units, amount, price } }: { id: Uuid; at: Instant; filled: Filled },
): Promise<void> => {
  await tx.query(
    `UPDATE wealth.holding_order SET state = 'settled', settled_at = $3, units = $4, amount = $5, price = $6
     WHERE id = $1 AND bucket = $2`,
    [id, bucketOf(id), at, units, amount, price],
  )
}

/** The case that waits for this order. */
export const claimFor = async (tx: Tx, { id, closure }: { id: Uuid; closure: Uuid }): Promise<void> => {
  await tx.query('UPDATE wealth.holding_order SET closure = $3 WHERE id = $1 AND bucket = $2', [
    id,
    bucketOf(id),
    closure,
  ])
}

/** Orders of the holder, not of a closing, oldest first. */
export const placedSince = (q: Queryable, wallet: Uuid, since: Instant): Promise<OrderRow[]> =>
  q.query<OrderRow>(
    {
      name: 'wealth.placed_since',
      text: `${ORDERS} WHERE o.wallet = $1 AND o.bucket = $2 AND o.placed_at >= $3 AND o.closure IS NULL
             ORDER BY o.placed_at, o.id`,
    },
    [wallet, bucketOf(wallet), since],
  )

/** Days whose price orders wait for past their date. */
export const lateDays = (q: Queryable): Promise<{ fund: string; day: string }[]> =>
  q.query(
    `SELECT DISTINCT fund, day::text AS day FROM wealth.holding_order
     WHERE state = 'pending' AND late_since IS NOT NULL ORDER BY fund, day`,
  )
