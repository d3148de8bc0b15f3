/** How far a programme is, as staff see it: its list, with what became of the cases. */
import type { Uuid } from '../../../kernel/ids.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { type ClosureState, endsOf } from '../../closure/closure.ts'
import { pageWhere } from '../page-where.ts'
import * as sql from './programmes-sql.ts'

type Stands = Pick<sql.Listed, 'wallet' | 'closure'> & { readonly state: sql.Listed['state'] | 'closed' }
type Page = { readonly after: Uuid | undefined; readonly limit: number }
type Case = Pick<sql.Listed, 'state' | 'closure'>

const ALL = ['listed', 'told', 'closing', 'residual'] as const

const endsAmong = (q: Queryable, rows: readonly Case[]): Promise<ReadonlyMap<Uuid, ClosureState>> =>
  endsOf(
    q,
    rows.flatMap(({ closure }) => closure ?? []),
  )

/** A case that has closed is `closed`, one that was cancelled or rejected a `residual`. */
const standOf = ({ state, closure }: Case, ends: ReadonlyMap<Uuid, ClosureState>): Stands['state'] => {
  const end = closure === null ? undefined : ends.get(closure)
  if (end === 'closed') return end
  return end && state === 'closing' ? 'residual' : state
}

/** Wallets by how they stand. */
export const countsOf = async (q: Queryable, programme: Uuid): Promise<ReadonlyMap<string, number>> => {
  const rows = await sql.standsOf(q, programme)
  const ends = await endsAmong(q, rows)
  const counts = new Map<string, number>()
  for (const row of rows) {
    const state = standOf(row, ends)
    counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  return counts
}

/** The wallets of a programme with how each stands, in the order of the list that is shown and started. */
export const pageOfListed = async (q: Queryable, programme: Uuid, page: Page): Promise<Stands[]> => {
  const rows = await sql.pageOfWallets(q, programme, { ...page, states: ALL })
  const ends = await endsAmong(q, rows)
  return rows.map((row) => ({ wallet: row.wallet, closure: row.closure, state: standOf(row, ends) }))
}

/** What could not be closed, also because the closing was cancelled or rejected; a page after a wallet. */
export const residualsOf = (q: Queryable, programme: Uuid, { after, limit }: Page): Promise<sql.Listed[]> =>
  pageWhere<sql.Listed, { readonly wallet: Uuid }>({
    limit,
    after: after === undefined ? undefined : { wallet: after },
    next: (last, most) =>
      sql.pageOfWallets(q, programme, { after: last?.wallet, limit: most, states: ['closing', 'residual'] }),
    keep: async (rows) => {
      const ends = await endsAmong(q, rows)
      return rows.flatMap((row) => {
        const end = row.closure === null ? undefined : ends.get(row.closure)
        const over = row.state === 'closing' && end !== undefined && end !== 'closed'
        return row.state === 'residual' || over
          ? [{ ...row, reason: row.reason ?? (end === undefined ? null : `closure.${end}`) }]
          : []
      })
    },
  })
