import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accepted, read } from '../closure/steps.ts'
import { type Holder, letters, openWorld, person, type World } from '../closure/world.ts'

describe('a process that dies right after the commit that closes', () => {
  let world: World
  let holder: Holder
  beforeAll(async () => {
    world = await openWorld()
    holder = await person(world)
    await accepted(world, holder, [])
    await world.work()
  })
  afterAll(() => world.close())

  const waiting = async (): Promise<number> => {
    const [row] = await world.db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM core.due d JOIN notices.message m ON m.id = d.ref
        WHERE d.kind = 'notice.send' AND m.template = 'closure_closed'`,
    )
    return row?.n ?? -1
  }
  const told = async () =>
    (await letters(world, holder)).filter(({ template }) => template === 'closure_closed').length

  it('has left the word in its commit: the next process says it, once (H6)', async () => {
    const { handlers } = world
    const without = handlers.filter((h) => h.type === 'job' || h.kind !== 'notice.send')
    // Everything but the sending: as if the process had ended between its commit and its first message.
    await world.pass('P6D')
    await world.passWith(without, 'P2D')
    expect((await read(world, holder)).state).toBe('closed')
    expect(await waiting()).toBe(1)

    await world.work()
    await world.work()
    expect(await waiting()).toBe(0)
    expect(await told()).toBe(1)
  })
})
