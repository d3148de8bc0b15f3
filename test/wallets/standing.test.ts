import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { actNamed } from '../../src/modules/identity/challenges/acts.ts'
import { registerIdentityActs } from '../../src/modules/identity/operations/acts.ts'
import { readWallet } from '../../src/modules/payments/operations/read-wallet.ts'
import { exportStatement } from '../../src/modules/payments/operations/statement/export-statement.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { withdraw } from '../../src/modules/payments/operations/withdraw.ts'
import { restrictWallet } from '../../src/modules/support/operations/restrictions/restrict-wallet.ts'
import { changeAuthorityOrder } from '../../src/modules/wallets/operations/orders/change-order.ts'
import { placeAuthorityOrder } from '../../src/modules/wallets/operations/orders/place-order.ts'
import { pauseWallet } from '../../src/modules/wallets/operations/pauses/pause.ts'
import { resumeWallet } from '../../src/modules/wallets/operations/pauses/resume.ts'
import { closeWalletPocket } from '../../src/modules/wallets/operations/pockets/close-pocket.ts'
import { openWalletPocket } from '../../src/modules/wallets/operations/pockets/open-pocket.ts'
import { accepted, cancelled, read } from '../closure/steps.ts'
import {
  act,
  agreed,
  callBy,
  funded,
  type Holder,
  linked,
  look,
  openWorld,
  pay,
  person,
  proof,
  type World,
} from '../closure/world.ts'

if (!actNamed('wallet.resume')) registerIdentityActs()
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const compliance = () => ({ kind: 'operator' as const, operator: newId(0), roles: ['compliance' as const] })
const rich = async (amount = '5000') => {
  const by = await person(world)
  const instrument = await linked(world, by)
  await funded(world, by, { instrument, amount })
  return { by, instrument }
}
const preview = (by: Holder) => look(world, by, [previewClosure, params(by)])
const finding = async (by: Holder, code: string) =>
  (await preview(by)).obligations.find((o) => o.code === code)
const leave = (by: Holder) => accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
const soon = async (duration = 'P5D') => isoOf(plus(await world.db.now(), duration))

describe('several currencies', () => {
  const pocket = (by: Holder, currency = 'USD') =>
    act(world, by, [openWalletPocket, { ...params(by), body: { currency } }])
  const dollars = async () => {
    const { by, instrument } = await rich()
    await pocket(by)
    await pocket(by)
    const body = { instrument, amount: '700', currency: 'USD' }
    await act(world, by, [topUp, { ...params(by), body }])
    await world.work()
    return by
  }
  const close = (by: Holder, currency: string) =>
    act(world, by, [closeWalletPocket, { params: { wallet: by.wallet, currency } }])

  it('are held apart, and each leaves by its own way', async () => {
    const by = await dollars()
    const { pockets } = await look(world, by, [readWallet, params(by)])
    expect(pockets).toMatchObject([
      { currency: 'CNY', available: '5000' },
      { currency: 'USD', available: '700' },
    ])
    await expect(leave(by)).rejects.toMatchObject({ code: 'plan_incomplete' })
    const both = [
      { currency: 'CNY', way: 'claim' as const },
      { currency: 'USD', way: 'claim' as const },
    ]
    const again = await rich()
    await pocket(again.by)
    expect((await accepted(world, again.by, both)).closure.quote?.lines).toHaveLength(1)
  })

  it('one can be closed alone when it is empty, stays closed through a cancelled closing, and opens again', async () => {
    const { by } = await rich()
    await pocket(by)
    expect((await preview(by)).alternatives.map((a) => a.action)).toEqual(['pause', 'unlink', 'close_pocket'])
    await expect(close(by, 'CNY')).rejects.toMatchObject({ code: 'pocket_first' })
    await expect(close(await dollars(), 'USD')).rejects.toMatchObject({ code: 'pocket_not_empty' })
    await close(by, 'USD')
    await expect(close(by, 'USD')).rejects.toMatchObject({ code: 'pocket_unknown' })
    await leave(by)
    await cancelled(world, by)
    expect((await look(world, by, [readWallet, params(by)])).pockets).toHaveLength(1)
    await pocket(by)
    expect((await look(world, by, [readWallet, params(by)])).pockets).toHaveLength(2)
    await expect(pocket(by, 'XXX')).rejects.toMatchObject({ code: 'currency_unsupported' })
  })
})

describe('money that comes back to a pocket closed alone', () => {
  const usd = (amount: string) => ({ amount, currency: 'USD' as const })
  const purses = async (by: Holder) => (await look(world, by, [readWallet, params(by)])).pockets
  const dollars = async (tail?: string) => {
    const by = await person(world)
    const instrument = await linked(world, by, tail)
    await act(world, by, [openWalletPocket, { ...params(by), body: { currency: 'USD' } }])
    return { by, instrument }
  }
  const close = (by: Holder) =>
    act(world, by, [closeWalletPocket, { params: { wallet: by.wallet, currency: 'USD' } }])

  it('W9 a withdrawal that bounces opens it again', async () => {
    const { by, instrument } = await dollars('0002')
    await act(world, by, [topUp, { ...params(by), body: { instrument, ...usd('700') } }])
    await world.work()
    await act(world, by, [withdraw, { ...params(by), body: { instrument, ...usd('700') } }])
    await world.work()
    await close(by)
    await world.pass('P4D')
    expect(await purses(by)).toContainEqual(expect.objectContaining({ currency: 'USD', available: '700' }))
  })

  it('W9 a top-up that was under way arrives, and leaves with the closing that found it', async () => {
    const { by, instrument } = await dollars()
    await act(world, by, [topUp, { ...params(by), body: { instrument, ...usd('1414') } }])
    await world.work()
    await close(by)
    await world.pass('PT3H')
    expect(await purses(by)).toContainEqual(expect.objectContaining({ currency: 'USD', available: '1414' }))
    await accepted(world, by, [{ currency: 'USD', way: 'claim' }])
    await world.pass('P8D')
    expect(await read(world, by)).toMatchObject({ state: 'closed' })
  })
})

describe('kept as a spare', () => {
  const spare = async (by: Holder, until: string) =>
    act(world, by, [pauseWallet, { ...params(by), body: { until } }])

  it('nothing leaves until the date; then everything is as it was', async () => {
    const [{ by }, friend] = [await rich(), await person(world)]
    await spare(by, await soon())
    await expect(pay(world, by, { to: friend, amount: '10' })).rejects.toMatchObject({
      code: 'wallet_frozen',
    })
    expect(await finding(by, 'wallet.restricted')).toBeUndefined()
    await world.pass('P5DT1M')
    await pay(world, by, { to: friend, amount: '10' })
  })

  it('ends earlier with a proof, not without', async () => {
    const { by } = await rich()
    await spare(by, await soon())
    const wake = (challenge: string) =>
      act(world, by, [resumeWallet, { ...params(by), query: { challenge } }])
    await expect(wake(newId(by.bucket))).rejects.toMatchObject({ code: 'proof_missing' })
    await wake(await proof(world, by, 'wallet.resume'))
    await expect(wake(await proof(world, by, 'wallet.resume'))).rejects.toMatchObject({
      code: 'wallet_not_paused',
    })
  })

  it('for more than 7 days is no matter of a session alone', async () => {
    const { by } = await rich()
    const bare = (until: string) =>
      world.db.tx((tx) => pauseWallet.run(tx, callBy(by), { ...params(by), query: {}, body: { until } }))
    const long = await soon('P7DT1M')
    await expect(bare(long)).rejects.toMatchObject({
      code: 'step_up_required',
      detail: { facts: { challenge: { act: 'wallets.pause', subject: { until: long } } } },
    })
    await pay(world, by, { to: await person(world), amount: '10' })
    await bare(await soon('P6D'))
    await expect(pay(world, by, { to: await person(world), amount: '10' })).rejects.toMatchObject({
      code: 'wallet_frozen',
    })
  })

  it('may be closed meanwhile, without a person having to look at it', async () => {
    const { by } = await rich()
    await spare(by, await soon('P100D'))
    await leave(by)
    await world.pass('P8D')
    expect((await read(world, by)).state).toBe('closed')
  })

  it.each([['P400D'], ['-P1D']])('not for %s', async (duration) => {
    const { by } = await rich()
    await expect(spare(by, await soon(duration))).rejects.toMatchObject({ code: 'request_invalid' })
  })
})

describe('an order of an authority', () => {
  type Order = { readonly disclosure?: 'full' | 'authority_only' | 'neutral'; readonly amount?: string }
  const order = async (by: Holder, { disclosure = 'full', amount = '2000' }: Order = {}) =>
    act(world, compliance(), [
      placeAuthorityOrder,
      {
        ...params(by),
        body: { kind: 'freeze', authority: '某某公安局', document: newId(0), disclosure, amount, currency: 'CNY', until: await soon('P30D') },
      },
    ]) // biome-ignore format: one request
  const end = async (by: Holder, id: string, until: string | null = null) => {
    const body = { until, reason: 'a paper of the authority' }
    const change = { params: { wallet: by.wallet, order: id }, body }
    const answer = await act(world, compliance(), [changeAuthorityOrder, change])
    if (answer.approval) await agreed(world, answer)
  }

  it('freezes its amount and no more, is told as far as it allows, and clears when it ends', async () => {
    const [{ by }, friend] = [await rich(), await person(world)]
    const { id, frozen } = await order(by)
    expect(frozen).toBe('2000')
    expect(await finding(by, 'funds.frozen_by_authority')).toMatchObject({
      blocks: true,
      object: { label: expect.stringMatching(/^某某公安局 /), amount: '2000' },
      clears_at: expect.any(String),
    })
    await pay(world, by, { to: friend, amount: '3000' })
    await expect(pay(world, by, { to: friend, amount: '1' })).rejects.toMatchObject({
      code: 'insufficient_funds',
    })
    await end(by, id)
    await expect(end(by, id)).rejects.toMatchObject({ code: 'order_unknown' })
    expect(await finding(by, 'funds.frozen_by_authority')).toBeUndefined()
    await pay(world, by, { to: friend, amount: '1' })
  })

  it('lapses unless it is renewed', async () => {
    const { by } = await rich()
    const { id } = await order(by)
    await end(by, id, await soon('P60D'))
    await world.pass('P31D')
    expect(await finding(by, 'funds.frozen_by_authority')).toBeDefined()
    await world.pass('P30D')
    expect(await finding(by, 'funds.frozen_by_authority')).toBeUndefined()
  })

  it('that came behind the fence keeps its money there until it ends', async () => {
    const { by } = await rich()
    await leave(by)
    const { id } = await order(by)
    await world.pass('P9D')
    expect((await read(world, by)).state).toBe('settling')
    await end(by, id)
    await world.pass('P1D')
    expect((await read(world, by)).state).toBe('closed')
  })

  it('V5 of which nothing may be told reads exactly like a restriction, and a person looks at the closing', async () => {
    const [one, two] = [(await rich()).by, (await rich()).by]
    await order(one, { disclosure: 'neutral' })
    await act(world, compliance(), [
      restrictWallet,
      { ...params(two), body: { restricted: true, reason: 'risk' } },
    ])
    const shown = async (by: Holder) => {
      const found = await finding(by, 'wallet.restricted')
      return { ...found, object: { ...found?.object, ref: '' } }
    }
    expect(await shown(one)).toEqual(await shown(two))
    expect(JSON.stringify(await preview(one))).not.toMatch(/公安|2026-17|frozen_by_authority/)
    await leave(one)
    await world.pass('P8D')
    expect((await read(world, one)).state).toBe('in_review')
  })

  it('W6 of which nothing may be told keeps a settling case open without failing it, until it ends', async () => {
    const by = await person(world)
    const slow = await linked(world, by, '0007')
    await funded(world, by, { instrument: slow, amount: '5000' })
    await world.pass('P4D')
    await accepted(world, by, [{ currency: 'CNY', way: 'own_account', instrument: slow }])
    await world.pass('P7D')
    expect(await read(world, by)).toMatchObject({ state: 'settling' })
    const { id } = await order(by, { disclosure: 'neutral', amount: '1' })
    await world.pass('PT3H')
    expect(await read(world, by)).toMatchObject({ state: 'settling' })
    const failing = await world.db.query(
      'SELECT kind, last_error FROM core.due WHERE wallet = $1 AND last_error IS NOT NULL',
      [by.wallet],
    )
    expect(failing).toEqual([])
    await end(by, id)
    await world.pass('PT2H')
    expect(await read(world, by)).toMatchObject({ state: 'closed' })
  })

  it('names only who, when that is all that may be told', async () => {
    const { by } = await rich()
    await order(by, { disclosure: 'authority_only' })
    expect(await finding(by, 'funds.frozen_by_authority')).toMatchObject({
      object: { label: '某某公安局', amount: null },
      clears_at: null,
    })
  })

  it('to keep records does not hold the wallet', async () => {
    const { by } = await rich()
    const body = {
      kind: 'legal_hold' as const,
      authority: 'Court',
      document: '9',
      disclosure: 'full' as const,
      until: await soon('P90D'),
    }
    await act(world, compliance(), [placeAuthorityOrder, { ...params(by), body }])
    expect(await finding(by, 'legal.hold')).toMatchObject({ severity: 'survives', blocks: false })
    await leave(by)
    await world.pass('P8D')
    expect((await read(world, by)).state).toBe('closed')
  })
})

describe('a statement never saved', () => {
  it('is warned of, until it is exported; and again when it grows', async () => {
    const { by, instrument } = await rich()
    expect(await finding(by, 'document.not_exported')).toMatchObject({
      severity: 'consequence',
      blocks: false,
    })
    await act(world, by, [exportStatement, params(by)])
    expect(await finding(by, 'document.not_exported')).toBeUndefined()
    await funded(world, by, { instrument, amount: '1' })
    expect(await finding(by, 'document.not_exported')).toBeDefined()
  })
})
