/** Every statement about who may send bills to whom, how many, and what becomes of those that nobody accepted. */

import type { Instant } from '../../../kernel/clock.ts'
import { bucketOf, bucketsOf, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import type { Bill, Merchant } from '../sql.ts'

export type Pair = { readonly merchant: Uuid; readonly wallet: Uuid }

/** Bills of one merchant are counted one after the other. */
export const lockMerchant = async (tx: Tx, wallet: Uuid): Promise<Merchant | undefined> =>
  (
    await tx.query<Merchant>(
      `SELECT * FROM commerce.merchant WHERE wallet = $1 AND bucket = $2 AND ended_at IS NULL FOR NO KEY UPDATE`,
      [wallet, bucketOf(wallet)],
    )
  )[0]

/** What the payer has said about the merchant; whether they ever bought there, paid it or accepted a bill of it. */
export const dealingsOf = async (
  q: Queryable,
  { merchant, wallet }: Pair,
): Promise<{ readonly allowed: boolean | null; readonly dealt: boolean }> => {
  const [row] = await q.query<{ allowed: boolean | null; dealt: boolean }>(
    {
      name: 'commerce.dealings',
      text: `SELECT (SELECT allowed FROM commerce.biller WHERE wallet = $1 AND merchant = $2 AND bucket = $3) AS allowed,
                    EXISTS (SELECT FROM commerce.purchase WHERE wallet = $1 AND merchant = $2 AND bucket = $3)
                    OR EXISTS (SELECT FROM commerce.bill WHERE wallet = $1 AND merchant = $2 AND bucket = $3
                                  AND (state = 'paid' OR accepted_at IS NOT NULL)) AS dealt`,
    },
    [wallet, merchant, bucketOf(wallet)],
  )
  return row ?? { allowed: null, dealt: false }
}

export type Sent = { readonly today: number; readonly to_payer_today: number; readonly open_at_payer: number }
/** What a merchant has sent since `since`; `open`: not accepted, and not answered otherwise, whenever it was sent. */
export const sentBy = async (
  q: Queryable,
  { merchant, wallet, since }: Pair & { readonly since: Instant },
): Promise<Sent> => {
  const [row] = await q.query<Sent>(
    {
      name: 'commerce.bills_sent',
      text: `SELECT (SELECT count(*)::int FROM commerce.bill WHERE merchant = $1 AND created_at >= $4) AS today,
                    count(*) FILTER (WHERE created_at >= $4)::int AS to_payer_today,
                    count(*) FILTER (WHERE state = 'open' AND accepted_at IS NULL)::int AS open_at_payer
               FROM commerce.bill WHERE wallet = $2 AND merchant = $1 AND bucket = $3`,
    },
    [merchant, wallet, bucketOf(wallet), since],
  )
  return row ?? { today: 0, to_payer_today: 0, open_at_payer: 0 }
}

/** Bills that these wallets have not accepted go back. */
export const returnBills = (tx: Tx, wallets: readonly Uuid[], at: Instant): Promise<Bill[]> =>
  tx.query<Bill>(
    {
      name: 'commerce.return_bills',
      text: `UPDATE commerce.bill SET state = 'rejected', ended_at = $3
              WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state = 'open' AND accepted_at IS NULL
              RETURNING *`,
    },
    [wallets, bucketsOf(wallets), at],
  )

/** Whether the payer has been told the merchant's name: it let it bill them, a bill came, or they bought there. */
const NAMED = `(b.named OR EXISTS (SELECT FROM commerce.purchase p WHERE p.wallet = b.wallet AND p.merchant = b.merchant AND p.bucket = b.bucket)
                OR EXISTS (SELECT FROM commerce.bill l WHERE l.wallet = b.wallet AND l.merchant = b.merchant AND l.bucket = b.bucket))`

export type Biller = {
  readonly merchant: Uuid
  readonly allowed: boolean
  readonly since: Instant
  readonly named: boolean
}
/** `named`: from now on the list says how the merchant is called. False when `allowed` stood so already. */
export const setBiller = async (
  tx: Tx,
  b: Pair & { readonly allowed: boolean; readonly named: boolean; readonly at: Instant },
): Promise<boolean> => {
  const [row] = await tx.query<{ changed: boolean }>(
    `INSERT INTO commerce.biller AS b (wallet, merchant, allowed, since, named, bucket) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (wallet, merchant, bucket) DO UPDATE SET allowed = excluded.allowed, named = b.named OR excluded.named,
            since = CASE WHEN b.allowed = excluded.allowed THEN b.since ELSE excluded.since END
      WHERE b.allowed <> excluded.allowed OR excluded.named AND NOT b.named RETURNING since = $4 AS changed`,
    [b.wallet, b.merchant, b.allowed, b.at, b.named, bucketOf(b.wallet)],
  )
  return row?.changed === true
}

/** Which merchants those were. */
export const disallowSince = async (
  tx: Tx,
  wallet: Uuid,
  { since, at }: { readonly since: Instant; readonly at: Instant },
): Promise<Uuid[]> =>
  (
    await tx.query<{ merchant: Uuid }>(
      `UPDATE commerce.biller SET allowed = false, since = $4
        WHERE wallet = $1 AND bucket = $2 AND allowed AND since >= $3 RETURNING merchant`,
      [wallet, bucketOf(wallet), since, at],
    )
  ).map(({ merchant }) => merchant)

/** Newest first, at the most `limit`. */
export const billersOf = (q: Queryable, wallet: Uuid, limit: number): Promise<Biller[]> =>
  q.query<Biller>(
    `SELECT merchant, allowed, since, ${NAMED} AS named FROM commerce.biller b WHERE wallet = $1 AND bucket = $2
      ORDER BY since DESC, merchant LIMIT $3`,
    [wallet, bucketOf(wallet), limit],
  )

/** Whether the payer has been told how this merchant is called. */
export const knownBiller = async (q: Queryable, { merchant, wallet }: Pair): Promise<boolean> =>
  (
    await q.query<{ named: boolean }>(
      `SELECT ${NAMED} AS named FROM (
         SELECT $1::uuid AS wallet, $2::uuid AS merchant, $3::smallint AS bucket,
                EXISTS (SELECT FROM commerce.biller WHERE wallet = $1 AND merchant = $2 AND bucket = $3 AND named) AS named) b`,
      [wallet, merchant, bucketOf(wallet)],
    )
  )[0]?.named === true
