import type { Route } from '../../kernel/module.ts'
import { collectClaims } from './operations/collect.ts'
import { decideClaimIdentity } from './operations/decide-identity.ts'
import { decideReceiptLink } from './operations/decide-link.ts'
import { listClaims } from './operations/list.ts'
import { listSurvivingDebts } from './operations/list-debts.ts'
import { listClosureDisputes } from './operations/list-disputes.ts'
import { proposeClaimIdentity } from './operations/propose-identity.ts'
import { proposeReceiptLink } from './operations/propose-link.ts'
import { repaySurvivingDebt } from './operations/repay.ts'
import { replaceReceiptLink } from './operations/replace-link.ts'
import { closureSettlementPdf } from './operations/settlement-letter-pdf.ts'
import { closureSettlementLetters } from './operations/settlement-letters.ts'
import { unclaimedReport } from './operations/unclaimed.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['POST',   '/v1/closures/{closure}/receipt-link', replaceReceiptLink],
  ['GET',    '/v1/closures/{closure}/claims', listClaims],
  ['POST',   '/v1/closures/{closure}/claims/payout', collectClaims],
  ['GET',    '/v1/closures/{closure}/debts', listSurvivingDebts],
  ['POST',   '/v1/closures/{closure}/debts/{debt}/repayments', repaySurvivingDebt],
  ['GET',    '/v1/closures/{closure}/disputes', listClosureDisputes],
  ['GET',    '/v1/closures/{closure}/settlement-letters', closureSettlementLetters],
  ['GET',    '/v1/closures/{closure}/settlement-letters/{loan}/pdf', closureSettlementPdf],
  // for staff
  ['POST',   '/v1/operator/closures/{closure}/identity', proposeClaimIdentity],
  ['POST',   '/v1/operator/closures/{closure}/identity/decision', decideClaimIdentity],
  ['POST',   '/v1/operator/closures/{closure}/receipt-link', proposeReceiptLink],
  ['POST',   '/v1/operator/closures/{closure}/receipt-link/decision', decideReceiptLink],
  ['GET',    '/v1/operator/unclaimed', unclaimedReport],
]
