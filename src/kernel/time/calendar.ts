/**
 * Two calendars. **Office days** are official working days: "15 working days" of a Chinese rule means the days that the
 * State Council's yearly notice makes working days (make-up weekends count, holiday weekdays do not); offices, banks
 * and the interbank payment system keep them, so statutory deadlines, reviews and the arrival of a payout are counted
 * in them. **Exchange days** are the days on which the exchanges trade: never a weekend, also not a make-up one, and no
 * holiday; funds are priced and settled on them.
 *
 * The notice for a year appears in the autumn before it. For a year that is not published yet office days are Monday to
 * Friday, and exchange days are those of them that the law itself does not make a holiday; `isPublished` says so, and
 * what was promised by such a calendar is reckoned again when its day comes.
 */
import chineseDays from 'chinese-days'
import type { Instant } from '../clock.ts'

/** Zones with official holiday data; everywhere else working days are Monday to Friday and never official. */
const CHINA = new Set(['Asia/Shanghai', 'Asia/Urumqi'])

/** First year of the State Council data in `chinese-days`. */
const FIRST_YEAR = 2004
const published = new Map<number, boolean>()

/** Whether this build knows the official holidays of `year` in that zone. */
export const isPublished = (year: number, zone: string): boolean => {
  if (!CHINA.has(zone)) return false
  const known = published.get(year)
  if (known !== undefined) return known
  const answer =
    year >= FIRST_YEAR && chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0
  published.set(year, answer)
  return answer
}

export const isWorkingDay = (day: Temporal.PlainDate, zone: string): boolean =>
  isPublished(day.year, zone) ? isOfficialWorkday(day.toString()) : day.dayOfWeek <= 5

/**
 * Whether the exchanges of that zone trade. Of a published year: its office days without the make-up weekends.
 * Otherwise Monday to Friday, in China without the holidays that the law fixes.
 */
export const isExchangeDay = (day: Temporal.PlainDate, zone: string): boolean => {
  if (day.dayOfWeek > 5) return false
  if (!CHINA.has(zone)) return true
  return isPublished(day.year, zone) ? isOfficialWorkday(day.toString()) : !isStatutoryHoliday(day)
}

/**
 * Regulations on Public Holidays for National Annual Festivals and Memorial Days (2024 revision, in force from 2025):
 * New Year, Labour Day (2), National Day (3); the eve and first three days of the lunar year, Dragon Boat, Mid-Autumn;
 * Qingming on the solar term, which falls on 4 or 5 April until 2100: both are kept free.
 */
const SOLAR_HOLIDAYS = ['01-01', '04-04', '04-05', '05-01', '05-02', '10-01', '10-02', '10-03']
const LUNAR_HOLIDAYS = ['M01-1', 'M01-2', 'M01-3', 'M05-5', 'M08-15']

const isStatutoryHoliday = (day: Temporal.PlainDate): boolean => {
  if (SOLAR_HOLIDAYS.includes(day.toString().slice(-5))) return true
  const isLunar = (date: Temporal.PlainDate, list: readonly string[]): boolean => {
    const { monthCode, day: number } = date.withCalendar('chinese')
    return list.includes(`${monthCode}-${number}`)
  }
  return isLunar(day, LUNAR_HOLIDAYS) || isLunar(day.add({ days: 1 }), ['M01-1'])
}

/** Days that have been asked about: the library parses its calendar anew for each, and a deadline asks about twenty. */
const asked = new Map<string, boolean>()
const ASKED_AT_MOST = 10_000

const isOfficialWorkday = (day: string): boolean => {
  const known = asked.get(day)
  if (known !== undefined) return known
  if (asked.size >= ASKED_AT_MOST) asked.clear()
  const answer = chineseDays.isWorkday(day)
  asked.set(day, answer)
  return answer
}

/**
 * The same local time on the n-th working day after the day of `from`, which itself is not counted. Keeping the
 * time of day makes every deadline of ours a little earlier than the end of that day, never later.
 */
export const addWorkingDays = (from: Instant, days: number, zone: string): Instant => {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`${days} is no number of working days`)
  const what = `${from.epochNanoseconds} ${days} ${zone}`
  const known = reckoned.get(what)
  if (known) return known
  if (reckoned.size >= RECKONED_AT_MOST) reckoned.clear()
  const answer = reckon(from, days, zone)
  reckoned.set(what, answer)
  return answer
}

/** Two hundred cases of one transaction ask for the same deadline. */
const reckoned = new Map<string, Instant>()
const RECKONED_AT_MOST = 1_000

const reckon = (from: Instant, days: number, zone: string): Instant => {
  const start = from.toZonedDateTimeISO(zone)
  let day = start.toPlainDate()
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day, zone)) left--
  }
  return day.toZonedDateTime({ timeZone: zone, plainTime: start.toPlainTime() }).toInstant()
}

/** The day itself when the exchanges trade on it, else the next on which they do. */
export const exchangeDayFrom = (day: Temporal.PlainDate, zone: string): Temporal.PlainDate => {
  let found = day
  while (!isExchangeDay(found, zone)) found = found.add({ days: 1 })
  return found
}

/** The last day before `day` on which the exchanges traded. */
export const exchangeDayBefore = (day: Temporal.PlainDate, zone: string): Temporal.PlainDate => {
  let found = day.subtract({ days: 1 })
  while (!isExchangeDay(found, zone)) found = found.subtract({ days: 1 })
  return found
}

/** Working days after the day of `from`, up to and including the day of `to`; 0 when `to` is not later. */
export const workingDaysBetween = (from: Instant, to: Instant, zone: string): number => {
  const end = dayOf(to, zone)
  let count = 0
  for (let day = dayOf(from, zone).add({ days: 1 }); Temporal.PlainDate.compare(day, end) <= 0; ) {
    if (isWorkingDay(day, zone)) count++
    day = day.add({ days: 1 })
  }
  return count
}

/** False when a day of the span lies in a year whose official holidays are not published: show it as an estimate. */
export const isOfficial = (from: Instant, to: Instant, zone: string): boolean => {
  for (let year = dayOf(from, zone).year; year <= dayOf(to, zone).year; year++)
    if (!isPublished(year, zone)) return false
  return true
}

const dayOf = (at: Instant, zone: string): Temporal.PlainDate => at.toZonedDateTimeISO(zone).toPlainDate()
