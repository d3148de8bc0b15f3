/** Where a page of the operators' queue ended: the deadline and the id of its last case. */
import type { Instant } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { isUuid, type Uuid } from '../../../kernel/ids.ts'
import { parseMoment } from '../../../kernel/time/times.ts'
import type { ClosureRow } from '../case/types.ts'

export const cursorOf = (last: ClosureRow): string => keysetOf(last.statutory_due_at, last.id)

/** Refuses request_invalid. */
export const parseCursor = (text: string): { due: Instant; id: Uuid } => {
  const { deadline, wallet } = parseKeyset(text)
  return { due: deadline, id: wallet }
}

/** The same for a list of wallets by their date. */
export const keysetOf = (at: Instant, id: Uuid): string => `${at.toString()}~${id}`

/** Refuses request_invalid. */
export const parseKeyset = (text: string): { deadline: Instant; wallet: Uuid } => {
  const [due = '', id = ''] = text.split('~')
  const deadline = parseMoment(due)
  return deadline && isUuid(id)
    ? { deadline, wallet: id }
    : refuse('request_invalid', {
        errors: [{ pointer: 'query/after', message: 'not a cursor of this list' }],
      })
}
