/** What each operation answers in each state of the wallet. */
import {
  frozen,
  holder,
  NO_WALLET,
  OPEN,
  PAYS,
  READ,
  type Standings,
} from '../../kernel/manifest/state-matrix.ts'

// biome-ignore format: a table
export const states: Standings = {
  'wealth.read_fund': READ,
  'wealth.subscribe': holder(PAYS, { moves: [{ kind: 'post', code: 'fund_subscription', debit: 'own' }] }),
  // Money comes back and none leaves: also where nothing else may start. Behind a fence the plan does it.
  'wealth.redeem': holder({ ...OPEN, ...frozen('allowed') }, { moves: [{ kind: 'post', code: 'fund_redemption', credit: 'own' }] }),
  'operator.publish_price': NO_WALLET,
}
