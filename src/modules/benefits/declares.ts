/** The codes and words of coupons and points in the lists of all modules. Data alone. */

import { eachLanguage } from '../../kernel/languages.ts'
import { byCode, type Declares, NOTHING } from '../../kernel/manifest/declares.ts'
import { words } from './words/words.generated.ts'

export const benefitsDeclare = {
  ...NOTHING,
  undone: byCode((lang) => words[lang].undone),
  obligations: byCode((lang) => words[lang].obligations),
  makers: {
    'benefit.unused': ['operator'],
  },
  objects: { benefit: 'name' },
  participants: { benefits: eachLanguage((lang) => words[lang].participant) },
  endsWithWallet: { 'benefit.unused': true },
} as const satisfies Declares
