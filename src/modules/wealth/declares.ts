/** The codes and words of funds in the lists of all modules. Data alone. */

import { eachLanguage } from '../../kernel/languages.ts'
import { byCode, type Declares, NOTHING } from '../../kernel/manifest/declares.ts'
import { words } from './words/words.generated.ts'

const names = byCode((lang) => words[lang].funds)

export const wealthDeclare = {
  ...NOTHING,
  obligations: byCode((lang) => words[lang].obligations),
  makers: {
    'fund.units_held': ['holder'],
    'fund.units_coming': ['holder'],
    'fund.redemption_pending': ['holder'],
  },
  objects: { fund: 'name', redemption: 'name' },
  labels: { fund: names, redemption: names },
  irreversible: byCode((lang) => words[lang].irreversible),
  undone: byCode((lang) => words[lang].undone),
  participants: { wealth: eachLanguage((lang) => words[lang].participant) },
} as const satisfies Declares
