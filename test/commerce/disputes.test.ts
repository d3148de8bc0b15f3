import { afterAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { deriveId } from '../../src/kernel/ids.ts'
import { survivingDebts } from '../../src/modules/claims/operations/debts/debts-of.ts'
import { listClosureDisputes } from '../../src/modules/claims/operations/debts/list-disputes.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { listDebts } from '../../src/modules/commerce/operations/debts/list-debts.ts'
import { repayOpenDebt } from '../../src/modules/commerce/operations/debts/repay-debt.ts'
import { decideOpenDispute } from '../../src/modules/commerce/operations/disputes/decide-dispute.ts'
import { disputePurchase } from '../../src/modules/commerce/operations/disputes/open-dispute.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { closeWalletPocket } from '../../src/modules/wallets/operations/pockets/close-pocket.ts'
import { openWalletPocket } from '../../src/modules/wallets/operations/pockets/open-pocket.ts'
import { act, funded, type Holder, letters, linked, look, openWorld } from '../closure/world.ts'
import { openFormer } from '../late/former.ts'
import { bankTakes } from './bank-takes.ts'
import { answered, lent, openShop } from './shop.ts'

const world = await openWorld()
const { take, shop, rich, params, purse, claimed, checker, buy, giveBack, leave, state, codes, controlled } =
  await openShop(world)
afterAll(() => world.close())

describe('a dispute', () => {
  const contest = async (by: Holder, amount = '4000') => {
    const { id: purchase } = await buy(by, amount, 'immediate')
    return act(world, by, [disputePurchase, { ...params(by), body: { purchase, reason: 'not_received' } }])
  }
  const decide = async (dispute: string, verdict: 'won' | 'lost') => {
    await answered(world, dispute)
    return act(world, checker(), [decideOpenDispute, { params: { dispute }, body: { verdict } }])
  }

  it('B5 sets the amount aside for nobody to use; won, the payer has it; lost, the merchant has it back', async () => {
    const by = await rich()
    const before = await purse(shop)
    const won = await contest(by)
    expect(won).toMatchObject({ set_aside: '4000', credited: '0' })
    expect([await purse(by), await purse(shop)]).toEqual([6_000n, before])
    await controlled()
    await decide(won.id, 'won')
    expect([await purse(by), await purse(shop)]).toEqual([10_000n, before])
    const lost = await contest(by)
    await decide(lost.id, 'lost')
    await expect(decide(lost.id, 'won')).rejects.toMatchObject({ code: 'dispute_decided' })
    expect([await purse(by), await purse(shop)]).toEqual([6_000n, before + 4_000n])
    await controlled()
  })

  it('B6 whose credit is of an older version and spent: lost, it leaves a debt that blocks, is repaid, and then does not', async () => {
    const by = await rich('4000')
    const { id } = await contest(by)
    await lent(world, by, { dispute: id, amount: '4000' })
    await buy(by, '3000', 'immediate')
    await decide(id, 'lost')
    await controlled()
    expect(await purse(by)).toBe(0n)
    const { debts } = await look(world, by, [listDebts, params(by)])
    expect(debts).toMatchObject([{ owed: '3000', source: 'dispute' }])
    // Where it is repaid without a wallet: what it was at first, and the dispute that it came of.
    expect((await survivingDebts(world.db, by.wallet, await world.db.now())).debts).toMatchObject([
      { kind: 'dispute', amount: 3000n, dispute: { id, with: expect.stringMatching(/\S/) } },
    ])
    expect((await letters(world, by))[0]?.message.text).toContain('credit of CNY 40.00 is taken back')
    expect(await codes(by)).toContain('balance.negative')
    await funded(world, by, { instrument: await linked(world, by, '5555'), amount: '5000' })
    const repay = {
      params: { wallet: by.wallet, debt: debts[0]?.id ?? '' },
      body: { amount: 'all' as const },
    }
    expect(await act(world, by, [repayOpenDebt, repay])).toMatchObject({ state: 'repaid' })
    expect(await codes(by)).not.toContain('balance.negative')
    await controlled()
  })

  it('B7 a refund comes out of what is set aside, not from the merchant again; all of it ends the dispute, and nothing is left to give back', async () => {
    const by = await rich()
    const before = await purse(shop)
    const { id, purchase } = await contest(by)
    const on = isoOf(plus(await world.db.now(), 'P2D'))
    await expect(giveBack(purchase, '1000', on)).rejects.toMatchObject({ code: 'dispute_open' })
    expect(await giveBack(purchase, '1000')).toMatchObject({ state: 'paid', dispute: id, late: false })
    expect([await purse(by), await purse(shop)]).toEqual([7_000n, before])
    const found = await look(world, by, [previewClosure, params(by)])
    expect(found.obligations.find((o) => o.code === 'dispute.open')?.object.amount).toBe('3000')
    await controlled()
    await giveBack(purchase, '3000')
    expect(await codes(by)).not.toContain('dispute.open')
    expect([await purse(by), await purse(shop)]).toEqual([10_000n, before])
    await expect(decide(id, 'lost')).rejects.toMatchObject({ detail: { facts: { state: 'won' } } })
    await expect(giveBack(purchase, '1')).rejects.toMatchObject({ code: 'refund_too_much' })
    await controlled()
  })

  it.each([
    ['won', 10_000n, 0n],
    ['lost', 7_000n, 3_000n],
  ] as const)(
    'B7 %s after a part was refunded: the verdict is about the rest',
    async (verdict, left, moved) => {
      const by = await rich()
      const { id, purchase } = await contest(by)
      const before = await purse(shop)
      await giveBack(purchase, '1000')
      expect(await decide(id, verdict)).toMatchObject({ state: verdict, amount: '4000', refunded: '1000' })
      expect([await purse(by), (await purse(shop)) - before]).toEqual([left, moved])
      const again = giveBack(purchase, '1')
      if (verdict === 'won') await expect(again).rejects.toMatchObject({ code: 'refund_too_much' })
      else expect(await again).toMatchObject({ state: 'paid', dispute: null })
      await controlled()
    },
  )

  it('B7 what was captured after the dispute began is refunded apart, and each once', async () => {
    const by = await rich()
    const { id: purchase } = await buy(by, '5000')
    await take(purchase, '2000')
    const body = { purchase, reason: 'not_as_described' as const }
    await act(world, by, [disputePurchase, { ...params(by), body }])
    await take(purchase, '3000', true)
    expect(await purse(by)).toBe(5_000n)
    const tooMuch = { code: 'refund_too_much', detail: { facts: { left: '2000' } } }
    await expect(giveBack(purchase, '5000')).rejects.toMatchObject(tooMuch)
    expect(await giveBack(purchase, '2000')).toMatchObject({ dispute: expect.any(String) })
    expect(await giveBack(purchase, '3000')).toMatchObject({ dispute: null })
    expect(await purse(by)).toBe(10_000n)
    await controlled()
  })

  it.each([1, 2, 3])('B7 and a refund at once: the payer has the money once (%i)', async () => {
    const by = await rich()
    const { id: purchase } = await buy(by, '4000', 'immediate')
    const before = await purse(shop)
    const body = { purchase, reason: 'not_received' as const }
    const outcomes = await Promise.allSettled([
      giveBack(purchase, '4000'),
      act(world, by, [disputePurchase, { ...params(by), body }]),
    ])
    for (const one of outcomes)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'dispute_not_possible' })
    expect([await purse(by), (await purse(shop)) - before]).toEqual([10_000n, -4_000n])
    await controlled()
  })

  it('A2 goes on when the wallet closes; lost then, nothing is owed, and won, it is kept for its former holder', async () => {
    const by = await rich()
    const [lost, won] = [await contest(by), await contest(by, '3000')]
    const { closure } = await leave(by)
    await world.pass('P8D')
    expect([await state(by), await claimed(by)]).toEqual(['closed', 3_000n])
    // The letter says which go on, by when they are decided, and what comes of it; so does the page behind its link.
    const told = (await letters(world, by)).find(({ template }) => template === 'closure_closed')
    expect(told?.message.text).toMatch(
      /These disputes go on without the wallet: CNY 40\.00 with “[^”]+”, decided by \d+ [^;]*; CNY 30\.00 with “[^”]+”, decided by .* what you win is kept for you/,
    )
    const link = openFormer(world).link(closure.id, by)
    const contested = await look(world, link, [listClosureDisputes, { params: { closure: closure.id } }])
    expect(contested.disputes).toMatchObject([
      { id: won.id, state: 'open', merchant_name: expect.stringMatching(/\S/) },
      { id: lost.id, state: 'open' },
    ])
    await decide(lost.id, 'lost')
    await decide(won.id, 'won')
    await controlled()
    expect((await look(world, by, [listDebts, params(by)])).debts).toEqual([])
    expect(await claimed(by)).toBe(6_000n)
  })
})

describe('a chargeback', () => {
  it('takes what is there, owes the rest, once per reference; the plan repays it', async () => {
    const by = await rich('5000')
    const report = () =>
      bankTakes(world, { ...params(by), body: { reference: 'CB-1', amount: '6000', currency: 'CNY' } })
    expect(await report()).toMatchObject({ owed: '1000' })
    await report()
    await controlled()
    await funded(world, by, { instrument: await linked(world, by, '5555'), amount: '3000' })
    const { closure } = await leave(by)
    expect(closure.quote?.steps).toMatchObject([{ kind: 'repay', amount: '1000' }])
    await world.pass('P8D')
    expect(await state(by)).toBe('closed')
    expect(await claimed(by)).toBe(2_000n)
    await controlled()
  })
})

describe('a chargeback that is reported again', () => {
  const report = (by: Holder, amount: string, currency = 'CNY') =>
    bankTakes(world, { ...params(by), body: { reference: `CB-3 ${by.wallet}`, amount, currency } })

  it('has the first answer, whatever the wallet holds by then, also two at once', async () => {
    const by = await rich('5000')
    const both = await Promise.all([report(by, '1000'), report(by, '1000')])
    expect(both).toMatchObject([{ owed: '0' }, { owed: '0' }])
    expect(await purse(by)).toBe(4_000n)
    await leave(by)
    await world.pass('P8D')
    expect(await report(by, '1000')).toMatchObject({ owed: '0' })
    expect((await look(world, by, [listDebts, params(by)])).debts).toEqual([])
    await controlled()
  })

  it('is refused with other numbers, and nothing is taken or owed', async () => {
    const by = await rich('5000')
    await act(world, by, [openWalletPocket, { ...params(by), body: { currency: 'USD' } }])
    expect(await report(by, '6000')).toMatchObject({ owed: '1000' })
    const differs = { code: 'chargeback_differs', detail: { facts: { amount: '6000', currency: 'CNY' } } }
    await expect(report(by, '7000')).rejects.toMatchObject(differs)
    await expect(report(by, '6000', 'USD')).rejects.toMatchObject(differs)
    expect(await report(by, '6000')).toMatchObject({ owed: '1000' })
    expect((await look(world, by, [listDebts, params(by)])).debts).toMatchObject([{ owed: '1000' }])
    await controlled()
  })
})

describe('a chargeback that an older version has recorded', () => {
  /** Its reference was in its id alone: as it was typed, or, later, without what banks write differently. */
  const former = async (by: Holder, spelled: string) => {
    const id = deriveId(by.bucket, 'commerce.chargeback', by.wallet, spelled)
    const row = [id, by.wallet, await world.db.now(), by.bucket]
    await world.db.query(
      `INSERT INTO commerce.chargeback (id, wallet, amount, currency, reported_at, bucket, unreferenced)
       VALUES ($1, $2, 700, 'CNY', $3, $4, true)`,
      row,
    )
  }
  const report = (by: Holder, reference: string) =>
    bankTakes(world, { ...params(by), body: { reference, amount: '700', currency: 'CNY' } })

  it('is known by its reference over all wallets', async () => {
    const [one, two] = [await rich(), await rich()]
    const typed = `cb 4 ${one.wallet}`
    await former(one, typed)
    await former(one, `CB5${one.wallet.toUpperCase()}`)
    for (const reference of [
      typed,
      `cb 5 ${one.wallet}`,
      `cb–5 ${one.wallet.replaceAll('-', '–')}`.replace('–', ''),
    ]) {
      await expect(report(two, reference)).rejects.toMatchObject({ code: 'chargeback_differs' })
      expect(await report(one, reference)).toMatchObject({ owed: '0' })
      await expect(report(two, reference)).rejects.toMatchObject({ code: 'chargeback_differs' })
    }
    expect([await purse(one), await purse(two)]).toEqual([10_000n, 10_000n])
  })
})

describe('a chargeback in another currency', () => {
  const report = (by: Holder) =>
    bankTakes(world, {
      ...params(by),
      body: { reference: `CB-2 ${by.wallet}`, amount: '700', currency: 'EUR' },
    })

  it('is refused where the wallet never had a pocket for it: nothing can have come in', async () => {
    const by = await rich()
    await expect(report(by)).rejects.toMatchObject({ code: 'currency_mismatch' })
    // Before anybody is asked to agree to it.
    expect(await world.db.query('SELECT 1 FROM support.approval WHERE subject = $1', [by.wallet])).toEqual([])
  })

  it('B6 opens the pocket again that was closed alone, so that what is owed can be repaid', async () => {
    const by = await rich()
    await act(world, by, [openWalletPocket, { ...params(by), body: { currency: 'EUR' } }])
    await act(world, by, [closeWalletPocket, { params: { wallet: by.wallet, currency: 'EUR' } }])
    expect(await report(by)).toMatchObject({ owed: '700' })
    const money = { instrument: await linked(world, by, '5555'), amount: '700', currency: 'EUR' }
    await act(world, by, [topUp, { ...params(by), body: money }])
    await world.work()
    const { debts } = await look(world, by, [listDebts, params(by)])
    const about = { params: { wallet: by.wallet, debt: debts[0]?.id ?? '' } }
    const repaid = await act(world, by, [repayOpenDebt, { ...about, body: { amount: 'all' as const } }])
    expect(repaid).toMatchObject({ state: 'repaid', currency: 'EUR' })
    await controlled()
  })
})
