/**
 * Everything a wallet consists of, in the order in which it is frozen and closed: products first, payments (nothing new
 * may leave), then the instruments the plan pays to, then the books, identity last (rule 4). Adding a product is one
 * line here.
 */

import type { Participant } from './kernel/participant.ts'
import { benefitsParticipant } from './modules/benefits/participant.ts'
import { commerceParticipant } from './modules/commerce/participant.ts'
import { creditParticipant } from './modules/credit/participant.ts'
import { identityParticipant } from './modules/identity/participant.ts'
import { instrumentsParticipant } from './modules/instruments/participant.ts'
import { ledgerParticipant } from './modules/ledger/participant.ts'
import { mandatesParticipant } from './modules/mandates/participant.ts'
import { paymentsParticipant } from './modules/payments/participant.ts'
import { walletsParticipant } from './modules/wallets/participant.ts'
import { wealthParticipant } from './modules/wealth/participant.ts'

export const participants: readonly Participant[] = [
  mandatesParticipant,
  commerceParticipant,
  wealthParticipant,
  creditParticipant,
  benefitsParticipant,
  paymentsParticipant,
  instrumentsParticipant,
  walletsParticipant,
  ledgerParticipant,
  identityParticipant,
]
