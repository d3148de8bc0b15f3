import { WalletParams } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { currentOffers } from '../investments.ts'
import { OfferList, showOffer } from './shapes.ts'

/** What can be taken now. */
export const listOffers = readUseCase({
  kind: 'read',
  name: 'investments.list_offers',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: OfferList,
  refuses: [],
  async run(db) {
    return { offers: (await currentOffers(db)).map(showOffer) }
  },
})
