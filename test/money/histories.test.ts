/**
 * A day in the life of a few wallets with everything they can hold. The long run is test/full/histories.test.ts.
 *
 *   QUITTANCE_HISTORY_SEED  another history; a failure prints the seed of its own
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../closure/world.ts'
import { live, rest } from '../histories/run.ts'
import { LONG } from '../long.ts'

const SEED = Number(process.env.QUITTANCE_HISTORY_SEED ?? 1)
const OPERATIONS = LONG ? 3_000 : 1_200
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it(`M2 money is conserved over random histories of everything a wallet can hold (seed ${SEED})`, {
  timeout: 120_000,
}, async () => {
  const lived = await live(world, { seed: SEED, operations: OPERATIONS, towns: 2, rounds: 8, crowd: 60 })
  expect(lived.done).toBeGreaterThanOrEqual(OPERATIONS)
  await rest(world, lived, 30)
})
