/**
 * A moment as people read it, everywhere the same. By Intl alone, as the CLI runs on machines that have no Temporal yet;
 * pages have the same in `client/when.js`.
 */
import { fill, type Lang } from '../languages.ts'
import { words } from '../words/words.generated.ts'

/** "25 November 2026, 18:00 (UTC+8)", "2026年11月25日 18:00（北京时间）". */
export const momentTextOf = (epochMs: number, lang: Lang, zone: string): string => {
  const { moment, moment_utc, months, zones } = words[lang].basics
  const { month, hour, minute, where, ...day } = partsOf(epochMs, zone)
  const known = zones[zone] ?? where
  const values = { ...day, month: months[month - 1] ?? month, clock: `${hour}:${minute}`, zone: known }
  return fill(known === 'UTC' ? moment_utc : moment, values)
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
/** A day of the calendar, "2026-10-01", as "1 October 2026" or "2026年10月1日"; text that is no day stays as it is. */
export const calendarDay = (text: string, lang: Lang): string => {
  const found = DAY.exec(text)
  if (!found) return text
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number)
  const { months, day: pattern } = words[lang].basics
  return fill(pattern, { year, month: months[month - 1] ?? month, day })
}

/**
 * A Chinese sentence as it is set: a full-width bracket brings its own space, and a moment in brackets has none of its own:
 * "（北京时间 2026年11月25日 18:00）".
 */
export const setInChinese = (text: string): string =>
  text.replaceAll(NESTED, '（$1$3 $2').replaceAll('） ', '）')
const NESTED = /（([^（）]*?)(\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2})（([^（）]+)）/g

/** "UTC+8", "北京时间": how the zone is named beside a time of day. */
export const zoneText = (zone: string, lang: Lang, epochMs = Date.now()): string => {
  const { where } = partsOf(epochMs, zone)
  return words[lang].basics.zones[zone] ?? where
}

/** Making one costs more than a message. */
const formats = new Map<string, Intl.DateTimeFormat>()
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  })
  formats.set(timeZone, made)
  return made
}

const partsOf = (epochMs: number, zone: string) => {
  const found = formatOf(zone).formatToParts(epochMs)
  const text = (name: Intl.DateTimeFormatPartTypes) => found.find(({ type }) => type === name)?.value ?? ''
  const where = text('timeZoneName').replace(/^GMT(\+0$)?/, 'UTC')
  const [year, month, day] = [Number(text('year')), Number(text('month')), Number(text('day'))]
  return { year, month, day, hour: text('hour'), minute: text('minute'), where }
}
