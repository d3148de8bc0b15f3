/** What a payer allows, in words: shown where it is given and listed, and the same in both languages. */

import type { Lang } from '../../../kernel/languages.ts'
import { formatMoney } from '../../../kernel/money.ts'
import { everyText } from '../../../kernel/time/when.ts'
import type { Mandate, Period } from '../mandates.ts'

/** A calendar period in words. */
export const EACH: Readonly<Record<Period, Record<Lang, string>>> = {
  day: { en: 'a calendar day', 'zh-CN': '每个自然日' },
  week: { en: 'a calendar week', 'zh-CN': '每个自然周' },
  month: { en: 'a calendar month', 'zh-CN': '每个自然月' },
  year: { en: 'a calendar year', 'zh-CN': '每个自然年度' },
}

type Agreed = Pick<Mandate, 'kind' | 'max_amount' | 'currency' | 'every' | 'period' | 'period_max' | 'zone'>

export const consentOf = (m: Agreed, lang: Lang): string => {
  const once = formatMoney({ amount: m.max_amount, currency: m.currency })
  if (m.every) {
    const every = everyText(m.every, lang)
    return lang === 'en'
      ? `${once} is debited ${every}, until you end it.`
      : `${every}扣款 ${once}，直至您解约。`
  }
  if (!m.period || m.period_max === null)
    return lang === 'en'
      ? `At most ${once} is debited at once, until you end it.`
      : `单笔扣款不超过 ${once}，直至您解约。`
  const all = formatMoney({ amount: m.period_max, currency: m.currency })
  const each = EACH[m.period][lang]
  return lang === 'en'
    ? `At most ${once} is debited at once, and at most ${all} in ${each} (${m.zone}), until you end it.`
    : `单笔扣款不超过 ${once}，${each}合计不超过 ${all}（${m.zone}），直至您解约。`
}
