/** What a payer allows, in words: shown where it is given and listed, and the same in every language. */
import type { Lang } from '../../../kernel/languages.ts'
import { formatMoney } from '../../../kernel/money.ts'
import { everyText } from '../../../kernel/time/when.ts'
import type { Mandate, Period } from '../mandates.ts'
import { words } from '../words/words.generated.ts'

/** A calendar period in words. */
export const eachPeriod = (period: Period, lang: Lang): string => words[lang].each[period]

type Agreed = Pick<Mandate, 'kind' | 'max_amount' | 'currency' | 'every' | 'period' | 'period_max' | 'zone'>

export const consentOf = (m: Agreed, lang: Lang): string => {
  const { every, at_once, in_all } = words[lang].consent
  const once = formatMoney({ amount: m.max_amount, currency: m.currency })
  if (m.every) return every(once, everyText(m.every, lang))
  if (!m.period || m.period_max === null) return at_once(once)
  const all = formatMoney({ amount: m.period_max, currency: m.currency })
  return in_all({ once, all, each: eachPeriod(m.period, lang), zone: m.zone })
}
