/** What the simulated bank really did, and what it says about it once the day is over. */
import { type Instant, isBefore, plus } from '../../../kernel/clock.ts'
import { bucketOf } from '../../../kernel/ids.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Queryable, Tx } from '../../db/types.ts'
import type { DayFile, RailDay, RailOrder, SafeguardingAnswer } from '../rail.ts'
import { type Behaviour, behaviourOf } from './sentinels.ts'

type Booking = {
  readonly reference: string
  readonly payee_ref: string
  readonly inward: boolean
  readonly amount: bigint
  readonly currency: Currency
  readonly status: 'paid' | 'returned'
  readonly value_at: Instant
  readonly listed: boolean
  readonly bucket: number
}

type Done = {
  readonly does: Behaviour | undefined
  readonly inward: boolean
  readonly at: Instant
  /** When a payout comes back. */
  readonly returned: Instant | undefined
}

/** What an order that was carried out leaves in the bank's books, its sentinel included. */
export const bookingsOf = (order: RailOrder, { does, inward, at, returned }: Done): Booking[] => {
  if (does === 'never_books') return []
  const { key, currency } = order
  const amount = does === 'books_more' ? order.amount + 1n : order.amount
  const booking = (line: number, more: Partial<Booking> = {}): Booking => ({
    reference: `SIM-${key}-${line}`, payee_ref: key, inward, amount, currency, status: 'paid', value_at: at,
    listed: true, bucket: bucketOf(key), ...more,
  }) // biome-ignore format: one row
  const bookings = [booking(1)]
  if (does === 'books_twice') bookings.push(booking(2))
  if (does === 'books_unasked')
    bookings.push(booking(3, { inward: true, payee_ref: 'FROM SOMEBODY UNKNOWN' }))
  if (does === 'takes_quietly') bookings.push(booking(4, { inward: false, listed: false }))
  if (returned) bookings.push(booking(5, { inward: !inward, status: 'returned', value_at: returned }))
  return bookings
}

export const keepBookings = async (tx: Tx, bookings: readonly Booking[]): Promise<void> => {
  await tx.query(
    {
      name: 'rails_sim.keep_bookings',
      text: `INSERT INTO rails_sim.booking (reference, payee_ref, inward, amount, currency, status, value_at, listed, bucket)
             SELECT * FROM unnest($1::text[], $2::text[], $3::boolean[], $4::bigint[], $5::text[], $6::text[],
                                  $7::timestamptz[], $8::boolean[], $9::smallint[])`,
    },
    [
      bookings.map((b) => b.reference),
      bookings.map((b) => b.payee_ref),
      bookings.map((b) => b.inward),
      bookings.map((b) => b.amount),
      bookings.map((b) => b.currency),
      bookings.map((b) => b.status),
      bookings.map((b) => b.value_at),
      bookings.map((b) => b.listed),
      bookings.map((b) => b.bucket),
    ],
  )
}

/** The file of a day; undefined while a sentinel of that day keeps the bank silent. */
export const dailyFile = async (q: Queryable, day: RailDay): Promise<DayFile | undefined> => {
  const at = await q.now()
  if (isBefore(at, day.to)) return { outcome: 'not_ready' }
  const lines = await q.query<Booking>(
    `SELECT reference, payee_ref, inward, amount, currency, status, value_at, listed, bucket FROM rails_sim.booking
      WHERE value_at >= $1 AND value_at < $2 AND listed ORDER BY value_at, reference`,
    [day.from, day.to],
  )
  const does = new Set(lines.map(({ amount }) => behaviourOf('', amount)))
  if (does.has('keeps_file') && isBefore(at, plus(day.to, 'P2D'))) return undefined
  const text = fileOf(day, lines)
  const cut = does.has('cuts_file') && isBefore(at, plus(day.to, 'P1D'))
  return { outcome: 'file', text: cut ? text.slice(0, text.lastIndexOf(',')) : text }
}

const fileOf = ({ date }: RailDay, lines: readonly Booking[]): string =>
  [
    `quittance-bank-file,1,${date}`,
    'reference,bank_reference,direction,amount,currency,status,value_at',
    ...lines.map((b) =>
      [b.payee_ref, b.reference, b.inward ? 'in' : 'out', b.amount, b.currency, b.status, b.value_at].join(
        ',',
      ),
    ),
    `end,${lines.length},${lines.reduce((sum, { amount }) => sum + amount, 0n)}`,
    '',
  ].join('\n')

export const safeguarding = async (q: Queryable, day: RailDay): Promise<SafeguardingAnswer> => {
  if (isBefore(await q.now(), day.to)) return { outcome: 'not_ready' }
  const balances = await q.query<{ currency: Currency; amount: bigint }>(
    `SELECT currency, sum(CASE WHEN inward THEN amount ELSE -amount END)::bigint AS amount FROM rails_sim.booking
      WHERE value_at < $1 GROUP BY currency ORDER BY currency`,
    [day.to],
  )
  return { outcome: 'balances', balances }
}
