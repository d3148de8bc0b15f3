/** The codes and words of the books in the lists of all modules. Data alone. */

import { eachLanguage } from '../../kernel/languages.ts'
import { byCode, type Declares, NOTHING } from '../../kernel/manifest/declares.ts'
import { words } from './words/words.generated.ts'

export const ledgerDeclare = {
  ...NOTHING,
  obligations: byCode((lang) => words[lang].obligations),
  makers: {
    // A bank took a top-up back, or a dispute was decided.
    'balance.negative': ['holder', 'operator'],
    'hold.open': ['holder'],
  },
  objects: { account: 'name', hold: 'name' },
  participants: { ledger: eachLanguage((lang) => words[lang].participant) },
} as const satisfies Declares
