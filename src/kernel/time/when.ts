/** Days and times of day as people read them on papers and in messages: in the zone in use, which is named with it. */
import { type Instant, zoneInUse } from '../clock.ts'
import type { Lang } from '../languages.ts'
import { calendarDay, momentTextOf } from '../text/moment-text.ts'
import { words } from '../words/words.generated.ts'

/** "25 November 2026", "2026年11月25日". */
export const dayText = (at: Instant, lang: Lang, zone = zoneInUse()): string =>
  calendarDay(at.toZonedDateTimeISO(zone).toPlainDate().toString(), lang)

/** A length of time (ISO 8601) in words: "7 days", "7天"; '' where it is none. */
export const durationText = (duration: string, lang: Lang): string =>
  words[lang].length(Temporal.Duration.from(duration))

/** How often: "every month", "every 2 weeks", "每月". */
export const everyText = (duration: string, lang: Lang): string =>
  words[lang].every(durationText(duration, lang))

/** "25 November 2026, 18:00 (UTC+8)", "2026年11月25日 18:00（北京时间）". */
export const momentText = (at: Instant, lang: Lang, zone = zoneInUse()): string =>
  momentTextOf(at.epochMilliseconds, lang, zone)

/** "2026-11-27T14:14:09.000+08:00": the same instant as in UTC, on the day that papers print. */
export const localTime = (at: Instant, zone = zoneInUse()): string =>
  at.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', fractionalSecondDigits: 3 })
