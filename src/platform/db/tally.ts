/**
 * What a wallet has done in a day, where there is a limit to it. The day is one of the calendar, in the pack's time zone, of
 * business time; a wallet's acts of one kind are counted one after the other, whatever comes at once.
 */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Tx } from './types.ts'

/** What is counted: whose, and what kind ("lookup", "role_offer"). */
export type Counted = { readonly wallet: Uuid; readonly kind: string; readonly day: string }

/** "2026-11-29": the day that `at` lies in. */
export const dayOf = (at: Instant, timeZone: string): string =>
  at.toZonedDateTimeISO(timeZone).toPlainDate().toString()

/** When the day of `at` ends. */
export const endOfDay = (at: Instant, timeZone: string): Instant =>
  at.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 }).toZonedDateTime(timeZone).toInstant()

/** How many were counted. */
export const readTally = async (tx: Tx, { wallet, kind, day }: Counted): Promise<number> => {
  const [row] = await tx.query<{ n: number }>(
    {
      name: 'tally.read',
      text: 'SELECT n FROM core.tally WHERE wallet = $1 AND kind = $2 AND day = $3::date AND bucket = $4',
    },
    [wallet, kind, day, bucketOf(wallet)],
  )
  return row?.n ?? 0
}

/** Only one transaction at a time goes on for this wallet and kind; how many were counted. No row, no write. */
export const lockTally = async (tx: Tx, counted: Counted): Promise<number> => {
  await tx.query({ name: 'tally.lock', text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))' }, [
    `tally ${counted.kind} ${counted.wallet}`,
  ])
  return readTally(tx, counted)
}

/** One more. Days that are over are forgotten on the way. */
export const addToTally = async (tx: Tx, { wallet, kind, day }: Counted): Promise<void> => {
  const bucket = bucketOf(wallet)
  await tx.query(
    {
      name: 'tally.add',
      text: `INSERT INTO core.tally AS t (wallet, kind, day, n, bucket) VALUES ($1, $2, $3::date, 1, $4)
             ON CONFLICT (wallet, kind, day, bucket) DO UPDATE SET n = t.n + 1`,
    },
    [wallet, kind, day, bucket],
  )
  await tx.query(
    {
      name: 'tally.forget',
      text: 'DELETE FROM core.tally WHERE wallet = $1 AND kind = $2 AND bucket = $4 AND day < $3::date - 1',
    },
    [wallet, kind, day, bucket],
  )
}
