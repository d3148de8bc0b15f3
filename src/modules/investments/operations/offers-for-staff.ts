import { readUseCase } from '../../../kernel/usecase.ts'
import { currentOffers } from '../investments.ts'
import { OfferList, showOffer } from './shapes.ts'

/** The same, for whoever publishes and withdraws them. */
export const offersForStaff = readUseCase({
  kind: 'read',
  name: 'operator.list_investment_offers',
  access: ['operator'],
  output: OfferList,
  refuses: [],
  async run(db) {
    return { offers: (await currentOffers(db)).map(showOffer) }
  },
})
