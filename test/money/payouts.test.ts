import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId, type Uuid } from '../../src/kernel/ids.ts'
import type { PayoutStep, StepAnswer } from '../../src/kernel/participant.ts'
import { openClaims } from '../../src/modules/claims/claims.ts'
import { accountId } from '../../src/modules/ledger/ledger.ts'
import { LATE_MONEY } from '../../src/modules/payments/rail/advance.ts'
import { returnLateMoney } from '../../src/modules/payments/rail/orders.ts'
import { settle } from '../../src/modules/payments/rail/payouts.ts'
import { claimForRail, onRailEvent } from '../../src/modules/payments/rail/rail.ts'
import type { RailOutcome } from '../../src/modules/payments/types.ts'
import { lockForFence } from '../../src/modules/wallets/wallets.ts'
import { schedule } from '../../src/platform/db/due.ts'
import { SIM_CALLBACK } from '../../src/platform/rails/sim/sim.ts'
import {
  type Bank, expectBalanced, fence, type Holder, holder, linked, money, openBank, shut, stateOf, topup,
} from './bank.ts' // biome-ignore format: a list

let bank: Bank
beforeAll(async () => {
  bank = await openBank()
})
afterEach(() => expectBalanced(bank))
afterAll(() => bank.close())

type Case = { readonly by: Holder; readonly step: PayoutStep }

/** A fenced wallet with money and the step that pays it out. */
const leaving = async (tail?: string, funds = 12_345n): Promise<Case> => {
  const by = await holder(bank, funds)
  const instrument = await linked(bank, by, tail)
  const epoch = await fence(bank, by)
  const step: PayoutStep = {
    id: newId(by.bucket),
    closure: newId(by.bucket),
    wallet: by,
    epoch,
    kind: 'payout',
    way: 'own_account',
    instrument,
    account: accountId(by.wallet, 'available', 'CNY'),
    currency: 'CNY',
  }
  return { by, step }
}

const take = (step: PayoutStep): Promise<StepAnswer | undefined> =>
  bank.db.tx(async (tx) => {
    await lockForFence(tx, [step.wallet.wallet])
    return (await settle(tx, [step], await tx.now())).get(step.id)
  })

const asClaim = (step: PayoutStep): PayoutStep => {
  const { instrument: _instrument, ...rest } = step
  return { ...rest, way: 'claim' }
}

describe('a plan step that pays out', () => {
  test('takes all there is, waits for the bank, and is done; taken twice it is taken once', async () => {
    const { by, step } = await leaving()
    const waiting = { state: 'waiting', amount: 12_345n, waitsFor: 'bank_answer' }
    expect(await take(step)).toMatchObject(waiting)
    expect(await take(step)).toMatchObject(waiting)
    expect(await money(bank, by)).toEqual({ available: 0n, claim: 0n })
    await bank.work()
    expect(await take(step)).toEqual({ state: 'done', amount: 12_345n, claim: false })
    expect(bank.notes).toContain(step.closure)
    await shut(bank, by)
  })

  test('with nothing left is done at once', async () => {
    const { step } = await leaving(undefined, 0n)
    expect(await take(step)).toMatchObject({ state: 'done', amount: 0n, claim: false })
    expect(await take(step)).toMatchObject({ state: 'done', amount: 0n, claim: false })
  })

  test('under an old epoch moves nothing', async () => {
    const { by, step } = await leaving()
    expect(await take({ ...step, epoch: step.epoch - 1 })).toEqual({
      state: 'failed',
      reason: 'epoch_changed',
    })
    expect((await money(bank, by)).available).toBe(12_345n)
  })

  test('refused by the bank fails, and as a claim keeps the money for the holder', async () => {
    const { by, step } = await leaving('0005')
    await take(step)
    await bank.work()
    expect(await take(step)).toEqual({ state: 'failed', reason: 'account_closed' })
    const kept = { state: 'done', amount: 12_345n, claim: true, note: 'account_closed' }
    expect(await take(asClaim(step))).toEqual(kept)
    expect(await take(asClaim(step))).toEqual(kept)
    expect(await money(bank, by)).toEqual({ available: 0n, claim: 12_345n })
    await shut(bank, by)
    expect((await money(bank, by)).claim).toBe(12_345n)
  })

  test('unknown waits for an enquiry and never for ever', async () => {
    const { step } = await leaving('0006')
    await take(step)
    await bank.work()
    expect(await take(step)).toMatchObject({ state: 'waiting', waitsFor: 'bank_enquiry' })
    await bank.pass('PT1M')
    expect(await take(step)).toMatchObject({ state: 'done', claim: false })
  })
})

test('a plan step that leaves the money as a claim moves all of it, once', async () => {
  const { by, step } = await leaving()
  const done = { state: 'done', amount: 12_345n, claim: true }
  expect(await take(asClaim(step))).toEqual(done)
  expect(await take(asClaim(step))).toEqual(done)
  expect(await money(bank, by)).toEqual({ available: 0n, claim: 12_345n })
  expect(await openClaims(bank.db, [by.wallet])).toMatchObject([
    { closure: step.closure, reason: 'chosen', amount: 12_345n },
  ])
})

test('M20 a payout that bounces days after closing becomes a claim under its case, and the case hears of it', async () => {
  const { by, step } = await leaving('0002')
  await take(step)
  await bank.work()
  expect(await take(step)).toMatchObject({ state: 'done', claim: false })
  await shut(bank, by)
  const before = bank.notes.length
  await bank.pass('P3DT1H')
  expect(bank.notes.slice(before)).toEqual([step.closure])
  expect(await take(step)).toEqual({ state: 'done', amount: 12_345n, claim: true, note: 'returned' })
  expect(await money(bank, by)).toEqual({ available: 0n, claim: 12_345n })
  expect(await openClaims(bank.db, [by.wallet])).toMatchObject([
    { closure: step.closure, reason: 'bounced', amount: 12_345n },
  ])
})

describe('M5 a top-up that arrives after the wallet has closed', () => {
  /** The bank refused, the wallet closed, and then the bank brings the money after all. */
  const late = async (tail?: string): Promise<{ by: Holder; id: Uuid }> => {
    const by = await holder(bank)
    const instrument = await linked(bank, by, tail)
    const { id } = await topup(bank, { by, instrument, amount: '1515' })
    const plan = await bank.db.tx((tx) => claimForRail(tx, { ref: id, wallet: by.wallet }))
    expect(plan?.way).toBe('collect')
    await bring(id, { outcome: 'refused', reason: 'declined' })
    await fence(bank, by)
    await shut(bank, by)
    await bring(id, { outcome: 'accepted' })
    return { by, id }
  }
  const bring = (payment: Uuid, outcome: RailOutcome) =>
    bank.db.tx((tx) => onRailEvent(tx, { payment, outcome }))

  test('suspense: is kept as a claim of its former holder', async () => {
    const { by, id } = await late()
    expect(await stateOf(bank, id)).toBe('paid')
    expect(await money(bank, by)).toEqual({ available: 0n, claim: 1_515n })
    expect(await openClaims(bank.db, [by.wallet])).toMatchObject([{ reason: 'late', source: id }])
    const [due] = await bank.db.query('SELECT kind FROM core.due WHERE ref = $1', [id])
    expect(due).toEqual({ kind: LATE_MONEY })
  })

  test('reject: goes back to the account it came from, once', async () => {
    const { by, id } = await late()
    const first = await bank.db.tx((tx) => returnLateMoney(tx, id))
    expect(first).toMatchObject({ kind: 'return', amount: 1_515n })
    expect(await bank.db.tx((tx) => returnLateMoney(tx, id))).toBeUndefined()
    expect(await money(bank, by)).toEqual({ available: 0n, claim: 0n })
    await bring(first?.id ?? '', { outcome: 'accepted' })
    expect(await openClaims(bank.db, [by.wallet])).toEqual([])
  })

  test('reject that comes back again stays a claim', async () => {
    const { by, id } = await late('0005')
    const back = await bank.db.tx((tx) => returnLateMoney(tx, id))
    await bank.work()
    expect(await stateOf(bank, back?.id ?? '')).toBe('refused')
    expect(await money(bank, by)).toEqual({ available: 0n, claim: 1_515n })
    expect(await openClaims(bank.db, [by.wallet])).toMatchObject([{ reason: 'refused', source: back?.id }])
  })
})

test('a bank that contradicts itself moves nothing and opens a task for finance', async () => {
  const { by, step } = await leaving('0005')
  await take(step)
  await bank.work()
  await bank.db.tx(async (tx) =>
    schedule(tx, [
      {
        bucket: by.bucket,
        kind: SIM_CALLBACK,
        ref: step.id,
        dueAt: await tx.now(),
        payload: { event: 'accepted' },
      },
    ]),
  )
  await bank.work()
  expect(await stateOf(bank, step.id)).toBe('refused')
  const tasks = await bank.db.query('SELECT kind, owner FROM support.task WHERE ref = $1', [step.id])
  expect(tasks).toEqual([{ kind: 'payment.contradiction', owner: 'finance' }])
  expect(await money(bank, by)).toEqual({ available: 0n, claim: 12_345n })
})
