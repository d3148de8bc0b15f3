/** What each operation answers in each state of the wallet. */
import { NO_WALLET, type Standings } from '../../kernel/manifest/state-matrix.ts'

// biome-ignore format: a table
export const states: Standings = {
  'sandbox.read_clock': NO_WALLET,
  'sandbox.move_clock': NO_WALLET,
  'sandbox.read_inbox': NO_WALLET,
  'sandbox.read_cast': NO_WALLET,
  'sandbox.list_sentinels': NO_WALLET,
}
