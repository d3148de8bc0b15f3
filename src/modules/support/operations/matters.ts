import type { Uuid } from '../../../kernel/ids.ts'
import { participants } from '../../../kernel/participant.ts'
import type { Matters, MattersOf } from '../../../platform/db/matters.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import * as benefits from '../../benefits/benefits.ts'
import * as closure from '../../closure/closure.ts'
import * as commerce from '../../commerce/commerce.ts'
import * as credit from '../../credit/credit.ts'
import * as instruments from '../../instruments/instruments.ts'
import * as mandates from '../../mandates/mandates.ts'
import * as payments from '../../payments/payments.ts'
import { breaksAbout } from '../../reconciliation/reconciliation.ts'
import * as wallets from '../../wallets/wallets.ts'
import * as wealth from '../../wealth/wealth.ts'
import { workAbout } from '../tasks.ts'

const MODULES: readonly MattersOf[] = [
  wallets, closure, payments, commerce, credit, mandates, instruments, wealth, benefits,
].map((module) => module.mattersOf) // biome-ignore format: a list
/** And the products that say it as participants. */
const ofProducts = (): readonly MattersOf[] => participants().flatMap(({ matters }) => matters ?? [])

/** A task about a break about a payment: no chain is longer. */
const DEEP = 3

/** Those of the ids that are matters of the wallet: by their rows, and by what a task, an approval or a break is about. */
export const mattersOf = async (q: Queryable, m: Matters, deep = DEEP): Promise<ReadonlySet<Uuid>> => {
  const own = new Set<Uuid>()
  for (const of of [...MODULES, ...ofProducts()]) for (const id of await of(q, m)) own.add(id)
  const about = deep === 0 ? [] : [...(await workAbout(q, m.ids)), ...(await breaksAbout(q, m.ids))]
  if (about.length === 0) return own
  const through = await mattersOf(q, { ...m, ids: [...new Set(about.map(({ of }) => of))] }, deep - 1)
  for (const { id, of } of about) if (through.has(of)) own.add(id)
  return own
}
