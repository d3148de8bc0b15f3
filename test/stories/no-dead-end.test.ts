import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import type { Actor } from '../../src/kernel/usecase.ts'
import { ownerOf, TERMINAL, TRANSITIONS } from '../../src/modules/closure/case/rules.ts'
import { CLOSURE_STATES } from '../../src/modules/closure/case/types.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { retryClosure } from '../../src/modules/closure/operations/settlement/operator-retry.ts'
import { tasksAbout } from '../../src/modules/support/tasks.ts'
import type { Rail } from '../../src/platform/rails/rail.ts'
import { accepted, read } from '../closure/steps.ts'
import { type Rich, rich } from '../closure/universal-life.ts'
import { act, look, openWorld, type World } from '../closure/world.ts'

const CLERK: Actor = { kind: 'operator', operator: newId(0), roles: ['agent'] }

describe('a bank that has fallen silent', () => {
  let world: World
  let by: Rich
  let silent = false
  beforeAll(async () => {
    const mute = (sim: Rail): Rail => ({
      ...sim,
      payout: (order) =>
        silent ? Promise.resolve({ outcome: 'unknown', because: 'no_answer' }) : sim.payout(order),
      enquire: (key) =>
        silent ? Promise.resolve({ outcome: 'unknown', because: 'no_answer' }) : sim.enquire(key),
    })
    world = await openWorld({ rail: mute })
    by = await rich(world, { amount: '5000' })
    silent = true
    await world.pass('P4D')
    await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument: by.instrument }])
  })
  afterAll(() => world.close())

  const retry = async () => {
    const { id } = await read(world, by)
    return act(world, CLERK, [retryClosure, { params: { closure: id }, body: {} }])
  }

  it('leaves a case with an owner, a task and a look at it by the API; no table is edited (S1, S6)', async () => {
    await world.pass('P12D')
    const stuck = await read(world, by)
    expect(stuck).toMatchObject({
      state: 'settling',
      steps: [{ state: 'waiting', owner: 'operator', waits_for: 'bank_enquiry', moved: '5000' }],
    })
    expect(stuck.steps[0]?.next_try).not.toBeNull()
    const tasks = await tasksAbout(world.db, stuck.steps[0]?.id ?? '')
    expect(tasks).toMatchObject([{ kind: 'closure.step_overdue', owner: 'finance' }])

    await retry()
    expect((await read(world, by)).state).toBe('settling')
    silent = false
    await world.pass('P1D')
    await retry()
    await world.work()
    expect(await read(world, by)).toMatchObject({
      state: 'closed',
      steps: [{ state: 'done', moved: '5000', claim: false }],
    })
    const { id } = await read(world, by)
    const { events } = await look(world, by, [closureTimeline, { params: { closure: id } }])
    expect(events.filter((e) => e.type === 'retried')).toHaveLength(2)
  })

  it('or no bank at all: every state that is not an end has an owner and a way on (S6)', () => {
    for (const state of CLOSURE_STATES.filter((one) => !TERMINAL.includes(one))) {
      expect(ownerOf(state), state).not.toBe('nobody')
      expect(TRANSITIONS.filter((t) => t.from === state && t.to !== state).length, state).toBeGreaterThan(0)
    }
  })
})
