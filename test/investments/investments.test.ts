import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { listOffers } from '../../src/modules/investments/operations/list-offers.ts'
import { previewInvestment } from '../../src/modules/investments/operations/preview.ts'
import { publishInvestmentOffer } from '../../src/modules/investments/operations/publish-offer.ts'
import { takeInvestment } from '../../src/modules/investments/operations/take.ts'
import { withdrawInvestmentOffer } from '../../src/modules/investments/operations/withdraw-offer.ts'
import { readStatement } from '../../src/modules/payments/operations/statement/read-statement.ts'
import { act, agreed, callBy, look, openWorld, type World } from '../closure/world.ts'
import { investing, params } from './investing.ts'
import { bothOffered, EASY, LOCKED, offered, operator, TERMS } from './offers.ts'

let world: World
let holders: ReturnType<typeof investing>
beforeAll(async () => {
  world = await openWorld()
  holders = investing(world)
  await bothOffered(world)
})
afterAll(() => world.close())

describe('a fixed-term investment', () => {
  it('says before what comes back when, and keeps it: on its day principal and interest are in the wallet', async () => {
    const { by } = await holders.rich()
    const { offers } = await look(world, by, [listOffers, params(by)])
    expect(offers.map(({ offer }) => offer)).toEqual([LOCKED, EASY])
    const query = { offer: EASY, amount: '1000000' }
    const preview = await look(world, by, [previewInvestment, { ...params(by), query }])
    const taken = await holders.invest(by, '1000000')
    const { begins_on, ends_on, pays_on, pays_on_estimated, pays_at, at_end } = preview
    expect(taken).toMatchObject({
      state: 'running',
      begins_on,
      ends_on,
      pays_on,
      pays_on_estimated,
      pays_at,
      at_end,
      choice: 'pay_back',
    })
    expect(await holders.purse(by)).toBe(4_000_000n)
    await holders.controlled()
    await holders.until(pays_on, '08:59')
    expect(await holders.one(by, taken.id)).toMatchObject({ state: 'running', early_exit: null })
    await holders.until(pays_on)
    expect(await holders.one(by, taken.id)).toMatchObject({ state: 'paid', interest_paid: at_end.interest })
    expect(await holders.purse(by)).toBe(4_000_000n + BigInt(at_end.total))
    const { lines } = await look(world, by, [readStatement, params(by)])
    expect(lines.slice(0, 3)).toMatchObject([
      { code: 'investment_interest', counterparty: 'Issuer of the investment (interest)' },
      { code: 'investment_returned', counterparty: 'Issuer of the investment' },
      { code: 'investment_placed', counterparty: 'Issuer of the investment' },
    ])
    await holders.controlled()
  })

  it('tells every contact when it is taken, before its end and at its end, in words that name the day and the rate', async () => {
    const { by } = await holders.rich()
    const { pays_on } = await holders.invest(by, '1000000')
    expect(await holders.told(by, 'investment_taken')).toEqual([
      expect.stringMatching(/CNY 10,000\.00 .* 2\.50% a year .*0\.35% a year/),
    ])
    expect(await holders.told(by, 'investment_taken')).toEqual([
      expect.stringContaining('At its end it is paid back into the wallet.'),
    ])
    await holders.until(pays_on, '08:00')
    expect(await holders.told(by, 'investment_ends_soon')).toEqual([
      expect.stringMatching(/paid back into your wallet/),
    ])
    await holders.until(pays_on)
    expect(await holders.told(by, 'investment_paid')).toEqual([
      expect.stringMatching(/CNY 10,000\.00 and CNY 6/),
    ])
  })

  it('is the same for the same key, and another request under it is refused', async () => {
    const { by } = await holders.rich()
    const key = newId(0)
    const ask = (amount: string) =>
      world.db.tx((tx) =>
        takeInvestment.run(tx, callBy(by, key), { ...params(by), query: {}, body: { offer: EASY, amount } }),
      )
    const first = await ask('50000')
    expect(await ask('50000')).toEqual(first)
    await expect(ask('50001')).rejects.toMatchObject({ code: 'idempotency_key_reused' })
    expect(await holders.purse(by)).toBe(4_950_000n)
  })

  it('takes what the offer takes, and no money that is not there', async () => {
    const { by } = await holders.rich('100000')
    await expect(holders.invest(by, '99')).rejects.toMatchObject({
      code: 'investment_bounds',
      detail: { facts: { least: TERMS.least, most: TERMS.most } },
    })
    await expect(holders.invest(by, '100001')).rejects.toMatchObject({ code: 'insufficient_funds' })
    await expect(holders.invest(by, '100', { offer: 'none' })).rejects.toMatchObject({
      code: 'offer_unknown',
    })
    const both = await Promise.allSettled([holders.invest(by, '60000'), holders.invest(by, '60000')])
    expect(both.filter((a) => a.status === 'fulfilled')).toHaveLength(1)
  })

  it('needs a proof for what goes beyond the day of a session, also in several parts', async () => {
    const { by } = await holders.rich()
    const bare = (amount: string, offer = EASY) =>
      world.db.tx((tx) =>
        takeInvestment.run(tx, callBy(by), { ...params(by), query: {}, body: { offer, amount } }),
      )
    await bare('300000')
    await expect(bare('200001')).rejects.toMatchObject({
      code: 'step_up_required',
      detail: {
        facts: { challenge: { act: 'investments.take', subject: { offer: EASY, amount: '200001' } } },
      },
    })
    await bare('200000')
    await expect(bare('100')).rejects.toMatchObject({ code: 'step_up_required' })
    // What cannot be left is as far away as with somebody else.
    await expect(bare('100001', LOCKED)).rejects.toMatchObject({
      code: 'step_up_required',
      detail: { facts: { without_proof: { each: '100000' } } },
    })
    await bare('60000', LOCKED)
    await expect(bare('40001', LOCKED)).rejects.toMatchObject({ code: 'step_up_required' })
    await bare('40000', LOCKED)
    expect(await holders.invest(by, '1000000')).toMatchObject({ state: 'running' })
  })

  it('is paid once however often the worker comes, and in full when it comes late for several', async () => {
    const { by } = await holders.rich()
    const [a, b] = [
      await holders.invest(by, '1000000'),
      await holders.invest(by, '2000000', { offer: LOCKED }),
    ]
    await holders.until(Temporal.PlainDate.from(a.pays_on).add({ days: 200 }).toString())
    await world.work()
    expect(await holders.all(by)).toMatchObject([
      { id: b.id, state: 'paid', interest_paid: b.at_end.interest },
      { id: a.id, state: 'paid', interest_paid: a.at_end.interest },
    ])
    expect(await holders.purse(by)).toBe(2_000_000n + BigInt(a.at_end.total) + BigInt(b.at_end.total))
    await holders.controlled()
  })

  it('is an estimate while the calendar is not announced', async () => {
    const { by } = await holders.rich()
    expect(await holders.invest(by, '1000')).toMatchObject({ pays_on_estimated: true })
  })

  it('is paid later, with interest to that day, when the exchanges turn out to be closed; its holder is told', async () => {
    const { by } = await holders.rich()
    const { id, pays_on, at_end } = await holders.invest(by, '1000000')
    // As a calendar that was not announced then would have had it.
    const told = Temporal.PlainDate.from(pays_on).subtract({ days: 1 }).toString()
    await world.db.query('UPDATE investments.investment SET pays_on = $1::date WHERE id = $2', [told, id])
    await world.db.query(
      `UPDATE core.due SET due_at = due_at - interval '1 day' WHERE ref = $1 AND kind = 'investments.maturity'`,
      [id],
    )
    await holders.until(told)
    expect(await holders.one(by, id)).toMatchObject({ state: 'running', pays_on })
    expect(await holders.told(by, 'investment_moved')).toEqual([
      expect.stringMatching(/exchanges are closed/),
    ])
    await holders.until(pays_on)
    expect(await holders.one(by, id)).toMatchObject({ state: 'paid', interest_paid: at_end.interest })
  })
})

describe('leaving early', () => {
  it('brings what reading it has shown, at once, and says what it costs', async () => {
    const { by } = await holders.rich()
    const { id } = await holders.invest(by, '1000000')
    await world.pass('P30D')
    const { early_exit } = await holders.one(by, id)
    expect(early_exit).toEqual({ returns: '1000288', interest: '288', cost: '1767' })
    await expect(holders.exit(by, id, '1000289')).rejects.toMatchObject({
      code: 'investment_returns_less',
      detail: { facts: { returns: '1000288' } },
    })
    expect(await holders.exit(by, id, '1000288')).toMatchObject({
      state: 'left',
      interest_paid: '288',
      early_exit: null,
    })
    expect(await holders.purse(by)).toBe(5_000_288n)
    expect(await holders.told(by, 'investment_left')).toEqual([
      expect.stringMatching(
        /CNY 2\.88 of interest .* CNY 17\.67 less .* at its end, on .* would have been CNY 6/,
      ),
    ])
    await expect(holders.exit(by, id, '1')).rejects.toMatchObject({ code: 'investment_ended' })
    await holders.controlled()
  })

  it('is not possible where the terms exclude it, and another wallet’s is not there', async () => {
    const { by } = await holders.rich()
    const { by: other } = await holders.rich()
    const { id, early_exit } = await holders.invest(by, '1000', { offer: LOCKED })
    expect(early_exit).toBeNull()
    await expect(holders.exit(by, id, '1')).rejects.toMatchObject({ code: 'early_exit_excluded' })
    await expect(holders.exit(other, id, '1')).rejects.toMatchObject({ code: 'investment_unknown' })
    await expect(holders.one(other, id)).rejects.toMatchObject({ code: 'investment_unknown' })
  })

  it('happens once when two ask at the same time', async () => {
    const { by } = await holders.rich()
    const { id } = await holders.invest(by, '1000000')
    const both = await Promise.allSettled([holders.exit(by, id, '1'), holders.exit(by, id, '1')])
    expect(both.filter((a) => a.status === 'fulfilled')).toHaveLength(1)
    expect(await holders.purse(by)).toBe(5_000_000n)
  })
})

describe('an offer', () => {
  const publish = async (offer: string, terms: object, reason = 'agreed') =>
    act(world, await operator(world), [
      publishInvestmentOffer,
      { params: { offer }, body: { ...TERMS, ...terms, ...(reason ? { reason } : {}) } },
    ])

  it('takes two people, and changes nothing that was agreed', async () => {
    await offered(world, 'two-90', { annual_bp: 200 })
    const { by } = await holders.rich()
    const { id } = await holders.invest(by, '1000', { offer: 'two-90' })
    const asked = await publish('two-90', { annual_bp: 400 })
    expect(asked.state).toBe('proposed')
    expect(await holders.invest(by, '1000', { offer: 'two-90' })).toMatchObject({ version: 1 })
    await agreed(world, asked)
    expect(await holders.invest(by, '1000', { offer: 'two-90' })).toMatchObject({
      version: 2,
      rate: { annual_bp: 400 },
    })
    expect(await holders.one(by, id)).toMatchObject({ version: 1, rate: { annual_bp: 200 } })
    expect(await publish('two-90', { annual_bp: 400 })).toMatchObject({ state: 'published', approval: null })
  })

  it('lies within the bounds of the pack, and keeps its length and currency', async () => {
    const bounds = { days_least: 30, days_most: 1100, annual_bp_most: 600 }
    for (const terms of [
      { annual_bp: 601 },
      { days: 29 },
      { days: 1_101 },
      { early_bp: 251 },
      { least: '200', most: '100' },
    ])
      await expect(publish('out', terms)).rejects.toMatchObject({
        code: 'offer_out_of_bounds',
        detail: { facts: bounds },
      })
    await expect(publish(EASY, { days: 91 })).rejects.toMatchObject({ code: 'offer_differs' })
    await expect(publish('no-reason', {}, '')).rejects.toMatchObject({ code: 'second_person_needed' })
  })

  it('is not published over one that came between', async () => {
    const [first, second] = [await publish('between', { annual_bp: 200 }), undefined]
    expect(second).toBeUndefined()
    await agreed(world, first)
    const old = await publish('between', { annual_bp: 210 })
    await act(world, await operator(world), [withdrawInvestmentOffer, { params: { offer: 'between' } }])
    await agreed(world, old)
    const { by } = await holders.rich()
    expect(await holders.invest(by, '1000', { offer: 'between' })).toMatchObject({
      version: 2,
      rate: { annual_bp: 210 },
    })
  })
})
