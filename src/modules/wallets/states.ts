/** What each operation answers in each state of the wallet. */
import {
  ALWAYS,
  CURES,
  EVER,
  holder,
  NO_WALLET,
  OPEN,
  READ,
  row,
  type Standings,
  staff,
  UNTIL_CLOSED,
  UNTIL_CLOSING,
} from '../../kernel/manifest/state-matrix.ts'

// biome-ignore format: a table
export const states: Standings = {
  'wallets.open_pocket': holder(OPEN),
  'wallets.close_pocket': holder(OPEN),
  'wallets.pause': holder(OPEN),
  'wallets.resume': holder({ ...row('wallet_not_paused'), paused: 'allowed', closed: 'sign_in_required' }),
  'wallets.list_roles': READ,
  'wallets.confirm_role': holder(OPEN),
  'wallets.decline_role': holder(ALWAYS),
  'wallets.hand_over_role': holder(CURES),
  'wallets.accept_role': holder(OPEN),
  'wallets.ask_consent': holder(CURES),
  'wallets.consent': holder(CURES),
  'wallets.withdraw_consent': holder(CURES),
  'operator.add_role': staff(UNTIL_CLOSING),
  'operator.end_role': staff(EVER),
  'operator.propose_consent': staff(EVER),
  'operator.decide_consent': staff(EVER),
  'operator.list_orders': NO_WALLET,
  'operator.place_order': staff(UNTIL_CLOSED),
  'operator.change_order': staff(EVER),
}
