/** Days and times of day as people read them on papers and in messages: in the zone in use, which is named with it. */
import { type Instant, zoneInUse } from './clock.ts'
import type { Lang } from './errors.ts'
import { MONTHS, momentTextOf } from './moment-text.ts'

/** "25 November 2026", "2026年11月25日". */
export const dayText = (at: Instant, lang: Lang, zone = zoneInUse()): string => {
  const { year, month, day } = at.toZonedDateTimeISO(zone)
  return lang === 'zh-CN' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1] ?? month} ${year}`
}

/** "25 November 2026, 18:00 (UTC+8)", "2026年11月25日 18:00（北京时间）". */
export const momentText = (at: Instant, lang: Lang, zone = zoneInUse()): string =>
  momentTextOf(at.epochMilliseconds, lang, zone)

/** "2026-11-27T14:14:09.000+08:00": the same instant as in UTC, on the day that papers print. */
export const localTime = (at: Instant, zone = zoneInUse()): string =>
  at.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', fractionalSecondDigits: 3 })
