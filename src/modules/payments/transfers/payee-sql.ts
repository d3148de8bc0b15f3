/** Statements against `payments.payee`. */
import type { Instant } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'

type Pair = { readonly wallet: Uuid; readonly payee: Uuid }

export type PayeeRow = {
  readonly first_at: Instant
  /** The largest payment that waited its time as a first one, and when it arrived; null: none did. */
  readonly waited_at: Instant | null
  readonly waited_amount: bigint | null
  readonly waited_currency: Currency | null
}

export const payeeOf = async (q: Queryable, { wallet, payee }: Pair): Promise<PayeeRow | undefined> => {
  const [row] = await q.query<PayeeRow>(
    {
      name: 'payments.payee_of',
      text: `SELECT first_at, waited_at, waited_amount, waited_currency FROM payments.payee
              WHERE wallet = $1 AND payee = $2 AND bucket = $3`,
    },
    [wallet, payee, bucketOf(wallet)],
  )
  return row
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

type Waited = Pair & { readonly amount: bigint; readonly currency: Currency }
/** A payment that waited has arrived. Of several in one currency the largest counts, from its own day on. */
export const noteWaited = async (tx: Tx, { wallet, payee, amount, currency }: Waited, at: Instant) => {
  await tx.query(
    `UPDATE payments.payee SET waited_at = $4, waited_amount = $5, waited_currency = $6
      WHERE wallet = $1 AND payee = $2 AND bucket = $3
        AND (waited_amount IS NULL OR waited_currency <> $6 OR waited_amount < $5)`,
    [wallet, payee, bucketOf(wallet), at, amount, currency],
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
