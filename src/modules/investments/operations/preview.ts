import Type from 'typebox'
import { zoneInUse } from '../../../kernel/clock.ts'
import { parseAmount } from '../../../kernel/money.ts'
import { AMOUNT, WalletParams } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { paysOn, previewOf, requireOffer, today } from '../investments.ts'
import { OFFER, PreviewShape, showExit, showOffer, showTerm } from './shapes.ts'

/** What would come back when; nothing is taken by asking. */
export const previewInvestment = readUseCase({
  kind: 'read',
  name: 'investments.preview',
  access: ['holder'],
  params: WalletParams,
  query: Type.Object({ offer: OFFER, amount: AMOUNT }, { additionalProperties: false }),
  output: PreviewShape,
  refuses: ['amount_invalid', 'offer_unknown'],
  async run(db, _call, { query }) {
    const principal = parseAmount(query.amount, 'query/amount')
    const offer = await requireOffer(db, query.offer)
    const begins_on = today(await db.now())
    const pays_on = paysOn({ begins_on, days: offer.days }, zoneInUse())
    const { interest, early } = previewOf({ ...offer, principal, begins_on, pays_on })
    return {
      offer: showOffer(offer),
      amount: principal.toString(),
      ...showTerm({ begins_on, days: offer.days, pays_on }),
      at_end: { interest: interest.toString(), total: (principal + interest).toString() },
      early_exit_latest: early && showExit(early),
    }
  },
})
