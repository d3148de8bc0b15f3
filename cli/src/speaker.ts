/** How the CLI speaks: its sentences are in `words/`. */
import { FIRST_LANG, fill, type Lang, languageOf } from '../../src/kernel/languages.ts'
import { setInChinese } from '../../src/kernel/text/moment-text.ts'
import { words as basics } from '../../src/kernel/words/words.generated.ts'
import { words } from './words/words.generated.ts'

export type { Lang } from '../../src/kernel/languages.ts'
export type Key = keyof (typeof words)[Lang]['says']

export type Say = (key: Key, values?: Readonly<Record<string, string | number>>) => string

export const speaker =
  (lang: Lang): Say =>
  (key, values = {}) => {
    const said = fill(words[lang].says[key], values)
    return basics[lang].basics.full_width ? setInChinese(said) : said
  }

/** Whether somebody typed yes, in their language or in the first. */
export const isYes = (typed: string, say: Say): boolean =>
  `${words[FIRST_LANG].says.yes}, ${say('yes')}`.split(', ').includes(typed.trim().toLowerCase())

/** `--lang`, else the language of the shell ("zh_CN.UTF-8"). */
export const langOf = (flag: string | undefined, env: Readonly<Record<string, string | undefined>>): Lang =>
  languageOf(flag ?? '') ??
  languageOf((env.LC_ALL ?? env.LANG ?? '').split('.')[0]?.replace('_', '-') ?? '') ??
  FIRST_LANG
