/** What each operation answers in each state of the wallet. */
import { NO_WALLET, type Standings } from '../../kernel/manifest/state-matrix.ts'

// biome-ignore format: a table
export const states: Standings = {
  'operator.list_reconciliations': NO_WALLET,
  'operator.ageing': NO_WALLET,
  'operator.read_reconciliation': NO_WALLET,
  'operator.run_reconciliation': NO_WALLET,
  'operator.bring_bank_file': NO_WALLET,
  'operator.export_journal': NO_WALLET,
  'operator.lock_day': NO_WALLET,
  'operator.decide_lock_day': NO_WALLET,
  'operator.verify_locked_day': NO_WALLET,
  'operator.state_break': NO_WALLET,
}
