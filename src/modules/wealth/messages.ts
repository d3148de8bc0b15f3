/** Messages about orders of a fund. */

import { eachLanguage } from '../../kernel/languages.ts'
import { type Catalogue, moment } from '../../kernel/message.ts'
import { calendarDay } from '../../kernel/text/moment-text.ts'
import { words } from './words/words.generated.ts'

export type WealthTold = {
  /** `what`: what the order was. Days are ISO 8601. */
  readonly fund_price_late: {
    readonly fund: keyof typeof words.en.funds
    readonly what: 'subscribe' | 'redeem'
    readonly amount: string
    readonly day: string
    readonly until: string
  }
}

declare module '../../kernel/message.ts' {
  interface MessageParams extends WealthTold {}
}

export const wealthMessages: Catalogue<keyof WealthTold> = {
  fund_price_late: eachLanguage((lang) => ({ fund, what, amount, day, until }) => {
    const { funds, letters } = words[lang]
    const told = { fund: funds[fund], amount, day: calendarDay(day, lang), until: moment(until, lang) }
    return letters.late[what](told)
  }),
}
