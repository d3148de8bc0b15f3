/** The codes and words of purchases, bills and disputes in the lists of all modules. Data alone. */

import { eachLanguage } from '../../kernel/languages.ts'
import { byCode, type Declares, NOTHING } from '../../kernel/manifest/declares.ts'
import { words } from './words/words.generated.ts'

const living = ['open', 'frozen', 'cooling_off', 'settling'] as const

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
    // Nothing more comes once the role has ended, which its holder has to do first.
    'sale.resting': ['holder'],
  },
  objects: { refund: 'name', dispute: 'name', bill: 'name', debt: 'name' },
  labels: { debt: byCode((lang) => words[lang].debts) },
  irreversible: byCode((lang) => words[lang].irreversible),
  undone: byCode((lang) => words[lang].undone),
  accounts: { resting: 'operator' },
  accountWords: byCode((lang) => words[lang].accounts),
  postings: { sale_rests: 29, sale_returned: 30 },
  debitRights: { sale_rests: 'takeBack', sale_returned: 'takeBack' },
  creditRights: { sale_returned: 'refundIn' },
  // Also where the merchant is restricted or leaving; what comes back always lands.
  postingStates: {
    sale_rests: { debit: living, credit: ['open'] },
    sale_returned: { debit: living, credit: [...living, 'claim'] },
  },
  participants: { commerce: eachLanguage((lang) => words[lang].participant) },
} as const satisfies Declares
