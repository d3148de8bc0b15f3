/** What a preview costs: one round of set-based statements, however much a wallet holds and however many are asked for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { participants } from '../../src/kernel/participant.ts'
import { grantBenefit } from '../../src/modules/benefits/operations/grant.ts'
import { situations } from '../../src/modules/closure/assessment/evaluate.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { billPayer } from '../../src/modules/commerce/operations/bills/send-bill.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { buyFromMerchant } from '../../src/modules/commerce/operations/purchases/buy.ts'
import { drawLoan } from '../../src/modules/credit/operations/draw-loan.ts'
import { openCreditLine } from '../../src/modules/credit/operations/open-line.ts'
import { authoriseService } from '../../src/modules/mandates/operations/authorise.ts'
import { grantMandate } from '../../src/modules/mandates/operations/grant.ts'
import { defaultPack } from '../../src/modules/policy/policy.ts'
import { subscribeFund } from '../../src/modules/wealth/operations/subscribe.ts'
import type { Db } from '../../src/platform/db/types.ts'
import { act, callBy, funded, type Holder, linked, openWorld, person, type World } from './world.ts'

let world: World
let shop: Holder
beforeAll(async () => {
  world = await openWorld()
  shop = await person(world)
  await act(world, shop, [becomeMerchantUseCase, { params: { wallet: shop.wallet }, body: { name: 'Tea' } }])
})
afterAll(() => world.close())

/** A wallet with `n` of everything a product can leave in it. */
const full = async (n: number): Promise<Holder> => {
  const by = await person(world)
  const params = { wallet: by.wallet }
  const instrument = await linked(world, by)
  await funded(world, by, { instrument, amount: '50000' })
  await act(world, by, [openCreditLine, { params }])
  await act(world, by, [subscribeFund, { params, body: { fund: 'steady-cny', amount: '100' } }])
  const until = isoOf(plus(await world.db.now(), 'P30D'))
  const agent = { kind: 'operator' as const, operator: newId(0), roles: ['agent' as const] }
  for (let i = 1; i <= n; i++) {
    if (i > 1) await linked(world, by, `50${10 + i}`)
    await act(world, by, [drawLoan, { params, body: { amount: '1000', instalments: 3 } }])
    await act(world, by, [
      grantMandate,
      { params, body: { kind: 'mandate', merchant: shop.wallet, payee: `Film ${i}`, amount: '500', currency: 'CNY' } },
    ]) // biome-ignore format: one request
    const body = { client: `Helper ${i}`, scopes: ['balance.read' as const], until }
    await act(world, by, [authoriseService, { params, body }])
    const bill = { to: by.wallet, amount: '100', currency: 'CNY', label: `Tea ${i}`, due_at: until }
    await act(world, shop, [billPayer, { params: { wallet: shop.wallet }, body: bill }])
    const coupon = { kind: 'coupon' as const, label: `Coupon ${i}`, quantity: 1, expires_at: until }
    await act(world, agent, [grantBenefit, { params, body: coupon }])
    await act(world, by, [
      buyFromMerchant,
      { params, body: { merchant: shop.wallet, amount: '200', currency: 'CNY', reference: `order ${i}`, capture: 'later' } },
    ]) // biome-ignore format: one request
  }
  return by
}

/** The statements that `work` sends. */
const counted = async (work: (db: Db) => Promise<unknown>): Promise<number> => {
  let statements = 0
  const query: Db['query'] = (sql, params) => {
    statements++
    return world.db.query(sql, params)
  }
  await work({ ...world.db, query })
  return statements
}

const preview = (by: Holder) =>
  counted((db) =>
    previewClosure.run(db, callBy(by), { params: { wallet: by.wallet }, query: {}, body: undefined }),
  )

describe('a preview', () => {
  it('sends as many statements for a wallet full of things as for one with one of each', async () => {
    const [one, many] = [await full(1), await full(5)]
    expect(await preview(many)).toBe(await preview(one))
  })

  it('sends as many for a set of wallets as for one of them', async () => {
    const all = [await full(1), await full(2), await full(1)]
    const at = await world.db.now()
    const ask = (holders: readonly Holder[]) =>
      counted((db) => situations(db, holders, { pack: defaultPack(), at }))
    const alone = await ask(all.slice(0, 1))
    expect(await ask(all)).toBe(alone)
    // Obligations, and of some participants also money, destinations and steps: what rests on the same rows is read once.
    expect(alone).toBeLessThan(participants().length * 3)
  })
})
