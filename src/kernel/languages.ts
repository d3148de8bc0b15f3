/**
 * The languages that people read here. Each is a file in every folder `words/`, which `npm run gen` finds: a folder that lacks
 * one, or a file that lacks a text, does not compile. Nothing else names a language.
 */
import { everyTag, type Lang, TAGS } from './languages.generated.ts'

export type { Lang } from './languages.generated.ts'

/** One room's texts by language. */
export type InEachLanguage<Words> = Readonly<Record<Lang, Words>>

/** For readers who ask for none of them. */
export const [FIRST_LANG] = TAGS

const languages: Lang[] = [...TAGS]
/** BCP 47 tags. */
export const LANGS: readonly Lang[] = languages

/** Languages that are made of another while the server starts: the proof that no text is outside of `words/`. */
const made = new Map<string, <Words>(english: Words) => Words>()
const isMade = (tag: string): tag is Lang => made.has(tag)

/** Must come before anything else is loaded. */
export const addMadeLanguage = (tag: string, make: <Words>(english: Words) => Words): void => {
  made.set(tag, make)
  if (isMade(tag)) languages.push(tag)
}

/** The texts of one folder `words/`; its index calls this. */
export const inEachLanguage = <Words>(texts: Record<Lang, Words>): InEachLanguage<Words> => {
  for (const [tag, make] of made) if (isMade(tag)) texts[tag] = make(texts[FIRST_LANG])
  return texts
}

/** The same for each language: `eachLanguage((lang) => words[lang].title)`. */
export const eachLanguage = <Value>(of: (lang: Lang) => Value): InEachLanguage<Value> => {
  const all = everyTag(of)
  for (const tag of made.keys()) if (isMade(tag)) all[tag] = of(tag)
  return all
}

/** Of texts that somebody wrote in one or more languages; the first is never missing. */
export const textIn = (
  texts: { readonly [L in Lang]?: string | undefined } & { readonly [L in typeof FIRST_LANG]: string },
  lang: Lang,
): string => texts[lang] ?? texts[FIRST_LANG]

/** The language of a tag that a reader asks for ("zh-TW", "EN"): the same, else the first of the same tongue. */
export const languageOf = (tag: string): Lang | undefined => {
  const asked = tag.toLowerCase()
  return (
    LANGS.find((lang) => lang.toLowerCase() === asked) ??
    LANGS.find((lang) => tongueOf(lang) === tongueOf(asked))
  )
}
const tongueOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** `text` with each `{name}` filled in; a name without a value is left out. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
