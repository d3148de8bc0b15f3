import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import { CASE_TIMERS } from '../../src/modules/closure/operations/timers.ts'
import { parseContact } from '../../src/modules/identity/contacts/contacts.ts'
import { advance } from '../../src/platform/worker/advance.ts'
import { accepted, read } from '../closure/steps.ts'
import { failingDb, forgiveFault } from '../closure/universal-faults.ts'
import { type Holder, openWorld, person, type World } from '../closure/world.ts'

describe('the last step of a closing, in which identity ends', () => {
  let world: World
  let holder: Holder
  beforeAll(async () => {
    world = await openWorld()
    holder = await person(world)
    await accepted(world, holder, [])
    const others = world.handlers.filter((h) => h.type === 'job' || h.kind !== 'closure.step')
    await advance(world.db, others, plus(await world.db.now(), 'P8D'))
  })
  afterAll(() => world.close())

  const indexOf = ({ email }: Holder) => parseContact({ email }).blindIndex
  const captured = () =>
    world.db.query<{ closure: string }>('SELECT closure FROM closure.subject WHERE index = $1', [
      indexOf(holder),
    ])
  const states = async () => {
    const rows = await world.db.query<{ person: string; wallet: string }>(
      `SELECT p.state AS person, w.state AS wallet FROM identity.person p JOIN wallets.wallet w ON w.person = p.id
        WHERE p.id = $1`,
      [holder.person],
    )
    return rows[0]
  }
  const step = CASE_TIMERS['closure.step']
  if (!step) throw new Error('nothing takes steps')
  const due = async () => ({ ref: (await read(world, holder)).id, bucket: holder.bucket })
  /** How many statements the step makes: it is gone through and rolled back. */
  const length = async (): Promise<number> => {
    const row = await due()
    const counting = failingDb(world.db, Number.POSITIVE_INFINITY)
    const onlyCounted = new Error('only counted')
    await counting.db
      .tx(async (tx) => {
        await step(tx, row)
        throw onlyCounted
      })
      .catch((error: unknown) => expect(error).toBe(onlyCounted))
    return counting.seen()
  }

  it('fails after identity has ended and is tried again: it still knows who is leaving (H2)', async () => {
    expect((await read(world, holder)).state).toBe('settling')
    const row = await due()
    const last = await length()
    for (const failAt of [last, last - 5, Math.floor(last / 2)]) {
      await failingDb(world.db, failAt)
        .db.tx((tx) => step(tx, row))
        .catch(forgiveFault)
      expect(await states()).toEqual({ person: 'active', wallet: 'closing' })
      expect(await captured()).toEqual([])
    }
    await world.db.tx((tx) => step(tx, row))
    expect(await states()).toEqual({ person: 'closed', wallet: 'closed' })
    const { id, state } = await read(world, holder)
    expect(state).toBe('closed')
    expect(await captured()).toEqual([{ closure: id }])
  })
})
