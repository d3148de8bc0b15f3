/** What can be wrong with one field, in the reader's language. Never quotes what was sent. */
import { FIRST_LANG, type Lang } from '../../../kernel/languages.ts'
import { words } from '../words/words.generated.ts'

/** Field errors in one answer at the most: enough to mend a form at once, and what bounds the work of a refusal. */
export const MAX_ERRORS = 20

export type FieldProblem = keyof (typeof words)[Lang]['fields']

export const fieldMessage = (problem: FieldProblem, lang: Lang, value: string | number = ''): string =>
  words[lang].fields[problem].replace('{}', String(value))

/** Messages that modules wrote in English, in the reader's language where the words have them. */
export const translated = (message: string, lang: Lang): string => {
  const fields: Readonly<Record<string, string>> = words[lang].fields
  return fields[problems.get(message) ?? ''] ?? message
}
const problems = new Map(
  Object.entries(words[FIRST_LANG].fields).map(([problem, english]) => [english, problem]),
)
