/** A worker that dies in the middle of the payout of a closing: the money leaves once, and the case ends. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import type { Uuid } from '../../src/kernel/ids.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { reconcile } from '../../src/modules/ledger/books/reconcile.ts'
import { claimForRail, onRailEvent, RAIL_PAYMENT } from '../../src/modules/payments/rail/rail.ts'
import type { Rail } from '../../src/platform/rails/rail.ts'
import { advance } from '../../src/platform/worker/advance.ts'
import { hold } from '../../src/platform/worker/claims.ts'
import { runDue } from '../../src/platform/worker/pass.ts'
import { accepted, read } from './steps.ts'
import { type Rich, rich } from './universal-life.ts'
import { look, openWorld, type World } from './world.ts'

describe('a worker that is killed while it pays out a closing', () => {
  let world: World
  let rail: Rail
  /** Every payout the bank was asked to make, in order. */
  const asked: Uuid[] = []
  /** What the bank's answers wait for, after it has done what it was told. */
  let late: Promise<void> | undefined
  beforeAll(async () => {
    world = await openWorld({
      rail: (sim) => {
        const payout: Rail['payout'] = async (order) => {
          const answer = await sim.payout(order)
          asked.push(order.key)
          await late
          return answer
        }
        rail = { ...sim, payout }
        return rail
      },
    })
  })
  afterAll(() => world.close())

  /** Accepted, the cooling-off over, the sweep posted, and the bank not asked yet. */
  const swept = async (): Promise<{ by: Rich; step: Uuid }> => {
    const by = await rich(world, { amount: '5000' })
    await world.pass('P4D')
    await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument: by.instrument }])
    await advance(
      world.db,
      world.handlers.filter((h) => h.type !== 'effect'),
      plus(await world.db.now(), 'P8D'),
    )
    const { state, steps } = await read(world, by)
    expect(state).toBe('settling')
    expect(steps).toMatchObject([
      { state: 'waiting', moved: '5000', owner: 'bank', waits_for: 'bank_answer' },
    ])
    return { by, step: steps[0]?.id ?? '' }
  }

  const closedWithOnePayout = async (by: Rich, step: Uuid) => {
    expect(asked.filter((key) => key === step)).toHaveLength(1)
    expect(await read(world, by)).toMatchObject({
      state: 'closed',
      steps: [{ state: 'done', moved: '5000', claim: false, last_error: null }],
    })
    expect((await world.db.tx(reconcile)).breaks).toEqual([])
  }

  it('between claim and call: the bank is asked first, then told once', async () => {
    const { by, step } = await swept()
    await world.db.tx((tx) => claimForRail(tx, { ref: step, wallet: by.wallet }))
    await world.work()
    await closedWithOnePayout(by, step)
  })

  it('between call and record: the bank is asked how it stands and not told again', async () => {
    const { by, step } = await swept()
    const plan = await world.db.tx((tx) => claimForRail(tx, { ref: step, wallet: by.wallet }))
    if (!plan) throw new Error('nothing to send')
    await rail.payout({
      key: step,
      account: { ...plan.account, name: '王小明' },
      amount: plan.amount,
      currency: plan.currency,
    })
    await world.work()
    await closedWithOnePayout(by, step)
  })

  it('and its claim has not lapsed: nobody else takes the row before its time', async () => {
    const { by, step } = await swept()
    const at = await world.db.times()
    await world.db.tx(async (tx) => {
      const [row] = await tx.query<{ id: Uuid; dueAt: Temporal.Instant }>(
        `SELECT id, due_at AS "dueAt" FROM core.due WHERE kind = $1 AND ref = $2`,
        [RAIL_PAYMENT, step],
      )
      if (!row) throw new Error('no row')
      const due = {
        ...row,
        bucket: by.bucket,
        kind: RAIL_PAYMENT,
        ref: step,
        wallet: by.wallet,
        epoch: 1,
        payload: {},
        attempts: 0,
      }
      await hold(tx, due, plus(at.real, 'PT1H'))
    })
    await world.work()
    expect(asked).not.toContain(step)
    expect((await read(world, by)).state).toBe('settling')
    await world.db.query('UPDATE core.due SET claimed_until = $1 WHERE ref = $2', [at.real, step])
    await world.work()
    await closedWithOnePayout(by, step)
  })

  it('S7 that has lost its leases and whose answer comes late: each task is done once, and none has failed', async () => {
    const { by, step } = await swept()
    const free = Promise.withResolvers<void>()
    late = free.promise
    const effects = world.handlers.filter((h) => h.type === 'effect')
    const dying = runDue(world.db, effects, { untilIdle: true })
    await vi.waitUntil(() => asked.includes(step))
    late = undefined
    // Another process knows nothing of it: no lease, no memory, and the claim has lapsed.
    await world.db.query('DELETE FROM core.lease')
    const { real } = await world.db.times()
    await world.db.query('UPDATE core.due SET claimed_until = $1 WHERE ref = $2', [plus(real, '-PT1S'), step])
    await Promise.all([world.work(), world.work()])
    await closedWithOnePayout(by, step)
    const events = async () => {
      const { id } = await read(world, by)
      return (await look(world, by, [closureTimeline, { params: { closure: id } }])).events.map((e) => e.type)
    }
    const told = await events()
    expect(told.filter((type) => /failed|rerouted|overdue|held/.test(type))).toEqual([])
    free.resolve()
    await dying
    await world.db.tx((tx) =>
      onRailEvent(tx, { payment: step, outcome: { outcome: 'accepted', ref: 'late' } }),
    )
    await world.work()
    await closedWithOnePayout(by, step)
    expect(await events()).toEqual(told)
  })
})
