/** How people reach a person of the operator's: in the foot of every letter and page, with refusals, and with the terms. */
import { zoneInUse } from '../clock.ts'
import type { Lang } from '../errors.ts'
import { zoneText } from './moment-text.ts'

export type Support = {
  readonly email?: string
  readonly phone?: string
  /** "Mo-Fr 09:00-18:00", in the zone of the policy pack in use. */
  readonly hours?: string
  readonly page?: string
}

export const SANDBOX_SUPPORT: Support = { email: 'support@wallet.example', hours: 'Mo-Su 09:00-21:00' }

let support = SANDBOX_SUPPORT
/** Called once at start. */
export const useSupport = (chosen: Support): void => {
  support = chosen
}
export const supportInUse = (): Support => support

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
const NAMES: Readonly<Record<Lang, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
}
export const SUPPORT_HOURS =
  /^(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))? ([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/

/** "Monday to Friday, 09:00–18:00 (UTC+8)", "周一至周五 09:00–18:00（北京时间）"; '' where none are given. */
export const hoursText = (hours: string | undefined, lang: Lang): string => {
  const [, first = '', last = '', ...clock] = SUPPORT_HOURS.exec(hours ?? '') ?? []
  const name = (day: string) => NAMES[lang][DAYS.indexOf(day)] ?? ''
  if (!first) return ''
  const [h1, m1, h2, m2] = clock
  const times = `${h1}:${m1}–${h2}:${m2}`
  const zone = zoneText(zoneInUse(), lang)
  if (lang === 'zh-CN') return `${name(first)}${last && `至${name(last)}`} ${times}（${zone}）`
  return `${name(first)}${last && ` to ${name(last)}`}, ${times} (${zone})`
}

/** All of it in one line. */
export const supportLine = (lang: Lang): string => {
  const { email, phone, page, hours } = support
  const ways = [phone, email, page].filter((way) => way !== undefined)
  const when = hoursText(hours, lang)
  return lang === 'en'
    ? `Support: ${ways.join(', ')}${when && `; ${when}`}`
    : `客服：${ways.join('，')}${when && `；${when}`}`
}
