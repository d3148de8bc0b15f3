/** Whoever takes money from a wallet, by whatever right, its holder hears of it, and of whatever a stolen session did. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { formatMoney } from '../../src/kernel/money.ts'
import { allowBiller } from '../../src/modules/commerce/operations/bills/set-biller.ts'
import { listDebts } from '../../src/modules/commerce/operations/debts/list-debts.ts'
import { repayOpenDebt } from '../../src/modules/commerce/operations/debts/repay-debt.ts'
import { drawLoan } from '../../src/modules/credit/operations/draw-loan.ts'
import { openCreditLine } from '../../src/modules/credit/operations/open-line.ts'
import { repayLoan } from '../../src/modules/credit/operations/repay-loan.ts'
import { chargeMandate } from '../../src/modules/mandates/operations/charge.ts'
import { grantMandate } from '../../src/modules/mandates/operations/grant.ts'
import { unlinkAccount } from '../../src/modules/payments/operations/instruments/unlink-account.ts'
import { readStatement } from '../../src/modules/payments/operations/statement/read-statement.ts'
import { pauseWallet } from '../../src/modules/wallets/operations/pauses/pause.ts'
import { act, callBy, funded, type Holder, letters, linked, look, openWorld, pay, type World } from '../closure/world.ts' // biome-ignore format: a list
import { bankTakes } from '../commerce/bank-takes.ts'
import { openShop } from '../commerce/shop.ts'

let world: World
let shop: Awaited<ReturnType<typeof openShop>>
beforeAll(async () => {
  world = await openWorld()
  shop = await openShop(world)
})
afterAll(() => world.close())

const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const alarms = async (by: Holder) => {
  await world.work()
  return (await letters(world, by)).filter(({ message }) => message.links?.[0]?.includes('/freeze#'))
}
const texts = async (by: Holder) => (await alarms(by)).map(({ message }) => message.text)
const terms = (payee: string) => ({ merchant: shop.shop.wallet, payee, currency: 'CNY' })
const chargedBack = (by: Holder, amount: string) => {
  const body = { reference: `CB ${by.email} ${amount}`, amount, currency: 'CNY' }
  return bankTakes(world, { ...params(by), body })
}

describe('money that is taken', () => {
  it('is told with the freeze link, whatever the way: no debit of the statement is without its message', async () => {
    const by = await shop.rich('100000')
    const payee = 'Account security'
    const mandate = await act(world, by, [
      grantMandate,
      { ...params(by), body: { ...terms(payee), kind: 'mandate', amount: '1500' } },
    ])
    const charging = { params: { wallet: shop.shop.wallet, mandate: mandate.id }, body: { amount: '1101' } }
    await act(world, shop.shop, [chargeMandate, charging])
    const every = { kind: 'subscription' as const, every: 'P1M', amount: '1202' }
    await act(world, by, [grantMandate, { ...params(by), body: { ...terms('Films'), ...every } }])
    await act(world, by, [openCreditLine, params(by)])
    const loan = await act(world, by, [
      drawLoan,
      { ...params(by), body: { amount: '30000', instalments: 3 } },
    ])
    const repaying = { params: { wallet: by.wallet, loan: loan.id }, body: { amount: '1303' } }
    await act(world, by, [repayLoan, repaying])
    await shop.buy(by, '1404', 'immediate')
    await chargedBack(by, '1505')
    await pay(world, by, { to: shop.shop, amount: '1606' })
    await world.pass('P35D')
    await chargedBack(by, '200000')
    await funded(world, by, { instrument: await linked(world, by, '7777'), amount: '500000' })
    const [debt] = (await look(world, by, [listDebts, params(by)])).debts
    const owing = { params: { wallet: by.wallet, debt: debt?.id ?? '' }, body: { amount: 'all' as const } }
    await act(world, by, [repayOpenDebt, owing])

    const { lines } = await look(world, by, [readStatement, { ...params(by), query: { limit: '200' } }])
    const out = lines.filter(({ direction, kind }) => direction === 'out' && kind !== 'hold')
    expect([...new Set(out.map(({ code }) => code))].toSorted()).toEqual([
      'chargeback',
      'loan_interest',
      'loan_repayment',
      'mandate',
      'merchant',
      'transfer',
    ])
    const left = (await alarms(by)).filter(({ template }) => /^money_(left|taken)$/.test(template))
    const told = left.map(({ message }) => message.text)
    // Interest and principal of one repayment are told as their sum.
    const sums = out.flatMap(({ code, amount, at }) => {
      if (code === 'loan_interest') return []
      const interest = out.filter((line) => line.code === 'loan_interest' && line.at === at)
      const more =
        code === 'loan_repayment' ? interest.reduce((sum, line) => sum + BigInt(line.amount), 0n) : 0n
      return [formatMoney({ amount: BigInt(amount) + more, currency: 'CNY' })]
    })
    expect(sums.filter((amount) => !told.some((text) => text.includes(`${amount} `)))).toEqual([])
    expect(told.find((text) => text.includes('CNY 11.01'))).toMatch(
      /^Tea House “Account security” took CNY 11\.01 from your wallet/,
    )
    const before = (await texts(by)).length
    await chargedBack(by, '1505')
    expect(await texts(by)).toHaveLength(before)
  })
})

describe('a stolen session', () => {
  it('does nothing with the wallet of which its holder does not hear', async () => {
    const by = await shop.rich('20000')
    await act(world, by, [openCreditLine, params(by)])
    await act(world, by, [drawLoan, { ...params(by), body: { amount: '40000', instalments: 3 } }])
    const merchant = shop.shop.wallet
    await act(world, by, [allowBiller, { params: { wallet: by.wallet, merchant }, body: { allowed: true } }])
    const instrument = await linked(world, by, '8642')
    await act(world, by, [unlinkAccount, { params: { wallet: by.wallet, instrument } }])
    const until = isoOf(plus(await world.db.now(), 'P60D'))
    await act(world, by, [pauseWallet, { ...params(by), body: { until } }])
    const told = await texts(by)
    for (const words of [
      /^CNY 200\.00 was ordered into your wallet from the account .*4321/,
      /^A credit line of CNY .* was opened in your name/,
      /^A loan of CNY 400\.00 was drawn in your name/,
      /^The merchant Tea House may send bills/,
      /^The account .*8642 was unlinked/,
      /^Nothing can leave your wallet until/,
    ])
      expect(told).toContainEqual(expect.stringMatching(words))
    const shopping = await texts(shop.shop)
    expect(shopping).toContainEqual(expect.stringMatching(/^Your wallet receives payments as the merchant “Tea House”/)) // biome-ignore format: one line
  })

  it('draws in slices no more than in one', async () => {
    const by = await shop.rich()
    await act(world, by, [openCreditLine, params(by)])
    const slice = (key: string) =>
      world.db.tx((tx) =>
        drawLoan.run(tx, callBy(by, key), {
          ...params(by),
          query: {},
          body: { amount: '50000', instalments: 3 },
        }),
      )
    const keys = ['slice-one-of-three', 'slice-two-of-three', 'slice-six-of-three']
    const tried = await Promise.allSettled(keys.map(slice))
    expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(tried.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'step_up_required', detail: { facts: { without_proof: { each: '100000' } } } },
    })
    await world.pass('P1D')
    await slice('slice-of-tomorrow')
  })
})
