/** The codes and words of payments in the lists of all modules. Data alone. */

import { eachLanguage } from '../../kernel/languages.ts'
import { byCode, type Declares, NOTHING } from '../../kernel/manifest/declares.ts'
import { words } from './words/words.generated.ts'

export const paymentsDeclare = {
  ...NOTHING,
  obligations: byCode((lang) => words[lang].obligations),
  makers: {
    'transfer.pending': ['holder'],
    'transfer.unaccepted': ['anybody'],
    'withdrawal.in_flight': ['holder'],
    'topup.in_flight': ['holder'],
  },
  objects: { transfer: 'name', withdrawal: 'name', topup: 'name' },
  labels: { transfer: byCode((lang) => words[lang].transfers) },
  participants: { payments: eachLanguage((lang) => words[lang].participant) },
} as const satisfies Declares
