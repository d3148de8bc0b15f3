/** Messages about investments. */

import { eachLanguage, type Lang } from '../../kernel/languages.ts'
import { type Catalogue, moment } from '../../kernel/message.ts'
import { calendarDay } from '../../kernel/text/moment-text.ts'
import { linkTo } from '../notices/notices.ts'
import { words } from './words/words.generated.ts'

type Paid = { readonly amount: string; readonly interest: string }
/** Rates are basis points as text; an early one '' = nobody can leave early. Days are ISO 8601. */
export type InvestmentsTold = {
  readonly investment_taken: {
    readonly amount: string
    readonly rate: string
    readonly on: string
    readonly early: string
    readonly at: string
    /** Until when its holder can choose to be paid back; '' = it is paid back. Letters of an earlier release have none. */
    readonly rolls_until?: string
    readonly freeze_link: string
  }
  /**
   * `rate` '' = it is paid back, whatever its holder `wanted`; closing, held: nothing can be chosen. `until` '' = no more.
   * `early` is of the next term, where it is rolled over; letters of an earlier release have none.
   */
  readonly investment_ends_soon: {
    readonly amount: string
    readonly on: string
    readonly until: string
    readonly rate: string
    readonly wanted: 'pay_back' | 'roll_over' | 'closing' | 'held'
    readonly early?: string
  }
  readonly investment_paid: Paid
  readonly investment_rolled_over: Paid & {
    readonly rate: string
    readonly on: string
    readonly early: string
  }
  /** `at_end`: the interest that it would have brought on the day `on`. Letters of an earlier release have neither. */
  readonly investment_left: Paid & { readonly cost: string; readonly at_end?: string; readonly on?: string }
  readonly investment_moved: { readonly amount: string; readonly on: string }
}

declare module '../../kernel/message.ts' {
  interface MessageParams extends InvestmentsTold {}
}

/** "2.35%" of basis points. */
const percent = (bp: string): string => {
  const digits = bp.padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}%`
}
const earlyIn = (early: string, lang: Lang): string =>
  early === '' ? words[lang].early.excluded : words[lang].early.paid(percent(early))

export const investmentMessages: Catalogue<keyof InvestmentsTold> = {
  investment_taken: eachLanguage((lang) => ({ amount, rate, on, early, at, rolls_until, freeze_link }) => {
    const link = linkTo(freeze_link)
    const said = words[lang].letters.taken({
      amount,
      rate: percent(rate),
      on: calendarDay(on, lang),
      early: earlyIn(early, lang),
      at: moment(at, lang),
      ...(rolls_until === undefined ? {} : { rolls: rolls_until && moment(rolls_until, lang) }),
      link,
    })
    return { ...said, links: [link] }
  }),
  investment_ends_soon: eachLanguage((lang) => (p) => {
    const { letters } = words[lang]
    const about = { amount: p.amount, on: calendarDay(p.on, lang), until: p.until && moment(p.until, lang) }
    if (p.wanted === 'closing') return letters.endsClosing(about)
    if (p.wanted === 'held') return letters.endsHeld(about)
    const early = p.early === undefined ? '' : earlyIn(p.early, lang)
    if (p.rate !== '') return letters.rolls({ ...about, rate: percent(p.rate), early })
    return p.wanted === 'roll_over' ? letters.endsUnrolled(about) : letters.endsSoon(about)
  }),
  investment_paid: eachLanguage((lang) => (p) => words[lang].letters.paid(p)),
  investment_rolled_over: eachLanguage((lang) => (p) => {
    const { amount, interest, rate, on, early } = p
    const next = { rate: percent(rate), on: calendarDay(on, lang), early: earlyIn(early, lang) }
    return words[lang].letters.rolled({ amount, interest, ...next })
  }),
  investment_left: eachLanguage(
    (lang) =>
      ({ on, ...p }) =>
        words[lang].letters.left({ ...p, ...(on ? { on: calendarDay(on, lang) } : {}) }),
  ),
  investment_moved: eachLanguage(
    (lang) =>
      ({ amount, on }) =>
        words[lang].letters.moved({ amount, on: calendarDay(on, lang) }),
  ),
}
