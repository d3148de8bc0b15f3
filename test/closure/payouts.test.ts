import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { withdraw } from '../../src/modules/payments/operations/withdraw.ts'
import { tasksAbout } from '../../src/modules/support/tasks.ts'
import { openFormer } from '../late/former.ts'
import { accepted, read } from './steps.ts'
import {
  act,
  funded,
  type Holder,
  letters,
  linked,
  look,
  openWorld,
  pay,
  person,
  type World,
} from './world.ts'

describe('the money on its way out', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const leaving = async (amount: string, tail?: string): Promise<Holder> => {
    const holder = await person(world)
    const instrument = await linked(world, holder, tail)
    const good = tail ? await linked(world, holder, '7654') : instrument
    await funded(world, holder, { instrument: good, amount: '90000' })
    await world.pass('P4D')
    const spare = BigInt(amount)
    if (spare < 90_000n) {
      const friend = await person(world)
      await pay(world, holder, { to: friend, amount: String(90_000n - spare) })
      // A first payment beyond the bound arrives a day later.
      await world.pass('P1DT1M')
    }
    await accepted(world, holder, [{ currency: 'CNY', way: 'own_account', instrument }])
    return holder
  }
  const events = async (holder: Holder) => {
    const { id } = await read(world, holder)
    return (await look(world, holder, [closureTimeline, { params: { closure: id } }])).events.map(
      (e) => e.type,
    )
  }

  const told = async (holder: Holder, template: string) =>
    (await letters(world, holder)).find((letter) => letter.template === template)?.message.text

  it('of which the bank never answers is found out by enquiry and moved once', async () => {
    const holder = await leaving('1313')
    // Each payout is named: amount, way, the end of the account's number, and the day.
    const to = /CNY 13\.13 to your account .*•••• \d{4}/
    expect(await told(holder, 'closure_accepted')).toMatch(
      new RegExp(`${to.source}, by \\d+ [A-Z][a-z]+ \\d{4}\\.`),
    )
    await world.pass('P10D')
    expect(await told(holder, 'closure_closed')).toMatch(new RegExp(`Paid out: ${to.source}\\.`))
    const closed = await read(world, holder)
    expect(closed).toMatchObject({ state: 'closed', steps: [{ state: 'done', moved: '1313', claim: false }] })
  })

  it('that the bank takes its time for is shown as waiting, with whom and until when', async () => {
    const holder = await leaving('1414')
    await world.pass('P7DT1M')
    const waiting = await read(world, holder)
    expect(waiting).toMatchObject({ state: 'settling', steps: [{ state: 'waiting', owner: 'bank' }] })
    expect(waiting.steps[0]?.until).not.toBeNull()
    await world.pass('PT3H')
    expect((await read(world, holder)).state).toBe('closed')
  })

  it('that the holder withdraws during the cooling-off is waited for before the wallet closes', async () => {
    const holder = await leaving('20000')
    const { plan } = await read(world, holder)
    const instrument = plan?.payouts[0]?.instrument ?? ''
    await world.pass('P6DT23H')
    await act(world, holder, [
      withdraw,
      { params: { wallet: holder.wallet }, body: { instrument, amount: '1414', currency: 'CNY' } },
    ])
    await world.pass('PT1H1M')
    const waiting = await read(world, holder)
    expect(waiting).toMatchObject({ state: 'settling', steps: [{ state: 'done', moved: '18586' }] })
    const flying = waiting.obligations.find((o) => o.code === 'withdrawal.in_flight')
    // By when the bank must have answered, not the next time it is asked.
    const now = await world.db.now()
    expect(
      Temporal.Instant.from(flying?.clears_at ?? '')
        .since(now)
        .total('hours'),
    ).toBeGreaterThan(70)
    await world.pass('PT4H')
    expect((await read(world, holder)).state).toBe('closed')
  })

  it('that the bank refuses becomes a claim, and the wallet closes all the same', async () => {
    const holder = await leaving('1515')
    await world.pass('P10D')
    expect(await read(world, holder)).toMatchObject({
      state: 'closed',
      steps: [{ state: 'done', claim: true, moved: '1515' }],
    })
    expect(await events(holder)).toContain('claim_opened')
  })

  it('that comes back after closing reopens a task, tells the holder, and is a claim (M20)', async () => {
    const holder = await leaving('90000', '0002')
    await world.pass('P7DT2H')
    const closed = await read(world, holder)
    expect(closed).toMatchObject({ state: 'closed', steps: [{ state: 'done', claim: false }] })
    await world.pass('P4D')
    const later = await read(world, holder)
    expect(later).toMatchObject({
      state: 'closed',
      waits_for: 'operator',
      steps: [{ claim: true, owner: 'operator' }],
    })
    expect(await events(holder)).toContain('payout_returned')
    const step = later.steps[0]?.id ?? ''
    expect((await tasksAbout(world.db, step)).map((t) => t.kind)).toEqual(['closure.payout_returned'])
    expect((await letters(world, holder))[0]?.template).toBe('payout_returned')
    expect(await told(holder, 'payout_returned')).toMatch(/bank of .*•••• 0002 returned CNY 900\.00/)
    await world.pass('P700D')
    expect((await tasksAbout(world.db, later.id)).map((t) => t.kind)).toContain('closure.unclaimed')
    // Collected at last, it is nobody’s work any more.
    await openFormer(world).collect(later.id, holder)
    await world.pass('P1D')
    const about = [...(await tasksAbout(world.db, step)), ...(await tasksAbout(world.db, later.id))]
    expect(about.map((t) => t.outcome)).toEqual(about.map(() => 'paid'))
    expect(about.length).toBeGreaterThan(1)
    expect(await read(world, holder)).toMatchObject({ waits_for: 'nobody', steps: [{ owner: 'us' }] })
  })

  it('that comes back after closing and is collected the next day is nobody’s work when the tail is over (M20)', async () => {
    const holder = await leaving('90000', '0002')
    await world.pass('P11DT2H')
    const { id, steps } = await read(world, holder)
    expect(steps).toMatchObject([{ claim: true, owner: 'operator' }])
    await world.pass('P1D')
    await openFormer(world).collect(id, holder)
    await world.pass('P1D')
    expect(await read(world, holder)).toMatchObject({ state: 'closed', waits_for: 'nobody' })
    await world.pass('P700D')
    expect(await tasksAbout(world.db, id)).toEqual([])
    expect((await tasksAbout(world.db, steps[0]?.id ?? '')).map((t) => t.outcome)).toEqual(['paid'])
    expect(await events(holder)).not.toContain('overdue')
    expect(await read(world, holder)).toMatchObject({ waits_for: 'nobody', steps: [{ owner: 'us' }] })
  })
})
