import Type from 'typebox'
import { parseAmount, parseCurrency } from '../../../kernel/money.ts'
import { named, namedStrict } from '../../../kernel/named.ts'
import { AMOUNT, CURRENCY, ProposalFields, ReasonField } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { ALONE, proposeInstead } from '../../support/operations/support.ts'
import { offerId, weighOffer } from '../offers.ts'
import { shownOf } from './offer-decided.ts'
import { OFFER } from './shapes.ts'

/** Always by two people: what is offered is paid. */
export const publishInvestmentOffer = txUseCase({
  kind: 'tx',
  name: 'operator.publish_investment_offer',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  proposes: true,
  params: Type.Object({ offer: OFFER }),
  body: namedStrict('InvestmentOfferRequest', {
    currency: CURRENCY,
    days: Type.Integer({ minimum: 1, maximum: 36_500 }),
    annual_bp: Type.Integer({ minimum: 0, maximum: 10_000, description: 'In 1/10,000 a year' }),
    early_bp: Type.Union([Type.Integer({ minimum: 0, maximum: 10_000 }), Type.Null()], {
      description: 'For whoever leaves early; null: nobody can',
    }),
    least: AMOUNT,
    most: AMOUNT,
    reason: ReasonField,
  }),
  output: named('InvestmentOfferPublished', {
    state: Type.Enum(['published', 'proposed']),
    ...ProposalFields,
  }),
  refuses: [
    'offer_out_of_bounds', 'offer_differs', 'amount_invalid', 'currency_unsupported', 'second_person_needed',
    'approval_pending', 'request_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { reason, currency, least, most, ...terms } = body
    const wanted = {
      ...terms,
      id: params.offer,
      currency: parseCurrency(currency),
      least: parseAmount(least, '/least'),
      most: parseAmount(most, '/most'),
    }
    const { known, last } = await weighOffer(tx, wanted)
    if (known) return { state: 'published' as const, ...ALONE }
    const shown = shownOf(wanted, last)
    return proposeInstead(tx, call, { subject: offerId(wanted.id), kind: 'investment.offer', shown, reason })
  },
})
