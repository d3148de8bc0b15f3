import Type from 'typebox'
import { publishPrice, requireFund } from '../../domain/wealth/wealth.ts'
import { dayIn } from '../../times.ts'
import { txUseCase } from '../../usecase.ts'
import { DAY, FUND } from './shapes.ts'

/** The price of a day, once: what was ordered at it cannot be taken back. */
export const publishFundPrice = txUseCase({
  kind: 'tx',
  name: 'operator.publish_price',
  summary: 'Publish the price of a fund for a day',
  access: ['operator'],
  roles: ['engineer', 'agent'],
  status: 204,
  params: Type.Object({ fund: FUND, day: DAY }),
  body: Type.Object(
    {
      price: Type.String({
        pattern: '^[1-9][0-9]{6,9}$',
        description:
          'Of one unit, in 10^-8 of the main unit: 100012345 is 1.00012345. From 0.01 to less than 100 main units',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({}),
  refuses: ['fund_unknown', 'price_published', 'request_invalid'],
  async run(tx, _call, { params, body }) {
    const fund = requireFund(params.fund)
    await publishPrice(tx, { fund, day: dayIn(params.day, 'params/day'), price: BigInt(body.price) })
    return {}
  },
})
