import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { instant, isoOf, minus, plus } from '../../src/kernel/clock.ts'
import { bucketOf, newId } from '../../src/kernel/ids.ts'
import { cancelCase } from '../../src/modules/closure/acceptance/cancel.ts'
import { packOf } from '../../src/modules/closure/case/case.ts'
import { bearerActor } from '../../src/modules/closure/case/links.ts'
import { closureReceipt } from '../../src/modules/closure/operations/cases/receipt.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { stopClosure } from '../../src/modules/closure/operations/stops/stop.ts'
import { endCoolingOff, lockCase } from '../../src/modules/closure/settlement/advance.ts'
import { addOutage } from '../../src/modules/operations/sql.ts'
import { tasksAbout } from '../../src/modules/support/tasks.ts'
import { accepted, cancelled, read } from './steps.ts'
import { act, type Holder, letters, look, openWorld, person, type World } from './world.ts'

const SYSTEM = { kind: 'system', name: 'test' } as const

describe('the end of the cooling-off', () => {
  let world: World
  let holder: Holder
  let closure: Awaited<ReturnType<typeof accepted>>['closure']
  const end = () => instant(closure.cooling_off_until ?? '')
  const key = () => ({ id: closure.id, bucket: bucketOf(closure.id) })
  beforeEach(async () => {
    world = await openWorld()
    holder = await person(world)
    closure = (await accepted(world, holder, [])).closure
  })
  afterEach(() => world.close())

  /** Cancels as if the clock stood at `at` when the locks were taken. */
  const cancelAt = (at: Temporal.Instant) =>
    world.db.tx(async (tx) => {
      const { c } = await lockCase(tx, key())
      return cancelCase(tx, c, { actor: SYSTEM, at })
    })

  it('a cancel one microsecond before it wins', async () => {
    expect((await cancelAt(end().subtract({ microseconds: 1 }))).state).toBe('cancelled')
  })

  it('a cancel at the very instant is too late', async () => {
    await expect(cancelAt(end())).rejects.toMatchObject({ code: 'cooling_off_over' })
    expect((await read(world, holder)).state).toBe('cooling_off')
  })

  it('moves by our own outage, and a timer that comes early waits on', async () => {
    const from = minus(end(), 'PT2H')
    await world.db.tx((tx) =>
      addOutage(tx, { id: newId(0), from, to: plus(from, 'PT1H'), recordedAt: plus(from, 'PT1H') }),
    )
    const moved = plus(end(), 'PT1H')
    expect((await read(world, holder)).cooling_off_until).toBe(isoOf(moved))
    await world.db.tx((tx) => endCoolingOff(tx, key()))
    expect((await read(world, holder)).state).toBe('cooling_off')
    expect((await cancelAt(moved.subtract({ seconds: 1 }))).state).toBe('cancelled')
  })

  it('two cancels at once: one of them happens', async () => {
    const both = await Promise.allSettled([cancelled(world, holder), cancelled(world, holder)])
    expect(both.filter((r) => r.status === 'fulfilled')).toHaveLength(1)
  })

  it('a cancel and the timer at once: one of them wins, never both', async () => {
    const at = minus(end(), 'PT0.4S')
    const [cancel] = await Promise.allSettled([cancelAt(at), world.pass('P8D')])
    const { state } = await read(world, holder)
    expect(state).toBe(cancel.status === 'fulfilled' ? 'cancelled' : 'closed')
  })

  it('the stop link of the notice pauses it once, moves no money and calls support', async () => {
    const [letter] = await letters(world, holder)
    const secret = /#([0-9a-f]{32}[\w-]{43})/.exec(letter?.message.text ?? '')?.[1] ?? ''
    const link = await bearerActor(world.db, secret)
    if (!link) throw new Error('the link is not known')
    await world.pass('P6DT23H')
    const stop = () => act(world, link, [stopClosure, { params: { closure: closure.id }, body: {} }])
    const { cooling_off_until } = await stop()
    expect(instant(cooling_off_until).epochMilliseconds).toBeGreaterThan(end().epochMilliseconds)
    expect((await letters(world, holder))[0]?.template).toBe('closure_stopped')
    await expect(stop()).rejects.toMatchObject({ code: 'stop_used' })
    expect((await tasksAbout(world.db, closure.id)).map((t) => t.kind)).toEqual(['closure.stopped'])
    await world.pass('P2D')
    expect((await read(world, holder)).state).toBe('cooling_off')
    expect((await cancelled(world, holder)).state).toBe('cancelled')
  })

  it('moves by what is announced for after a stop once, and paper, event and answer say the same', async () => {
    const from = minus(end(), 'PT2H')
    await world.db.tx((tx) => addOutage(tx, { id: newId(0), from, to: plus(from, 'PT1H'), recordedAt: from }))
    const [letter] = await letters(world, holder)
    const secret = /#([0-9a-f]{32}[\w-]{43})/.exec(letter?.message.text ?? '')?.[1] ?? ''
    const link = (await bearerActor(world.db, secret)) ?? expect.unreachable()
    const { cooling_off_until } = await act(world, link, [
      stopClosure,
      { params: { closure: closure.id }, body: {} },
    ])
    const { cooling_off } = await world.db.tx(async (tx) => packOf(tx, (await lockCase(tx, key())).c))
    const once = plus(plus(end(), 'PT1H'), cooling_off.stop_pause)
    expect(cooling_off_until).toBe(isoOf(once))
    expect((await read(world, holder)).cooling_off_until).toBe(cooling_off_until)
    const { receipts } = await look(world, holder, [closureReceipt, { params: { closure: closure.id } }])
    const paper = Buffer.from(receipts.at(-1)?.jws.split('.')[1] ?? '', 'base64url').toString()
    expect(JSON.parse(paper)).toMatchObject({ kind: 'hold', cooling_off_until })
    const { events } = await look(world, holder, [closureTimeline, { params: { closure: closure.id } }])
    expect(events.at(-1)).toMatchObject({ type: 'stopped', data: { cooling_off_until } })
  })

  it('a link that is not the one sent opens nothing', async () => {
    expect(await bearerActor(world.db, `${closure.id.replaceAll('-', '')}${'A'.repeat(43)}`)).toBeUndefined()
    expect(await bearerActor(world.db, 'nonsense')).toBeUndefined()
  })
})
