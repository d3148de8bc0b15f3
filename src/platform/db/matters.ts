/** Which rows are matters of one wallet: every module answers for its own tables (`matters-sql.ts`) and says so in its manifest. */
import { type Bucket, bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable } from './types.ts'

/** Ids of any kind, and the wallet they may concern. */
export type Matters = { readonly ids: readonly Uuid[]; readonly wallet: Uuid }

/** Those of the ids that are a matter of the wallet. Ids that are none of the module's rows are left out. */
export type MattersOf = (q: Queryable, m: Matters) => Promise<Uuid[]>

let everybody: readonly MattersOf[] | undefined

/** Of the modules that there are. */
export const useMatters = (all: readonly MattersOf[]): void => {
  everybody = all
}

/** Everybody who answers for rows of wallets. Staff who asked nobody could act on what is their own. */
export const mattersOfModules = (): readonly MattersOf[] => {
  if (!everybody) throw new Error('nobody answers for rows of wallets: src/modules.ts has not been loaded')
  return everybody
}

/** The parameters of such a query: ids, their buckets, the wallet. */
export const mattersParams = ({ ids, wallet }: Matters): [readonly Uuid[], Bucket[], Uuid] => [
  ids,
  [...new Set(ids.map(bucketOf))],
  wallet,
]
