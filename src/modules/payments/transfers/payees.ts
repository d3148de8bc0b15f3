/**
 * P18 Whom a wallet has paid, and since when: noted by the worker that tells of a payment, not on the ledger lane. A small payment,
 *     which needs no proof, makes its payee known after a week without a complaint; one beyond, that waited, `new_payee` after it arrived: so
 *     a cent first buys a thief nothing. A payment taken back, and a freeze by link, make those that came with it new again.
 */
import { type Instant, isAfter, plus } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import type { Payment } from '../types.ts'
import * as sql from './payee-sql.ts'

type Pair = { readonly wallet: Uuid; readonly payee: Uuid }

/** So long nobody has complained about the first payment: what a freeze by link forgets is younger. */
const UNDISPUTED = 'P7D'

type Judged = {
  readonly at: Instant
  /** ISO 8601 */
  readonly wait: string
  /** What leaves without a proof, by currency. */
  readonly small: Readonly<Record<string, string>>
}
/**
 * Whether nothing waits any more: a payment beyond the small ones waited and arrived longer ago than `wait`, or any was made longer ago
 * than `UNDISPUTED`. A cent says as little after a day as at once: its letter alarms nobody.
 */
export const isKnownPayee = async (
  q: Queryable,
  pair: Pair,
  { at, wait, small }: Judged,
): Promise<boolean> => {
  const row = await sql.payeeOf(q, pair)
  if (!row) return false
  if (!isAfter(plus(row.first_at, UNDISPUTED), at)) return true
  const { waited_at, waited_amount, waited_currency } = row
  if (!waited_at || waited_amount === null || !waited_currency) return false
  return waited_amount > BigInt(small[waited_currency] ?? '0') && !isAfter(plus(waited_at, wait), at)
}

/** Transfers that were carried out. Twice = once. */
export const notePayees = async (
  tx: Tx,
  paid: readonly Pick<Payment, 'wallet' | 'peer' | 'amount' | 'currency' | 'arrives_at'>[],
  at: Instant,
): Promise<void> => {
  const known = paid.flatMap(({ peer, ...one }) => (peer ? [{ ...one, payee: peer }] : []))
  await sql.insertPayees(tx, known, at)
  for (const one of known) if (one.arrives_at) await sql.noteWaited(tx, one, at)
}

/** Its sender has taken a payment back: the next one waits again. */
export const forgetPayee = (tx: Tx, pair: Pair): Promise<void> => sql.removePayee(tx, pair)

/** "This was not me": whoever was first paid since then is new. */
export const forgetYoungPayees = (tx: Tx, wallet: Uuid, since: Instant): Promise<void> =>
  sql.removePayeesSince(tx, wallet, since)
