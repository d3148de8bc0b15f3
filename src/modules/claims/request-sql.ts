/** Statements about what a former holder asked for: pay-outs of claims, and what became of them. */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'

/** Why nothing is paid to an account that was named. */
export const REQUEST_REFUSALS = ['name_mismatch', 'account_refused', 'identity_gone'] as const
export type RequestRefusal = (typeof REQUEST_REFUSALS)[number]

export type ClaimRequest = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly instrument: Uuid
  readonly asked_at: Instant
  /** When the bank's word on the account was here; until then it is being checked. */
  readonly ended_at: Instant | null
  readonly refused: RequestRefusal | null
}

/** Once per id. */
export const insertRequest = async (
  tx: Tx,
  r: Pick<ClaimRequest, 'id' | 'wallet' | 'instrument' | 'asked_at'>,
): Promise<void> => {
  await tx.query(
    `INSERT INTO payments.claim_request (id, wallet, instrument, asked_at, bucket)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [r.id, r.wallet, r.instrument, r.asked_at, bucketOf(r.id)],
  )
}

/** Once: a second word on the same account changes nothing. */
export const endRequest = async (
  tx: Tx,
  end: { readonly id: Uuid; readonly at: Instant; readonly refused: RequestRefusal | null },
): Promise<void> => {
  await tx.query(
    `UPDATE payments.claim_request SET ended_at = $3, refused = $4
      WHERE id = $1 AND bucket = $2 AND ended_at IS NULL`,
    [end.id, bucketOf(end.id), end.at, end.refused],
  )
}

/** What was asked for last. */
export const lastRequestOf = async (q: Queryable, wallet: Uuid): Promise<ClaimRequest | undefined> =>
  (
    await q.query<ClaimRequest>(
      {
        name: 'payments.claim_request_last',
        text: `SELECT id, wallet, instrument, asked_at, ended_at, refused FROM payments.claim_request
                WHERE wallet = $1 AND bucket = $2 ORDER BY asked_at DESC, id LIMIT 1`,
      },
      [wallet, bucketOf(wallet)],
    )
  )[0]

/** Whether `payment` is how kept money is paid out. */
export const paysClaim = async (q: Queryable, { id, wallet }: { id: Uuid; wallet: Uuid }): Promise<boolean> =>
  (
    await q.query(
      {
        name: 'payments.pays_claim',
        text: 'SELECT 1 FROM payments.claim WHERE wallet = $1 AND bucket = $2 AND paid_by = $3 LIMIT 1',
      },
      [wallet, bucketOf(wallet), id],
    )
  ).length > 0

export type ClaimOut = {
  readonly id: Uuid
  /** What it left by: a payment, or the posting that repaid a debt. */
  readonly by: Uuid
  readonly amount: bigint
  readonly currency: Currency
  /** paying: a bank has it; paid: it has arrived there; used: it repaid a debt; back: it came back and is kept again. */
  readonly state: 'paying' | 'paid' | 'used' | 'back'
  readonly at: Instant
  /** Null where no bank has it. */
  readonly instrument: Uuid | null
}

/** What was kept and has left, newest first. What a bank brought because a debt was to be repaid was never kept: it is a repayment. */
export const claimsOut = (q: Queryable, wallet: Uuid): Promise<ClaimOut[]> =>
  q.query<ClaimOut>(
    {
      name: 'payments.claims_out',
      text: `SELECT c.id, c.paid_by AS by, c.amount, c.currency,
                    CASE WHEN p.id IS NULL THEN 'used' WHEN p.state = 'paid' THEN 'paid'
                         WHEN p.state IN ('refused', 'bounced', 'cancelled') THEN 'back' ELSE 'paying' END AS state,
                    coalesce(p.changed_at, c.created_at) AS at, p.instrument
               FROM payments.claim c LEFT JOIN payments.payment p ON p.id = c.paid_by AND p.bucket = c.bucket
              WHERE c.wallet = $1 AND c.bucket = $2 AND c.paid_by IS NOT NULL
                AND NOT (p.id IS NULL AND EXISTS (SELECT FROM payments.repayment r WHERE r.payment = c.source AND r.bucket = c.bucket))
              ORDER BY at DESC, c.id`,
    },
    [wallet, bucketOf(wallet)],
  )
