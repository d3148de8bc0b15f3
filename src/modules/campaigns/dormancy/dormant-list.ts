/** Wallets that nobody uses as staff see them: counted and listed, with what became of their cases. */
import type { Queryable } from '../../../platform/db/types.ts'
import { endsOf } from '../../closure/closure.ts'
import { pageWhere } from '../page-where.ts'
import * as sql from './dormancy-sql.ts'

/** How many stand where; a case that has ended well counts as `closed`. */
export const countDormant = async (q: Queryable): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map(await sql.countStates(q))
  const closing = await sql.closingCases(q)
  const ends = await endsOf(
    q,
    closing.map(({ closure }) => closure),
  )
  for (const { state, closure } of closing) {
    if (ends.get(closure) !== 'closed') continue
    counts.set(state, (counts.get(state) ?? 0) - 1)
    counts.set('closed', (counts.get('closed') ?? 0) + 1)
  }
  return counts
}

/** Nearest date first; `closing` has none whose case has closed. */
export const listDormant = (q: Queryable, page: sql.DormancyPage): Promise<sql.Dormancy[]> =>
  page.state === 'closing'
    ? pageWhere({
        limit: page.limit,
        after: page.after,
        next: (after, limit) => sql.listState(q, { ...page, after, limit }),
        keep: async (rows) => {
          const ends = await endsOf(
            q,
            rows.flatMap(({ closure }) => closure ?? []),
          )
          return rows.filter(({ closure }) => !closure || ends.get(closure) !== 'closed')
        },
      })
    : sql.listState(q, page)
