/** The codes and words of loans and credit lines in the lists of all modules. Data alone. */

import { eachLanguage } from '../../kernel/languages.ts'
import { byCode, type Declares, NOTHING } from '../../kernel/manifest/declares.ts'
import { words } from './words/words.generated.ts'

export const creditDeclare = {
  ...NOTHING,
  obligations: byCode((lang) => words[lang].obligations),
  makers: {
    'loan.outstanding': ['holder'],
    'loan.arrears': ['holder'],
    'credit_line.open': ['holder'],
  },
  objects: { loan: 'day', credit_line: 'name' },
  irreversible: byCode((lang) => words[lang].irreversible),
  undone: byCode((lang) => words[lang].undone),
  participants: { credit: eachLanguage((lang) => words[lang].participant) },
  alternatives: {
    close_credit_line: {
      of: 'credit_line.open',
      ends: 'contract',
      path: '/credit-line',
      words: eachLanguage((lang) => words[lang].alternatives.close_credit_line),
    },
  },
} as const satisfies Declares
