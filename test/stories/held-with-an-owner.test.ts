/** What only a person can end never leaves a case in limbo: it has an owner, a day, and a way on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { SettleStep } from '../../src/kernel/participant.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { decideReview } from '../../src/modules/closure/operations/review/review-decide.ts'
import { proposeReview } from '../../src/modules/closure/operations/review/review-propose.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { balances } from '../../src/modules/ledger/ledger.ts'
import { cancelMandate } from '../../src/modules/mandates/operations/cancel.ts'
import { grantMandate } from '../../src/modules/mandates/operations/grant.ts'
import { listMandates } from '../../src/modules/mandates/operations/list.ts'
import { mandatesParticipant } from '../../src/modules/mandates/participant.ts'
import { tasksAbout } from '../../src/modules/support/tasks.ts'
import { changeAuthorityOrder } from '../../src/modules/wallets/operations/orders/change-order.ts'
import { placeAuthorityOrder } from '../../src/modules/wallets/operations/orders/place-order.ts'
import { restrict } from '../../src/modules/wallets/wallets.ts'
import { accepted, read } from '../closure/steps.ts'
import {
  act,
  agreed,
  funded,
  type Holder,
  linked,
  look,
  openWorld,
  person,
  type World,
} from '../closure/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  // Whatever held them: nobody has work about a case that is closed.
  const left = await world.db.query(
    `SELECT t.kind FROM support.task t JOIN closure.closure c ON c.id = t.ref WHERE t.resolved_at IS NULL AND c.state = 'closed'`,
  )
  const held = await world.db.query(
    `SELECT 1 FROM support.task WHERE kind = 'closure.held' AND resolved_at IS NOT NULL`,
  )
  expect([left, held.length > 0]).toEqual([[], true])
  await world.close()
})

const operator = (role: 'compliance' | 'checker' = 'compliance') => ({
  kind: 'operator' as const,
  operator: newId(0),
  roles: [role],
})
const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const rich = async () => {
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount: '5000' })
  return by
}
const leave = (by: Holder) => accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
const claimed = async (by: Holder) =>
  (await balances(world.db, [by.wallet])).find((b) => b.purpose === 'claim')?.balance ?? 0n
const eventsOf = async (by: Holder) => {
  const { id } = await read(world, by)
  return (await look(world, by, [closureTimeline, { params: { closure: id } }])).events
}

const order = async (by: Holder, disclosure: 'full' | 'neutral', currency: 'CNY' | 'USD') => {
  const until = isoOf(plus(await world.db.now(), 'P60D'))
  const about = { kind: 'freeze' as const, authority: '某某公安局', document: newId(0) }
  return act(world, operator(), [
    placeAuthorityOrder,
    { ...params(by), body: { ...about, disclosure, amount: '2000', currency, until } },
  ])
}
const lift = async (by: Holder, id: string) => {
  const change = { params: { wallet: by.wallet, order: id }, body: { until: null, reason: 'lifted' } }
  await agreed(world, await act(world, operator(), [changeAuthorityOrder, change]))
  await world.pass('P1D')
}
const approve = async (by: Holder) => {
  const { id: closure, state } = await read(world, by)
  if (state !== 'in_review') return
  const why = { verdict: 'approve' as const, reason_for_staff: 'looked at' }
  const asked = await act(world, operator('checker'), [proposeReview, { params: { closure }, body: why }])
  const verdict = { verdict: 'approve' as const, ...asked }
  await act(world, operator('checker'), [decideReview, { params: { closure }, body: verdict }])
  await world.work()
}

/** Held: money safe where it is, an owner, a day, one line in the timeline, and nothing said of why. */
const expectHeld = async (by: Holder, owner: string): Promise<void> => {
  const held = await read(world, by)
  expect(held).toMatchObject({ state: 'settling', waits_for: 'operator' })
  const open = (await tasksAbout(world.db, held.id)).filter((task) => task.resolved_at === null)
  const task = open.find(({ kind }) => kind === 'closure.held')
  // Past the statutory date compliance has the case on its list besides.
  const owners = open.filter(({ kind }) => kind !== 'closure.statutory_overdue')
  expect(owners).toMatchObject([{ kind: 'closure.held', owner }])
  expect(task?.due_at.epochMilliseconds).toBeGreaterThan(task?.opened_at.epochMilliseconds ?? Number.NaN)
  const events = (await eventsOf(by)).filter((e) => e.type === 'held')
  expect(events).toMatchObject([{ actor: 'system', data: {} }])
}

describe('money that an authority has frozen, or that is under suspicion', () => {
  it.each([
    ['that may be told', 'full', 'CNY'],
    ['of which nothing may be told', 'neutral', 'CNY'],
    ['that found no money to freeze', 'neutral', 'USD'],
  ] as const)(
    'M19 an order %s holds the case with an owner, and closes it when it ends',
    async (_w, kind, currency) => {
      const by = await rich()
      await leave(by)
      const { id } = await order(by, kind, currency)
      await world.pass('P9D')
      await approve(by)
      await world.pass('P2D')
      await expectHeld(by, 'compliance')
      if (kind === 'neutral')
        expect(JSON.stringify([await read(world, by), await eventsOf(by)])).not.toMatch(
          /公安|2026-17|authority/,
        )
      await lift(by, id)
      expect((await read(world, by)).state).toBe('closed')
      expect(await claimed(by)).toBe(5_000n)
    },
  )

  it('M19 a wallet under suspicion with money in it is decided by two people, by a date, and closes', async () => {
    const by = await rich()
    await world.db.tx((tx) => restrict(tx, [by.wallet], 'frozen'))
    await leave(by)
    await world.pass('P8D')
    const waits = await read(world, by)
    expect(waits).toMatchObject({ state: 'in_review', waits_for: 'operator' })
    expect(waits.review_until).not.toBeNull()
    await approve(by)
    expect((await read(world, by)).state).toBe('closed')
    expect(await claimed(by)).toBe(5_000n)
  })
})

describe('a participant that says done', () => {
  const debited = async () => {
    const [by, shop] = [await rich(), await person(world)]
    await act(world, shop, [becomeMerchantUseCase, { ...params(shop), body: { name: 'Film House' } }])
    const body = {
      kind: 'mandate' as const,
      merchant: shop.wallet,
      payee: 'Film House',
      amount: '1',
      currency: 'CNY',
    }
    const { id } = await act(world, by, [grantMandate, { ...params(by), body }])
    return { by, id }
  }

  it('H7 and did nothing is not believed: the case does not close, and the identity is still there', async () => {
    const { by, id } = await debited()
    await leave(by)
    const { settle } = mandatesParticipant
    const lies = async (_tx: unknown, steps: readonly SettleStep[]) =>
      new Map(steps.map((s) => [s.id, { state: 'done', amount: 0n, claim: false }]))
    Object.assign(mandatesParticipant, { settle: lies })
    try {
      await world.pass('P9D')
      await expectHeld(by, 'finance')
      const { mandates } = await look(world, by, [listMandates, params(by)])
      expect(mandates).toMatchObject([{ id, state: 'active' }])
    } finally {
      Object.assign(mandatesParticipant, { settle })
    }
    await act(world, by, [cancelMandate, { params: { wallet: by.wallet, mandate: id } }])
    await world.pass('P1D')
    expect((await read(world, by)).state).toBe('closed')
    expect(await claimed(by)).toBe(5_000n)
  })

  it('S3 and is then taken out of service leaves its steps to an operator, and goes on when it is back', async () => {
    const { by } = await debited()
    await leave(by)
    const { describe: known } = mandatesParticipant
    Object.assign(mandatesParticipant, { describe: () => ({ ...known(), name: 'something else' }) })
    try {
      await world.pass('P9D')
      const stuck = await read(world, by)
      expect(stuck).toMatchObject({ state: 'settling', waits_for: 'operator' })
      expect(stuck.steps[0]).toMatchObject({
        state: 'failed',
        owner: 'operator',
        last_error: 'participant_missing',
      })
      expect(stuck.steps[0]?.next_try).not.toBeNull()
      const tasks = await tasksAbout(world.db, stuck.steps[0]?.id ?? '')
      expect(tasks).toMatchObject([{ kind: 'closure.step_overdue', owner: 'finance' }])
    } finally {
      Object.assign(mandatesParticipant, { describe: known })
    }
    await world.pass('P1D')
    expect((await read(world, by)).state).toBe('closed')
  })

  it('S14 that it has accepted the work is asked until it is done, and past its date the step is an operator’s', async () => {
    const { by } = await debited()
    await leave(by)
    const { settle } = mandatesParticipant
    const until = plus(await world.db.now(), 'P17D')
    let asked = 0
    const accepts = async (_tx: unknown, steps: readonly SettleStep[]) => {
      asked += steps.length
      return new Map(steps.map((s) => [s.id, { state: 'waiting', amount: 0n, waitsFor: 'merchant', until }]))
    }
    Object.assign(mandatesParticipant, { settle: accepts })
    try {
      await world.pass('P9D')
      const waits = { kind: 'cancel', state: 'waiting', waits_for: 'merchant', until: isoOf(until) }
      expect(await read(world, by)).toMatchObject({
        state: 'settling',
        steps: [{ ...waits, owner: 'us' }, {}],
      })
      await world.pass('P9D')
      const late = await read(world, by)
      expect(late).toMatchObject({
        state: 'settling',
        waits_for: 'operator',
        steps: [{ ...waits, owner: 'operator' }, { state: 'pending' }],
      })
      const step = late.steps[0]?.id ?? ''
      expect(await tasksAbout(world.db, step)).toMatchObject([
        { kind: 'closure.step_overdue', resolved_at: null },
      ])
      expect(asked).toBeGreaterThan(1)
      await world.pass('P2D')
      // Looked at every hour, it is one task with one date, and the holder hears of it once.
      const [task, ...more] = await tasksAbout(world.db, step)
      expect(more).toEqual([])
      expect(task && Temporal.Instant.compare(task.due_at, task.opened_at)).toBe(1)
      const overdue = (await eventsOf(by)).filter(
        ({ type, data }) => type === 'overdue' && data.kind === 'closure.step_overdue',
      )
      expect(overdue).toHaveLength(1)
    } finally {
      Object.assign(mandatesParticipant, { settle })
    }
    await world.pass('P1D')
    const { id, state, steps } = await read(world, by)
    expect(state).toBe('closed')
    for (const about of [id, steps[0]?.id ?? ''])
      expect((await tasksAbout(world.db, about)).every((t) => t.resolved_at !== null)).toBe(true)
    expect(await tasksAbout(world.db, steps[0]?.id ?? '')).toMatchObject([{ outcome: 'goes_on' }])
  })
})
