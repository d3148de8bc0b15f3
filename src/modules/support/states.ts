/** What each operation answers in each state of the wallet. */
import { NO_WALLET, type Standings, staff, UNTIL_CLOSED } from '../../kernel/manifest/state-matrix.ts'

// biome-ignore format: a table
export const states: Standings = {
  'operator.list_tasks': NO_WALLET,
  'operator.read_task': NO_WALLET,
  'operator.take_task': NO_WALLET,
  'operator.give_back_task': NO_WALLET,
  'operator.resolve_task': NO_WALLET,
  'operator.restrict_wallet': staff(UNTIL_CLOSED),
  'operator.list_approvals': NO_WALLET,
  'operator.list_pairs': NO_WALLET,
  'operator.read_approval': NO_WALLET,
  'operator.decide_approval': NO_WALLET,
  'operator.search': NO_WALLET,
  'operator.list_acts': NO_WALLET,
}
