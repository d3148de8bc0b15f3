/** Every statement against the schema `wealth`. */

import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, bucketsOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'

export type OrderKind = 'subscribe' | 'redeem' | 'redeem_fast'
export type Order = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly fund: string
  readonly kind: OrderKind
  readonly state: 'pending' | 'settled'
  readonly units: bigint
  readonly amount: bigint
  readonly price: bigint
  readonly day: string
  readonly closure: Uuid | null
  readonly placed_at: Instant
  readonly settles_at: Instant
  readonly settled_at: Instant | null
  readonly bucket: number
}
const COLUMNS = `id, wallet, fund, kind, state, units, amount, price, day::text AS day, closure, placed_at, settles_at,
  settled_at, bucket`

export const publish = (q: Tx, price: { fund: string; day: string; price: bigint; at: Instant }) =>
  q.query<{ fund: string }>(
    `INSERT INTO wealth.price (fund, day, price, published_at) VALUES ($1, $2::date, $3, $4)
     ON CONFLICT (fund, day) DO NOTHING RETURNING fund`,
    [price.fund, price.day, price.price, price.at],
  )

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

export type NewOrder = Omit<Order, 'state' | 'settled_at' | 'bucket'> & { readonly settled: boolean }

export const insertOrder = async (tx: Tx, o: NewOrder): Promise<void> => {
  await tx.query(
    `INSERT INTO wealth.holding_order (id, wallet, fund, kind, state, units, amount, price, day, closure, placed_at,
       settles_at, settled_at, bucket)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::date, $10, $11, $12, $13, $14)`,
    [
      o.id, o.wallet, o.fund, o.kind, o.settled ? 'settled' : 'pending', o.units, o.amount, o.price, o.day, o.closure,
      o.placed_at, o.settles_at, o.settled ? o.placed_at : null, bucketOf(o.id),
    ], // biome-ignore format: the columns
  )
}

export const orderOf = async (q: Queryable, id: Uuid): Promise<Order | undefined> => {
  const text = `SELECT ${COLUMNS} FROM wealth.holding_order WHERE id = $1 AND bucket = $2`
  const [row] = await q.query<Order>({ name: 'wealth.order', text }, [id, bucketOf(id)])
  return row
}

export const lockOrder = async (tx: Tx, id: Uuid): Promise<Order | undefined> => {
  const text = `SELECT ${COLUMNS} FROM wealth.holding_order WHERE id = $1 AND bucket = $2 FOR NO KEY UPDATE`
  const [row] = await tx.query<Order>({ name: 'wealth.lock_order', text }, [id, bucketOf(id)])
  return row
}

export const pendingOf = (q: Queryable, wallets: readonly Uuid[]): Promise<Order[]> =>
  q.query<Order>(
    {
      name: 'wealth.pending',
      text: `SELECT ${COLUMNS} FROM wealth.holding_order
             WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state = 'pending'
             ORDER BY wallet, settles_at, id`,
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

/** The calendar that was published meanwhile settles it later. The row is locked. */
export const postpone = async (
  tx: Tx,
  { id, settlesAt }: { id: Uuid; settlesAt: Instant },
): Promise<void> => {
  await tx.query('UPDATE wealth.holding_order SET settles_at = $3 WHERE id = $1 AND bucket = $2', [
    id,
    bucketOf(id),
    settlesAt,
  ])
}

export const settle = async (tx: Tx, { id, at }: { id: Uuid; at: Instant }): Promise<void> => {
  await tx.query(
    `UPDATE wealth.holding_order SET state = 'settled', settled_at = $3 WHERE id = $1 AND bucket = $2`,
    [id, bucketOf(id), at],
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
export const placedSince = (q: Queryable, wallet: Uuid, since: Instant): Promise<Order[]> =>
  q.query<Order>(
    {
      name: 'wealth.placed_since',
      text: `SELECT ${COLUMNS} FROM wealth.holding_order
             WHERE wallet = $1 AND bucket = $2 AND placed_at >= $3 AND closure IS NULL ORDER BY placed_at, id`,
    },
    [wallet, bucketOf(wallet), since],
  )
