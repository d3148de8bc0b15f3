/** Where a page of a list ended: a date and the id of its last row. */
import type { Instant } from './clock.ts'
import { refuse } from './errors.ts'
import { isUuid, type Uuid } from './ids.ts'
import { parseMoment } from './time/times.ts'

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
