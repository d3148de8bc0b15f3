/** One wallet alone: its closing from begin to end, and its preview. */

import { newId } from '../src/kernel/ids.ts'
import type { Actor } from '../src/kernel/usecase.ts'
import { accept } from '../src/modules/closure/acceptance/accept.ts'
import { byId } from '../src/modules/closure/case/case.ts'
import { openCase, planCase } from '../src/modules/closure/draft/prepare.ts'
import { previewClosure } from '../src/modules/closure/operations/draft/preview.ts'
import { takeStep } from '../src/modules/closure/operations/settlement/take-step.ts'
import { endCoolingOff } from '../src/modules/closure/settlement/advance.ts'
import { defaultPack } from '../src/modules/policy/policy.ts'
import type { Pool } from '../src/platform/db/pool.ts'
import { quantile } from './figures.ts'
import '../src/modules.ts'
import type { Resident } from './population.ts'

/** Milliseconds. */
export type Times = { readonly p50: number; readonly p99: number }
const timesOf = (times: readonly number[]): Times => ({
  p50: quantile(times, 0.5),
  p99: quantile(times, 0.99),
})

/** Looks at a case after which it must have closed: an empty wallet or a claim needs three. */
const MOST_LOOKS = 8

/** Opened, planned, accepted, cooled off and closed: every transaction that such a closing is, one after the other. */
export const measureSingle = async (db: Pool, residents: readonly Resident[]): Promise<Times> => {
  const times: number[] = []
  for (const [i, resident] of residents.entries()) {
    const from = performance.now()
    await closeOne(db, resident)
    // The first ones make plans and compile.
    if (i >= residents.length / 10) times.push(performance.now() - from)
  }
  return timesOf(times)
}

const closeOne = async (db: Pool, resident: Resident): Promise<void> => {
  const { person, wallet, bucket } = resident
  const actor: Actor = { kind: 'holder', person, wallet, bucket, session: newId(bucket) }
  const pack = defaultPack()
  const opened = await db.tx((tx) => openCase(tx, { wallet: resident, initiator: 'holder', actor, pack }))
  const plan = { payouts: [{ currency: 'CNY', way: 'claim' }] } as const
  const [planned, quote] = await db.tx((tx) => planCase(tx, opened, { plan, actor }))
  await db.tx(async (tx) =>
    accept(tx, planned, { actor, pack, quote, strength: 'strong', at: await tx.now() }),
  )
  const key = { id: opened.id, bucket }
  await db.tx((tx) => endCoolingOff(tx, key))
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    await db.tx((tx) => takeStep(tx, key))
    if ((await byId(db, key))?.state === 'closed') return
  }
  throw new Error(`closure ${opened.id} did not close`)
}

export type Town = { readonly db: Pool; readonly residents: readonly Resident[] }

/** The first one is not counted, as it brings what is looked up into memory: among a million, most of it is not there. */
const PASSES = 24

/**
 * Asked for one after the other, as a page does, in turn in the one town and in the other: what else the machine does
 * meanwhile slows both.
 */
export const measurePreview = async (few: Town, many: Town): Promise<{ few: Times; many: Times }> => {
  const times: { few: number[]; many: number[] } = { few: [], many: [] }
  const pairs = Math.min(few.residents.length, many.residents.length)
  for (let pass = 0; pass < PASSES; pass++)
    for (let i = 0; i < pairs; i++) {
      const fewFirst = (pass + i) % 2 === 0
      const first = await timeOf(fewFirst ? few : many, i)
      const second = await timeOf(fewFirst ? many : few, i)
      if (pass === 0) continue
      times.few.push(fewFirst ? first : second)
      times.many.push(fewFirst ? second : first)
    }
  return { few: timesOf(times.few), many: timesOf(times.many) }
}

const timeOf = async ({ db, residents }: Town, i: number): Promise<number> => {
  const resident = residents[i]
  if (!resident) throw new Error('nobody lives there')
  const { wallet, person, bucket } = resident
  const actor: Actor = { kind: 'holder', person, wallet, bucket, session: newId(bucket) }
  const call = { actor, lang: 'en', traceId: 'bench', ip: 'bench', key: '' } as const
  const from = performance.now()
  await previewClosure.run(db, call, { params: { wallet }, query: {}, body: {} })
  return performance.now() - from
}
