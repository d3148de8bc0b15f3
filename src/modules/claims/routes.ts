import type { Route } from '../../kernel/manifest/module.ts'
import { collectClaims } from './operations/claims/collect.ts'
import { decideClaimIdentity } from './operations/claims/decide-identity.ts'
import { listClaims } from './operations/claims/list.ts'
import { proposeClaimIdentity } from './operations/claims/propose-identity.ts'
import { unclaimedReport } from './operations/claims/unclaimed.ts'
import { listSurvivingDebts } from './operations/debts/list-debts.ts'
import { listClosureDisputes } from './operations/debts/list-disputes.ts'
import { repaySurvivingDebt } from './operations/debts/repay.ts'
import { closureSettlementPdf } from './operations/debts/settlement-letter-pdf.ts'
import { closureSettlementLetters } from './operations/debts/settlement-letters.ts'
import { decideReceiptLink } from './operations/links/decide-link.ts'
import { proposeReceiptLink } from './operations/links/propose-link.ts'
import { replaceReceiptLink } from './operations/links/replace-link.ts'

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
