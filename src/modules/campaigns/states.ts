/** What each operation answers in each state of the wallet. */
import { EVER, NO_WALLET, type Standings, staff, UNTIL_CLOSED } from '../../kernel/manifest/state-matrix.ts'

// biome-ignore format: a table
export const states: Standings = {
  'operator.make_programme': NO_WALLET,
  'operator.list_programmes': NO_WALLET,
  'operator.read_programme': NO_WALLET,
  'operator.list_programme_wallets': NO_WALLET,
  'operator.add_programme_wallets': staff(EVER),
  'operator.start_programme': NO_WALLET,
  'operator.steer_programme': NO_WALLET,
  'operator.programme_residuals': NO_WALLET,
  'operator.dormancy': NO_WALLET,
  'operator.list_dormant': NO_WALLET,
  'operator.read_exemption': staff(EVER),
  'operator.exempt_from_dormancy': staff(UNTIL_CLOSED),
  'operator.end_exemption': staff(EVER),
}
