/** Days and times in the zone of the policy pack, as the words of the language write them. */
import { ZONE } from './page.ts'
import { w } from './words.ts'

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

type Parts = { readonly year: number; readonly month: number; readonly day: number; readonly clock: string }
const partsOf = (at: Date): Parts => {
  const found = format.formatToParts(at)
  const text = (name: Intl.DateTimeFormatPartTypes) => found.find(({ type }) => type === name)?.value ?? ''
  const [year, month, day] = [Number(text('year')), Number(text('month')), Number(text('day'))]
  return { year, month, day, clock: `${text('hour')}:${text('minute')}` }
}

const dayOf = ({ year, month, day }: Parts, thisYear: number): string => {
  const weekday = w.when.weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''
  return w.when.day({
    weekday,
    day,
    month,
    monthName: w.when.months[month - 1] ?? '',
    year: year === thisYear ? '' : String(year),
  })
}

const thisYear = (): number => partsOf(new Date()).year

/** "Sun 6 Dec", with the year when it is another. */
export const dayText = (at: string): string => dayOf(partsOf(new Date(at)), thisYear())
/** "Sun 6 Dec, 10:12". */
export const momentText = (at: string): string => {
  const parts = partsOf(new Date(at))
  return w.when.moment(dayOf(parts, thisYear()), parts.clock)
}
/** "10:12". */
export const clockText = (at: string): string => partsOf(new Date(at)).clock
