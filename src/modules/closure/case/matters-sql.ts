/** Which rows of this module are matters of a wallet. */

import type { Uuid } from '../../../kernel/ids.ts'
import { type MattersOf, mattersParams } from '../../../platform/db/matters.ts'

export const mattersOf: MattersOf = async (q, m) => {
  const rows = await q.query<{ id: Uuid }>(
    {
      name: 'closure.matters',
      text: `SELECT id FROM closure.closure WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND wallet = $3
             UNION ALL
             SELECT s.id FROM closure.step s JOIN closure.closure c ON c.id = s.closure AND c.bucket = s.bucket
              WHERE s.id = ANY($1::uuid[]) AND s.bucket = ANY($2::smallint[]) AND c.wallet = $3`,
    },
    mattersParams(m),
  )
  return rows.map(({ id }) => id)
}
