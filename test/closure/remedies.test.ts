/** Whatever stands in the way, the answer that says so shows a way on that its reader may take. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf } from '../../src/kernel/clock.ts'
import { Refusal } from '../../src/kernel/errors.ts'
import { OBLIGATION_CODES } from '../../src/kernel/participant.ts'
import { exchangeDayFrom } from '../../src/kernel/time/calendar.ts'
import { benefitsParticipant } from '../../src/modules/benefits/participant.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { appealClosure } from '../../src/modules/closure/operations/review/appeal.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { buyFromMerchant } from '../../src/modules/commerce/operations/purchases/buy.ts'
import { subscribeFund } from '../../src/modules/wealth/operations/subscribe.ts'
import { tradingDay } from '../../src/modules/wealth/rules.ts'
import { publishPrice, requireFund } from '../../src/modules/wealth/wealth.ts'
import { routes } from '../../src/modules.ts'
import { mattersOf, params, rich, type Stage, setStage } from './matters.ts'
import { confirmed, open, plan, read, standing } from './steps.ts'
import { act, funded, type Holder, linked, look, openWorld, pay, person, type World } from './world.ts'

let world: World
let stage: Stage
beforeAll(async () => {
  world = await openWorld()
  stage = await setStage(world)
})
afterAll(() => world.close())

/** Neither an action nor a date, and why that is right: what the words tell is what happens next. */
const ONLY_WORDS: Readonly<Record<string, string>> = {
  'wallet.restricted':
    'does not block: a person looks at the case after its confirmation, with a clock of its own',
  'dispute.open':
    'does not block: it goes on without the wallet, and its outcome is told by the receipt link',
  'legal.hold': 'does not block; when it ends is told only where the order may be told in full',
}
/** Not brought about here, and where it is. */
const ELSEWHERE = ['partner.unreachable']

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
    if (o.remedy || o.clears_at) return []
    return !o.blocks && ONLY_WORDS[o.code] ? [] : [`${o.code}: neither an action nor a date`]
  })

describe('whatever stands in the way', () => {
  it('S12 shows an action that the holder may take, or a date, for every obligation of the catalogue', async () => {
    const seen = new Set<string>()
    const looked = async (by: Holder, name: string) => {
      const { obligations } = await preview(by)
      expect(deadEnds(by, obligations), name).toEqual([])
      for (const { code } of obligations) seen.add(code)
    }
    for (const [name, happens] of Object.entries(mattersOf(stage))) {
      const by = await rich(world, '20000')
      await happens(by)
      await looked(by, name)
    }
    const dusty = await person(world)
    await funded(world, dusty, { instrument: await linked(world, dusty), amount: '1' })
    await looked(dusty, 'dust')
    const homeless = await person(world)
    await pay(world, stage.friend, { to: homeless, amount: '500' })
    await looked(homeless, 'no account')
    const young = await rich(world, '1000')
    await act(world, young, [becomeMerchantUseCase, { ...params(young), body: { name: 'Corner Bakery' } }])
    const cakes = {
      merchant: young.wallet,
      amount: '60000',
      currency: 'CNY',
      reference: 'cakes',
      capture: 'immediate',
    } as const
    await act(world, stage.friend, [buyFromMerchant, { ...params(stage.friend), body: cakes }])
    await looked(young, 'a young merchant')
    // From its first price on, units come when the price of their day is known.
    const fund = requireFund('steady-cny')
    const day = exchangeDayFrom(tradingDay(await world.db.now(), fund).subtract({ days: 14 }), fund.zone)
    await world.db.tx((tx) => publishPrice(tx, { fund, day, price: 100_012_345n }))
    const buyer = await rich(world, '5000')
    await act(world, buyer, [subscribeFund, { ...params(buyer), body: { fund: fund.id, amount: '1000' } }])
    await looked(buyer, 'units on their way')
    expect(OBLIGATION_CODES.filter((code) => !seen.has(code))).toEqual(ELSEWHERE)
    // Every matter in one test, and forty days of arrears.
  }, 120_000)

  it('S12 what the plan clears leads to the plan, and shows the day when it is on its way', async () => {
    const by = await rich(world, '5000')
    const shown = async () => (await read(world, by)).obligations.find((o) => o.code === 'balance.positive')
    const before = (await preview(by)).obligations.find((o) => o.code === 'balance.positive')
    expect(before?.remedy).toMatchObject({ action: 'ask_to_close' })
    await open(world, by)
    const href = `/v1/wallets/${by.wallet}/closure/plan`
    expect((await shown())?.remedy).toEqual({ action: 'plan', method: 'PUT', href })
    const { quote } = await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    const closedBy = quote?.dates.closed_by ?? ''
    const bound = {
      currency: 'CNY',
      receive_at_least: '5000',
      repay_at_most: '0',
      fees_at_most: '0',
    } as const
    await standing(world, by, { bounds: [bound], not_before: closedBy })
    expect(await shown()).toMatchObject({ remedy: null, clears_at: closedBy })
  })

  it('S12 what only we can end offers a person’s look at it, before a case, in the case, and in the refusal', async () => {
    const by = await rich(world, '5000')
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

  it('S12 and where nothing is in the way a person can be asked all the same', async () => {
    const by = await rich(world, '5000')
    const { id } = await open(world, by)
    const asked = act(world, by, [appealClosure, { params: { closure: id }, body: {} }])
    await expect(asked).resolves.toMatchObject({ task: expect.any(String) })
  })
})
