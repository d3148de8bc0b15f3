import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import { reconcile } from '../../src/modules/ledger/books/reconcile.ts'
import type { Db } from '../../src/platform/db/types.ts'
import type { Rail } from '../../src/platform/rails/rail.ts'
import { advance } from '../../src/platform/worker/advance.ts'
import { runDue } from '../../src/platform/worker/pass.ts'
import { accepted, read } from '../closure/steps.ts'
import { type Rich, rich } from '../closure/universal-life.ts'
import { openWorld, type World } from '../closure/world.ts'

/** Sessions of this database that hold a transaction open, but the one that asks. */
const OPEN = `SELECT count(*)::int AS n FROM pg_stat_activity
               WHERE datname = current_database() AND state LIKE 'idle in transaction%'`

describe('the bank is told to pay out a closing', () => {
  let world: World
  let by: Rich
  const paid: string[] = []
  const openMeanwhile: number[] = []
  beforeAll(async () => {
    const watched = (sim: Rail): Rail => ({
      ...sim,
      payout: async (order) => {
        paid.push(order.key)
        const [row] = await world.db.query<{ n: number }>(OPEN)
        openMeanwhile.push(row?.n ?? -1)
        return sim.payout(order)
      },
    })
    world = await openWorld({ rail: watched })
    by = await rich(world, { amount: '5000' })
    await world.pass('P4D')
    await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument: by.instrument }])
  })
  afterAll(() => world.close())

  /** Throws once, at the end of the first transaction after the bank has said yes: the commit that is lost. */
  const losingOneCommit = (): Db => {
    let lost = false
    return {
      ...world.db,
      tx: (work) =>
        world.db.tx(async (tx) => {
          const value = await work(tx)
          if (paid.length === 0 || lost) return value
          lost = true
          throw new Error('the commit is lost')
        }),
    }
  }

  it('with no transaction open; a commit lost after its yes is made up for, and it pays once (H4)', async () => {
    await advance(world.db, [], plus(await world.db.now(), 'P8D'))
    await runDue(losingOneCommit(), world.handlers, { untilIdle: true })
    expect(openMeanwhile).toEqual([0])
    const unknown = await read(world, by)
    expect(unknown).toMatchObject({ state: 'settling', steps: [{ state: 'waiting', moved: '5000' }] })

    await world.pass('PT1H')
    expect(await read(world, by)).toMatchObject({
      state: 'closed',
      steps: [{ state: 'done', moved: '5000' }],
    })
    expect(paid).toHaveLength(1)
    expect((await world.db.tx(reconcile)).breaks).toEqual([])
  })
})
