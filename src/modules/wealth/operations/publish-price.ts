import Type from 'typebox'
import { named, namedStrict } from '../../../kernel/named.ts'
import { ProposalFields, ReasonField } from '../../../kernel/shapes.ts'
import { dayIn } from '../../../kernel/time/times.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { ALONE, dayAlone, proposeInstead } from '../../support/operations/support.ts'
import { priceRef, requireFund } from '../wealth.ts'
import { publishAndEnd } from './late-price.ts'
import { requireNoStake, weighed } from './price-decided.ts'
import { DAY, FUND } from './shapes.ts'

/** The price of a day, once: what was ordered at it cannot be taken back. */
export const publishFundPrice = txUseCase({
  kind: 'tx',
  name: 'operator.publish_price',
  access: ['operator'],
  roles: ['engineer', 'agent'],
  proposes: true,
  params: Type.Object({ fund: FUND, day: DAY }),
  body: namedStrict('FundPriceRequest', {
    price: Type.String({
      pattern: '^[1-9][0-9]{6,9}$',
      description:
        'Of one unit, in 10^-8 of the main unit: 100012345 is 1.00012345. From 0.01 to less than 100 main units',
    }),
    reason: ReasonField,
  }),
  output: named('FundPrice', { state: Type.Enum(['published', 'proposed']), ...ProposalFields }),
  refuses: [
    'fund_unknown', 'price_published', 'price_day_invalid', 'price_implausible', 'second_person_needed', 'approval_pending',
    'request_invalid', 'own_wallet',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const wanted = {
      fund: requireFund(params.fund),
      day: dayIn(params.day, 'params/day'),
      price: BigInt(body.price),
    }
    await requireNoStake(tx, call, wanted.fund.id)
    const { takes, shown, facts } = await weighed(tx, wanted)
    if (takes === 'known') return { state: 'published' as const, ...ALONE }
    const subject = priceRef(shown.fund, shown.day)
    const moved = { unit: 'bp', amount: BigInt(shown.moved_bp), ref: subject }
    const day = await dayAlone(tx, call, { kind: 'fund_price', ...moved })
    if (takes === 'second' || !day.fits) {
      const asking = { subject, kind: 'fund.price', shown, reason: body.reason }
      return proposeInstead(tx, call, { ...asking, facts: { ...facts, ...day.facts } })
    }
    await day.count()
    await publishAndEnd(tx, wanted)
    return { state: 'published' as const, ...ALONE }
  },
})
