/** Which rows of this module are matters of a wallet. */

import type { Uuid } from '../../kernel/ids.ts'
import { type MattersOf, mattersParams } from '../../platform/db/matters.ts'

export const mattersOf: MattersOf = async (q, m) => {
  const rows = await q.query<{ id: Uuid }>(
    {
      name: 'wallets.matters',
      text: `SELECT id FROM wallets.wallet WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND id = $3
             UNION ALL
             SELECT person FROM wallets.wallet WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND id = $3
             UNION ALL
             SELECT id FROM wallets.authority_order WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND wallet = $3
             UNION ALL
             SELECT id FROM wallets.role WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND $3 IN (wallet, other, offered_to)
             UNION ALL
             SELECT id FROM wallets.role_asked WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND $3 IN (wallet, other)`,
    },
    mattersParams(m),
  )
  return rows.map(({ id }) => id)
}
