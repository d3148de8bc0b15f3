/** Why less is left to pay out than was agreed, as the case, its page and its letter say it. */
import type { Lang } from '../languages.ts'
import { LESS_BECAUSE } from '../participant.ts'
import { words } from '../words/words.generated.ts'

/** `codes` as they are stored; one that is not known is left out. */
export const lessWords = (codes: readonly string[], lang: Lang): string => {
  const { less, basics } = words[lang]
  return LESS_BECAUSE.filter((code) => codes.includes(code))
    .map((code) => less[code])
    .join(basics.and_so)
}
