/**
 * A failure at every step. Each transaction of a closing, from the confirmation to the last look, is broken off at
 * every one of its statements: nothing of it may be seen, and the journey that went on ends as an undisturbed one.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import type { TimerHandler } from '../../src/kernel/handler.ts'
import { confirmClosure } from '../../src/modules/closure/operations/acceptance/confirm.ts'
import { takeInvestment } from '../../src/modules/investments/operations/take.ts'
import { reconcile } from '../../src/modules/ledger/books/reconcile.ts'
import { advance } from '../../src/platform/worker/advance.ts'
import { claim, dueBatches, finish } from '../../src/platform/worker/claims.ts'
import { ALL_BUCKETS, runDue } from '../../src/platform/worker/pass.ts'
import { EASY, offered } from '../investments/offers.ts'
import { open, plan, read } from './steps.ts'
import { booksOf, differences, storyOf } from './universal-books.ts'
import { failEverywhere } from './universal-faults.ts'
import { type Rich, rich } from './universal-life.ts'
import { act, callBy, letters, openWorld, proof, type World } from './world.ts'

/** Runs one transaction. */
type Runner = (world: World, work: Parameters<World['db']['tx']>[0]) => Promise<void>

const plainly: Runner = async ({ db }, work) => {
  await db.tx(work)
}

/** Faults between two looks at all tables. What a fault left behind stays, so the next look finds it too. */
const EVERY = process.env.QUITTANCE_TEST_FULL === '1' ? 1 : 4

let faults = 0
const brokenEverywhere: Runner = async (world, work) => {
  const before = await booksOf(world.db)
  await failEverywhere(world.db, work, async () => {
    faults++
    if (faults % EVERY === 0) expect(differences(before, await booksOf(world.db))).toEqual([])
  })
}

const confirm = async (world: World, by: Rich, run: Runner): Promise<void> => {
  const { quote } = await read(world, by)
  if (!quote) throw new Error('nothing to confirm')
  const challenge = await proof(world, by, 'closure.confirm')
  const acknowledged = quote.consequences.map((c) => c.code)
  const given = {
    params: { wallet: by.wallet },
    query: {},
    body: { quote: quote.id, acknowledged, challenge },
  }
  await run(world, (tx) => confirmClosure.run(tx, callBy(by), given))
}

/** Works off what is due, each timer by `run`; what speaks to the outside goes its ordinary way. */
const workOff = async (world: World, run: Runner): Promise<void> => {
  const timers = new Map<string, TimerHandler>()
  for (const handler of world.handlers) if (handler.type === 'timer') timers.set(handler.kind, handler)
  for (;;) {
    await runDue(
      world.db,
      world.handlers.filter((h) => h.type === 'effect'),
      { untilIdle: true },
    )
    const at = await world.db.times()
    const [pile] = await dueBatches(world.db, { buckets: ALL_BUCKETS, kinds: [...timers.keys()], at })
    const handler = pile && timers.get(pile.kind)
    if (!handler) return
    await run(world, async (tx) => {
      const rows = await claim(tx, { batch: pile, at, limit: handler.batch })
      await handler.run(tx, rows)
      await finish(tx, rows)
    })
  }
}

/** What is left early after four days and a cooling-off of seven, at 0.35 % a year: 23456 and 11 days of interest. */
const LEFT = '23458'
const DAYS = 9
const leave = async (world: World, run: Runner): Promise<Rich> => {
  const holder = await rich(world, { amount: '123456' })
  await offered(world, EASY)
  const invested = { offer: EASY, amount: '23456' }
  await act(world, holder, [takeInvestment, { params: { wallet: holder.wallet }, body: invested }])
  await world.pass('P4D')
  await open(world, holder)
  const { instrument } = holder
  await plan(world, holder, [{ currency: 'CNY', way: 'own_account', instrument }])
  await confirm(world, holder, run)
  for (let day = 0; day < DAYS; day++) {
    await advance(world.db, [], plus(await world.db.now(), 'P1D'))
    await workOff(world, run)
  }
  return holder
}

describe('a closing that fails at every statement of every transaction', () => {
  let calm: World
  let stormy: World
  beforeAll(async () => {
    calm = await openWorld()
    stormy = await openWorld()
  })
  afterAll(async () => {
    await calm.close()
    await stormy.close()
  })

  it('shows nothing of what was broken off (H3) and ends like an undisturbed one', async () => {
    await leave(calm, plainly)
    const holder = await leave(stormy, brokenEverywhere)
    expect(faults).toBeGreaterThan(100)
    const closed = await read(stormy, holder)
    expect(closed).toMatchObject({
      state: 'closed',
      steps: [
        { kind: 'redeem', state: 'done', moved: LEFT },
        { kind: 'payout', state: 'done', moved: String(100_000 + Number(LEFT)) },
      ],
    })
    expect((await stormy.db.tx(reconcile)).breaks).toEqual([])
    expect((await letters(stormy, holder)).map((l) => l.template)).toContain('closure_closed')
    expect(storyOf(await booksOf(stormy.db, ['ledger.reconciliation']))).toEqual(
      storyOf(await booksOf(calm.db, ['ledger.reconciliation'])),
    )
  }, 120_000)
})
