/** Which case something belongs to: for lists whose rows name a case, a step of one, or a wallet. */
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable } from '../../../platform/db/types.ts'

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
    [ids, [...new Set(ids.map(bucketOf))]],
  )
}
