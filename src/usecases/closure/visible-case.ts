import type { Queryable } from '../../db/types.ts'
import { byId } from '../../domain/closure/case.ts'
import type { ClosureRow } from '../../domain/closure/types.ts'
import { refuse } from '../../errors.ts'
import { bucketOf, type Uuid } from '../../ids.ts'
import type { Call } from '../../usecase.ts'

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
