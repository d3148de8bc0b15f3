import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accepted, read } from '../closure/steps.ts'
import { funded, letters, linked, openWorld, PASSWORD, person, type World } from '../closure/world.ts'
import { type Asked, ask, done, openServer } from '../standing/asking.ts'

let world: World
let asked: Asked
beforeAll(async () => {
  world = await openWorld()
  asked = await openServer(world)
})
afterAll(async () => {
  await asked.server.close()
  await world.close()
})

const CNY = { currency: 'CNY' }
type Sent = { readonly method?: string; readonly body?: unknown }

/** Somebody with 5,000.00 CNY and an account, whom they pay, and what they ask for in a session of their own. */
const scene = async () => {
  const holder = await person(world)
  const shop = await person(world)
  const home = await linked(world, holder)
  await world.pass('P4D')
  await funded(world, holder, { instrument: home, amount: '500000' })
  const body = { contact: { email: holder.email }, password: PASSWORD }
  const { session } = await done(asked, { method: 'POST', url: '/v1/sessions', body })
  const to = (path: string, { method = 'POST', body: sent }: Sent = {}) =>
    ask(asked.server, {
      method,
      url: path.startsWith('/') ? path : `/v1/wallets/${holder.wallet}/${path}`,
      token: session.token,
      body: sent,
    })
  const prove = async (wish: unknown) => {
    const made = (await to('/v1/challenges', { body: wish })).json()
    await to(`/v1/challenges/${made.id}/answer`, { body: { method: 'password', value: PASSWORD } })
    return { challenge: String(made.id), words: String(made.words), statement: made.statement }
  }
  return {
    holder, shop, home, to, prove,
    pay: (amount: string, more = {}) =>
      to('transfers', { body: { to: { wallet: shop.wallet }, amount, ...CNY, ...more } }),
    limit: (most: string | null, more = {}) =>
      to('limits/CNY', { method: 'PUT', body: { most, ...more } }),
    today: async () => (await to('limits', { method: 'GET' })).json().limits[0],
    told: async () => {
      await world.work()
      return (await letters(world, holder)).filter(({ template }) => template === 'limit_changed')
    },
  } // biome-ignore format: who, and what they ask
}

describe('a limit of the day', () => {
  it('holds at once when it is lower, on every way out, and for proved payments too', async () => {
    const { pay, limit, today, to, home, prove, shop, told } = await scene()
    expect(await today()).toMatchObject({ ...CNY, most: null, left_today: null, raise: null })
    expect((await pay('10000')).statusCode).toBe(201)
    const set = await limit('40000')
    expect(set.json()).toMatchObject({ most: '40000', used_today: '10000', left_today: '30000', raise: null })
    const subject = { wallet: shop.wallet, amount: '30001', ...CNY }
    const { challenge } = await prove({ act: 'money.transfer', subject })
    expect((await pay('30001', { challenge })).json()).toMatchObject({
      status: 409,
      code: 'day_limit_reached',
    })
    const withdrawing = { instrument: home, amount: '30001', ...CNY }
    expect((await to('withdrawals', { body: withdrawing })).json()).toMatchObject({
      code: 'day_limit_reached',
    })
    expect((await pay('30000')).statusCode).toBe(201)
    const full = await today()
    expect(full).toMatchObject({ used_today: '40000', left_today: '0' })
    // Midnight of the pack's zone (Asia/Shanghai), not of UTC.
    expect(full.day_ends_at).toMatch(/T16:00:00\.000Z$/)
    expect((await pay('1')).json()).toMatchObject({ code: 'day_limit_reached' })
    await world.pass('P1D')
    expect(await today()).toMatchObject({ used_today: '0', left_today: '40000' })
    expect((await pay('1')).statusCode).toBe(201)
    const [letter] = await told()
    expect(letter?.message.text).toMatch(/at most CNY 400\.00 may leave .*\/freeze#/)
  })

  it('is met once by two who come at once, on two ways out', async () => {
    const { pay, limit, today, to, home } = await scene()
    await limit('50000')
    const withdrawing = { body: { instrument: home, amount: '30000', ...CNY } }
    const answers = await Promise.all([pay('30000'), pay('30000'), to('withdrawals', withdrawing)])
    expect(answers.filter(({ statusCode }) => statusCode < 300)).toHaveLength(1)
    for (const answer of answers.filter(({ statusCode }) => statusCode >= 300))
      expect(answer.json()).toMatchObject({ code: 'day_limit_reached' })
    expect(await today()).toMatchObject({ used_today: '30000', left_today: '20000' })
  })

  it('is raised or taken away by a proof of exactly that, and a day later', async () => {
    const { pay, limit, today, prove, told } = await scene()
    await limit('100')
    const no = (await limit('40000')).json()
    const subject = { ...CNY, most: '40000' }
    expect(no).toMatchObject({
      code: 'step_up_required',
      facts: { challenge: { act: 'money.raise_limit', subject } },
    })
    const { challenge, words, statement } = await prove(no.facts.challenge)
    expect(statement).toMatchObject({ ...CNY, from: '100', to: '40000', after_hours: '24' })
    expect(words).toContain('from CNY 1.00 to CNY 400.00, 24 hours from now')
    for (const other of ['40001', null])
      expect((await limit(other, { challenge })).json()).toMatchObject({ code: 'statement_changed' })
    const raised = (await limit('40000', { challenge })).json()
    expect(raised).toMatchObject({ most: '100', raise: { most: '40000' } })
    expect((await limit('40000')).json()).toEqual(raised)
    await world.pass('PT23H')
    expect((await pay('101')).json()).toMatchObject({ code: 'day_limit_reached' })
    await world.pass('PT1H1M')
    expect((await pay('101')).statusCode).toBe(201)
    expect(await today()).toMatchObject({ most: '40000', raise: null })
    const none = (await limit(null)).json()
    const proof = await prove(none.facts.challenge)
    expect(proof.words).toContain('to any amount')
    expect((await limit(null, { challenge: proof.challenge })).json()).toMatchObject({
      most: '40000',
      raise: { most: null },
    })
    await world.pass('P1DT1M')
    expect(await today()).toMatchObject({ most: null, raise: null })
    expect((await told()).map(({ message }) => message.text.includes('no limit of the day'))).toEqual([
      true,
      false,
      false,
    ])
  })

  it('drops what waits when it is lowered, kept, or the wallet is frozen by the link of the message', async () => {
    const { holder, limit, prove, told, to } = await scene()
    const raise = async () => {
      const { challenge } = await prove({ act: 'money.raise_limit', subject: { ...CNY, most: '900' } })
      expect((await limit('900', { challenge })).json()).toMatchObject({ raise: { most: '900' } })
    }
    await limit('500')
    await raise()
    expect((await limit('500')).json()).toMatchObject({ most: '500', raise: null })
    await raise()
    expect((await limit('400')).json()).toMatchObject({ most: '400', raise: null })
    // As if all that had been more than a week ago: a freeze takes back what was changed since.
    await world.db.query(
      `UPDATE ledger.day_limit_before SET changed_at = changed_at - interval '8 days'
        WHERE account IN (SELECT id FROM ledger.account WHERE wallet = $1)`,
      [holder.wallet],
    )
    await raise()
    const secret = (await told())[0]?.message.links?.[0]?.split('#')[1]
    await done(asked, { method: 'POST', url: '/v1/freezes', body: { secret } })
    expect((await to('limits', { method: 'GET' })).statusCode).toBe(401)
    const post = (url: string, body: unknown) => done(asked, { method: 'POST', url, body })
    const { recovery } = await post('/v1/recoveries', { contact: { email: holder.email } })
    await world.work()
    const sent = await letters(world, holder)
    const code = sent.find(({ template }) => template === 'recovery_code')?.message.code
    const proofs = { code, password: PASSWORD, new_password: 'nine kites over the old harbour' }
    const { session } = await post(`/v1/recoveries/${recovery}/confirmation`, proofs)
    const url = `/v1/wallets/${holder.wallet}/limits`
    const again = (method: string, path: string, most?: string) =>
      ask(asked.server, {
        method, url: url + path, token: session.token, ...(most ? { body: { most } } : {}),
      }) // biome-ignore format: one request
    await world.pass('P2D')
    expect((await again('GET', '')).json().limits[0]).toMatchObject({ most: '400', raise: null })
    expect((await again('PUT', '/CNY', '900')).json()).toMatchObject({ code: 'step_up_required' })
    expect((await again('PUT', '/CNY', '0')).json()).toMatchObject({ most: '0', left_today: '0' })
  })

  it('never stops the steps of a closing, and is lowered in one, not raised', async () => {
    const { holder, home, limit } = await scene()
    await limit('0')
    await accepted(world, holder, [{ ...CNY, way: 'own_account', instrument: home }])
    expect((await limit('100')).json()).toMatchObject({ code: 'limit_not_raised' })
    await world.pass('P10D')
    expect(await read(world, holder)).toMatchObject({
      state: 'closed',
      steps: [{ state: 'done', moved: '500000' }],
    })
  })
})
