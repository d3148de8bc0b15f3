/** Every statement about what rests with young merchants. By source and payer they span buckets: merchants are everywhere. */
import type { Instant } from '../../../kernel/clock.ts'
import { type Bucket, bucketOf, bucketsOf, type Uuid } from '../../../kernel/ids.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Sale } from '../../../kernel/resting.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'

/** The id is that of the hold on the merchant's account. */
export type RestingRow = {
  readonly id: Uuid
  readonly kind: Sale['kind']
  readonly source: Uuid
  readonly payer: Uuid
  readonly merchant: Uuid
  readonly amount: bigint
  readonly currency: Currency
  readonly state: 'open' | 'free' | 'refunded' | 'disputed' | 'given_back'
  readonly free_at: Instant
  readonly created_at: Instant
  readonly bucket: Bucket
}
export type RestEnd = Exclude<RestingRow['state'], 'open'>

export const insertResting = async (tx: Tx, r: Omit<RestingRow, 'state'>): Promise<void> => {
  await tx.query(
    `INSERT INTO commerce.resting (id, kind, source, payer, merchant, amount, currency, state, free_at, created_at, bucket)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10)`,
    [r.id, r.kind, r.source, r.payer, r.merchant, r.amount, r.currency, r.free_at, r.created_at, r.bucket],
  )
}

export const endResting = async (
  tx: Tx,
  rows: readonly Pick<RestingRow, 'id'>[],
  { state, at }: { readonly state: RestEnd; readonly at: Instant },
): Promise<void> => {
  const ids = rows.map(({ id }) => id)
  await tx.query(
    `UPDATE commerce.resting SET state = $3, ended_at = $4
      WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])`,
    [ids, bucketsOf(ids), state, at],
  )
}

/** One that still rests. */
export const lockRestingById = async (tx: Tx, id: Uuid): Promise<RestingRow | undefined> =>
  (
    await tx.query<RestingRow>(
      `SELECT * FROM commerce.resting WHERE id = $1 AND bucket = $2 AND state = 'open' FOR NO KEY UPDATE`,
      [id, bucketOf(id)],
    )
  )[0]

/** What rests of these purchases, bills and mandates, locked after them. */
export const lockResting = (tx: Tx, sources: readonly Uuid[]): Promise<RestingRow[]> =>
  tx.query<RestingRow>(
    {
      name: 'commerce.lock_resting',
      text: `SELECT * FROM commerce.resting WHERE source = ANY($1::uuid[]) AND state = 'open' ORDER BY id FOR NO KEY UPDATE`,
    },
    [sources],
  )

/** What rests that this wallet has paid. */
export const restingPaidBy = (q: Queryable, payer: Uuid): Promise<RestingRow[]> =>
  q.query<RestingRow>(
    `SELECT * FROM commerce.resting WHERE payer = $1 AND state = 'open' ORDER BY source, id`,
    [payer],
  )

/** What rests with these merchants, what is free first coming first. */
export const restingWith = (q: Queryable, merchants: readonly Uuid[]): Promise<RestingRow[]> =>
  q.query<RestingRow>(
    {
      name: 'commerce.resting_with',
      text: `SELECT * FROM commerce.resting WHERE merchant = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
                AND state = 'open' ORDER BY merchant, free_at, id`,
    },
    [merchants, bucketsOf(merchants)],
  )
