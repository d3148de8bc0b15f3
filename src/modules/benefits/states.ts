/** What each operation answers in each state of the wallet. */
import { holder, OPEN, READ, STAFF_OPEN, type Standings, staff } from '../../kernel/manifest/state-matrix.ts'

// biome-ignore format: a table
export const states: Standings = {
  'benefits.list': READ,
  'benefits.use': holder(OPEN),
  'operator.grant_benefit': staff(STAFF_OPEN),
}
