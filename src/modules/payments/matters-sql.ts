/** Which rows of this module are matters of a wallet. */

import type { Uuid } from '../../kernel/ids.ts'
import { type MattersOf, mattersParams } from '../../platform/db/matters.ts'

export const mattersOf: MattersOf = async (q, m) => {
  const rows = await q.query<{ id: Uuid }>(
    {
      name: 'payments.matters',
      text: `SELECT id FROM payments.payment WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND $3 IN (wallet, peer)`,
    },
    mattersParams(m),
  )
  return rows.map(({ id }) => id)
}
