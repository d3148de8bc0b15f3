/** Every statement about what a merchant has with its customers. Spans buckets: customers are everywhere. */
import type { Instant } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import type { Bill, PurchaseRow } from '../sql.ts'

/**
 * Authorisations, announced refunds, open disputes and debts from disputes: what a merchant may not leave behind. Once it
 * has stopped selling (`takes` false since `since`), disputes that customers open then stand in its way no more: they go
 * on without it, and what it owes then outlives the wallet.
 */
const OPEN = `SELECT merchant, id, 'purchase' AS kind FROM commerce.purchase
               WHERE merchant = ANY($1::uuid[]) AND state = 'authorised'
              UNION ALL
              SELECT merchant, id, 'refund' FROM commerce.refund
               WHERE merchant = ANY($1::uuid[]) AND state = 'announced'
              UNION ALL
              SELECT d.merchant, d.id, 'dispute' FROM commerce.dispute d
               WHERE d.merchant = ANY($1::uuid[]) AND d.state = 'open' AND NOT EXISTS (
                 SELECT 1 FROM commerce.merchant m WHERE m.wallet = d.merchant AND NOT m.takes AND m.since <= d.opened_at)
              UNION ALL
              SELECT wallet, id, 'debt' FROM commerce.debt
               WHERE wallet = ANY($1::uuid[]) AND source = 'dispute_sale' AND state = 'open'`

export const openWithCustomers = async (
  q: Queryable,
  merchants: readonly Uuid[],
): Promise<Map<Uuid, number>> => {
  const rows = await q.query<{ merchant: Uuid; n: bigint }>(
    {
      name: 'commerce.open_with_customers',
      text: `SELECT merchant, count(*) AS n FROM (${OPEN}) AS open GROUP BY merchant`,
    },
    [merchants],
  )
  return new Map(rows.map((row) => [row.merchant, Number(row.n)]))
}

export type OpenWithCustomer = {
  readonly id: Uuid
  readonly kind: 'purchase' | 'refund' | 'dispute' | 'debt'
}
/** The first of them. */
export const someOpen = (q: Queryable, merchant: Uuid, limit: number): Promise<OpenWithCustomer[]> =>
  q.query<OpenWithCustomer>(`SELECT id, kind FROM (${OPEN}) AS open ORDER BY kind, id LIMIT $2`, [
    [merchant],
    limit,
  ])

export type MerchantPage<State> = {
  readonly merchant: Uuid
  readonly state: State | undefined
  readonly after: { readonly at: Instant; readonly id: Uuid } | undefined
  readonly limit: number
}

/** Newest first. */
const pageOf =
  <Row extends PurchaseRow | Bill>(table: 'purchase' | 'bill') =>
  (q: Queryable, p: MerchantPage<Row['state']>): Promise<Row[]> =>
    q.query<Row>(
      `SELECT * FROM commerce.${table}
        WHERE merchant = $1 AND ($2::text IS NULL OR state = $2)
          AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
        ORDER BY created_at DESC, id DESC LIMIT $5`,
      [p.merchant, p.state ?? null, p.after?.at ?? null, p.after?.id ?? null, p.limit],
    )
export const pageOfSales = pageOf<PurchaseRow>('purchase')
export const pageOfSentBills = pageOf<Bill>('bill')

/** Locked in order, as their payers may be leaving at the same time. */
export const withdrawSentBills = async (tx: Tx, merchant: Uuid, at: Instant): Promise<void> => {
  await tx.query(
    `SELECT id FROM commerce.bill WHERE merchant = $1 AND state = 'open' ORDER BY id FOR NO KEY UPDATE`,
    [merchant],
  )
  await tx.query(
    `UPDATE commerce.bill SET state = 'withdrawn', ended_at = $2 WHERE merchant = $1 AND state = 'open'`,
    [merchant, at],
  )
}
