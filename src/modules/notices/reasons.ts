/** Why money went another way than was agreed, and who the other side was, for whoever it belongs to. */
import type { Lang } from '../../kernel/languages.ts'
import { words } from './words/words.generated.ts'

/** Of a code of a bank or of a plan step. One that has no words is not shown: it says nothing to a person. */
export const reasonWords = (code: string, lang: Lang): string => {
  const { reasons, no_reason } = words[lang]
  const known: Readonly<Record<string, string>> = reasons
  return known[code] ?? no_reason
}

/** The other side as the reader knows it; '' is somebody whose name has been erased. */
export const partyIn = (name: string, lang: Lang): string => name || words[lang].former
