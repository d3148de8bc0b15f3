import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { deriveId } from '../../src/kernel/ids.ts'
import { openClaims } from '../../src/modules/claims/claims.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { find } from '../../src/modules/payments/payments.ts'
import { claimForRail, onRailEvent } from '../../src/modules/payments/rail/rail.ts'
import { defaultPack, keepPacks, usePacks } from '../../src/modules/policy/policy.ts'
import { accepted } from '../closure/steps.ts'
import { act, type Holder, linked, openWorld, person, type World } from '../closure/world.ts'
import { expectBalanced } from './bank.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ pack: 'instant' })
})
afterEach(() => expectBalanced(world))
afterAll(() => world.close())

/** A wallet that closed while the bank still owed it an answer, and the money the bank then brought after all. */
const late = async (): Promise<{ by: Holder; payment: string; closure: string }> => {
  const by = await person(world)
  const instrument = await linked(world, by)
  const body = { instrument, amount: '700', currency: 'CNY' }
  const { id: payment } = await act(world, by, [topUp, { params: { wallet: by.wallet }, body }])
  await world.db.tx((tx) => claimForRail(tx, { ref: payment, wallet: by.wallet }))
  await bring(payment, { outcome: 'refused', reason: 'declined' })
  const { closure } = await accepted(world, by, [])
  await world.pass('P1D')
  await bring(payment, { outcome: 'accepted' })
  await world.work()
  return { by, payment, closure: closure.id }
}
const bring = (payment: string, outcome: Parameters<typeof onRailEvent>[1]['outcome']) =>
  world.db.tx((tx) => onRailEvent(tx, { payment, outcome }))

test('M5 late money under a pack that keeps it waits as a claim of the former holder', async () => {
  const { by, payment } = await late()
  expect(await openClaims(world.db, [by.wallet])).toMatchObject([
    { reason: 'late', source: payment, amount: 700n },
  ])
})

test('M5 late money under a pack that rejects it goes back to the account it came from', async () => {
  const pack = defaultPack()
  const bank = { ...pack.late_money.bank, policy: 'reject' as const }
  const strict = { ...pack, version: 'rejects', late_money: { ...pack.late_money, bank } }
  usePacks([strict], pack.id)
  await keepPacks(world.db)
  const { by, payment } = await late()
  const back = deriveId(by.bucket, 'payment', 'return', payment)
  expect(await find(world.db, [back])).toMatchObject([{ kind: 'return', state: 'paid', amount: 700n }])
  expect(await openClaims(world.db, [by.wallet])).toEqual([])
})
