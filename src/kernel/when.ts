/** Days and times of day as people read them on papers and in messages: in the zone in use, which is named with it. */
import { type Instant, zoneInUse } from './clock.ts'
import type { Lang } from './errors.ts'

/** "UTC", "UTC+8", "UTC-3:30": how far the zone is from UTC at that time. */
export const offsetText = (at: Instant, zone = zoneInUse()): string => {
  const { offset } = at.toZonedDateTimeISO(zone)
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})/.exec(offset) ?? []
  const distance = `${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`
  return distance === '0' ? 'UTC' : `UTC${sign}${distance}`
}

/** "25 November 2026", "2026年11月25日". */
export const dayText = (at: Instant, lang: Lang, zone = zoneInUse()): string => {
  const { year, month, day } = at.toZonedDateTimeISO(zone)
  return lang === 'zh-CN' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1] ?? month} ${year}`
}

/** "25 November 2026, 18:00 (UTC+8)", "2026年11月25日 18:00（北京时间）". */
export const momentText = (at: Instant, lang: Lang, zone = zoneInUse()): string => {
  const clock = at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
  const where = offsetText(at, zone)
  if (lang === 'zh-CN') return `${dayText(at, lang, zone)} ${clock}（${CHINESE[zone] ?? where}）`
  return `${dayText(at, lang, zone)}, ${clock} ${where === 'UTC' ? where : `(${where})`}`
}

/** "2026-11-27T14:14:09.000+08:00": the same instant as in UTC, on the day that papers print. */
export const localTime = (at: Instant, zone = zoneInUse()): string =>
  at.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', fractionalSecondDigits: 3 })

/** Zones that have a name in Chinese which everybody knows. */
const CHINESE: Readonly<Record<string, string>> = { 'Asia/Shanghai': '北京时间' }

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
] // biome-ignore format: a list
