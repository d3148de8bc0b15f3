/**
 * The worker itself meets the fault: one statement of all that it does for a closing fails, in a timer or around the
 * call to the bank. It backs off, tries again, and the case ends as if nothing had been.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { reconcile } from '../../src/modules/ledger/books/reconcile.ts'
import { advance } from '../../src/platform/worker/advance.ts'
import { runDue } from '../../src/platform/worker/pass.ts'
import { accepted, read } from './steps.ts'
import { failingDb, forgiveFault } from './universal-faults.ts'
import { rich } from './universal-life.ts'
import { letters, look, openWorld, type World } from './world.ts'

/** Daily a sample drawn anew each time; the long run takes every statement. */
const FULL = process.env.QUITTANCE_TEST_FULL === '1'
const SAMPLE = 5

describe('a fault of one statement in the worker', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  /** A closing whose `failAt`-th statement of the worker fails; what came of it, and how many statements there were. */
  const leave = async (failAt: number) => {
    const by = await rich(world, { amount: '5000' })
    await world.pass('P4D')
    await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument: by.instrument }])
    await world.work()
    await advance(world.db, [], plus(await world.db.now(), 'P8D'))
    const broken = failingDb(world.db, failAt)
    // A fault in the claim breaks off the pass; the worker logs it and looks again at its next poll.
    await runDue(broken.db, world.handlers, { untilIdle: true }).catch(forgiveFault)
    await world.pass('PT1H')
    const closed = await read(world, by)
    const { events } = await look(world, by, [closureTimeline, { params: { closure: closed.id } }])
    const legs = await world.db.query<{ posted: bigint; code: number }>(
      `SELECT l.posted, l.code FROM ledger.leg l JOIN ledger.account a ON a.id = l.account
        WHERE a.wallet = $1 ORDER BY l.version`,
      [by.wallet],
    )
    const templates = (await letters(world, by)).map((l) => l.template)
    const seen = {
      state: closed.state,
      steps: closed.steps.map(({ state, moved, claim }) => ({ state, moved, claim })),
      events: events.map((e) => e.type),
      legs,
      letters: templates.sort(),
    }
    return { seen, statements: broken.seen() }
  }

  it('delays a closing and changes nothing about it', async () => {
    const calm = await leave(Number.POSITIVE_INFINITY)
    expect(calm.seen).toMatchObject({ state: 'closed', steps: [{ state: 'done', moved: '5000' }] })
    const all = Array.from({ length: calm.statements }, (_, i) => i + 1)
    const chosen = FULL ? all : fc.sample(fc.constantFrom(...all), SAMPLE)
    for (const failAt of chosen)
      expect((await leave(failAt)).seen, `statement ${failAt} of ${calm.statements}`).toEqual(calm.seen)
    expect((await world.db.tx(reconcile)).breaks).toEqual([])
  }, 300_000)
})
