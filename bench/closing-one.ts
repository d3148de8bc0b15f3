/** One wallet alone: its closing from begin to end, and its preview. */
import type { Pool } from '../src/db/pool.ts'
import { accept } from '../src/domain/closure/accept.ts'
import { endCoolingOff } from '../src/domain/closure/advance.ts'
import { byId } from '../src/domain/closure/case.ts'
import { openCase, planCase } from '../src/domain/closure/prepare.ts'
import { defaultPack } from '../src/domain/policy/policy.ts'
import { newId } from '../src/ids.ts'
import type { Actor } from '../src/usecase.ts'
import { previewClosure } from '../src/usecases/closure/preview.ts'
import { takeStep } from '../src/usecases/closure/take-step.ts'
import { quantile } from './figures.ts'
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

/** Asked for one after the other, as a page does; the database is not busy with anything else. */
export const measurePreview = async (db: Pool, residents: readonly Resident[]): Promise<Times> => {
  const times: number[] = []
  for (let pass = 0; pass < 2; pass++)
    for (const { wallet, person, bucket } of residents) {
      const actor: Actor = { kind: 'holder', person, wallet, bucket, session: newId(bucket) }
      const from = performance.now()
      await previewClosure.run(
        db,
        { actor, lang: 'en', traceId: 'bench', ip: 'bench', key: '' },
        { params: { wallet }, query: {}, body: {} },
      )
      // The first pass brings what is looked up into memory: of a preview among a million, most is not there.
      if (pass === 1) times.push(performance.now() - from)
    }
  return timesOf(times)
}
