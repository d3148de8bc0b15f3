/** Statements about places among the transfers that wait, and about what payees are told of. */
import type { Instant } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'

type Place = { readonly id: Uuid; readonly wallet: Uuid; readonly payee: Uuid; readonly since: Instant }

/** What of this sender waits: transfers, and places taken since `since` whose transfer is not there yet. */
export const placesOf = async (
  q: Queryable,
  { id, wallet, payee, since }: Place,
): Promise<{ readonly known: boolean; readonly open: number; readonly at_payee: number }> => {
  const [row] = await q.query<{ known: boolean; open: number; at_payee: number }>(
    {
      name: 'payments.places',
      text: `WITH waiting AS (
               SELECT id, peer AS payee FROM payments.payment
                WHERE wallet = $2 AND bucket = $4 AND kind = 'transfer' AND state = 'pending'
               UNION ALL
               SELECT p.id, p.payee FROM payments.place p
                WHERE p.wallet = $2 AND p.bucket = $4 AND p.taken_at > $5
                  AND NOT EXISTS (SELECT FROM payments.payment t WHERE t.id = p.id AND t.bucket = p.bucket))
             SELECT EXISTS (SELECT FROM payments.payment WHERE id = $1 AND bucket = $4)
                      OR coalesce(bool_or(id = $1), false) AS known,
                    count(*)::int AS open, count(*) FILTER (WHERE payee = $3)::int AS at_payee
               FROM waiting`,
    },
    [id, wallet, payee, bucketOf(wallet), since],
  )
  return row ?? { known: false, open: 0, at_payee: 0 }
}

/** Places that are over are forgotten on the way. */
export const takePlace = async (
  tx: Tx,
  { id, wallet, payee, at, since }: Place & { readonly at: Instant },
): Promise<void> => {
  const bucket = bucketOf(wallet)
  await tx.query(
    {
      name: 'payments.forget_places',
      text: 'DELETE FROM payments.place WHERE wallet = $1 AND bucket = $2 AND (taken_at <= $3 OR id = $4)',
    },
    [wallet, bucket, since, id],
  )
  await tx.query(
    {
      name: 'payments.take_place',
      text: 'INSERT INTO payments.place (id, wallet, payee, taken_at, bucket) VALUES ($1, $2, $3, $4, $5)',
    },
    [id, wallet, payee, at, bucket],
  )
}

type Day = { readonly wallet: Uuid; readonly day: string }
export type Arrivals = Day & { readonly currency: Currency }

/** How many were told of and gathered; locked. What is left of earlier days without a message is forgotten. */
export const lockArrivals = async (
  tx: Tx,
  { wallet, day, currency }: Arrivals,
): Promise<{ readonly told: number; readonly gathered: number }> => {
  const bucket = bucketOf(wallet)
  await tx.query(
    {
      name: 'payments.forget_arrivals',
      text: `DELETE FROM payments.arrival WHERE wallet = $1 AND bucket = $3 AND day < $2::date AND gathered = 0`,
    },
    [wallet, day, bucket],
  )
  const [row] = await tx.query<{ told: number; gathered: number }>(
    {
      name: 'payments.lock_arrivals',
      text: `INSERT INTO payments.arrival AS a (wallet, day, currency, bucket) VALUES ($1, $2::date, $3, $4)
             ON CONFLICT (wallet, day, currency, bucket) DO UPDATE SET told = a.told
             RETURNING told, gathered`,
    },
    [wallet, day, currency, bucket],
  )
  return row ?? { told: 0, gathered: 0 }
}

export const addArrivals = async (
  tx: Tx,
  {
    wallet,
    day,
    currency,
    told,
    gathered,
    amount,
  }: Arrivals & {
    readonly told: number
    readonly gathered: number
    readonly amount: bigint
  },
): Promise<void> => {
  await tx.query(
    {
      name: 'payments.add_arrivals',
      text: `UPDATE payments.arrival SET told = told + $5, gathered = gathered + $6, amount = amount + $7
              WHERE wallet = $1 AND day = $2::date AND currency = $3 AND bucket = $4`,
    },
    [wallet, day, currency, bucketOf(wallet), told, gathered, amount],
  )
}

export type Gathered = { readonly currency: Currency; readonly gathered: number; readonly amount: bigint }
/** What was gathered in a day; it is told of once. */
export const takeGathered = (tx: Tx, { wallet, day }: Day): Promise<Gathered[]> =>
  tx.query<Gathered>(
    `DELETE FROM payments.arrival WHERE wallet = $1 AND day = $2::date AND bucket = $3 AND gathered > 0
     RETURNING currency, gathered, amount`,
    [wallet, day, bucketOf(wallet)],
  )
