/** Which rows of this module are matters of a wallet. */

import type { Uuid } from '../../kernel/ids.ts'
import { type MattersOf, mattersParams } from '../../platform/db/matters.ts'

export const mattersOf: MattersOf = async (q, m) => {
  const rows = await q.query<{ id: Uuid }>(
    {
      name: 'commerce.matters',
      text: `SELECT id FROM commerce.purchase WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND $3 IN (wallet, merchant)
             UNION ALL
             SELECT id FROM commerce.bill WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND $3 IN (wallet, merchant)
             UNION ALL
             SELECT id FROM commerce.refund WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND $3 IN (wallet, merchant)
             UNION ALL
             SELECT id FROM commerce.dispute WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND $3 IN (wallet, merchant)
             UNION ALL
             SELECT id FROM commerce.debt WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND wallet = $3
             UNION ALL
             SELECT id FROM commerce.chargeback WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND wallet = $3`,
    },
    mattersParams(m),
  )
  return rows.map(({ id }) => id)
}
