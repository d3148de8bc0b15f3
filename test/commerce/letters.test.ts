/** What both sides read of money: who, how much, whether it has left, until when, and what comes next. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { moment } from '../../src/kernel/message.ts'
import { formatMoney } from '../../src/kernel/money.ts'
import { voidAuthorised } from '../../src/modules/commerce/operations/purchases/void.ts'
import { render } from '../../src/modules/notices/render.ts'
import { cancelTransfer } from '../../src/modules/payments/operations/transfers/cancel-transfer.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { act, type Holder, letters, openWorld, pay, post, type World } from '../closure/world.ts'
import { openShop } from './shop.ts'

let world: World
let shop: Awaited<ReturnType<typeof openShop>>
beforeAll(async () => {
  world = await openWorld()
  shop = await openShop(world)
})
afterAll(() => world.close())

const SHOWN = /\*\S+ p•••@example\.test/
/** Newest first, without the part about freezing and the foot. */
const told = async (to: Holder, template: string) => {
  await world.work()
  const found = (await letters(world, to)).filter((letter) => letter.template === template)
  return found.map(({ message }) => message.text.split(/ \(\d| If |\n\n/)[0] ?? '')
}
const waiting = (from: Holder, to: Holder, amount: string) =>
  post(world, from, [
    transfer,
    {
      params: { wallet: from.wallet },
      body: { to: { wallet: to.wallet }, amount, currency: 'CNY', accept: 'required' },
    },
  ])

describe('a transfer', () => {
  it('is told by the name that the statement shows, to who pays and to who is paid', async () => {
    const [by, to] = [await shop.rich(), await shop.rich()]
    await pay(world, by, { to, amount: '1100' })
    const [left] = await told(by, 'money_left')
    expect(left).toMatch(new RegExp(`^CNY 11\\.00 left your wallet to ${SHOWN.source}$`))
    const [came] = await told(to, 'transfer_arrived')
    expect(came).toMatch(new RegExp(`^You have received CNY 11\\.00 from ${SHOWN.source}\\.`))
    for (const text of [left, came]) expect(text).not.toContain(by.wallet.slice(-6))
  })

  it('that waits has not left: it is set aside, until a time that is told; and comes back by name', async () => {
    const [by, to] = [await shop.rich(), await shop.rich()]
    const { expires_at } = await waiting(by, to, '1200')
    const until = moment(expires_at ?? '', 'en').split(' (')[0]
    expect((await told(by, 'money_set_aside'))[0]).toMatch(
      new RegExp(`^CNY 12\\.00 is set aside in your wallet for ${SHOWN.source} until ${until}`),
    )
    expect(await told(by, 'money_left')).toEqual([])
    expect((await told(to, 'transfer_waiting'))[0]).toMatch(
      new RegExp(`^${SHOWN.source} wants to send you CNY 12\\.00`),
    )
    await world.pass('P1DT1M')
    expect((await told(by, 'transfer_returned'))[0]).toMatch(
      new RegExp(`^Your transfer of CNY 12\\.00 to ${SHOWN.source} did not reach them`),
    )
  })

  it('that was called off before it was told is not told as gone', async () => {
    const [by, to] = [await shop.rich(), await shop.rich()]
    const { id } = await waiting(by, to, '1300')
    await act(world, by, [cancelTransfer, { params: { wallet: by.wallet, transfer: id } }])
    expect([...(await told(by, 'money_left')), ...(await told(by, 'money_set_aside'))]).toEqual([])
  })
})

describe('an authorisation', () => {
  it('is set aside, taken in parts, and its rest is free again: each is told with what is left', async () => {
    const by = await shop.rich()
    const { id, expires_at } = await shop.buy(by, '5000')
    const until = moment(expires_at ?? '', 'en').split(' (')[0]
    expect(await told(by, 'money_left')).toEqual([])
    expect(await told(by, 'money_set_aside')).toEqual([
      expect.stringContaining(`CNY 50.00 is set aside in your wallet for Tea House until ${until}`),
    ])
    await shop.take(id, '1000')
    await shop.take(id, '1500', true)
    const [last, first] = await told(by, 'set_aside_taken')
    expect(first).toContain(
      `Tea House took CNY 10.00 from your wallet, of what was set aside for it. Another CNY 40.00 stays set aside until ${until}`,
    )
    expect(last).toBe(
      'Tea House took CNY 15.00 from your wallet, of what was set aside for it. The other CNY 25.00 is free in your wallet again',
    )
    expect(await told(by, 'set_aside_freed')).toEqual([])
  })

  it('that is given back or lapses is told once', async () => {
    const by = await shop.rich()
    const { id } = await shop.buy(by, '2000')
    await act(world, shop.shop, [voidAuthorised, shop.of(id)])
    await act(world, shop.shop, [voidAuthorised, shop.of(id)])
    await shop.take((await shop.buy(by, '3000')).id, '500')
    await world.pass('P7DT1M')
    expect(await told(by, 'set_aside_freed')).toEqual([
      'CNY 25.00 that was set aside for Tea House is free in your wallet again: it was not taken in time. You need not do anything.',
      'CNY 20.00 that was set aside for Tea House is free in your wallet again: it was given back without being taken. You need not do anything.',
    ])
  })
})

describe('a refund', () => {
  it('is told to the payer when it arrives, and to the merchant by the payer’s name', async () => {
    const by = await shop.rich()
    const { id } = await shop.buy(by, '4000', 'immediate')
    await shop.giveBack(id, '1700')
    expect(await told(by, 'refund_arrived')).toEqual([
      'Tea House refunded CNY 17.00. It is in your wallet; you find it on your statement.',
    ])
    expect((await told(shop.shop, 'money_left'))[0]).toMatch(
      new RegExp(`^CNY 17\\.00 left your wallet to ${SHOWN.source}$`),
    )
  })

  it('that is announced has not left: both sides read the date, and both hear when it is paid', async () => {
    const by = await shop.rich()
    const { id } = await shop.buy(by, '4000', 'immediate')
    const on = isoOf(plus(await world.db.now(), 'P1D'))
    const before = (await told(shop.shop, 'money_left')).length
    await shop.giveBack(id, '1800', on)
    const day = moment(on, 'en').split(' (')[0]
    expect((await told(shop.shop, 'refund_promised'))[0]).toContain(`as a refund on ${day}`)
    expect((await told(by, 'refund_announced'))[0]).toContain(
      `Tea House announced a refund of CNY 18.00 for ${day}`,
    )
    expect([await told(by, 'refund_arrived'), (await told(shop.shop, 'money_left')).length]).toEqual([
      [],
      before,
    ])
    await world.pass('P1DT1M')
    expect(await told(by, 'refund_arrived')).toHaveLength(1)
    expect((await told(shop.shop, 'money_left'))[0]).toMatch(/^CNY 18\.00 left/)
  })
})

describe('in Chinese', () => {
  const at = '2026-11-30T01:30:00.000Z'
  const about = {
    amount: formatMoney({ amount: 1200n, currency: 'CNY' }),
    to: '茶馆',
    at,
    freeze_link: '/freeze#x',
  }
  it.each([
    [() => render('money_set_aside', { ...about, cause: 'purchase', until: at }, { lang: 'zh-CN' }), /已为 茶馆 预留 .*保留至 2026年11月30日 09:30（北京时间）。款项尚未转出/],
    [() => render('set_aside_taken', { ...about, rest: 'CNY 1.00', until: '' }, { lang: 'zh-CN' }), /茶馆 已从您的预留资金中扣取 .*其余 CNY 1\.00 已恢复可用/],
    [() => render('money_left', { ...about, to: '' }, { lang: 'zh-CN' }), /收款方：已注销用户（/],
    [() => render('set_aside_freed', { ...about, cause: 'expired' }, { lang: 'zh-CN' }), /恢复可用：对方未在期限内扣款/],
  ])('%# says the same', (made, words) => {
    expect(made().text).toMatch(words)
  }) // biome-ignore format: a table
})
