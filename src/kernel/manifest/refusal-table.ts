/** A module's refusals: how they are answered stands in its `refusals.ts`, what they say in its `words/`. */
import { eachLanguage, type InEachLanguage, type Lang } from '../languages.ts'

/** One refusal in one language: what happened, why, and what the reader can do now. */
export type RefusalWords = { readonly title: string; readonly why: string; readonly what_to_do: string }

export type RefusalKind = {
  readonly status: number
  /** The transaction commits although the answer is no: attempt counters, frozen ids, audited denials. */
  readonly commitOnRefusal?: true
  /** It may take a person to help: how support is reached is said with it. */
  readonly support?: true
}
export type RefusalSpec = RefusalKind & InEachLanguage<RefusalWords>
export type RefusalTable<Code extends string> = Readonly<Record<Code, RefusalSpec>>

/** `kinds` with their words; a code without words in some language does not compile. */
export const refusalsIn = <Code extends string>(
  kinds: Readonly<Record<Code, RefusalKind>>,
  words: InEachLanguage<{ readonly refusals: Readonly<Record<NoInfer<Code>, RefusalWords>> }>,
): RefusalTable<Code> => {
  const table: Partial<Record<Code, RefusalSpec>> = {}
  for (const code in kinds)
    table[code] = { ...kinds[code], ...eachLanguage((lang: Lang) => words[lang].refusals[code]) }
  return table as RefusalTable<Code>
}
