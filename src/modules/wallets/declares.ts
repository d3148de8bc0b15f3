/** The codes and words of the wallet itself in the lists of all modules. Data alone. */

import { eachLanguage } from '../../kernel/languages.ts'
import { byCode, type Declares, NOTHING } from '../../kernel/manifest/declares.ts'
import { words } from './words/words.generated.ts'

export const walletsDeclare = {
  ...NOTHING,
  obligations: byCode((lang) => words[lang].obligations),
  makers: {
    // Recorded by staff on paper, or taken over by the holder. An offer alone is nothing.
    'guardian.role': ['holder', 'operator'],
    'joint.consent_missing': ['operator'],
    'wallet.restricted': ['holder', 'operator'],
    'funds.frozen_by_authority': ['operator'],
    'legal.hold': ['operator'],
    // Each payment that arrives is a line that was not saved yet.
    'document.not_exported': ['holder', 'related', 'anybody'],
  },
  objects: { wallet: 'name', role: 'name', restriction: 'name', document: 'name' },
  participants: { wallets: eachLanguage((lang) => words[lang].participant) },
  acts: { 'wallets.pause': '`until`' },
  endsWithWallet: { 'document.not_exported': true },
} as const satisfies Declares
