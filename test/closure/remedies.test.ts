/** Whatever stands in the way, the answer that says so shows a way on that its reader may take. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/clock.ts'
import { benefitsParticipant } from '../../src/domain/benefits/participant.ts'
import { defaultPack } from '../../src/domain/policy/policy.ts'
import { Refusal } from '../../src/errors.ts'
import { routes } from '../../src/http/routes.ts'
import { newId } from '../../src/ids.ts'
import { appealClosure } from '../../src/usecases/closure/appeal.ts'
import { previewClosure } from '../../src/usecases/closure/preview.ts'
import { becomeMerchantUseCase } from '../../src/usecases/commerce/become-merchant.ts'
import { buyFromMerchant } from '../../src/usecases/commerce/buy.ts'
import { reportChargeback } from '../../src/usecases/commerce/charge-back.ts'
import { disputePurchase } from '../../src/usecases/commerce/open-dispute.ts'
import { refundPurchase } from '../../src/usecases/commerce/refund.ts'
import { billPayer } from '../../src/usecases/commerce/send-bill.ts'
import { drawLoan } from '../../src/usecases/credit/draw-loan.ts'
import { openCreditLine } from '../../src/usecases/credit/open-line.ts'
import { authoriseService } from '../../src/usecases/mandates/authorise.ts'
import { grantMandate } from '../../src/usecases/mandates/grant.ts'
import { topUp } from '../../src/usecases/money/top-up.ts'
import { transfer } from '../../src/usecases/money/transfer.ts'
import { withdraw } from '../../src/usecases/money/withdraw.ts'
import { addWalletRole } from '../../src/usecases/wallets/add-role.ts'
import { placeAuthorityOrder } from '../../src/usecases/wallets/place-order.ts'
import { redeemFund } from '../../src/usecases/wealth/redeem.ts'
import { subscribeFund } from '../../src/usecases/wealth/subscribe.ts'
import { confirmed, open, plan, read } from './steps.ts'
import { act, funded, type Holder, linked, look, openWorld, pay, person, post, type World } from './world.ts'

let world: World
let shop: Holder
let friend: Holder
beforeAll(async () => {
  world = await openWorld()
  shop = await rich('900000')
  friend = await rich('900000')
  await act(world, shop, [becomeMerchantUseCase, { ...params(shop), body: { name: 'Tea House' } }])
})
afterAll(() => world.close())

const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const staff = (role: 'checker' | 'compliance') => ({
  kind: 'operator' as const,
  operator: newId(0),
  roles: [role],
})
const rich = async (amount: string) => {
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount })
  return by
}
const inDays = async (days: number) => isoOf(plus(await world.db.now(), { hours: 24 * days }))
const CNY = { currency: 'CNY' } as const

/** Each makes one thing stand in the way of `by`. */
const MATTERS: Readonly<Record<string, (by: Holder) => Promise<unknown>>> = {
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
    const soon = { amount: '10', on: await inDays(2) }
    await act(world, shop, [refundPurchase, { params: { wallet: shop.wallet, purchase }, body: soon }])
    const { id } = await buy('immediate')
    await act(world, by, [disputePurchase, { ...params(by), body: { purchase: id, reason: 'not_received' } }])
  },
  bills: async (by) => {
    const body = { to: by.wallet, amount: '900', ...CNY, label: 'Tea of May', due_at: await inDays(14) }
    await act(world, shop, [billPayer, { ...params(shop), body }])
  },
  fund: async (by) => {
    const order = { fund: 'steady-cny', amount: '1000' }
    await act(world, by, [subscribeFund, { ...params(by), body: order }])
    await act(world, by, [redeemFund, { ...params(by), body: { ...order, amount: '100', fast: false } }])
  },
  mandates: async (by) => {
    const grant = { merchant: shop.wallet, payee: 'Film House', amount: '1500', ...CNY }
    await act(world, by, [grantMandate, { ...params(by), body: { kind: 'mandate', ...grant } }])
    await act(world, by, [
      grantMandate,
      { ...params(by), body: { kind: 'subscription', every: 'P1M', ...grant } },
    ])
    const service = { client: 'Budget app', scopes: ['balance.read' as const], until: await inDays(30) }
    await act(world, by, [authoriseService, { ...params(by), body: service }])
  },
  roles: async (by) => {
    await act(world, by, [becomeMerchantUseCase, { ...params(by), body: { name: 'Stall' } }])
    for (const kind of ['guardian', 'joint'] as const)
      await act(world, staff('compliance'), [
        addWalletRole,
        { ...params(by), body: { kind, other: friend.wallet } },
      ])
  },
  authorities: async (by) => {
    const about = { kind: 'freeze' as const, authority: 'Court', document: '9', amount: '1', ...CNY }
    for (const disclosure of ['full', 'authority_only', 'neutral'] as const) {
      const body = { ...about, disclosure, until: await inDays(30) }
      await act(world, staff('compliance'), [placeAuthorityOrder, { ...params(by), body }])
    }
  },
  debts: async (by) => {
    const body = { reference: `CB ${by.wallet}`, amount: '990000', ...CNY }
    await act(world, staff('checker'), [reportChargeback, { ...params(by), body }])
  },
  arrears: async (by) => {
    await act(world, by, [openCreditLine, params(by)])
    await act(world, by, [drawLoan, { ...params(by), body: { amount: '50000', instalments: 1 } }])
    await pay(world, by, { to: friend, amount: '70000' })
    await world.pass('P40D')
  },
}

const preview = (by: Holder) => look(world, by, [previewClosure, params(by)])
type Shown = Awaited<ReturnType<typeof preview>>['obligations']

/** Is there such an operation, for a holder, about their own wallet or case? */
const mayTake = (by: Holder, { method, href }: NonNullable<Shown[number]['remedy']>): boolean => {
  const [path = ''] = href.split('?')
  const found = routes.find(
    ([m, pattern]) => m === method && new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  )
  const own = path.startsWith(`/v1/wallets/${by.wallet}/`) || path.startsWith('/v1/closures/')
  return found !== undefined && own && found[2].access.includes('holder')
}
/** What is in the way without a way on. */
const deadEnds = (by: Holder, shown: Shown): string[] =>
  shown.flatMap((o) => {
    if (o.remedy && !mayTake(by, o.remedy))
      return [`${o.code}: ${o.remedy.method} ${o.remedy.href} is not for the holder`]
    return o.blocks && !o.remedy && !o.clears_at ? [`${o.code}: neither an action nor a date`] : []
  })

describe('whatever stands in the way', () => {
  it('S12 shows an action that the holder may take, or a date, for every blocking obligation of the catalogue', async () => {
    const seen = new Set<string>()
    for (const [name, happens] of Object.entries(MATTERS)) {
      const by = await rich('20000')
      await happens(by)
      const { obligations } = await preview(by)
      expect(deadEnds(by, obligations), name).toEqual([])
      for (const { code } of obligations) seen.add(code)
    }
    const by = await person(world)
    await funded(world, by, { instrument: await linked(world, by), amount: '1' })
    for (const { code } of (await preview(by)).obligations) seen.add(code)
    const blocking = Object.entries(defaultPack().obligations).filter(
      ([, rule]) => rule.severity === 'blocking',
    )
    expect(blocking.map(([code]) => code).filter((code) => !seen.has(code))).toEqual(['partner.unreachable'])
  })

  it('S12 what only we can end offers a person’s look at it, before a case, in the case, and in the refusal', async () => {
    const by = await rich('5000')
    const { obligations } = benefitsParticipant
    Object.assign(benefitsParticipant, { obligations: () => Promise.reject(new Error('no answer')) })
    try {
      const blocker = (shown: Shown) => shown.find((o) => o.code === 'partner.unreachable')?.remedy
      expect(blocker((await preview(by)).obligations)).toMatchObject({
        action: 'ask_to_close',
        method: 'POST',
      })
      expect(deadEnds(by, (await preview(by)).obligations)).toEqual([])
      const { id } = await open(world, by)
      const appeal = { action: 'appeal', method: 'POST', href: `/v1/closures/${id}/appeal` }
      expect(blocker((await read(world, by)).obligations)).toEqual(appeal)
      expect(deadEnds(by, (await read(world, by)).obligations)).toEqual([])
      const ask = () => act(world, by, [appealClosure, { params: { closure: id }, body: {} }])
      const answer = await ask()
      expect(answer.answered_by > isoOf(await world.db.now())).toBe(true)
      await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
      const refused = await confirmed(world, by).catch((error: unknown) => error)
      const facts = refused instanceof Refusal ? refused.detail.facts?.obligations : undefined
      expect(facts).toMatchObject([{ code: 'partner.unreachable', remedy: appeal }])
      expect(await ask()).toEqual(answer)
    } finally {
      Object.assign(benefitsParticipant, { obligations })
    }
  })

  it('S12 and where nothing is in the way there is nothing to appeal', async () => {
    const by = await rich('5000')
    const { id } = await open(world, by)
    await expect(
      act(world, by, [appealClosure, { params: { closure: id }, body: {} }]),
    ).rejects.toMatchObject({
      code: 'closure_action_not_allowed',
    })
  })
})
