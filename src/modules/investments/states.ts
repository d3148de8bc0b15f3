/** What each operation answers in each state of the wallet. */
import {
  ALWAYS,
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
  'investments.list_offers': READ,
  'investments.preview': holder(ALWAYS),
  'investments.list': READ,
  'investments.take': holder(PAYS, { moves: [{ kind: 'post', code: 'investment_placed', debit: 'own' }] }),
  'investments.read': READ,
  // Where nothing new may begin, all is paid back whatever was chosen.
  'investments.choose': holder(OPEN),
  // Money comes back and none leaves: also where nothing else may start. Behind a fence the plan does it.
  'investments.leave_early': holder({ ...OPEN, ...frozen('allowed') }, { moves: [
    { kind: 'post', code: 'investment_returned', credit: 'own' },
    { kind: 'post', code: 'investment_interest', credit: 'own' },
  ] }),
  'operator.list_investment_offers': NO_WALLET,
  'operator.publish_investment_offer': NO_WALLET,
  'operator.withdraw_investment_offer': NO_WALLET,
}
