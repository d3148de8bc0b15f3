/** The codes and words of mandates and permissions in the lists of all modules. Data alone. */

import { eachLanguage } from '../../kernel/languages.ts'
import { byCode, type Declares, NOTHING } from '../../kernel/manifest/declares.ts'
import { words } from './words/words.generated.ts'

export const mandatesDeclare = {
  ...NOTHING,
  obligations: byCode((lang) => words[lang].obligations),
  makers: {
    'mandate.active': ['holder'],
    'subscription.active': ['holder'],
    'authorisation.third_party': ['holder'],
  },
  objects: { mandate: 'name', subscription: 'name', authorisation: 'name' },
  irreversible: byCode((lang) => words[lang].irreversible),
  participants: { mandates: eachLanguage((lang) => words[lang].participant) },
  contracts: { mandate: true, subscription: true },
} as const satisfies Declares
