/** The codes and words of people in the lists of all modules. Data alone. */

import { eachLanguage } from '../../kernel/languages.ts'
import { byCode, type Declares, NOTHING } from '../../kernel/manifest/declares.ts'
import { words } from './words/words.generated.ts'

export const identityDeclare = {
  ...NOTHING,
  obligations: byCode((lang) => words[lang].obligations),
  makers: {
    'identity.unverified': ['holder'],
    'identity.recent_change': ['holder'],
  },
  objects: { identity: 'name' },
  participants: { identity: eachLanguage((lang) => words[lang].participant) },
} as const satisfies Declares
