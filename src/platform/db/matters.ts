/** Which rows are matters of one wallet: every module answers for its own tables (`matters-sql.ts`). */
import { type Bucket, bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable } from './types.ts'

/** Ids of any kind, and the wallet they may concern. */
export type Matters = { readonly ids: readonly Uuid[]; readonly wallet: Uuid }

/** Those of the ids that are a matter of the wallet. Ids that are none of the module's rows are left out. */
export type MattersOf = (q: Queryable, m: Matters) => Promise<Uuid[]>

/** The parameters of such a query: ids, their buckets, the wallet. */
export const mattersParams = ({ ids, wallet }: Matters): [readonly Uuid[], Bucket[], Uuid] => [
  ids,
  [...new Set(ids.map(bucketOf))],
  wallet,
]
