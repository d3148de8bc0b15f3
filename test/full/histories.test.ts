/**
 * Money is conserved over long random histories of everything a wallet can hold: closing, late money and bounces too.
 *
 *   QUITTANCE_HISTORY_OPERATIONS  how many; 100000 unless told, 1000000 takes over an hour on two cores
 *   QUITTANCE_HISTORY_SEED        lives a history again; a failure prints its seed and what came just before
 *   QUITTANCE_HISTORY_TOWNS       towns of some fourteen wallets that live side by side, 6 unless told
 *
 * The same seed makes the same choices in the same order; ids, and the weekday on which it begins, are new each time.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../closure/world.ts'
import { expectEnded } from '../histories/ends.ts'
import { KINDS, type Lived, live, rest, shown } from '../histories/run.ts'

const numberOf = (name: string, fallback: number): number => Number(process.env[name] ?? fallback)
const OPERATIONS = numberOf('QUITTANCE_HISTORY_OPERATIONS', 100_000)
const TOWNS = numberOf('QUITTANCE_HISTORY_TOWNS', 6)
const SEED = numberOf('QUITTANCE_HISTORY_SEED', Date.now() % 1_000_000)
/** Operations of all towns between two moves of the clock. */
const BETWEEN = 600
/** Milliseconds that one operation, its share of the worker and of the looks at the books may take on a busy machine. */
const EACH_MS = 30
const ENOUGH = 50_000

describe(`random histories (seed ${SEED})`, () => {
  let world: World
  let lived: Lived | undefined
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it(`M2 money is conserved over ${OPERATIONS} operations`, {
    timeout: 300_000 + OPERATIONS * EACH_MS,
  }, async () => {
    const rounds = Math.max(20, Math.ceil(OPERATIONS / BETWEEN))
    lived = await live(world, { seed: SEED, operations: OPERATIONS, towns: TOWNS, rounds, crowd: 100 })
    process.stdout.write(`${shown(lived)}\n`)
    expect(lived.done).toBeGreaterThanOrEqual(OPERATIONS)
  })

  it('time alone ends every case, or somebody owns it', { timeout: 600_000 }, async () => {
    if (!lived) throw new Error('the history broke')
    await rest(world, lived, 90)
    await expectEnded(world.db)
  })

  // skipped because in a short history it would be luck to meet every kind
  it.skipIf(OPERATIONS < ENOUGH)('every kind of operation really happened', () => {
    if (!lived) throw new Error('the history broke')
    const { mix } = lived
    const never = KINDS.filter(({ name }) => (mix.get(name)?.done ?? 0) === 0)
    expect(never.map(({ name }) => name)).toEqual([])
  })
})
