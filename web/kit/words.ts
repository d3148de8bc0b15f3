/** The words of the page, in its language alone; loaded before anything is drawn. */
import { FIRST, isLang, load } from '../words/words.generated.ts'
import { LANG } from './page.ts'

type Room<Words, Lang extends string> = {
  readonly load: Readonly<Record<Lang, () => Promise<Words>>>
  readonly isLang: (tag: string) => tag is Lang
  readonly FIRST: Lang
}

/** Those of one folder `words/`. */
export const wordsOf = async <Words, Lang extends string>({
  load: loaders,
  isLang: isOne,
  FIRST: first,
}: Room<Words, Lang>): Promise<Words> => {
  if (isOne(LANG)) return loaders[LANG]()
  const [words, { marked }] = await Promise.all([loaders[first](), import('./marked.ts')])
  return marked(words)
}

export const w = await wordsOf({ load, isLang, FIRST })
