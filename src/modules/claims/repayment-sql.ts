/** Statements about debts that are to be repaid without the wallet: what a bank is asked for. */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, bucketsOf, type Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'

export type RepaymentWish = {
  readonly payment: Uuid
  readonly wallet: Uuid
  readonly debt: Uuid
  readonly instrument: Uuid
  readonly amount: bigint
  readonly currency: Currency
}
/** False when there is one with this id. */
export const insertRepayment = async (tx: Tx, r: RepaymentWish, at: Instant): Promise<boolean> =>
  (
    await tx.query(
      `INSERT INTO claims.repayment (payment, wallet, debt, instrument, amount, currency, created_at, bucket)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING payment`,
      [r.payment, r.wallet, r.debt, r.instrument, r.amount, r.currency, at, bucketOf(r.payment)],
    )
  ).length === 1
export const repaymentOf = async (q: Queryable, payment: Uuid): Promise<RepaymentWish | undefined> =>
  (
    await q.query<RepaymentWish>('SELECT * FROM claims.repayment WHERE payment = $1 AND bucket = $2', [
      payment,
      bucketOf(payment),
    ])
  )[0]

/** Which of these payments a bank was asked for to repay a debt. */
export const repaymentsAmong = async (q: Queryable, payments: readonly Uuid[]): Promise<Uuid[]> =>
  payments.length === 0
    ? []
    : (
        await q.query<{ payment: Uuid }>(
          {
            name: 'claims.repayments_among',
            text: `SELECT payment FROM claims.repayment
                    WHERE payment = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])`,
          },
          [payments, bucketsOf(payments)],
        )
      ).map((row) => row.payment)

export type AskedRepayment = RepaymentWish & {
  readonly created_at: Instant
  /** Why the bank was not asked after all. */
  readonly refused: string | null
}
/** Of this wallet's debts, newest first. */
export const repaymentsOf = (q: Queryable, wallet: Uuid): Promise<AskedRepayment[]> =>
  q.query<AskedRepayment>(
    {
      name: 'claims.repayments',
      text: `SELECT payment, wallet, debt, instrument, amount, currency, created_at, refused
               FROM claims.repayment WHERE wallet = $1 AND bucket = $2 ORDER BY created_at DESC, payment`,
    },
    [wallet, bucketOf(wallet)],
  )

export const refuseRepayment = async (tx: Tx, payment: Uuid, reason: string): Promise<void> => {
  await tx.query('UPDATE claims.repayment SET refused = $3 WHERE payment = $1 AND bucket = $2', [
    payment,
    bucketOf(payment),
    reason,
  ])
}
