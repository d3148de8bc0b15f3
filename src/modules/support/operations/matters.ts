import type { Uuid } from '../../../kernel/ids.ts'
import { type Matters, mattersOfModules } from '../../../platform/db/matters.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { breaksAbout } from '../../reconciliation/reconciliation.ts'
import { workAbout } from '../tasks.ts'

/** A task about a break about a payment: no chain is longer. */
const DEEP = 3

/** Those of the ids that are matters of the wallet: by their rows, and by what a task, an approval or a break is about. */
export const mattersOf = async (q: Queryable, m: Matters, deep = DEEP): Promise<ReadonlySet<Uuid>> => {
  const own = new Set<Uuid>()
  for (const of of mattersOfModules()) for (const id of await of(q, m)) own.add(id)
  const about = deep === 0 ? [] : [...(await workAbout(q, m.ids)), ...(await breaksAbout(q, m.ids))]
  if (about.length === 0) return own
  const through = await mattersOf(q, { ...m, ids: [...new Set(about.map(({ of }) => of))] }, deep - 1)
  for (const { id, of } of about) if (through.has(of)) own.add(id)
  return own
}
