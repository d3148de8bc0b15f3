import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { formatMoney } from '../../src/kernel/money.ts'
import { withdrawStandingClosure } from '../../src/modules/closure/operations/standing/withdraw-standing.ts'
import { actNamed } from '../../src/modules/identity/challenges/acts.ts'
import { accepted, confirmed, open, plan, read, standing } from '../closure/steps.ts'
import { act, callBy, type Holder, openWorld, type World } from '../closure/world.ts'
import { investing } from './investing.ts'
import { bothOffered, LOCKED, offered } from './offers.ts'

const LOCKED_LONG = 'locked-365'
const BOUNDS = {
  bounds: [{ currency: 'CNY' as const, receive_at_least: '1', repay_at_most: '0', fees_at_most: '0' }],
}

let world: World
let holders: ReturnType<typeof investing>
beforeAll(async () => {
  world = await openWorld()
  holders = investing(world)
  await bothOffered(world)
  await offered(world, LOCKED_LONG, { early_bp: null, days: 365 })
})
afterAll(() => world.close())

/** What its holder would sign now. */
const stated = async (by: Holder) => {
  const spec = actNamed('closure.confirm')
  if (!spec) throw new Error('closure.confirm is not registered')
  const { statement } = await spec.state(world.db, { ...callBy(by), actor: by }, {})
  return { en: spec.words(statement, 'en'), 'zh-CN': spec.words(statement, 'zh-CN') }
}

/** The same of a confirmation to close when ready with these limits. */
const signed = async (by: Holder, limits: object) => {
  const spec = actNamed('closure.stand')
  if (!spec) throw new Error('closure.stand is not registered')
  const subject = { standing: JSON.stringify(limits) }
  const { statement } = await spec.state(world.db, { ...callBy(by), actor: by }, subject)
  return spec.words(statement, 'en')
}

describe('closing', () => {
  it('leaves it early at the cost that the quote shows, and pays the money out', async () => {
    const { by, instrument } = await holders.rich('1000000')
    const { id } = await holders.invest(by, '900000')
    await world.pass('P30D')
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    const { quote } = await read(world, by)
    const [step] = quote?.steps ?? []
    expect(step).toMatchObject({ kind: 'redeem', object: { kind: 'investment', ref: id } })
    const net = BigInt(step?.amount ?? 0) - BigInt(step?.fee ?? 0)
    expect(BigInt(step?.fee ?? 0)).toBeGreaterThan(0n)
    expect(quote?.lines[0]?.amount).toBe((100_000n + net).toString())
    const cost = formatMoney({ amount: BigInt(step?.fee ?? 0), currency: 'CNY' })
    expect((await stated(by)).en).toContain(`(${cost} less, for leaving early; at its end it would be `)
    expect((await stated(by))['zh-CN']).toContain(`（提前支取损失 ${cost}；持有到期：`)
    await confirmed(world, by)
    await world.pass('P8D')
    const { state, interest_paid } = await holders.one(by, id)
    expect({ state, interest_paid }).toEqual({ state: 'left', interest_paid: (net - 900_000n).toString() })
    await world.pass('P8D')
    const [row] = await world.db.query<{ state: string; moved: bigint }>(
      `SELECT c.state, s.moved FROM closure.closure c JOIN closure.step s ON s.closure = c.id AND s.kind = 'payout' WHERE c.wallet = $1`,
      [by.wallet],
    )
    expect(row).toEqual({ state: 'closed', moved: 100_000n + net })
    const [redeemed] = await world.db.query(
      `SELECT s.quoted, s.moved FROM closure.closure c JOIN closure.step s ON s.closure = c.id AND s.kind = 'redeem' WHERE c.wallet = $1`,
      [by.wallet],
    )
    expect(redeemed).toEqual({ quoted: net, moved: net })
    await holders.controlled()
  })

  it('waits for one that cannot be left, by itself once it is confirmed to close when ready', async () => {
    const { by } = await holders.rich('1000000')
    const { id, pays_on } = await holders.invest(by, '900000', { offer: LOCKED })
    await holders.until(Temporal.PlainDate.from(pays_on).subtract({ days: 2 }).toString())
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    const before = await read(world, by)
    expect(before.obligations).toContainEqual(
      expect.objectContaining({ code: 'investment.locked', clears: 'by_time', blocks: true }),
    )
    await expect(confirmed(world, by)).rejects.toMatchObject({ code: 'closure_blocked' })
    await standing(world, by, {
      bounds: [{ currency: 'CNY', receive_at_least: '1', repay_at_most: '0', fees_at_most: '0' }],
    })
    await holders.until(pays_on)
    expect(await holders.one(by, id)).toMatchObject({ state: 'paid' })
    await world.pass('P10D')
    const [row] = await world.db.query('SELECT state FROM closure.closure WHERE wallet = $1', [by.wallet])
    expect(row).toEqual({ state: 'closed' })
  })

  it('turns what would be rolled over with the signature, says so, and closes', async () => {
    const { by } = await holders.rich('1000000')
    const { id, pays_on, rolls_at, pays_at } = await holders.invest(by, '900000', {
      offer: LOCKED,
      choice: 'roll_over',
    })
    expect(rolls_at).toBe(pays_at)
    await holders.until(Temporal.PlainDate.from(pays_on).subtract({ days: 3 }).toString())
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    expect((await read(world, by)).obligations).toContainEqual(
      expect.objectContaining({
        code: 'investment.locked',
        clears_at: null,
        remedy: {
          action: 'choose_pay_back',
          method: 'PUT',
          href: `/v1/wallets/${by.wallet}/investments/${id}/choice`,
        },
        what_to_do: expect.stringContaining('90 days'),
      }),
    )
    const said = await signed(by, BOUNDS)
    expect(said).toMatch(/roll over is paid back at its end instead: CNY 9,000\.00 on /)
    await standing(world, by, BOUNDS)
    expect(await holders.one(by, id)).toMatchObject({ choice: 'pay_back', rolls_at: null })
    expect((await holders.told(by, 'closure_stands'))[0]).toContain(
      'paid back at its end instead: CNY 9,000.00',
    )
    const waits = (await read(world, by)).standing?.waits_for
    expect(waits).toContainEqual(expect.objectContaining({ code: 'investment.locked', until: pays_at }))
    await holders.until(pays_on)
    expect(await holders.one(by, id)).toMatchObject({ state: 'paid' })
    await world.pass('P10D')
    const [row] = await world.db.query('SELECT state FROM closure.closure WHERE wallet = $1', [by.wallet])
    expect(row).toEqual({ state: 'closed' })
  })

  it('leaves turned what a signature has turned when that is taken back, and says so', async () => {
    const { by } = await holders.rich('1000000')
    const { id } = await holders.invest(by, '900000', { offer: LOCKED, choice: 'roll_over' })
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    await standing(world, by, BOUNDS)
    await act(world, by, [withdrawStandingClosure, { params: { wallet: by.wallet } }])
    expect(await holders.one(by, id)).toMatchObject({ choice: 'pay_back' })
    expect((await holders.told(by, 'closure_standing_withdrawn'))[0]).toContain(
      'stays to be paid back at its end: CNY 9,000.00',
    )
  })

  it('says why a confirmation has ended, and asks nobody to prove one that cannot hold', async () => {
    const { by } = await holders.rich('1000000')
    await world.pass('P1D')
    await holders.invest(by, '900000', { offer: LOCKED_LONG })
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    const late = { ...BOUNDS, not_before: isoOf(plus(await world.db.now(), 'P91D')) }
    await expect(signed(by, late)).rejects.toMatchObject({ code: 'standing_too_late' })
    await standing(world, by, BOUNDS)
    // A worker that was away: the looks of so many days would take long.
    await world.passWith([], 'P90D')
    await world.pass('PT7H')
    expect((await holders.told(by, 'closure_standing_ended'))[0]).toMatch(
      /its time is over\. What still stood in the way: You hold a fixed-term investment that cannot be left early \(until /,
    )
  })

  it('tells whoever closes that it is paid back, whatever was chosen', async () => {
    const { by } = await holders.rich('1000000')
    const { pays_on } = await holders.invest(by, '900000', { choice: 'roll_over' })
    expect((await holders.told(by, 'investment_taken'))[0]).toContain('At its end it is rolled over')
    await holders.until(Temporal.PlainDate.from(pays_on).subtract({ days: 8 }).toString())
    await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    await world.pass('P2D')
    expect(await holders.told(by, 'investment_ends_soon')).toEqual([
      expect.stringContaining('Nothing is rolled over while your wallet is being closed.'),
    ])
  })

  it('pays back what ends while it cools off, and rolls nothing over', async () => {
    const { by } = await holders.rich('1000000')
    const { id, pays_on, at_end } = await holders.invest(by, '900000', { choice: 'roll_over' })
    await holders.until(Temporal.PlainDate.from(pays_on).subtract({ days: 2 }).toString())
    await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    await holders.until(pays_on)
    expect(await holders.one(by, id)).toMatchObject({ state: 'paid' })
    await world.pass('P8D')
    const rows = await world.db.query(
      `SELECT c.state, s.kind, s.moved FROM closure.closure c JOIN closure.step s ON s.closure = c.id WHERE c.wallet = $1 ORDER BY s.kind`,
      [by.wallet],
    )
    const total = BigInt(at_end.total)
    expect(rows).toEqual([
      { state: 'closed', kind: 'payout', moved: 100_000n + total },
      { state: 'closed', kind: 'redeem', moved: total },
    ])
    await holders.controlled()
  })
})
