import type { Route } from '../../kernel/manifest/module.ts'
import { chooseAtEnd } from './operations/choose.ts'
import { leaveEarly } from './operations/leave-early.ts'
import { listInvestments } from './operations/list-investments.ts'
import { listOffers } from './operations/list-offers.ts'
import { offersForStaff } from './operations/offers-for-staff.ts'
import { previewInvestment } from './operations/preview.ts'
import { publishInvestmentOffer } from './operations/publish-offer.ts'
import { readInvestment } from './operations/read-investment.ts'
import { takeInvestment } from './operations/take.ts'
import { withdrawInvestmentOffer } from './operations/withdraw-offer.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['GET',    '/v1/wallets/{wallet}/investment-offers', listOffers],
  ['GET',    '/v1/wallets/{wallet}/investment-preview', previewInvestment],
  ['GET',    '/v1/wallets/{wallet}/investments', listInvestments],
  ['POST',   '/v1/wallets/{wallet}/investments', takeInvestment],
  ['GET',    '/v1/wallets/{wallet}/investments/{investment}', readInvestment],
  ['PUT',    '/v1/wallets/{wallet}/investments/{investment}/choice', chooseAtEnd],
  ['POST',   '/v1/wallets/{wallet}/investments/{investment}/early-exit', leaveEarly],
  // for staff
  ['GET',    '/v1/operator/investment-offers', offersForStaff],
  ['PUT',    '/v1/operator/investment-offers/{offer}', publishInvestmentOffer],
  ['DELETE', '/v1/operator/investment-offers/{offer}', withdrawInvestmentOffer],
]
