/** Steps of a plan in the words of their product, where it has some. */
import { declared } from '../../../declared.ts'
import type { Lang } from '../../../kernel/languages.ts'
import type { StepWords } from '../../../kernel/manifest/declares.ts'
import { type Currency, formatMoney } from '../../../kernel/money.ts'
import { type ObjectKind, STEP_ACTS } from '../../../kernel/participant.ts'
import { labelOf } from './label-words.ts'

type Acted = {
  readonly act?: string | null | undefined
  readonly kind: ObjectKind
  readonly label: string | null
}

/** Undefined: the kind of step says it. */
const wordsOf = (act: string | null | undefined, lang: Lang): StepWords | undefined => {
  const known = STEP_ACTS.find((one) => one === act)
  return known && declared.steps[known][lang]
}

/** Null where the product has no words of its own, and its label is needed and not known any more. */
export const actWords = (
  { act, ...object }: Acted,
  when: 'plan' | 'pending' | 'waiting' | 'done',
  lang: Lang,
): string | null => wordsOf(act, lang)?.[when].replaceAll('{label}', labelOf(object, lang) ?? '') ?? null

type Kept = { readonly act: string | null; readonly fee: bigint; readonly currency: Currency }
/** What was kept for it; '' where nothing was. */
export const costWords = ({ act, fee, currency }: Kept, lang: Lang): string =>
  fee === 0n
    ? ''
    : (wordsOf(act, lang)?.cost.replaceAll('{fee}', formatMoney({ amount: fee, currency })) ?? '')

/** In what is signed; undefined: the kind of step says it. */
export const signedWords = (act: string, amount: string, lang: Lang): string | undefined =>
  wordsOf(act, lang)?.signed.replaceAll('{amount}', amount)
