/** What two people decide here: who the second may be, and what then happens. */
import { act, type SecondPerson } from '../../../kernel/manifest/second-person.ts'
import { publishOfferDecided, ShownOffer } from './offer-decided.ts'
import { publishInvestmentOffer } from './publish-offer.ts'

export const secondPerson: SecondPerson = {
  'investment.offer': act(ShownOffer, {
    roles: publishInvestmentOffer.roles,
    refuses: ['offer_out_of_bounds', 'offer_differs'],
    perform: publishOfferDecided,
  }),
}
