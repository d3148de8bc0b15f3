/** A limit of the day as requests give it and the API shows it. */

import Type, { type Static } from 'typebox'
import { type Instant, isoOf } from '../../../../kernel/clock.ts'
import { parseAmount } from '../../../../kernel/money.ts'
import { named } from '../../../../kernel/named.ts'
import { CurrencyShape, Minor, nullable, Time } from '../../../../kernel/shapes.ts'
import type { DayLimit } from '../../../ledger/ledger.ts'

/** In the subject of an act, whose values are texts: no limit any more. */
export const NO_LIMIT = 'none'

/** Zero is a limit too: nothing leaves. Refuses amount_invalid. */
export const mostAsked = (text: string | null, pointer: string): bigint | null => {
  if (text === null) return null
  return text === '0' ? 0n : parseAmount(text, pointer)
}

export const LimitShape = named('DailyLimit', {
  currency: CurrencyShape,
  most: nullable(Minor),
  used_today: Minor,
  left_today: nullable(Minor),
  day_ends_at: Time,
  raise: nullable(
    Type.Object(
      { most: nullable(Minor), from: Time },
      { description: 'A higher limit (null: none any more) that was asked for and holds from this time on' },
    ),
  ),
})

/** Midnight at the end of the day in a time zone. */
const endOfDay = (zone: string, at: Instant): Instant =>
  at.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 }).toZonedDateTime(zone).toInstant()

export const showLimit = (
  { currency, most, used, raise }: DayLimit,
  { at, zone }: { readonly at: Instant; readonly zone: string },
): Static<typeof LimitShape> => ({
  currency,
  most: most?.toString() ?? null,
  used_today: used.toString(),
  left_today: most === null ? null : (most > used ? most - used : 0n).toString(),
  day_ends_at: isoOf(endOfDay(zone, at)),
  raise: raise ? { most: raise.most?.toString() ?? null, from: isoOf(raise.from) } : null,
})
