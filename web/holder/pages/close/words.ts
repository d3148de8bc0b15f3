/** What only the pages of closing say; fetched with them. */
import { wordsOf } from '../../../kit/words.ts'
import { FIRST, isLang, load } from './words/words.generated.ts'

export const c = await wordsOf({ load, isLang, FIRST })
