import Type from 'typebox'
import { operatorOf } from '../../../kernel/actors.ts'
import { isoOf } from '../../../kernel/clock.ts'
import { named } from '../../../kernel/named.ts'
import { Time } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { withdrawOffer } from '../offers.ts'
import { OFFER } from './shapes.ts'

/** One person may: it makes no money, and what was taken goes on. */
export const withdrawInvestmentOffer = txUseCase({
  kind: 'tx',
  name: 'operator.withdraw_investment_offer',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  params: Type.Object({ offer: OFFER }),
  output: named('InvestmentOfferWithdrawn', { offer: OFFER, ended_at: Time }),
  refuses: ['offer_unknown'],
  async run(tx, call, { params }) {
    const at = await withdrawOffer(tx, params.offer, operatorOf(call))
    return { offer: params.offer, ended_at: isoOf(at) }
  },
})
