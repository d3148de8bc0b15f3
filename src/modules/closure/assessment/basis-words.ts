/** Where a rule stands, as its reader writes it. A pack names each law once, in the language the law is in. */

import { FIRST_LANG, type Lang } from '../../../kernel/languages.ts'
import { codesOf } from '../../../kernel/manifest/declares.ts'
import { words } from './words/words.generated.ts'

/** "art. 21(3)", "arts. 30, 35". */
const ARTICLES = /^arts?\. (\d+(?:\(\d+\))?(?:, \d+(?:\(\d+\))?)*)$/

/** Packs name their own terms as the first language does. */
export const lawIn = (law: string, lang: Lang): string => {
  const { terms } = words[FIRST_LANG]
  const known = codesOf(terms).find((code) => terms[code] === law)
  return known ? words[lang].terms[known] : law
}

/** What has another form stays as it is. */
export const articleIn = (article: string, lang: Lang): string => {
  const numbers = ARTICLES.exec(article)?.[1]
  return numbers === undefined ? lawIn(article, lang) : words[lang].articles(numbers.split(', '))
}
