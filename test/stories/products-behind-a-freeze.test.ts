/** What a thief did with the products of a wallet is taken back with the freeze, or named; what is older rests. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCreditLine } from '../../src/modules/credit/operations/open-line.ts'
import { MODULES } from '../../src/modules.ts'
import {
  type Guest,
  guest,
  type House,
  leaving,
  must,
  openHouse,
  send,
  staff,
  tasksOf,
} from '../closure/house.ts'
import { act, letters } from '../closure/world.ts'
import { investing } from '../investments/investing.ts'
import { bothOffered, EASY, LOCKED } from '../investments/offers.ts'
import { freezing, OWN } from './freezing.ts'

let house: House
let agent = ''
beforeAll(async () => {
  house = await openHouse()
  agent = await staff(house, ['agent'])
  await bothOffered(house.world)
})
afterAll(() => house.close())

const { freeze, signedIn, recovered, proof } = freezing(() => house)
const at = ({ holder }: Guest, path: string) => `/v1/wallets/${holder.wallet}/${path}`
const get = (who: Guest, path: string) => must(house, `GET ${at(who, path)}`, { token: who.token })
const put = (who: Guest, line: string, body: object) => {
  const [method, path = ''] = line.split(' ')
  return must(house, `${method} ${at(who, path)}`, { token: who.token, body })
}
const take = async (who: Guest, offer: string, amount: string): Promise<string> =>
  (await put(who, 'POST investments', { offer, amount })).id
const purse = (who: Guest) => investing(house.world).purse(who.holder)
const stateOf = async (who: Guest, id: string) => {
  const { state, choice, interest_paid } = await get(who, `investments/${id}`)
  return { state, choice, interest_paid }
}
/** With the password that the recovery has set. */
const signedInAgain = async (who: Guest): Promise<Guest> => {
  const body = { contact: { email: who.holder.email }, password: OWN }
  return { ...who, token: (await must(house, 'POST /v1/sessions', { token: '', body })).session.token }
}
/** In the task, and in the letter of the recovery. */
const told = async (who: Guest): Promise<{ ended: string[]; letter: string }> => {
  const [task] = await tasksOf(house, agent, who.holder.wallet)
  const { ended } = await must(house, `GET /v1/operator/tasks/${Object(task).id}`, { token: agent })
  const back = await recovered(who)
  const [letter] = await letters(house.world, back.holder)
  return { ended, letter: letter?.message.text ?? '' }
}

describe('a stolen session', () => {
  it('that invests has it taken back whole and at no cost, and what it chose or left is named; older things run on', async () => {
    let who = await guest(house, '900000')
    const [old, left] = [await take(who, EASY, '100000'), await take(who, EASY, '50000')]
    await house.world.pass('P10D')
    who = await signedIn(who)
    await put(who, `PUT investments/${old}/choice`, { choice: 'roll_over' })
    await put(who, `POST investments/${left}/early-exit`, { at_least: '50000' })
    const before = await purse(who)
    const [easy, locked] = [await take(who, EASY, '200000'), await take(who, LOCKED, '30000')]
    await house.world.pass('P2D')
    await freeze(who)

    expect(await purse(who)).toBe(before)
    const { ended, letter } = await told(who)
    expect(ended.toSorted()).toEqual([
      expect.stringMatching(/^fixed-term investment of CNY 2,000\.00, taken .*: taken back, the whole sum/),
      expect.stringMatching(/^fixed-term investment of CNY 300\.00, taken .*: taken back/),
      expect.stringMatching(/^fixed-term investment of CNY 500\.00 was left early \(/),
      expect.stringMatching(/^roll-over of the fixed-term investment of CNY 1,000\.00, chosen /),
    ])
    for (const line of ended) expect(letter).toContain(line)
    const back = await signedInAgain(who)
    expect(await stateOf(back, easy)).toEqual({ state: 'undone', choice: 'pay_back', interest_paid: '0' })
    expect((await stateOf(back, locked)).state).toBe('undone')
    expect(await stateOf(back, old)).toMatchObject({ state: 'running', choice: 'pay_back' })
    // The worker passes over what is over, and the issuer owes what runs and nothing else.
    await house.world.pass('P100D')
    expect((await stateOf(await signedInAgain(who), old)).state).toBe('paid')
    expect(await purse(who)).toBe(
      before + 100_000n + BigInt((await stateOf(await signedInAgain(who), old)).interest_paid),
    )
    await investing(house.world).controlled()
  })

  it('that rolls over what was coming back has the next term taken back, though it has begun', async () => {
    let who = await guest(house, '900000')
    const id = await take(who, EASY, '100000')
    const before = await purse(who)
    const { pays_on } = await get(who, `investments/${id}`)
    await investing(house.world).until(Temporal.PlainDate.from(pays_on).subtract({ days: 2 }).toString())
    who = await signedIn(who)
    await put(who, `PUT investments/${id}/choice`, { choice: 'roll_over' })
    await investing(house.world).until(Temporal.PlainDate.from(pays_on).add({ days: 1 }).toString())
    expect(await purse(who)).toBeLessThan(before + 100_000n)
    await freeze(who)
    expect(await purse(who)).toBeGreaterThan(before + 100_000n)
    const { ended } = await told(who)
    expect(ended).toContainEqual(expect.stringMatching(/^fixed-term investment of CNY 1,.*taken back/))
    await investing(house.world).controlled()
  })

  it('that buys units, sells them and borrows is named, each with its sum, as it cannot be turned back', async () => {
    let who = await guest(house, '20000')
    await act(house.world, who.holder, [openCreditLine, { params: { wallet: who.holder.wallet } }])
    await house.world.pass('P10D')
    who = await signedIn(who)
    await put(who, 'POST fund/subscriptions', { fund: 'steady-cny', amount: '10000' })
    await put(who, 'POST fund/redemptions', { fund: 'steady-cny', amount: '4000' })
    const loan = { amount: '7000', instalments: 3 }
    const first = await send(house, `POST ${at(who, 'loans')}`, { token: who.token, body: loan })
    if (first.status >= 400)
      await put(who, 'POST loans', { ...loan, challenge: await proof(who, first.body.facts.challenge) })
    await freeze(who)
    const { ended, letter } = await told(who)
    expect(ended).toEqual([
      expect.stringMatching(/^a loan of CNY 70\.00 was drawn \(.*\) and is owed/),
      expect.stringMatching(/^fund units for CNY 100\.00 were bought/),
      expect.stringMatching(/^fund units were redeemed for CNY 40\.00/),
    ])
    for (const line of ended) expect(letter).toContain(line)
  })

  it('that uses a coupon or points and opens a credit line has them named, and the line closed where nothing is owed on it', async () => {
    let who = await guest(house, '20000')
    const give = (kind: string, label: string, quantity: number) =>
      must(house, `POST /v1/operator/wallets/${who.holder.wallet}/benefits`, {
        token: agent,
        body: { kind, label, quantity, expires_at: '2030-01-01T00:00:00Z' },
      })
    for (const old of ['Summer', 'Spring']) await give('coupon', old, 1)
    await give('points', 'Miles', 500)
    const { benefits } = await get(who, 'benefits')
    const use = async (label: string, quantity: number) => {
      const { id } = benefits.find((one: { label: string }) => one.label === label)
      await put(who, `POST benefits/${id}/use`, { quantity })
    }
    await use('Summer', 1)
    await house.world.pass('P10D')
    who = await signedIn(who)
    await use('Spring', 1)
    await use('Miles', 200)
    await act(house.world, who.holder, [openCreditLine, { params: { wallet: who.holder.wallet } }])
    await freeze(who)
    const { ended, letter } = await told(who)
    expect(ended.toSorted()).toEqual([
      expect.stringMatching(/^a credit line of CNY [\d,.]+, opened .* was closed/),
      expect.stringMatching(/^points “Miles” were used \(/),
      expect.stringMatching(/^the coupon “Spring” was used \(/),
    ])
    for (const line of ended) expect(letter).toContain(line)
  })

  it('that invests and closes at once: the closing is held, and its step says that the investment was taken back', async () => {
    const made = await guest(house, '500000')
    await house.world.pass('P10D')
    const who = await signedIn(made)
    const id = await take(who, EASY, '400000')
    const { closure } = await leaving(house, who)
    await freeze(who)
    expect(await purse(who)).toBe(500_000n)
    const { ended } = await told(who)
    expect(ended).toContainEqual(expect.stringMatching(/^fixed-term investment of CNY 4,000\.00, taken /))
    const back = await signedInAgain(who)
    expect((await stateOf(back, id)).state).toBe('undone')
    const challenge = await proof(back, { act: 'closure.continue' }, OWN)
    await put(back, 'POST closure/continuation', { challenge })
    await house.world.pass('P20D')
    const { state, steps } = await must(house, `GET /v1/closures/${closure}`, { token: agent })
    expect(state).toBe('closed')
    const words = expect.stringMatching(/^taken back with the freeze: /)
    expect(steps).toContainEqual(
      expect.objectContaining({ kind: 'redeem', words, moved: '400000', fee: '0' }),
    )
    await investing(house.world).controlled()
  })
})

it('every module whose holders move money says what a freeze does about it', () => {
  const moving = MODULES.filter(({ states = {} }) =>
    Object.values(states).some((row) => row.wallet && row.by.holder && row.moves),
  )
  expect(moving.map(({ name }) => name)).toContain('investments')
  expect(moving.filter(({ freezes }) => !freezes).map(({ name }) => name)).toEqual([])
})
