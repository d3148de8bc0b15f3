/** What a freeze says of loans. Data alone. */
import { type Declares, NOTHING } from '../../kernel/declares.ts'
import { eachLanguage } from '../../kernel/languages.ts'
import { words } from './words/words.generated.ts'

export const creditDeclare = {
  ...NOTHING,
  undone: { loan_drawn: eachLanguage((lang) => words[lang].undone.loan_drawn) },
} as const satisfies Declares
