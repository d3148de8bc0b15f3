/** What the operations and jobs of other modules may call of the operations of investments. */
export { publishOfferDecided, ShownOffer } from './offer-decided.ts'
export { publishInvestmentOffer } from './publish-offer.ts'
