import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant, secondsBetween } from '../../src/kernel/clock.ts'
import { keepPacks, readPacks, usePacks } from '../../src/modules/policy/policy.ts'
import { accepted, read } from '../closure/steps.ts'
import { type Holder, openWorld, person, type World } from '../closure/world.ts'

const DAY = 86_400

describe('rules that change while a closing runs', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(async () => {
    usePacks(readPacks(), 'cn')
    await world.close()
  })

  const publish = async () => {
    const changed = readPacks().map((one) =>
      one.id === 'cn' ? { ...one, version: `${one.version}-test`, restore_window: 'P60D' } : one,
    )
    usePacks(changed, 'cn')
    await keepPacks(world.db)
  }
  const restoreDays = async (by: Holder) => {
    const { state, closed_at, restore_until } = await read(world, by)
    expect(state).toBe('closed')
    return secondsBetween(instant(closed_at ?? ''), instant(restore_until ?? '')) / DAY
  }

  it('hold for who comes after them; who was accepted before ends by the rules signed for (H18)', async () => {
    const [before, after] = [await person(world), await person(world)]
    const { closure } = await accepted(world, before, [])
    await publish()
    await accepted(world, after, [])
    await world.pass('P8D')
    expect(await restoreDays(before)).toBe(30)
    expect(await restoreDays(after)).toBe(60)
    expect((await read(world, before)).pack).toEqual(closure.pack)
  })
})
