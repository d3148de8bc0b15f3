/** Moments as messages and papers write them (`kernel/when.ts`), in the zone that the page names, as letters and papers do, and which is named with them. */

/**
 * "25 November 2026, 18:00 (UTC+8)", "2026年11月25日 18:00（北京时间）".
 * @param {string} iso
 * @param {{ months: string[], moment: string, moment_utc: string, zones: Record<string, string> }} words
 * @param {string} [zone] the browser's own where a page names none
 */
export const momentText = (iso, words, zone) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(zone === undefined ? {} : { timeZone: zone }),
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  })
  const parts = Object.fromEntries(
    format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]),
  )
  const where = (parts.timeZoneName ?? '').replace(/^GMT(\+0$)?/, 'UTC')
  /** @type {Record<string, string>} */
  const values = {
    year: String(Number(parts.year)),
    month: words.months[Number(parts.month) - 1] ?? '',
    day: String(Number(parts.day)),
    clock: `${parts.hour}:${parts.minute}`,
    zone: words.zones[format.resolvedOptions().timeZone] ?? where,
  }
  const text = values.zone === 'UTC' ? words.moment_utc : words.moment
  return text.replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? '')
}

const NESTED = /（([^（）]*?)(\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2})（([^（）]+)）/g
/** A bracket brings its own space, and a moment in brackets has none of its own. @param {string} text */
export const setInChinese = (text) => text.replaceAll(NESTED, '（$1$3 $2').replaceAll('） ', '）')
