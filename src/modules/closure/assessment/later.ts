/** Debits that would fail because the wallet closes before they are due, and the date that lets them be paid first. */
import { isoOf, plus } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Lang } from '../../../kernel/languages.ts'
import type { QuoteStep } from '../case/types.ts'
import { words } from './words/words.generated.ts'

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
    words: words[lang].pay_first,
    method: 'PUT' as const,
    href: `/v1/wallets/${wallet}/closure/standing`,
  }
}
