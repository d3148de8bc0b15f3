/**
 * Everything a wallet consists of, in the order in which it is frozen and closed: products first, payments (nothing new
 * may leave), then the instruments the plan pays to, then the books, identity last (rule 4). Adding a product is one
 * line here.
 */
import { benefitsParticipant } from './domain/benefits/participant.ts'
import { commerceParticipant } from './domain/commerce/participant.ts'
import { creditParticipant } from './domain/credit/participant.ts'
import { identityParticipant } from './domain/identity/participant.ts'
import { instrumentsParticipant } from './domain/instruments/participant.ts'
import { ledgerParticipant } from './domain/ledger/participant.ts'
import { mandatesParticipant } from './domain/mandates/participant.ts'
import { paymentsParticipant } from './domain/payments/participant.ts'
import { walletsParticipant } from './domain/wallets/participant.ts'
import { wealthParticipant } from './domain/wealth/participant.ts'
import type { Participant } from './participant.ts'

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
