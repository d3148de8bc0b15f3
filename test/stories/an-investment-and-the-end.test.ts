/** Whoever closes with a fixed-term investment weighs leaving it now against its end, and reads afterwards what became of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatMoney } from '../../src/kernel/money.ts'
import { calendarDay } from '../../src/kernel/text/moment-text.ts'
import { terminalOf } from '../cli/terminal.ts'
import { type Guest, guest, type House, type Leaving, leaving, must, openHouse } from '../closure/house.ts'
import { open, plan, standing } from '../closure/steps.ts'
import { bothOffered, EASY, LOCKED } from '../investments/offers.ts'
import { freezing } from './freezing.ts'

let house: House
let url = ''
beforeAll(async () => {
  house = await openHouse()
  await bothOffered(house.world)
  url = await house.asked.server.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => house.close())

const { signedIn } = freezing(() => house)
const { quittance } = terminalOf(() => url)
const at = ({ holder }: Guest, path: string) => `/v1/wallets/${holder.wallet}/${path}`
const get = (who: Guest, path: string) => must(house, `GET ${at(who, path)}`, { token: who.token })
const cny = (amount: bigint | string) => formatMoney({ amount: BigInt(amount), currency: 'CNY' })

const invested = async () => {
  const who = await guest(house, '500000')
  const body = { offer: EASY, amount: '490000' }
  const { id } = await must(house, `POST ${at(who, 'investments')}`, { token: who.token, body })
  await house.world.pass('P30D')
  const back = await signedIn(who)
  const { early_exit: exit, at_end: end, ...term } = await get(back, `investments/${id}`)
  return { who: back, id, exit, end, ...term }
}
type Step = { readonly kind: string }
const redeems = ({ steps }: { readonly steps: readonly Step[] }): unknown =>
  steps.find(({ kind }) => kind === 'redeem')
const papersOf = async ({ closure, receipt }: Leaving) =>
  (await must(house, `GET /v1/closures/${closure}/receipt`, { token: receipt })).receipts

describe('leaving now and waiting for the end', () => {
  it('stand beside each other in the preview, the quote, what is signed and at the terminal, to the cent', async () => {
    const { who, id, exit, end, pays_at, pays_on } = await invested()
    const found = await get(who, 'closure/preview')
    const at_end = { amount: end.total, at: pays_at }
    const running = { code: 'investment.running', leaving_now: exit.returns, at_end }
    expect(found.obligations).toContainEqual(expect.objectContaining(running))
    const step = { object: { ref: id }, at_end, words: expect.stringMatching(/^leaves early the fixed-term/) }
    expect(redeems(found)).toMatchObject(step)

    await open(house.world, who.holder)
    await plan(house.world, who.holder, [{ currency: 'CNY', way: 'claim' }])
    expect(redeems((await get(who, 'closure')).quote)).toMatchObject(step)
    const asking = { token: who.token, body: { act: 'closure.confirm' } }
    const signed = await must(house, 'POST /v1/challenges', asking)
    expect(signed.statement.steps).toContainEqual(expect.objectContaining({ act: 'leave_early', at_end }))
    expect(signed.words).toContain(
      `at its end it would be ${cny(end.total)} on ${calendarDay(pays_on, 'en')})`,
    )
    const bounds = [{ currency: 'CNY', receive_at_least: '1', repay_at_most: '0', fees_at_most: '99999' }]
    const subject = { standing: JSON.stringify({ bounds }) }
    const stands = await must(house, 'POST /v1/challenges', {
      token: who.token,
      body: { act: 'closure.stand', subject },
    })
    expect(stands.words).toContain(`at its end it would bring ${cny(end.total)} on`)

    for (const [lang, now, then, left] of [
      [
        'en',
        `left now it brings ${cny(exit.returns)}`,
        `kept to its end it brings ${cny(end.total)}, on `,
        'leaves early',
      ],
      [
        'zh-CN',
        `现在提前支取可得 ${cny(exit.returns)}`,
        `持有到期可得 ${cny(end.total)}`,
        '提前支取定期理财',
      ],
    ] as const) {
      const { out } = await quittance(['preview', who.holder.wallet, '--lang', lang], { token: who.token })
      expect(out).toContain(now)
      // Beside the obligation, and beside the step.
      expect(out.split(then)).toHaveLength(3)
      expect(out).toContain(left)
    }
  })

  it('are what the worker pays: who waits gets the one, to the cent', async () => {
    const { who, end, pays_at } = await invested()
    const found = await get(who, 'closure/preview')
    await house.world.pass(`PT${Math.ceil((Date.parse(pays_at) - Date.parse(found.at)) / 1000) + 60}S`)
    const { pockets } = await get(await signedIn(who), 'closure/preview')
    expect(pockets).toMatchObject([{ available: (10_000n + BigInt(end.total)).toString() }])
  })
})

describe('an investment that the plan has left early', () => {
  it('is called so, with what it cost, in the case, at the terminal and on the signed paper', async () => {
    const { who, id, end } = await invested()
    const left = await leaving(house, who)
    const before = await must(house, `GET /v1/closures/${left.closure}`, { token: left.receipt })
    expect(redeems(before)).toMatchObject({ words: expect.stringMatching(/^to be left early: .* less, for/) })
    const { out } = await quittance(['close', who.holder.wallet], { token: who.token })
    expect(out).toMatch(
      /CNY [\d,.]+ {2}to be left early: fixed-term investment until \d+ \w+ \d+ \(CNY [\d.]+ less/,
    )

    await house.world.pass('P20D')
    const paid = await must(house, `GET /v1/closures/${left.closure}`, { token: left.receipt })
    expect(paid.state).toBe('closed')
    const done = redeems(paid)
    const { interest, principal } = await row(id)
    const fee = (await agreedFor(id)) - interest
    expect(done).toMatchObject({ moved: (principal + interest).toString(), fee: fee.toString() })
    expect(done).toMatchObject({
      words: expect.stringMatching(/^left early: .*\(CNY [\d.]+ less, for leaving early\)$/),
    })
    expect(fee).toBeGreaterThan(0n)
    expect(principal + interest).toBeLessThan(BigInt(end.total))

    const papers = await papersOf(left)
    const jwks = (await house.asked.server.inject('/.well-known/jwks.json')).json()
    const file = JSON.stringify({
      ...papers.find(({ kind }: Step) => kind === 'closing'),
      jwks,
      proof: undefined,
    })
    const check = (lang: string) =>
      quittance(['verify', 'paper.json', '--lang', lang], { files: { 'paper.json': file } })
    const text = `${cny(principal + interest)}`
    expect((await check('en')).out).toContain(
      `Early exit of a fixed-term investment: ${text} (${cny(fee)} less, for leaving early)`,
    )
    expect((await check('zh-CN')).out).toContain(`定期理财提前支取：${text}（提前支取损失 ${cny(fee)}）`)
  })
})

describe('a closing that waits for an investment', () => {
  it('says when it can start at the earliest and when it is over at the latest, and the worker keeps both', async () => {
    const who = await guest(house, '500000')
    const body = { offer: LOCKED, amount: '90000' }
    const { pays_at } = await must(house, `POST ${at(who, 'investments')}`, { token: who.token, body })
    await house.world.pass('P80D')
    let back = await signedIn(who)
    const { dates, start, obligations } = await get(back, 'closure/preview')
    expect(obligations).toContainEqual(
      expect.objectContaining({ code: 'investment.locked', leaving_now: null, at_end: expect.anything() }),
    )
    expect(start).toEqual({ not_before: pays_at, by: pays_at })
    for (const date of ['cooling_off_until', 'closed_by', 'statutory_by'] as const)
      expect(Date.parse(dates[date])).toBeGreaterThan(Date.parse(pays_at))

    await open(house.world, who.holder)
    await plan(house.world, who.holder, [{ currency: 'CNY', way: 'own_account', instrument: who.account }])
    await standing(house.world, who.holder, {
      bounds: [{ currency: 'CNY', receive_at_least: '1', repay_at_most: '0', fees_at_most: '0' }],
    })
    const waiting = await get(back, 'closure')
    expect(waiting.standing.start).toEqual({ not_before: pays_at, by: pays_at })
    expect(Date.parse(waiting.quote.dates.closed_by)).toBeGreaterThan(Date.parse(pays_at))
    const { out } = await quittance(['close', who.holder.wallet], { token: back.token })
    expect(out).toContain('Closed at the latest by ')
    const plain = await quittance(['preview', who.holder.wallet], { token: back.token })
    expect(plain.out).toContain('can start at the earliest on ')

    const now = Date.parse((await get(back, 'closure/preview')).at)
    await house.world.pass(`PT${Math.ceil((Date.parse(pays_at) - now) / 1000) - 3600}S`)
    back = await signedIn(who)
    expect((await get(back, 'closure')).state).toBe('preparing')
    await house.world.pass('P30D')
    const [closed] = await house.world.db.query<{ state: string; accepted: string; closed: string }>(
      `SELECT state, accepted_at::text AS accepted, closed_at::text AS closed FROM closure.closure WHERE wallet = $1`,
      [who.holder.wallet],
    )
    expect(closed?.state).toBe('closed')
    expect(Date.parse(closed?.accepted ?? '')).toBeGreaterThanOrEqual(Date.parse(pays_at))
    const last = Date.parse(closed?.closed ?? '')
    for (const promised of [waiting.standing.closed_by, waiting.statutory_by, dates.closed_by])
      expect(last).toBeLessThanOrEqual(Date.parse(promised))
  })

  it('has no latest date where somebody has to act first', async () => {
    const who = await guest(house, '500000')
    const body = { offer: LOCKED, amount: '90000', choice: 'roll_over' }
    const { pays_at } = await must(house, `POST ${at(who, 'investments')}`, { token: who.token, body })
    const found = await get(who, 'closure/preview')
    expect(found.start).toEqual({ not_before: pays_at, by: null })
    const free = await get(await guest(house), 'closure/preview')
    expect(free.start).toEqual({ not_before: free.at, by: free.at })
  })
})

const row = async (id: string) => {
  const [found] = await house.world.db.query<{ interest: bigint; principal: bigint }>(
    'SELECT interest, principal FROM investments.investment WHERE id = $1',
    [id],
  )
  if (!found) throw new Error('no such investment')
  return found
}
/** At the agreed rate for the days until it was left, half up: simple interest by actual days of a year of 365. */
const agreedFor = async (id: string): Promise<bigint> => {
  const [found] = await house.world.db.query<{ sum: bigint }>(
    `SELECT round(principal * annual_bp * ((ended_at AT TIME ZONE 'Asia/Shanghai')::date - begins_on) / (10000.0 * year_days))::bigint AS sum
       FROM investments.investment WHERE id = $1`,
    [id],
  )
  return found?.sum ?? 0n
}
