/** What each operation answers in each state of the wallet. */
import { NO_WALLET, type Standings } from '../../kernel/manifest/state-matrix.ts'

// biome-ignore format: a table
export const states: Standings = {
  'operations.read_status': NO_WALLET,
  'operations.read_policy': NO_WALLET,
  'operations.read_key_set': NO_WALLET,
  'operator.list_maintenance': NO_WALLET,
  'operator.announce_maintenance': NO_WALLET,
  'operator.end_maintenance': NO_WALLET,
  'operator.list_clients': NO_WALLET,
  'operator.require_client': NO_WALLET,
  'operator.open_incident': NO_WALLET,
  'operator.report_incident': NO_WALLET,
  'operator.list_outages': NO_WALLET,
}
