/** The codes and words of linked accounts in the lists of all modules. Data alone. */

import { eachLanguage } from '../../kernel/languages.ts'
import { byCode, type Declares, NOTHING } from '../../kernel/manifest/declares.ts'
import { words } from './words/words.generated.ts'

export const instrumentsDeclare = {
  ...NOTHING,
  obligations: byCode((lang) => words[lang].obligations),
  makers: {
    'instrument.linked': ['holder'],
  },
  objects: { instrument: 'name' },
  participants: { instruments: eachLanguage((lang) => words[lang].participant) },
  alternatives: {
    unlink: {
      of: 'instrument.linked',
      ends: 'link',
      path: '/instruments/{ref}',
      words: eachLanguage((lang) => words[lang].alternatives.unlink),
    },
  },
  endsWithWallet: { 'instrument.linked': true },
} as const satisfies Declares
