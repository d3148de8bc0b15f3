/** Things that stand in the way of closing a wallet, each as its holder, a merchant, or staff bring it about. */
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { grantBenefit } from '../../src/modules/benefits/operations/grant.ts'
import { acceptOpenBill } from '../../src/modules/commerce/operations/bills/accept-bill.ts'
import { billPayer } from '../../src/modules/commerce/operations/bills/send-bill.ts'
import { allowBiller } from '../../src/modules/commerce/operations/bills/set-biller.ts'
import { reportChargeback } from '../../src/modules/commerce/operations/chargebacks/charge-back.ts'
import { disputePurchase } from '../../src/modules/commerce/operations/disputes/open-dispute.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { buyFromMerchant } from '../../src/modules/commerce/operations/purchases/buy.ts'
import { refundPurchase } from '../../src/modules/commerce/operations/refunds/refund.ts'
import { drawLoan } from '../../src/modules/credit/operations/draw-loan.ts'
import { openCreditLine } from '../../src/modules/credit/operations/open-line.ts'
import { takeInvestment } from '../../src/modules/investments/operations/take.ts'
import { authoriseService } from '../../src/modules/mandates/operations/authorise.ts'
import { grantMandate } from '../../src/modules/mandates/operations/grant.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { withdraw } from '../../src/modules/payments/operations/withdraw.ts'
import { placeAuthorityOrder } from '../../src/modules/wallets/operations/orders/place-order.ts'
import { restrict } from '../../src/modules/wallets/wallets.ts'
import { redeemFund } from '../../src/modules/wealth/operations/redeem.ts'
import { subscribeFund } from '../../src/modules/wealth/operations/subscribe.ts'
import { bothOffered, EASY, LOCKED } from '../investments/offers.ts'
import { act, agreed, funded, type Holder, linked, pay, person, post, recorded, type World } from './world.ts'

/** Everybody whom the matters need. */
export type Stage = { readonly world: World; readonly shop: Holder; readonly friend: Holder }

export const setStage = async (world: World): Promise<Stage> => {
  const [shop, friend] = [await rich(world, '900000'), await rich(world, '900000')]
  await act(world, shop, [becomeMerchantUseCase, { ...params(shop), body: { name: 'Tea House' } }])
  await bothOffered(world)
  return { world, shop, friend }
}

export const rich = async (world: World, amount: string) => {
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount })
  return by
}

export const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const staff = (role: 'checker' | 'compliance' | 'agent') => ({
  kind: 'operator' as const,
  operator: newId(0),
  roles: [role],
})
const inDays = async (world: World, days: number) => isoOf(plus(await world.db.now(), { hours: 24 * days }))
const CNY = { currency: 'CNY' } as const

type Matters = Readonly<Record<string, (by: Holder) => Promise<unknown>>>

/** Each makes one thing stand in the way of `by`, or go on, or end with the wallet. */
export const mattersOf = (stage: Stage): Matters => ({ ...dealingsOf(stage), ...burdensOf(stage) })

/** What somebody did with their wallet. */
const dealingsOf = ({ world, shop, friend }: Stage): Matters => ({
  orders: async (by) => {
    const instrument = await linked(world, by, '5555')
    await act(world, by, [withdraw, { ...params(by), body: { instrument, amount: '1414', ...CNY } }])
    await world.work()
    await act(world, by, [topUp, { ...params(by), body: { instrument, amount: '2500', ...CNY } }])
  },
  transfers: async (by) => {
    const wait = { amount: '10', ...CNY, accept: 'required' as const }
    await post(world, by, [transfer, { ...params(by), body: { to: { wallet: friend.wallet }, ...wait } }])
    await post(world, friend, [transfer, { ...params(friend), body: { to: { wallet: by.wallet }, ...wait } }])
  },
  purchases: async (by) => {
    const order = { merchant: shop.wallet, amount: '100', ...CNY, reference: 'order 7' }
    const buy = (capture: 'later' | 'immediate') =>
      act(world, by, [buyFromMerchant, { ...params(by), body: { ...order, capture } }])
    await buy('later')
    const { id: purchase } = await buy('immediate')
    const soon = { amount: '10', on: await inDays(world, 2) }
    await act(world, shop, [refundPurchase, { params: { wallet: shop.wallet, purchase }, body: soon }])
    const { id } = await buy('immediate')
    await act(world, by, [disputePurchase, { ...params(by), body: { purchase: id, reason: 'not_received' } }])
  },
  bills: async (by) => {
    const body = {
      to: by.wallet,
      amount: '900',
      ...CNY,
      label: 'Tea of May',
      due_at: await inDays(world, 14),
    }
    await act(world, by, [
      allowBiller,
      { params: { wallet: by.wallet, merchant: shop.wallet }, body: { allowed: true } },
    ])
    const { id: bill } = await act(world, shop, [billPayer, { ...params(shop), body }])
    await act(world, by, [acceptOpenBill, { params: { wallet: by.wallet, bill } }])
    await act(world, shop, [billPayer, { ...params(shop), body }])
  },
  fund: async (by) => {
    const order = { fund: 'steady-cny', amount: '1000' }
    await act(world, by, [subscribeFund, { ...params(by), body: order }])
    await act(world, by, [redeemFund, { ...params(by), body: { ...order, amount: '100', fast: false } }])
  },
  investments: async (by) => {
    for (const offer of [EASY, LOCKED])
      await act(world, by, [takeInvestment, { ...params(by), body: { offer, amount: '1000' } }])
  },
  mandates: async (by) => {
    const grant = { merchant: shop.wallet, payee: 'Film House', amount: '1500', ...CNY }
    await act(world, by, [grantMandate, { ...params(by), body: { kind: 'mandate', ...grant } }])
    await act(world, by, [
      grantMandate,
      { ...params(by), body: { kind: 'subscription', every: 'P1M', ...grant } },
    ])
    const service = {
      client: 'Budget app',
      scopes: ['balance.read' as const],
      until: await inDays(world, 30),
    }
    await act(world, by, [authoriseService, { ...params(by), body: service }])
  },
})

/** What lies on the wallet, or on the person. */
const burdensOf = ({ world, friend }: Stage): Matters => ({
  roles: async (by) => {
    await act(world, by, [becomeMerchantUseCase, { ...params(by), body: { name: 'Stall' } }])
    for (const kind of ['guardian', 'joint'] as const) await recorded(world, by, { kind, other: friend })
  },
  authorities: async (by) => {
    const about = { kind: 'freeze' as const, authority: 'Court', amount: '1', ...CNY }
    for (const disclosure of ['full', 'authority_only', 'neutral'] as const) {
      const body = { ...about, document: disclosure, disclosure, until: await inDays(world, 30) }
      await act(world, staff('compliance'), [placeAuthorityOrder, { ...params(by), body }])
    }
  },
  records: async (by) => {
    const about = { kind: 'legal_hold' as const, authority: 'Court' }
    for (const disclosure of ['full', 'authority_only', 'neutral'] as const) {
      const body = { ...about, document: disclosure, disclosure, until: await inDays(world, 30) }
      await act(world, staff('compliance'), [placeAuthorityOrder, { ...params(by), body }])
    }
  },
  identity: async ({ person: id }) => {
    await world.db.query(`UPDATE identity.person SET level = 0 WHERE id = $1`, [id])
    await world.db.query(`UPDATE identity.contact SET origin = 'change' WHERE person = $1`, [id])
  },
  restricted: (by) => world.db.tx((tx) => restrict(tx, [by.wallet], 'frozen')),
  benefits: async (by) => {
    const body = {
      kind: 'coupon' as const,
      label: 'Tea for two',
      quantity: 1,
      expires_at: await inDays(world, 90),
    }
    await act(world, staff('agent'), [grantBenefit, { ...params(by), body }])
  },
  debts: async (by) => {
    // More than one person may take back alone.
    const body = { reference: `CB ${by.wallet}`, amount: '990000', ...CNY, reason: 'the bank took it back' }
    await agreed(world, await act(world, staff('checker'), [reportChargeback, { ...params(by), body }]))
  },
  arrears: async (by) => {
    await act(world, by, [openCreditLine, params(by)])
    await act(world, by, [drawLoan, { ...params(by), body: { amount: '50000', instalments: 1 } }])
    await pay(world, by, { to: friend, amount: '70000' })
    await world.pass('P40D')
  },
})
