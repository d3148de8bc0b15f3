/** Which rows of this module are matters of a wallet. */

import type { Uuid } from '../../kernel/ids.ts'
import { type MattersOf, mattersParams } from '../../platform/db/matters.ts'

export const mattersOf: MattersOf = async (q, m) => {
  const rows = await q.query<{ id: Uuid }>(
    {
      name: 'claims.matters',
      text: `SELECT id FROM claims.claim WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND wallet = $3
             UNION ALL
             SELECT id FROM claims.claim_request WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND wallet = $3
             UNION ALL
             SELECT payment FROM claims.repayment WHERE payment = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND wallet = $3`,
    },
    mattersParams(m),
  )
  return rows.map(({ id }) => id)
}
