/**
 * Who may send bills to whom.
 * B12 A merchant bills only who has dealt with it, lets it debit them, or has said that it may; nobody learns from the
 *    answer whether a wallet is there. What its payer has not accepted is owed by nobody and goes back at their fence.
 */

import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { schedule } from '../../../platform/db/due.ts'
import { dayOf } from '../../../platform/db/tally.ts'
import type { Tx } from '../../../platform/db/types.ts'
import type { Bill } from '../sql.ts'
import * as sql from './billing-sql.ts'

export { type Biller, billersOf, knownBiller } from './billing-sql.ts'

/** Due row that tells a merchant that a bill came back. */
export const BILL_RETURNED = 'commerce.bill_returned'

/** What one merchant may send (bills). `timeZone`: whose days they are. */
export type BillLimits = {
  readonly per_day: number
  readonly per_payer_a_day: number
  readonly open_per_payer: number
  readonly timeZone: string
}

/** Refuses bill_needs_relation: the same whether the wallet is there, has left, or does not want bills of this merchant. */
export const requireRelation = async (
  tx: Tx,
  { merchant, wallet, mandated }: sql.Pair & { readonly mandated: boolean },
): Promise<void> => {
  const { allowed, dealt } = await sql.dealingsOf(tx, { merchant, wallet })
  if (merchant === wallet || !(allowed ?? (dealt || mandated))) refuse('bill_needs_relation')
}

/** Refuses merchant_unknown, sender_limit_reached. The merchant stays locked. */
export const requireRoom = async (tx: Tx, pair: sql.Pair, limits: BillLimits): Promise<void> => {
  const merchant = await sql.lockMerchant(tx, pair.merchant)
  if (!merchant?.takes) refuse('merchant_unknown')
  const { timeZone } = limits
  const day = Temporal.PlainDate.from(dayOf(await tx.now(), timeZone))
  const sent = await sql.sentBy(tx, { ...pair, since: day.toZonedDateTime(timeZone).toInstant() })
  const full = [
    ['bills.per_day', sent.today, limits.per_day],
    ['bills.per_payer_a_day', sent.to_payer_today, limits.per_payer_a_day],
    ['bills.open_per_payer', sent.open_at_payer, limits.open_per_payer],
  ] as const
  for (const [limit, there, most] of full)
    if (there >= most) refuse('sender_limit_reached', { facts: { limit, most } })
}

/** The merchant is told in words that fit every reason. */
export const tellReturned = (tx: Tx, bills: readonly Bill[], at: Temporal.Instant): Promise<void> =>
  schedule(
    tx,
    bills.map(({ bucket, id }) => ({ bucket, kind: BILL_RETURNED, ref: id, dueAt: at })),
  )

/** Behind the fence of these wallets: what they have not accepted goes back. Twice = once. */
export const returnUnaccepted = async (
  tx: Tx,
  wallets: readonly Uuid[],
  at: Temporal.Instant,
): Promise<void> => tellReturned(tx, await sql.returnBills(tx, wallets, at), at)

/** The payer lets a merchant bill them, or wants no bill of it. */
export const setBiller = sql.setBiller

/** Merchants that were let bill this wallet at `since` or later may not any more; which they were. */
export const disallowSince = sql.disallowSince
