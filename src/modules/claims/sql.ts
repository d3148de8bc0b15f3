/** Statements about money that is kept. */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, bucketsOf, type Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import type { Claim } from './types.ts'

const CLAIM_COLUMNS = 'id, wallet, closure, amount, currency, reason, source, paid_by, created_at'

/** Once per id: the same claim again is the same claim. */
export const insertClaims = async (
  tx: Tx,
  claims: readonly Omit<Claim, 'paid_by' | 'created_at'>[],
  at: Instant,
): Promise<void> => {
  if (claims.length === 0) return
  await tx.query(
    {
      name: 'claims.insert',
      text: `INSERT INTO claims.claim (id, wallet, closure, amount, currency, reason, source, created_at, bucket)
             SELECT id, wallet, closure, amount, currency, reason, source, $9, bucket
               FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::text[], $6::text[], $7::uuid[], $8::smallint[])
                 AS c(id, wallet, closure, amount, currency, reason, source, bucket)
             ON CONFLICT (id, bucket) DO NOTHING`,
    },
    [
      claims.map((c) => c.id),
      claims.map((c) => c.wallet),
      claims.map((c) => c.closure),
      claims.map((c) => c.amount),
      claims.map((c) => c.currency),
      claims.map((c) => c.reason),
      claims.map((c) => c.source),
      claims.map((c) => bucketOf(c.wallet)),
      at,
    ],
  )
}

export const claimsOf = (q: Queryable, wallets: readonly Uuid[]): Promise<Claim[]> =>
  q.query<Claim>(
    {
      name: 'claims.open',
      text: `SELECT ${CLAIM_COLUMNS} FROM claims.claim
              WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND paid_by IS NULL
              ORDER BY created_at, id`,
    },
    [wallets, bucketsOf(wallets)],
  )

export const payClaim = async (tx: Tx, paid: { readonly id: Uuid; readonly by: Uuid }): Promise<void> => {
  await tx.query(
    {
      name: 'claims.pay',
      text: `UPDATE claims.claim SET paid_by = $3 WHERE id = $1 AND bucket = $2 AND paid_by IS NULL`,
    },
    [paid.id, bucketOf(paid.id), paid.by],
  )
}

export const uncollected = (q: Queryable, before: Instant): Promise<Claim[]> =>
  q.query<Claim>(
    `SELECT ${CLAIM_COLUMNS} FROM claims.claim WHERE paid_by IS NULL AND created_at <= $1 ORDER BY created_at, id`,
    [before],
  )

/** Claims that are not paid out, by age: `bounds` are the ages' oldest moments. */
export const claimAges = (
  q: Queryable,
  bounds: readonly [Instant, Instant, Instant],
): Promise<{ currency: Currency; age: number; count: bigint; amount: bigint }[]> =>
  q.query(
    `SELECT currency, CASE WHEN created_at > $1 THEN 0 WHEN created_at > $2 THEN 1 WHEN created_at > $3 THEN 2 ELSE 3 END AS age,
            count(*) AS count, sum(amount)::bigint AS amount
       FROM claims.claim WHERE paid_by IS NULL GROUP BY currency, age ORDER BY currency, age`,
    bounds,
  )

/** Whether `payment` is how kept money is paid out. */
export const paysClaim = async (q: Queryable, { id, wallet }: { id: Uuid; wallet: Uuid }): Promise<boolean> =>
  (
    await q.query(
      {
        name: 'claims.pays',
        text: 'SELECT 1 FROM claims.claim WHERE wallet = $1 AND bucket = $2 AND paid_by = $3 LIMIT 1',
      },
      [wallet, bucketOf(wallet), id],
    )
  ).length > 0

/** The case that money was last kept under for this wallet. */
export const lastCaseOf = async (
  q: Queryable,
  wallet: Uuid,
): Promise<{ readonly closure: Uuid; readonly created_at: Instant } | undefined> =>
  (
    await q.query<{ closure: Uuid; created_at: Instant }>(
      {
        name: 'claims.last_case_of',
        text: `SELECT closure, created_at FROM claims.claim
                WHERE wallet = $1 AND bucket = $2 AND closure IS NOT NULL ORDER BY created_at DESC LIMIT 1`,
      },
      [wallet, bucketOf(wallet)],
    )
  )[0]

export type Left = Pick<Claim, 'id' | 'amount' | 'currency' | 'created_at'> & {
  /** What it left by: a payment, or the posting that repaid a debt. */
  readonly paid_by: Uuid
  /** A bank brought it because a debt was to be repaid. */
  readonly asked_for: boolean
}
/** What was kept and has left. */
export const left = (q: Queryable, wallet: Uuid): Promise<Left[]> =>
  q.query<Left>(
    {
      name: 'claims.left',
      text: `SELECT c.id, c.paid_by, c.amount, c.currency, c.created_at,
                    EXISTS (SELECT FROM claims.repayment r WHERE r.payment = c.source AND r.bucket = c.bucket) AS asked_for
               FROM claims.claim c
              WHERE c.wallet = $1 AND c.bucket = $2 AND c.paid_by IS NOT NULL`,
    },
    [wallet, bucketOf(wallet)],
  )
