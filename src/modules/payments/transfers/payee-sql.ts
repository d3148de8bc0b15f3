/** Statements against `payments.payee`. */
import type { Instant } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'

type Pair = { readonly wallet: Uuid; readonly payee: Uuid }

export const firstPaid = async (q: Queryable, { wallet, payee }: Pair): Promise<Instant | undefined> => {
  const [row] = await q.query<{ first_at: Instant }>(
    {
      name: 'payments.first_paid',
      text: 'SELECT first_at FROM payments.payee WHERE wallet = $1 AND payee = $2 AND bucket = $3',
    },
    [wallet, payee, bucketOf(wallet)],
  )
  return row?.first_at
}

/** In one order, so that two workers wait for each other and never both. */
export const insertPayees = async (tx: Tx, pairs: readonly Pair[], at: Instant): Promise<void> => {
  if (pairs.length === 0) return
  await tx.query(
    {
      name: 'payments.insert_payees',
      text: `INSERT INTO payments.payee (wallet, payee, first_at, bucket)
             SELECT DISTINCT wallet, payee, $4::timestamptz, bucket
               FROM unnest($1::uuid[], $2::uuid[], $3::smallint[]) AS p(wallet, payee, bucket)
              ORDER BY wallet, payee
             ON CONFLICT (wallet, payee, bucket) DO NOTHING`,
    },
    [pairs.map((p) => p.wallet), pairs.map((p) => p.payee), pairs.map((p) => bucketOf(p.wallet)), at],
  )
}

export const removePayee = async (tx: Tx, { wallet, payee }: Pair): Promise<void> => {
  await tx.query('DELETE FROM payments.payee WHERE wallet = $1 AND payee = $2 AND bucket = $3', [
    wallet,
    payee,
    bucketOf(wallet),
  ])
}

export const removePayeesSince = async (tx: Tx, wallet: Uuid, since: Instant): Promise<void> => {
  await tx.query('DELETE FROM payments.payee WHERE wallet = $1 AND bucket = $2 AND first_at >= $3', [
    wallet,
    bucketOf(wallet),
    since,
  ])
}
