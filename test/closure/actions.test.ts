/** C1 In every state a case lists exactly what may be done: each act is tried as its holder would do it, and undone. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '../../src/kernel/errors.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { TxUseCase } from '../../src/kernel/usecase.ts'
import { cancelClosure } from '../../src/modules/closure/operations/acceptance/cancel.ts'
import { confirmClosure } from '../../src/modules/closure/operations/acceptance/confirm.ts'
import { continueClosure } from '../../src/modules/closure/operations/acceptance/continue.ts'
import { planClosure } from '../../src/modules/closure/operations/draft/plan.ts'
import { appealClosure } from '../../src/modules/closure/operations/review/appeal.ts'
import { agreeToStep } from '../../src/modules/closure/operations/settlement/agree.ts'
import { standClosure } from '../../src/modules/closure/operations/standing/stand.ts'
import { withdrawStandingClosure } from '../../src/modules/closure/operations/standing/withdraw-standing.ts'
import { stopClosure } from '../../src/modules/closure/operations/stops/stop.ts'
import { endFreeze, freezePerson } from '../../src/modules/identity/freezes/freezes.ts'
import { cancelTransfer } from '../../src/modules/payments/operations/transfers/cancel-transfer.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { bankTakes } from '../commerce/bank-takes.ts'
import { accepted, cancelled, confirmed, open, plan, read, standing } from './steps.ts'
import {
  act,
  callBy,
  funded,
  type Holder,
  linked,
  openWorld,
  person,
  post,
  proof,
  type World,
} from './world.ts'

let world: World
let friend: Holder
beforeAll(async () => {
  world = await openWorld()
  friend = await person(world)
})
afterAll(() => world.close())

class Undone extends Error {}
/** Whether it is accepted now: done, and taken back with its transaction. */
const works = async (by: Holder, useCase: TxUseCase, given: object): Promise<boolean> => {
  try {
    await world.db.tx(async (tx) => {
      await useCase.run(tx, callBy(by), { params: {}, query: {}, body: {}, ...given })
      throw new Undone()
    })
  } catch (error) {
    if (error instanceof Undone) return true
    if (error instanceof Refusal) return false
    throw error
  }
  return false
}

const BOUND = { currency: 'CNY', receive_at_least: '1', repay_at_most: '0', fees_at_most: '0' } as const
/** A proof for the act, or none where even what it would sign cannot be made. */
const signed = (by: Holder, what: Parameters<typeof proof>[2]) => proof(world, by, what).catch(() => newId(0))

/** What the holder can get done of all that may be listed. */
const possible = async (by: Holder): Promise<string[]> => {
  const found = await read(world, by)
  const wallet = { params: { wallet: by.wallet } }
  const own = { params: { closure: found.id } }
  const acknowledged = found.quote?.consequences.map(({ code }) => code) ?? []
  const bounds = [BOUND]
  const tries: Record<string, readonly [TxUseCase, object]> = {
    plan: [planClosure, { ...wallet, body: { payouts: [{ currency: 'CNY', way: 'claim' }] } }],
    confirm: [confirmClosure, { ...wallet, body: { quote: found.quote?.id ?? newId(0), acknowledged, challenge: await signed(by, 'closure.confirm') } }],
    stand: [standClosure, { ...wallet, body: { bounds, acknowledged, challenge: await signed(by, ['closure.stand', { standing: JSON.stringify({ bounds }) }]) } }],
    withdraw_standing: [withdrawStandingClosure, wallet],
    continue: [continueClosure, { ...wallet, body: { challenge: await signed(by, 'closure.continue') } }],
    cancel: [cancelClosure, { ...wallet, query: { challenge: await signed(by, 'closure.cancel') } }],
    stop: [stopClosure, own],
    agree: [agreeToStep, { params: { closure: found.id, step: found.steps[0]?.id ?? newId(0) } }],
    appeal: [appealClosure, own],
  } // biome-ignore format: side by side
  const names: string[] = []
  for (const [name, [useCase, given]] of Object.entries(tries))
    if (await works(by, useCase, given)) names.push(name)
  return names.sort()
}

const listed = async (by: Holder): Promise<string[]> =>
  (await read(world, by)).actions
    .filter(({ method }) => method !== 'GET')
    .map(({ action }) => action)
    .sort()

const expectTrue = async (by: Holder, what: readonly string[]): Promise<void> => {
  expect(await possible(by)).toEqual(what)
  expect(await listed(by)).toEqual(what)
}

const rich = async (amount = '5000') => {
  const by = await person(world)
  const instrument = await linked(world, by)
  await funded(world, by, { instrument, amount })
  await world.pass('P4D')
  return { by, ways: [{ currency: 'CNY', way: 'own_account' as const, instrument }] }
}
const recover = (by: Holder) =>
  world.db.tx(async (tx) => {
    await freezePerson(tx, { person: by.person, restricts: false, since: await tx.now() })
    await endFreeze(tx, by.person, { by: 'recovery', tookPart: [], allowedStands: false })
  })
const stop = async (by: Holder) =>
  act(world, by, [stopClosure, { params: { closure: (await read(world, by)).id }, body: {} }])

describe('the actions of a case', () => {
  it('of a draft: without a plan, with a quote, over a quote that has aged, and standing', async () => {
    const { by, ways } = await rich()
    await open(world, by)
    await expectTrue(by, ['appeal', 'cancel', 'plan'])
    await plan(world, by, ways)
    await expectTrue(by, ['appeal', 'cancel', 'confirm', 'plan', 'stand'])
    await world.pass('P5D')
    await expectTrue(by, ['appeal', 'cancel', 'plan', 'stand'])
  })

  it('of a draft that something blocks, which may stand meanwhile', async () => {
    const { by, ways } = await rich()
    const body = {
      to: { wallet: friend.wallet },
      amount: '700',
      currency: 'CNY',
      accept: 'required',
    } as const
    const sent = await post(world, by, [transfer, { params: { wallet: by.wallet }, body }])
    await open(world, by)
    await plan(world, by, ways)
    await expectTrue(by, ['appeal', 'cancel', 'plan', 'stand'])
    await standing(world, by, { bounds: [BOUND] })
    await expectTrue(by, ['appeal', 'cancel', 'stand', 'withdraw_standing'])
    await act(world, by, [cancelTransfer, { params: { wallet: by.wallet, transfer: sent.id } }])
    await expectTrue(by, ['appeal', 'cancel', 'confirm', 'stand', 'withdraw_standing'])
  })

  it('of its cooling-off: running, held, and held for somebody who has recovered since', async () => {
    const { by, ways } = await rich()
    await accepted(world, by, ways)
    await expectTrue(by, ['appeal', 'cancel', 'stop'])
    await stop(by)
    await expectTrue(by, ['appeal', 'cancel'])
    await recover(by)
    await expectTrue(by, ['appeal', 'cancel', 'continue'])
    const challenge = await proof(world, by, 'closure.continue')
    await act(world, by, [continueClosure, { params: { wallet: by.wallet }, body: { challenge } }])
    await expectTrue(by, ['appeal', 'cancel'])
    await cancelled(world, by)
    await expectTrue(by, ['appeal'])
  })

  it('of a cooling-off that is over and not worked off yet, of a review, and of the end', async () => {
    const { by } = await rich('6000000')
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    await confirmed(world, by)
    await world.passWith([], 'P8D')
    await expectTrue(by, ['appeal', 'stop'])
    await world.work()
    expect((await read(world, by)).state).toBe('in_review')
    await expectTrue(by, ['appeal', 'cancel', 'stop'])
  })

  it('while money leaves: nothing to hold, or something to agree to', async () => {
    const [silent, short] = [await rich('1717'), await rich('100000')]
    await accepted(world, silent.by, silent.ways)
    await accepted(world, short.by, short.ways)
    const body = { reference: 'CB-40000', amount: '40000', currency: 'CNY' } as const
    await bankTakes(world, { params: { wallet: short.by.wallet }, body })
    await world.pass('P7DT1H')
    expect((await read(world, silent.by)).steps).toMatchObject([{ waits_for: 'bank_answer' }])
    await expectTrue(silent.by, ['appeal'])
    await expectTrue(short.by, ['agree', 'appeal', 'stop'])
    await stop(short.by)
    await recover(short.by)
    await expectTrue(short.by, ['agree', 'appeal', 'continue'])
    await world.pass('P3D')
    expect((await read(world, silent.by)).state).toBe('closed')
    await expectTrue(silent.by, ['appeal'])
  })
})
