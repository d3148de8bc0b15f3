import { refuse } from '../../../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../../../kernel/ids.ts'
import type { Call } from '../../../../kernel/usecase.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { byId } from '../../case/case.ts'
import type { ClosureRow } from '../../case/types.ts'

/** A case for whoever may see it: its holder, an operator, the holder of its receipt link. Everybody else: not_found. */
export const visibleCase = async (q: Queryable, call: Call, closure: Uuid): Promise<ClosureRow> => {
  const c = await byId(q, { id: closure, bucket: bucketOf(closure) })
  return c && maySee(call, c) ? c : refuse('not_found')
}

/** The same for a case that is at hand. Refuses not_found. */
export const requireVisible = (c: ClosureRow, call: Call): void => {
  if (!maySee(call, c)) refuse('not_found')
}

const maySee = ({ actor }: Call, c: ClosureRow): boolean => {
  if (actor.kind === 'holder') return actor.person === c.person
  if (actor.kind === 'bearer') return actor.closure === c.id && actor.purpose === 'receipt'
  return actor.kind === 'operator'
}

/** Its holder, and whoever has the stop or the receipt link of the case: it holds, and does nothing else. */
export const mayStop = (actor: Call['actor'], c: ClosureRow): boolean =>
  actor.kind === 'bearer' ? actor.closure === c.id : actor.kind === 'holder' && actor.person === c.person
