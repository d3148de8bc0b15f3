/** Debits that would fail because the wallet closes before they are due, and the date that lets them be paid first. */
import { isoOf, plus } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Lang } from '../../../kernel/languages.ts'
import type { QuoteStep } from '../case/types.ts'

const WORDS: Readonly<Record<Lang, string>> = {
  en: 'These debits are due before the wallet would be closed and would fail. You may choose a later date: confirm to close when ready, and not before it.',
  'zh-CN':
    '以下扣款在预计注销日之前到期，届时将失败。您可选择较晚的日期：确认“办妥后自动注销”，并指定不早于该日开始。',
}

/** A debit is taken at its time by the worker, not in that very instant: the day after it is through. */
const SETTLED_WITHIN = 'P1D'

/** Undefined when no debit falls into the time until `end`. The date is the day after the last of them. */
export const laterDate = (
  wallet: Uuid,
  { steps, end }: { readonly steps: readonly QuoteStep[]; readonly end: string },
  lang: Lang,
) => {
  const debits = steps
    .flatMap(({ fails_next, currency }) => (fails_next ? [{ ...fails_next, currency }] : []))
    .filter(({ at }) => Date.parse(at) <= Date.parse(end))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const last = debits.at(-1)
  if (!last) return undefined
  return {
    not_before: isoOf(plus(Temporal.Instant.from(last.at), SETTLED_WITHIN)),
    debits,
    words: WORDS[lang],
    method: 'PUT' as const,
    href: `/v1/wallets/${wallet}/closure/standing`,
  }
}
