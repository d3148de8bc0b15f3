/** Which rows of this module are matters of a wallet. */

import type { Uuid } from '../../kernel/ids.ts'
import type { MattersOf } from '../../platform/db/matters.ts'

export const mattersOf: MattersOf = async (q, { ids, wallet }) => {
  const rows = await q.query<{ programme: Uuid }>(
    {
      name: 'campaigns.matters',
      text: 'SELECT programme FROM campaigns.programme_wallet WHERE programme = ANY($1::uuid[]) AND wallet = $2',
    },
    [ids, wallet],
  )
  return rows.map(({ programme }) => programme)
}
