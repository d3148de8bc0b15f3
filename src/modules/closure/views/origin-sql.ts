/** Statements about where a case comes from. */
import type { Instant } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import type { Programme } from '../../campaigns/programmes/programmes-sql.ts'
import type { ClosureRow } from '../case/types.ts'

type Row = {
  readonly programme: Uuid | null
  readonly kind: Programme['kind'] | null
  readonly name: string | null
  readonly sealed_name: Buffer | null
  readonly quiet_since: Instant | null
}
export const originOf = async (
  q: Queryable,
  { id, wallet, bucket }: ClosureRow,
): Promise<Row | undefined> => {
  const text = `SELECT p.id AS programme, p.kind, p.name, p.sealed_name, d.quiet_since
      FROM (SELECT $1::uuid AS id, $2::uuid AS wallet, $3::smallint AS bucket) AS c
      LEFT JOIN closure.programme_wallet w ON w.closure = c.id AND w.bucket = c.bucket
      LEFT JOIN closure.programme p ON p.id = w.programme
      LEFT JOIN closure.dormancy d ON d.wallet = c.wallet AND d.bucket = c.bucket AND d.closure = c.id
     ORDER BY w.changed_at DESC NULLS LAST LIMIT 1`
  return (await q.query<Row>({ name: 'closure.origin', text }, [id, wallet, bucket]))[0]
}
