import type { Matters, MattersOf } from '../../db/matters.ts'
import type { Queryable } from '../../db/types.ts'
import * as benefits from '../../domain/benefits/benefits.ts'
import * as closure from '../../domain/closure/case.ts'
import * as commerce from '../../domain/commerce/disputes.ts'
import * as credit from '../../domain/credit/credit.ts'
import * as instruments from '../../domain/instruments/instruments.ts'
import * as mandates from '../../domain/mandates/mandates.ts'
import * as payments from '../../domain/payments/payments.ts'
import { breaksAbout } from '../../domain/reconciliation/breaks.ts'
import { workAbout } from '../../domain/support/tasks.ts'
import * as wallets from '../../domain/wallets/wallets.ts'
import * as wealth from '../../domain/wealth/wealth.ts'
import type { Uuid } from '../../ids.ts'

const MODULES: readonly MattersOf[] = [
  wallets, closure, payments, commerce, credit, mandates, instruments, wealth, benefits,
].map((module) => module.mattersOf) // biome-ignore format: a list

/** A task about a break about a payment: no chain is longer. */
const DEEP = 3

/** Those of the ids that are matters of the wallet: by their rows, and by what a task, an approval or a break is about. */
export const mattersOf = async (q: Queryable, m: Matters, deep = DEEP): Promise<ReadonlySet<Uuid>> => {
  const own = new Set<Uuid>()
  for (const of of MODULES) for (const id of await of(q, m)) own.add(id)
  const about = deep === 0 ? [] : [...(await workAbout(q, m.ids)), ...(await breaksAbout(q, m.ids))]
  if (about.length === 0) return own
  const through = await mattersOf(q, { ...m, ids: [...new Set(about.map(({ of }) => of))] }, deep - 1)
  for (const { id, of } of about) if (through.has(of)) own.add(id)
  return own
}
