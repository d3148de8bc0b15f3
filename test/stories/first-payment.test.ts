/** A first payment beyond what needs no proof: whoever has the password empties no wallet with it. Over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import { expireTransfer } from '../../src/modules/payments/transfers/transfers.ts'
import { cancel, type Guest, guest, type House, leaving, must, openHouse, send } from '../closure/house.ts'
import { letters } from '../closure/world.ts'
import { freezing, OWN } from './freezing.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const { proof, recovered } = freezing(() => house)
const CNY = { currency: 'CNY' }
const BIG = '300000'
const at = ({ holder }: Guest, path = '') => `/v1/wallets/${holder.wallet}${path}`
type Wished = { readonly amount?: string; readonly more?: object; readonly password?: string }
const pays = async (from: Guest, to: Guest, { amount = BIG, more = {}, password }: Wished = {}) => {
  const wish = { act: 'money.transfer', subject: { wallet: to.holder.wallet, amount, ...CNY } }
  const challenge = await proof(from, wish, password)
  const body = { to: { wallet: to.holder.wallet }, amount, ...CNY, challenge, ...more }
  const { token } = from
  return must(house, `POST ${at(from, '/transfers')}`, { token, body })
}
const paysLittle = (from: Guest, to: Guest) =>
  must(house, `POST ${at(from, '/transfers')}`, {
    token: from.token,
    body: { to: { wallet: to.holder.wallet }, amount: '1000', ...CNY },
  })
const read = (who: Guest, id: string) =>
  must(house, `GET ${at(who, `/payments/${id}`)}`, { token: who.token })
const cancels = (who: Guest, id: string) =>
  send(house, `POST ${at(who, `/transfers/${id}/cancellation`)}`, { token: who.token })
const has = async (who: Guest): Promise<string> => {
  const { pockets } = await must(house, `GET ${at(who)}`, { token: who.token })
  return pockets.find((one: { currency: string }) => one.currency === 'CNY')?.available ?? '0'
}
const told = async ({ holder }: Guest, template: string) =>
  (await letters(house.world, holder)).find((letter) => letter.template === template)?.message
const scene = async () => {
  const [who, friend] = [await guest(house, '400000'), await guest(house, '100')]
  return { who, friend }
}

describe('a first payment that needs a proof', () => {
  it('has not arrived half a second later: every contact hears of it, and the link of the letter takes it back', async () => {
    const { who, friend: thief } = await scene()
    // A small payment first makes nobody known.
    expect(await paysLittle(who, thief)).toMatchObject({ state: 'completed', arrives_at: null })
    await house.world.work()
    const made = await pays(who, thief)
    expect(made).toMatchObject({ state: 'pending', actions: ['cancel'], expires_at: null })
    expect(Date.parse(made.arrives_at) - Date.parse(made.created_at)).toBe(86_400_000)
    await house.world.work()
    expect(await has(thief)).toBe('1100')
    const letter = await told(who, 'money_set_aside')
    expect(letter?.text).toMatch(/3,000\.00.*whom you have not paid before/)
    const secret = letter?.links?.[0]?.split('#')[1]
    expect(await send(house, 'POST /v1/freezes', { token: '', body: { secret } })).toMatchObject({
      body: { did: 'frozen' },
    })
    await house.world.pass('P2D')
    expect(await has(thief)).toBe('1100')
    const back = await recovered(who)
    expect(await read(back, made.id)).toMatchObject({ state: 'cancelled' })
    expect(await has(back)).toBe('399000')
    // Whoever was first paid in the days before the freeze is new again.
    const { token } = back
    expect(token).not.toBe(who.token)
    const again = await pays(back, thief, { amount: '60000', password: OWN })
    expect(again).toMatchObject({ state: 'pending' })
  })

  it('waits as well a day after a cent, which its holder did not mind; after a week nobody does', async () => {
    const { who, friend } = await scene()
    const cent = { to: { wallet: friend.holder.wallet }, amount: '1', ...CNY }
    await must(house, `POST ${at(who, '/transfers')}`, { token: who.token, body: cent })
    await house.world.pass('P2D')
    const made = await pays(who, friend, { amount: '100000' })
    expect(made).toMatchObject({ state: 'pending' })
    expect(await cancels(who, made.id)).toMatchObject({ body: { state: 'cancelled' } })
    await must(house, `POST ${at(who, '/transfers')}`, { token: who.token, body: cent })
    // A proof for a cent that waited is no more than a cent.
    const small = await pays(who, friend, { amount: '2' })
    expect(small).toMatchObject({ state: 'pending' })
    await house.world.pass('P2DT1M')
    expect(await read(who, small.id)).toMatchObject({ state: 'completed' })
    expect(await pays(who, friend, { amount: '100000' })).toMatchObject({ state: 'pending' })
    await house.world.pass('P5D')
    expect(await pays(who, friend, { amount: '100000' })).toMatchObject({ state: 'completed' })
  })

  it('is taken back by its sender, and the next one waits as well', async () => {
    const { who, friend } = await scene()
    const made = await pays(who, friend, { more: { memo: 'rent' } })
    await house.world.work()
    expect(await read(friend, made.id)).toMatchObject({ direction: 'in', actions: ['decline'], memo: 'rent' })
    expect((await told(friend, 'transfer_on_its_way'))?.text).toContain('hand nothing over')
    const early = await send(house, `POST ${at(friend, `/transfers/${made.id}/acceptance`)}`, {
      token: friend.token,
    })
    expect(early).toMatchObject({ status: 409, body: { code: 'transfer_on_its_way' } })
    expect(await cancels(who, made.id)).toMatchObject({ body: { state: 'cancelled' } })
    expect(await cancels(who, made.id)).toMatchObject({ status: 200 })
    expect(await has(who)).toBe('400000')
    expect(await pays(who, friend)).toMatchObject({ state: 'pending' })
  })

  it('arrives after its time, once, wherever the worker was killed; a day later nobody waits any more', async () => {
    const { who, friend } = await scene()
    const made = await pays(who, friend, { more: { memo: 'rent' } })
    await house.world.pass('PT23H')
    expect(await has(friend)).toBe('100')
    const killed = house.world.db.tx(async (tx) => {
      await expireTransfer({ ...tx, now: async () => plus(await tx.now(), 'PT2H') }, made.id)
      throw new Error('killed')
    })
    await expect(killed).rejects.toThrow('killed')
    await house.world.pass('PT2H')
    for (const _ of [1, 2]) await house.world.db.tx((tx) => expireTransfer(tx, made.id))
    await house.world.work()
    expect(await has(friend)).toBe('300100')
    expect(await read(friend, made.id)).toMatchObject({ state: 'completed', memo: 'rent', actions: [] })
    expect((await told(friend, 'transfer_arrived'))?.text).toContain('3,000.00')
    expect((await told(who, 'money_left'))?.text).toContain('3,000.00')
    expect(await cancels(who, made.id)).toMatchObject({ status: 409, body: { code: 'transfer_not_pending' } })
    expect(await pays(who, friend, { amount: '50001' })).toMatchObject({ state: 'pending' })
    await house.world.pass('P1DT1M')
    expect(await pays(who, friend, { amount: '20001' })).toMatchObject({
      state: 'completed',
      arrives_at: null,
    })
  })

  it('that is to be accepted is accepted after that time', async () => {
    const { who, friend } = await scene()
    const made = await pays(who, friend, { more: { accept: 'required' } })
    expect(Date.parse(made.expires_at) - Date.parse(made.arrives_at)).toBe(86_400_000)
    const accepts = () =>
      send(house, `POST ${at(friend, `/transfers/${made.id}/acceptance`)}`, { token: friend.token })
    expect(await accepts()).toMatchObject({ body: { code: 'transfer_on_its_way' } })
    expect(await told(friend, 'transfer_waiting')).toBeUndefined()
    await house.world.pass('P1DT1M')
    expect(await told(friend, 'transfer_waiting')).toBeDefined()
    expect(await accepts()).toMatchObject({ body: { state: 'completed' } })
    expect(await has(friend)).toBe('300100')
  })
})

describe('a first payment that cannot be carried out on its day', () => {
  it('goes back to its sender, who hears of it', async () => {
    const { who, friend } = await scene()
    const made = await pays(who, friend)
    const until = plus(await house.world.db.now(), 'P6D').toString()
    await must(house, `POST ${at(who, '/pause')}`, { token: who.token, body: { until } })
    await house.world.pass('P1DT1M')
    expect(await read(who, made.id)).toMatchObject({ state: 'expired' })
    expect(await has(who)).toBe('400000')
    expect((await told(who, 'transfer_returned'))?.text).toContain('did not reach them')
  })
})

describe('a closing meanwhile', () => {
  it('of its sender names it with its date, and how to take it back', async () => {
    const { who, friend } = await scene()
    const made = await pays(who, friend)
    const { obligations } = await must(house, `GET ${at(who, '/closure/preview')}`, { token: who.token })
    expect(obligations).toContainEqual(
      expect.objectContaining({
        code: 'transfer.pending',
        clears_at: made.arrives_at,
        remedy: expect.objectContaining({ action: 'cancel_transfer' }),
      }),
    )
  })

  it('of its payee gives it back to its sender, who hears of it', async () => {
    const { who, friend } = await scene()
    await house.world.pass('P4D')
    const made = await pays(who, friend)
    await cancel(house, { ...friend, ...(await leaving(house, friend)) })
    expect(await read(who, made.id)).toMatchObject({ state: 'declined' })
    expect(await has(who)).toBe('400000')
    await house.world.work()
    expect((await told(who, 'transfer_returned'))?.text).toContain('in your wallet again')
  })
})
