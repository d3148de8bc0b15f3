/** How people reach a person of the operator's: in the foot of every letter and page, with refusals, and with the terms. */
import { zoneInUse } from '../clock.ts'
import type { Lang } from '../languages.ts'
import { words } from '../words/words.generated.ts'
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
export const SUPPORT_HOURS =
  /^(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))? ([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/

/** "Monday to Friday, 09:00–18:00 (UTC+8)", "周一至周五 09:00–18:00（北京时间）"; '' where none are given. */
export const hoursText = (hours: string | undefined, lang: Lang): string => {
  const [, first = '', last = '', ...clock] = SUPPORT_HOURS.exec(hours ?? '') ?? []
  if (!first) return ''
  const [h1, m1, h2, m2] = clock
  const { days, open } = words[lang].support
  const [from, to] = [first, last].map((day) => days[DAYS.indexOf(day)])
  return open({ from, to, times: `${h1}:${m1}–${h2}:${m2}`, zone: zoneText(zoneInUse(), lang) })
}

/** All of it in one line. */
export const supportLine = (lang: Lang): string => {
  const { email, phone, page, hours } = support
  const ways = [phone, email, page].filter((way) => way !== undefined)
  return words[lang].support.line(ways, hoursText(hours, lang))
}
