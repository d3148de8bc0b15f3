/** Where a rule stands, as its reader writes it. A pack names each law once, in the language the law is in. */
import type { Lang } from '../../../kernel/languages.ts'

const TERMS: Readonly<Record<string, string>> = {
  'Terms of this wallet': '本钱包服务条款',
  closing: '注销条款',
}

/** "art. 21(3)", "arts. 30, 35". */
const ARTICLES = /^arts?\. (\d+(?:\(\d+\))?(?:, \d+(?:\(\d+\))?)*)$/

export const lawIn = (law: string, lang: Lang): string => (lang === 'en' ? law : (TERMS[law] ?? law))

/** What has another form stays as it is. */
export const articleIn = (article: string, lang: Lang): string => {
  if (lang === 'en') return article
  const numbers = ARTICLES.exec(article)?.[1]
  if (numbers === undefined) return TERMS[article] ?? article
  return numbers
    .split(', ')
    .map((number) => `第${number.replace(/\((\d+)\)/, '条第（$1）款').replace(/^\d+$/, '$&条')}`)
    .join('、')
}
