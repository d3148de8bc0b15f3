/** Moments as messages and papers write them (`kernel/when.ts`), in the zone of the reader, which is named with them. */

/** Zones that have a name in Chinese which everybody knows. @type {Record<string, string>} */
const CHINESE = { 'Asia/Shanghai': '北京时间' }

/**
 * "25 November 2026, 18:00 (UTC+8)", "2026年11月25日 18:00（北京时间）".
 * @param {string} iso @param {string} lang @param {string} [zone] the reader's own by default
 */
export const momentText = (iso, lang, zone) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(zone === undefined ? {} : { timeZone: zone }),
    year: 'numeric',
    month: lang === 'zh-CN' ? 'numeric' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  })
  const parts = Object.fromEntries(
    format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]),
  )
  const { year, month, day, hour, minute } = parts
  const where = (parts.timeZoneName ?? '').replace(/^GMT(\+0$)?/, 'UTC')
  const clock = `${hour}:${minute}`
  if (lang === 'zh-CN')
    return `${year}年${Number(month)}月${Number(day)}日 ${clock}（${CHINESE[format.resolvedOptions().timeZone] ?? where}）`
  return `${Number(day)} ${month} ${year}, ${clock} ${where === 'UTC' ? where : `(${where})`}`
}

const NESTED = /（([^（）]*?)(\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2})（([^（）]+)）/g
/** A bracket brings its own space, and a moment in brackets has none of its own. @param {string} text */
export const setInChinese = (text) => text.replaceAll(NESTED, '（$1$3 $2').replaceAll('） ', '）')
