/** The words of the page, in its language alone; loaded before anything is drawn. */
import { FIRST, isLang, load, type Words } from '../words/words.generated.ts'
import { LANG } from './page.ts'

const loadWords = async (): Promise<Words> => {
  if (isLang(LANG)) return load[LANG]()
  const [first, { marked }] = await Promise.all([load[FIRST](), import('./marked.ts')])
  return marked(first)
}

export const w = await loadWords()
