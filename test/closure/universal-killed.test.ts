/** A worker that dies in the middle of the payout of a closing: the money leaves once, and the case ends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plus } from '../../src/clock.ts'
import { reconcile } from '../../src/domain/ledger/reconcile.ts'
import { claimForRail, RAIL_PAYMENT } from '../../src/domain/payments/rail.ts'
import type { Uuid } from '../../src/ids.ts'
import { advance } from '../../src/jobs/advance.ts'
import { hold, timesOf } from '../../src/jobs/claims.ts'
import type { Rail } from '../../src/rails/rail.ts'
import { accepted, read } from './steps.ts'
import { type Rich, rich } from './universal-life.ts'
import { openWorld, type World } from './world.ts'

describe('a worker that is killed while it pays out a closing', () => {
  let world: World
  let rail: Rail
  /** Every payout the bank was asked to make, in order. */
  const asked: Uuid[] = []
  beforeAll(async () => {
    world = await openWorld({
      rail: (sim) => {
        const payout: Rail['payout'] = (order) => {
          asked.push(order.key)
          return sim.payout(order)
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
    const at = await timesOf(world.db)
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
})
