/**
 * S11: what makes, takes or freezes money has a bound for each person and day over all wallets. It is counted from the
 * rows of what they did alone, one act of a person after the other, so that two at once cannot both be the last one.
 */
import type { Instant } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import * as sql from './alone-sql.ts'

export type Measured = {
  readonly operator: Uuid
  /** What is bounded: benefits, chargeback, dispute, freeze, neutral, restriction, role, fund_price. */
  readonly kind: string
  /** A currency (minor units), points, coupons, bp, or acts. */
  readonly unit: string
  readonly amount: bigint
  /** The act itself, however often it is sent: the grant, the bank's reference, the document, the day of a price. */
  readonly ref: Uuid
}

/** What is used of the day before this act; it fits when it is counted already, or stays within `most`. Locks the person's day. */
export const weighAlone = async (
  tx: Tx,
  m: Measured,
  { day, most }: { readonly day: string; readonly most: bigint },
): Promise<{ readonly fits: boolean; readonly used: bigint }> => {
  await sql.lockDay(tx, m.operator)
  const { used, counted } = await sql.usedOn(tx, { ...m, day, bucket: bucketOf(m.ref) })
  return { fits: counted || used + m.amount <= most, used }
}

/** Keeps the act in the transaction of its effect. */
export const countAlone = (tx: Tx, m: Measured, on: { readonly day: string; readonly at: Instant }) =>
  sql.keepAlone(tx, { ...m, ...on, bucket: bucketOf(m.ref) })
