/** Where a page of the operators' queue ended: the deadline and the id of its last case. */

import type { Instant } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { keysetOf, parseKeyset } from '../../../kernel/keyset.ts'
import type { ClosureRow } from '../case/types.ts'

export const cursorOf = (last: ClosureRow): string => keysetOf(last.statutory_due_at, last.id)

/** Refuses request_invalid. */
export const parseCursor = (text: string): { due: Instant; id: Uuid } => {
  const { deadline, wallet } = parseKeyset(text)
  return { due: deadline, id: wallet }
}
