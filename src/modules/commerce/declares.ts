/** The codes and words of purchases, bills and disputes in the lists of all modules. Data alone. */

import { eachLanguage } from '../../kernel/languages.ts'
import { byCode, type Declares, NOTHING } from '../../kernel/manifest/declares.ts'
import { words } from './words/words.generated.ts'

export const commerceDeclare = {
  ...NOTHING,
  obligations: byCode((lang) => words[lang].obligations),
  makers: {
    'refund.pending': ['related'],
    'dispute.open': ['holder'],
    // Accepted by the holder.
    'bill.unpaid': ['holder'],
    'bill.unaccepted': ['related', 'anybody'],
    // Disputes that customers open once it takes no new purchases do not count (B11 of commerce).
    'merchant.role': ['holder'],
  },
  objects: { refund: 'name', dispute: 'name', bill: 'name', debt: 'name' },
  labels: { debt: byCode((lang) => words[lang].debts) },
  irreversible: byCode((lang) => words[lang].irreversible),
  participants: { commerce: eachLanguage((lang) => words[lang].participant) },
} as const satisfies Declares
