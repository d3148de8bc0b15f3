/** Which case something belongs to: for lists whose rows name a case, a step of one, or a wallet. */
import { bucketsOf, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import type { ClosureState } from './types.ts'

export type NamedCase = {
  /** What was asked for. */
  readonly id: Uuid
  readonly closure: Uuid
  readonly wallet: Uuid
  /** A payout over a rail: its id is that of the payment. */
  readonly sent: boolean
}

/** Of a wallet: its open case, else its last one. */
export const casesNamed = async (q: Queryable, ids: readonly Uuid[]): Promise<NamedCase[]> => {
  if (ids.length === 0) return []
  return q.query<NamedCase>(
    {
      name: 'closure.named',
      text: `SELECT id, id AS closure, wallet, false AS sent FROM closure.closure
              WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
             UNION ALL
             SELECT s.id, s.closure, c.wallet, s.kind = 'payout' AND s.way <> 'claim'
               FROM closure.step s JOIN closure.closure c ON c.id = s.closure AND c.bucket = s.bucket
              WHERE s.id = ANY($1::uuid[]) AND s.bucket = ANY($2::smallint[])
             UNION ALL
             (SELECT DISTINCT ON (wallet) wallet, id, wallet, false FROM closure.closure
               WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
               ORDER BY wallet, (state NOT IN ('cancelled', 'expired', 'rejected')) DESC, requested_at DESC, id DESC)`,
    },
    [ids, bucketsOf(ids)],
  )
}

/** Of these wallets: those with a case that has not come to nothing. */
export const walletsWithCase = async (q: Queryable, wallets: readonly Uuid[]): Promise<Uuid[]> => {
  if (wallets.length === 0) return []
  const rows = await q.query<{ wallet: Uuid }>(
    {
      name: 'closure.wallets_with_case',
      text: `SELECT wallet FROM closure.closure WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
                AND state NOT IN ('cancelled', 'expired', 'rejected')`,
    },
    [wallets, bucketsOf(wallets)],
  )
  return rows.map(({ wallet }) => wallet)
}

/** Cases that one statement asks about. */
const AT_ONCE = 10_000

/** How each of these cases has ended; one that goes on is left out. */
export const endsOf = async (
  q: Queryable,
  cases: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, ClosureState>> => {
  const ends = new Map<Uuid, ClosureState>()
  for (let from = 0; from < cases.length; from += AT_ONCE) {
    const ids = cases.slice(from, from + AT_ONCE)
    const rows = await q.query<{ id: Uuid; state: ClosureState }>(
      {
        name: 'closure.ends',
        text: `SELECT id, state FROM closure.closure WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
                  AND (state = 'closed' OR ended_at IS NOT NULL)`,
      },
      [ids, bucketsOf(ids)],
    )
    for (const { id, state } of rows) ends.set(id, state)
  }
  return ends
}
