/**
 * P18 Whom a wallet has paid, and since when: noted by the worker that tells of a payment, not on the ledger lane. A wallet first
 *     paid less than the pack's `new_payee` ago is as one never paid, so that a small payment first buys a thief nothing; a payment
 *     taken back, and a freeze by link, make those that came with it new again.
 */
import { type Instant, isAfter, plus } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import type { Payment } from '../types.ts'
import * as sql from './payee-sql.ts'

type Pair = { readonly wallet: Uuid; readonly payee: Uuid }

/** Whether it was first paid longer ago than `wait` (ISO 8601). */
export const isKnownPayee = async (
  q: Queryable,
  pair: Pair,
  { at, wait }: { readonly at: Instant; readonly wait: string },
): Promise<boolean> => {
  const first = await sql.firstPaid(q, pair)
  return first !== undefined && !isAfter(plus(first, wait), at)
}

/** Transfers that were carried out. Twice = once. */
export const notePayees = (
  tx: Tx,
  paid: readonly Pick<Payment, 'wallet' | 'peer'>[],
  at: Instant,
): Promise<void> =>
  sql.insertPayees(
    tx,
    paid.flatMap(({ wallet, peer }) => (peer ? [{ wallet, payee: peer }] : [])),
    at,
  )

/** Its sender has taken a payment back: the next one waits again. */
export const forgetPayee = (tx: Tx, pair: Pair): Promise<void> => sql.removePayee(tx, pair)

/** "This was not me": whoever was first paid since then is new. */
export const forgetYoungPayees = (tx: Tx, wallet: Uuid, since: Instant): Promise<void> =>
  sql.removePayeesSince(tx, wallet, since)
