/** What each operation answers in each state of the wallet. */
import {
  ALWAYS,
  frozen,
  holder,
  OPEN,
  type Standings,
  staff,
  UNTIL_CLOSING,
} from '../../kernel/manifest/state-matrix.ts'

// biome-ignore format: a table
export const states: Standings = {
  'kyc.read_identity': holder(ALWAYS),
  // Who wants to leave a paused or restricted wallet needs a name to be paid out under.
  // By two people who have seen the papers.
  'operator.propose_name_change': staff({ ...UNTIL_CLOSING, frozen_by_link: 'freeze_needs_recovery' }),
  'kyc.declare_identity': holder({ ...OPEN, ...frozen('allowed') }),
}
