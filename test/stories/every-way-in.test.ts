import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { secondsBetween } from '../../src/clock.ts'
import { openCase } from '../../src/domain/closure/prepare.ts'
import type { ClosureRow } from '../../src/domain/closure/types.ts'
import { defaultPack } from '../../src/domain/policy/policy.ts'
import { closureTimeline } from '../../src/usecases/closure/timeline.ts'
import { confirmed, plan, read } from '../closure/steps.ts'
import { type Holder, letters, look, openWorld, person, type World } from '../closure/world.ts'

/** Each of them is a value of the table's CHECK; a new one has to be added here to compile. */
const WAYS: Readonly<Record<ClosureRow['initiator'], ClosureRow['initiator']>> = {
  holder: 'holder',
  staff: 'staff',
  operator: 'operator',
  upstream: 'upstream',
}

type Trace = {
  readonly days: Readonly<Record<string, number>>
  readonly events: readonly string[]
  readonly letters: readonly string[]
}

describe('every way into a closing', () => {
  let world: World
  const traces = new Map<string, Trace>()
  beforeAll(async () => {
    world = await openWorld()
    for (const initiator of Object.values(WAYS)) traces.set(initiator, await closed(initiator))
  })
  afterAll(() => world.close())

  const traceOf = async (by: Holder): Promise<Trace> => {
    const { id } = await read(world, by)
    const [dates] = await world.db.query<Record<string, Temporal.Instant | null>>(
      `SELECT requested_at, draft_until, accepted_at, cooling_off_until, settling_since, closed_at, restore_until, tail_until
         FROM closure.closure WHERE id = $1`,
      [id],
    )
    const { requested_at: from, ...others } = dates ?? {}
    const days = Object.entries(others).map(([name, at]) => [
      name,
      from && at ? Math.round(secondsBetween(from, at) / 86_400) : Number.NaN,
    ])
    const { events } = await look(world, by, [closureTimeline, { params: { closure: id } }])
    const sent = await letters(world, by)
    return {
      days: Object.fromEntries(days),
      events: events.map((e) => e.type),
      letters: sent.map((l) => l.template),
    }
  }

  const closed = async (initiator: ClosureRow['initiator']): Promise<Trace> => {
    const by = await person(world)
    const wallet = { wallet: by.wallet, person: by.person, bucket: by.bucket }
    const actor = { kind: 'system' as const, name: 'test' }
    await world.db.tx((tx) => openCase(tx, { wallet, initiator, actor, pack: defaultPack() }))
    await plan(world, by, [])
    await confirmed(world, by)
    await world.pass('P8D')
    expect((await read(world, by)).state).toBe('closed')
    return traceOf(by)
  }

  it.each(Object.values(WAYS))('%s: sets the day of every end, also of keeping and restoring (S5)', (way) => {
    const { days = {} } = traces.get(way) ?? {}
    for (const [name, day] of Object.entries(days)) expect(day, name).toBeGreaterThanOrEqual(0)
    expect(days).toEqual(traces.get('holder')?.days)
    expect(days.tail_until).toBeGreaterThanOrEqual(days.restore_until ?? Number.NaN)
  })

  it.each(Object.values(WAYS))('%s: leaves the same events and sends the same letters (V10)', (way) => {
    const trace = traces.get(way)
    expect(trace?.events).toEqual(['requested', 'quoted', 'accepted', 'settling', 'closed'])
    expect(trace?.letters).toEqual(traces.get('holder')?.letters)
    expect(trace?.letters).toEqual(expect.arrayContaining(['closure_accepted', 'closure_closed']))
  })
})
