/** What two people decide here: who the second may be, and what then happens. */
import { act, type SecondPerson } from '../../../kernel/manifest/second-person.ts'
import { publishDecided, requireNoStake, ShownPrice } from './price-decided.ts'
import { publishFundPrice } from './publish-price.ts'

export const secondPerson: SecondPerson = {
  'fund.price': act(ShownPrice, {
    roles: publishFundPrice.roles,
    refuses: ['fund_unknown', 'price_published', 'price_day_invalid', 'price_implausible'],
    apart: (tx, call, { fund }) => requireNoStake(tx, call, fund),
    perform: publishDecided,
  }),
}
