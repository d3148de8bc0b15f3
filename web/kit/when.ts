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

const zone = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'shortOffset' })
/** "Sun 6 Dec, 10:12 (UTC+8)": wherever a right ends. */
export const deadlineText = (at: string): string => {
  const offset = zone.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC'
  return w.when.deadline(momentText(at), w.when.zones[ZONE] ?? offset.replace('GMT', 'UTC'))
}

const UNITS = [
  ['days', /^P.*?(\d+)D/],
  ['hours', /T.*?(\d+)H/],
  ['minutes', /T.*?(\d+)M/],
] as const
/** A length of time of the server, "P7D", in words. */
export const spanText = (duration: string): string => {
  const parts = UNITS.flatMap(([unit, form]) => {
    const value = Number(form.exec(duration)?.[1] ?? 0)
    return value === 0 ? [] : [w.when[unit](value)]
  })
  return parts.join(w.when.between) || w.when.days(0)
}

/** What is left until then, in the two largest measures; "0 min" when it is over. */
export const leftText = (ms: number): string => {
  const minutes = Math.max(0, Math.ceil(ms / 60_000))
  const [days, hours, rest] = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60), minutes % 60]
  const parts = [
    ...(days > 0 ? [w.when.days(days)] : []),
    ...(hours > 0 ? [w.when.hours(hours)] : []),
    ...(days === 0 && (rest > 0 || hours === 0) ? [w.when.minutes(rest)] : []),
  ]
  return parts.join(w.when.between)
}
