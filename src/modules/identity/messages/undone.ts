/** What a freeze has ended, as our staff read it. */
import type { Lang } from '../../../kernel/languages.ts'
import { moment } from '../../../kernel/message.ts'
import { undoneIn } from './product-undone.ts'
import type { UndoneTold } from './told.ts'
import { words } from './words/words.generated.ts'

export const undoneLine = ({ kind, what, at }: UndoneTold, lang: Lang): string =>
  undoneIn(words[lang].undone, lang)({ kind, what, at: at && moment(at, lang) })
