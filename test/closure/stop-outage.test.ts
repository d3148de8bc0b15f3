import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { instant, isoOf, minus, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { bearerActor } from '../../src/modules/closure/case/links.ts'
import { stopClosure } from '../../src/modules/closure/operations/stops/stop.ts'
import { announce } from '../../src/modules/operations/operations.ts'
import { addOutage } from '../../src/modules/operations/sql.ts'
import { accepted, cancelled, read } from './steps.ts'
import { act, type Holder, letters, openWorld, person, type World } from './world.ts'

describe('the stop link and our own outages', () => {
  let world: World
  let holder: Holder
  let closure: Awaited<ReturnType<typeof accepted>>['closure']
  beforeEach(async () => {
    world = await openWorld()
    holder = await person(world)
    closure = (await accepted(world, holder, [])).closure
  })
  afterEach(() => world.close())

  const end = () => instant(closure.cooling_off_until ?? '')
  const away = (from: Temporal.Instant, duration: string) => {
    const to = plus(from, duration)
    return world.db.tx((tx) => addOutage(tx, { id: newId(0), from, to, recordedAt: to }))
  }
  const link = async () => {
    const letter = (await letters(world, holder)).find((sent) => sent.template === 'closure_accepted')
    const secret = /#([0-9a-f]{32}[\w-]{43})/.exec(letter?.message.text ?? '')?.[1] ?? ''
    return bearerActor(world.db, secret)
  }
  const stop = async () => {
    const by = await link()
    if (!by) throw new Error('the link is not known')
    return act(world, by, [stopClosure, { params: { closure: closure.id }, body: {} }])
  }

  it('an outage before the stop counts once: the answer, the case and the pause agree', async () => {
    await away(plus(instant(closure.accepted_at ?? ''), 'PT1H'), 'PT5H')
    await world.pass('P6DT23H')
    const { cooling_off_until } = await stop()
    expect((await read(world, holder)).cooling_off_until).toBe(cooling_off_until)
    expect(cooling_off_until).toBe(isoOf(plus(plus(end(), 'PT5H'), 'P3D')))
  })

  it('a stop early in the cooling-off keeps what an outage added, and the cooling-off stands still while it is held', async () => {
    await away(plus(instant(closure.accepted_at ?? ''), 'PT1H'), 'PT5H')
    await world.pass('P1D')
    const moved = isoOf(plus(plus(end(), 'PT5H'), 'P3D'))
    expect((await stop()).cooling_off_until).toBe(moved)
    expect((await read(world, holder)).cooling_off_until).toBe(moved)
  })

  it('an outage after the stop moves the pause too', async () => {
    await world.pass('P6DT23H')
    const stopped = instant((await stop()).cooling_off_until)
    await away(minus(stopped, 'PT2H'), 'PT1H')
    expect((await read(world, holder)).cooling_off_until).toBe(isoOf(plus(stopped, 'PT1H')))
  })

  it('works as long as the cooling-off lasts, however long we were away', async () => {
    await away(plus(instant(closure.accepted_at ?? ''), 'P1D'), 'P5D')
    await world.pass('P11D')
    expect((await read(world, holder)).state).toBe('cooling_off')
    expect(await link()).toMatchObject({ purpose: 'stop' })
    await expect(stop()).resolves.toBeDefined()
  })

  it('announced work, however much, never puts a case off past its statutory date; outages are given back', async () => {
    const at = await world.db.now()
    const window = (startsAt: Temporal.Instant) => {
      const times = { startsAt, endsAt: plus(startsAt, { hours: 72 }) }
      return world.db.tx((tx) =>
        announce(tx, { scope: 'all', ...times, notice: { en: 'Work', 'zh-CN': '维护' }, by: newId(0) }),
      )
    }
    for (let i = 0; i < 30; i++) await window(plus(at, { hours: 1 + 72 * i }))
    const { cooling_off_until, statutory_by } = await read(world, holder)
    expect(cooling_off_until).toBe(statutory_by)
    await away(plus(instant(closure.accepted_at ?? ''), 'P1D'), 'P40D')
    expect((await read(world, holder)).cooling_off_until).toBe(isoOf(plus(end(), 'P40D')))
  })

  it('who cancels in the seconds between our return and the first heartbeat is not too late', async () => {
    const back = await world.db.realNow()
    await world.db.query('UPDATE closure.closure SET cooling_off_until = $1, accepted_at = $2', [
      minus(back, 'PT30M'),
      minus(back, 'P7D'),
    ])
    await world.db.query(
      'INSERT INTO operations.pulse (at) VALUES ($1) ON CONFLICT (one) DO UPDATE SET at = excluded.at',
      [minus(back, 'PT2H')],
    )
    expect((await cancelled(world, holder)).state).toBe('cancelled')
  })

  it('a stranger learns nothing from a case that is not theirs', async () => {
    const stranger = await person(world)
    const tried = (id: string) =>
      act(world, stranger, [stopClosure, { params: { closure: id }, body: {} }]).catch(
        (error: { code?: string }) => error.code,
      )
    expect(await tried(closure.id)).toBe('not_found')
    expect(await tried(newId(holder.bucket))).toBe('not_found')
  })
})
