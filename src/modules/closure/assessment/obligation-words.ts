/** What the holder reads about each obligation and consequence. No code is shown without words. */
import { declared } from '../../../declared.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { OBLIGATION_CODES, type ObligationCode } from '../../../kernel/participant.ts'
import { durationText } from '../../../kernel/time/when.ts'
import { words as basics } from '../../../kernel/words/words.generated.ts'
import { words } from './words/words.generated.ts'

type Words = { readonly title: string; readonly why: string; readonly what_to_do: string }

/** Those of the room itself; products bring theirs. */
type OwnCode = keyof typeof words.en.obligations
const isOwn = (code: ObligationCode): code is OwnCode => Object.hasOwn(words.en.obligations, code)

const wordsOf = (code: ObligationCode, lang: Lang): Words =>
  isOwn(code) ? words[lang].obligations[code] : declared.obligations[code][lang]

/** `{ready}` in them is how long a confirmation to close when ready lives by the rules of the case. */
export const obligationWords = (code: ObligationCode, lang: Lang, ready: string): Words => {
  const { title, why, what_to_do } = wordsOf(code, lang)
  return { title, why, what_to_do: what_to_do.replaceAll('{ready}', durationText(ready, lang)) }
}

/** What closing always means; acknowledged at confirmation together with the found consequences. */
export const CONSEQUENCES = ['access.ends', 'data.kept_by_law'] as const

/** Of what closing always means, or of an obligation that is one. */
export const consequenceWords = (code: string, lang: Lang): string => {
  const always = CONSEQUENCES.find((one) => one === code)
  if (always) return words[lang].consequences[always]
  const found = OBLIGATION_CODES.find((one) => one === code)
  if (!found) throw new Error(`no words for ${code}`)
  const { title, why } = wordsOf(found, lang)
  const { full_stop, next_sentence } = basics[lang].basics
  return title + full_stop + next_sentence + why
}

/** What it is called, whatever the rules of the case. */
export const obligationTitle = (code: ObligationCode, lang: Lang): string => wordsOf(code, lang).title
