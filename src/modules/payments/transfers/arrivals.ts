/**
 * P14 A payee is told of each payment of another person, and of each that waits for their answer; beyond a number in a day
 *     of the rest together, at its end: a storm of cents is no storm of messages.
 */
import type { Instant } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Currency } from '../../../kernel/money.ts'
import { schedule } from '../../../platform/db/due.ts'
import { dayOf, endOfDay } from '../../../platform/db/tally.ts'
import type { Tx } from '../../../platform/db/types.ts'
import * as sql from './place-sql.ts'

/** Due row about the payments of a day that their payee was not told of one by one. */
export const ARRIVALS_OF_DAY = 'payment.arrivals_of_day'

type Came = { readonly wallet: Uuid; readonly currency: Currency; readonly amounts: readonly bigint[] }
type Rule = { readonly told_per_day: number; readonly timeZone: string; readonly at: Instant }

/** How many of these payments the payee is told of one by one, the first ones; the rest is gathered. */
export const tellNow = async (
  tx: Tx,
  { wallet, currency, amounts }: Came,
  { told_per_day, timeZone, at }: Rule,
): Promise<number> => {
  const of = { wallet, currency, day: dayOf(at, timeZone) }
  const { told, gathered } = await sql.lockArrivals(tx, of)
  const now = Math.min(amounts.length, Math.max(0, told_per_day - told))
  const rest = amounts.slice(now)
  const amount = rest.reduce((sum, one) => sum + one, 0n)
  await sql.addArrivals(tx, { ...of, told: now, gathered: rest.length, amount })
  if (gathered === 0 && rest.length > 0)
    await schedule(tx, [
      {
        bucket: bucketOf(wallet),
        kind: ARRIVALS_OF_DAY,
        ref: wallet,
        dueAt: endOfDay(at, timeZone),
        wallet,
        payload: { day: of.day },
      },
    ])
  return now
}

/** What was gathered in a day, by currency. Twice = once. */
export const takeGathered = sql.takeGathered
