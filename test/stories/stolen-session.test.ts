import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import {
  act,
  funded,
  type Holder,
  letters,
  linked,
  openWorld,
  PASSWORD,
  person,
  type World,
} from '../closure/world.ts'
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

type Sent = { readonly method?: string; readonly body?: unknown }
/** Somebody's session, as its token lets anybody use it. */
const sessionOf = async (holder: Holder) => {
  const body = { contact: { email: holder.email }, password: PASSWORD }
  const { session } = await done(asked, { method: 'POST', url: '/v1/sessions', body })
  const token: string = session.token
  const to = (path: string, { method = 'POST', body: sent }: Sent = {}) =>
    ask(asked.server, {
      method,
      url: path.startsWith('/') ? path : `/v1/wallets/${holder.wallet}/${path}`,
      token,
      body: sent,
    })
  return { token, to }
}

/** A victim with 5,000.00 CNY in the wallet and an account that was linked long ago, and the thief's own wallet. */
const scene = async () => {
  const victim = await person(world)
  const thief = await person(world)
  const home = await linked(world, victim)
  await world.pass('P4D')
  await funded(world, victim, { instrument: home, amount: '500000' })
  await act(world, thief, [
    becomeMerchantUseCase,
    { params: { wallet: thief.wallet }, body: { name: 'Tea House' } },
  ])
  return { victim, thief, home, ...(await sessionOf(victim)) }
}
const CNY = { currency: 'CNY' }
const balanceOf = async ({ wallet }: Holder) => {
  const [row] = await world.db.query<{ sum: bigint }>(
    `SELECT sum(credits_posted - debits_posted - debits_pending)::bigint AS sum FROM ledger.account WHERE wallet = $1`,
    [wallet],
  )
  return row?.sum ?? 0n
}

describe('A1 a thief with a session, and nothing else', () => {
  it('takes no more than the small amount of a day, however it is tried and however much at once', async () => {
    const { victim, thief, to } = await scene()
    const own = { kind: 'bank_account', scheme: 'iban', number: exampleNumber('iban', '9999'), bank: 'Thief' }
    const account = await to('instruments', { body: own })
    await world.work()
    const instrument: string = account.json().id
    const withdrawing = { body: { instrument, amount: '50001', ...CNY } }
    const transferring = { body: { to: { wallet: thief.wallet }, amount: '50001', ...CNY } }
    for (const [path, what] of [
      ['withdrawals', withdrawing],
      ['transfers', transferring],
    ] as const)
      expect((await to(path, what)).json()).toMatchObject({ status: 403, code: 'step_up_required' })
    const tries = Array.from({ length: 12 }, (_, i) =>
      i % 2 === 0
        ? to('withdrawals', { body: { instrument, amount: '30000', ...CNY } })
        : to('transfers', { body: { to: { wallet: thief.wallet }, amount: '30000', ...CNY } }),
    )
    const went = (await Promise.all(tries)).filter((answer) => answer.statusCode < 300)
    expect(went).toHaveLength(3)
    expect(await balanceOf(victim)).toBe(500_000n - 90_000n)
    const rest = { ...transferring.body, amount: '10001' }
    expect((await to('transfers', { body: rest })).json()).toMatchObject({ code: 'step_up_required' })
  })

  it('has the small amount again on the next calendar day of the pack’s zone, and not before', async () => {
    const { thief, to } = await scene()
    const send = () => to('transfers', { body: { to: { wallet: thief.wallet }, amount: '50000', ...CNY } })
    const answers = [await send(), await send(), await send()].map((answer) => answer.statusCode)
    expect(answers).toEqual([201, 201, 403])
    await world.pass('P1D')
    expect((await send()).statusCode).toBe(201)
  })

  it('gives no service a look at the wallet, and no merchant a large right', async () => {
    const { thief, to } = await scene()
    const until = '2027-03-01T00:00:00Z'
    const look = { client: 'Thief & Co', scopes: ['statement.read', 'balance.read'], until }
    const said = (await to('authorisations', { body: look })).json()
    expect(said).toMatchObject({
      code: 'step_up_required',
      facts: { challenge: { act: 'mandates.authorise', subject: { scopes: 'balance.read statement.read' } } },
    })
    // What would be signed is read by people: a moment and a period are written as everywhere.
    const asks = async (wish: unknown) => (await to('/v1/challenges', { body: wish })).json().words
    expect(await asks(said.facts.challenge)).toContain('until 1 March 2027, 08:00 (UTC+8).')
    const film = {
      kind: 'subscription',
      merchant: thief.wallet,
      payee: 'Tea',
      amount: '50001',
      every: 'P1M',
      ...CNY,
    }
    const monthly = (await to('mandates', { body: film })).json()
    expect(await asks(monthly.facts.challenge)).toMatch(/debit CNY 500\.01 every month\.$/)
    const right = { kind: 'mandate', merchant: thief.wallet, payee: 'Tea', amount: '50001', ...CNY }
    expect((await to('mandates', { body: right })).json()).toMatchObject({ code: 'step_up_required' })
  })
})

describe('the holder, who can prove who they are', () => {
  const prove = async (to: Awaited<ReturnType<typeof scene>>['to'], wish: unknown) => {
    const made = (await to('/v1/challenges', { body: wish })).json()
    const body = { method: 'password', value: PASSWORD }
    expect((await to(`/v1/challenges/${made.id}/answer`, { body })).statusCode).toBe(200)
    return { id: String(made.id), statement: made.statement, words: String(made.words) }
  }

  it('goes on with what the refusal says, and signs exactly what moves', async () => {
    const { victim, thief, to } = await scene()
    const body = { to: { email: thief.email }, amount: '200000', ...CNY }
    const no = (await to('transfers', { body })).json()
    expect(no).toMatchObject({
      code: 'step_up_required',
      facts: { without_proof: { each: '50000', per_day: '100000' } },
    })
    const { id, statement, words } = await prove(to, no.facts.challenge)
    expect(statement).toMatchObject({
      act: 'money.transfer',
      amount: '200000',
      currency: 'CNY',
    })
    expect(words).toContain('2,000.00')
    for (const other of [{ amount: '200001' }, { to: { email: victim.email } }, { currency: 'USD' }]) {
      const answer = await to('transfers', { body: { ...body, ...other, challenge: id } })
      expect(answer.json()).toMatchObject({ code: 'statement_changed' })
    }
    expect((await to('transfers', { body: { ...body, challenge: id } })).statusCode).toBe(201)
    expect((await to('transfers', { body: { ...body, challenge: id } })).json()).toMatchObject({
      code: 'proof_missing',
    })
    expect(await balanceOf(victim)).toBe(300_000n)
  })

  it('uses one proof once, also at once, and has the same answer under the same key', async () => {
    const { victim, thief, to, token } = await scene()
    const body = { to: { wallet: thief.wallet }, amount: '60000', ...CNY }
    const { id } = await prove(to, {
      act: 'money.transfer',
      subject: { wallet: thief.wallet, amount: '60000', ...CNY },
    })
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const url = `/v1/wallets/${victim.wallet}/transfers`
    const send = (key: string) =>
      asked.server.inject({
        method: 'POST',
        url,
        payload: { ...body, challenge: id },
        headers: { ...headers, 'idempotency-key': key },
      })
    const answers = await Promise.all(
      ['first-of-many-keys', 'second-of-many-keys', 'third-of-many-keys'].map(send),
    )
    const won = answers.findIndex(({ statusCode }) => statusCode === 201)
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 403, 403])
    const again = await send(['first-of-many-keys', 'second-of-many-keys', 'third-of-many-keys'][won] ?? '')
    expect(again.json()).toEqual(answers[won]?.json())
    expect(await balanceOf(victim)).toBe(440_000n)
  })

  it('takes little to an account that was linked just now, also with the proof, and more a day later', async () => {
    const { victim, to } = await scene()
    const account = {
      kind: 'bank_account',
      scheme: 'iban',
      number: exampleNumber('iban', '8888'),
      bank: 'New',
    }
    const linking = (await to('instruments', { body: account })).json()
    expect(linking).toMatchObject({ state: 'pending', full_from: null })
    await world.work()
    const { instruments } = (await to('instruments', { method: 'GET' })).json()
    const fresh = instruments.find((one: { id: string }) => one.id === linking.id)
    expect(Date.parse(fresh.full_from) - Date.parse(fresh.verified_at)).toBe(24 * 3_600_000)
    const [letter] = (await letters(world, victim)).filter(({ template }) => template === 'account_linked')
    expect(letter?.message.text).toContain('takes only a small sum in a day')

    const subject = (amount: string) => ({ instrument: linking.id, amount, ...CNY })
    const send = (amount: string, challenge?: string) =>
      to('withdrawals', { body: { ...subject(amount), ...(challenge ? { challenge } : {}) } })
    const wish = (amount: string) => ({ act: 'money.withdraw', subject: subject(amount) })
    const tooNew = {
      code: 'destination_too_new',
      facts: { usable_from: fresh.full_from, most_per_day: '100000' },
    }
    expect((await send('100001')).json()).toMatchObject(tooNew)
    expect((await to('/v1/challenges', { body: wish('100001') })).json()).toMatchObject(tooNew)
    const rest = await prove(to, wish('20001'))
    expect((await send('80000')).json()).toMatchObject({ code: 'step_up_required' })
    expect((await send('80000', (await prove(to, wish('80000'))).id)).statusCode).toBe(202)
    expect((await send('20001', rest.id)).json()).toMatchObject(tooNew)
    expect((await send('20001')).json()).toMatchObject(tooNew)
    expect((await send('20000')).statusCode).toBe(202)
    await world.pass('P1D')
    expect((await send('200000', (await prove(to, wish('200000'))).id)).statusCode).toBe(202)
  })

  it('withdraws more to an account of their own that is not new', async () => {
    const { home, to } = await scene()
    const send = (amount: string) => to('withdrawals', { body: { instrument: home, amount, ...CNY } })
    expect((await send('200000')).statusCode).toBe(202)
    const no = (await send('200001')).json()
    expect(no).toMatchObject({ code: 'step_up_required', facts: { challenge: { act: 'money.withdraw' } } })
    const { id, words } = await prove(to, no.facts.challenge)
    expect(words).toContain('4321')
    const body = { instrument: home, amount: '200001', ...CNY, challenge: id }
    expect((await to('withdrawals', { body })).statusCode).toBe(202)
  })
})

describe('"this was not me"', () => {
  const lettersTo = async (holder: Holder) => {
    await world.work()
    return letters(world, holder)
  }
  const freezeOf = async (holder: Holder, template: string): Promise<string> => {
    const found = (await lettersTo(holder)).find((letter) => letter.template === template)
    return found?.message.links?.[0]?.split('#')[1] ?? ''
  }
  const freeze = (secret: string) =>
    ask(asked.server, { method: 'POST', url: '/v1/freezes', body: { secret } })
  const post = (url: string, body: unknown) => ask(asked.server, { method: 'POST', url, body })
  const recovering = async (holder: Holder) => {
    const asking = await post('/v1/recoveries', { contact: { email: holder.email } })
    const code = (await lettersTo(holder)).find((letter) => letter.template === 'recovery_code')?.message.code
    const recovery: string = asking.json().recovery
    const body = { code: code ?? '000000', new_password: 'nine kites over the old harbour' }
    return (more: object) => post(`/v1/recoveries/${recovery}/confirmation`, { ...body, ...more })
  }

  it('is in every message about money that leaves, an account, and a right', async () => {
    const { victim, thief, home, to } = await scene()
    await to('transfers', { body: { to: { wallet: thief.wallet }, amount: '100', ...CNY } })
    await to('transfers', { body: { to: { wallet: thief.wallet }, amount: '200', ...CNY } })
    await to('withdrawals', { body: { instrument: home, amount: '300', ...CNY } })
    const account = {
      kind: 'bank_account',
      scheme: 'iban',
      number: exampleNumber('iban', '8888'),
      bank: 'Thief',
    }
    await to('instruments', { body: account })
    await to('mandates', {
      body: { kind: 'mandate', merchant: thief.wallet, payee: 'Tea', amount: '100', ...CNY },
    })
    const club = { kind: 'subscription', merchant: thief.wallet, payee: 'Club', amount: '100', every: 'P1W' }
    await to('mandates', { body: { ...club, ...CNY } })
    const found = (await lettersTo(victim)).filter(({ message }) => message.links?.[0]?.includes('/freeze#'))
    const texts = found.map(({ template, message }) => `${template} ${message.text}`)
    expect(texts.filter((text) => /money_left CNY 3\.00 left/.test(text))).toHaveLength(2)
    expect(texts.some((text) => /account_linked .*8888/.test(text))).toBe(true)
    expect(
      texts.some((text) =>
        /right_granted .+ “Tea” may debit CNY 1\.00 from your wallet at a time /.test(text),
      ),
    ).toBe(true)
    expect(
      texts.some((text) =>
        /right_granted .+ “Club” may debit CNY 1\.00 from your wallet every week /.test(text),
      ),
    ).toBe(true)
  })

  it('shuts the thief out, calls back what the bank does not have yet, and a recovery returns the wallet', async () => {
    const { victim, thief, home, to } = await scene()
    const withdrawing = { body: { instrument: home, amount: '300', ...CNY } }
    const withdrawal = (await to('withdrawals', withdrawing)).json()
    const waiting = { to: { wallet: thief.wallet }, amount: '500', ...CNY, accept: 'required' }
    const transfer = (await to('transfers', { body: waiting })).json()
    const [letter] = (await letters(world, victim)).filter(({ template }) => template === 'money_left')
    expect((await freeze(letter?.message.links?.[0]?.split('#')[1] ?? '')).statusCode).toBe(200)
    expect((await to(`/v1/wallets/${victim.wallet}`, { method: 'GET' })).statusCode).toBe(401)
    expect(await balanceOf(victim)).toBe(500_000n)
    const { to: again } = await sessionOf(victim)
    for (const shut of [
      await again(`payments/${withdrawal.id}`, { method: 'GET' }),
      await again('transfers', { body: { to: { wallet: thief.wallet }, amount: '1', ...CNY } }),
      await again('/v1/challenges', { body: { act: 'password.change' } }),
    ])
      expect(shut.json()).toMatchObject({ code: 'recovery_needed' })
    const changing = {
      method: 'PUT',
      body: { password: 'the thief likes this one a lot', challenge: newId(0) },
    }
    expect((await again('/v1/password', changing)).json()).toMatchObject({ code: 'recovery_needed' })

    const confirm = await recovering(victim)
    expect((await confirm({})).json()).toMatchObject({
      code: 'recovery_proof_needed',
      facts: { ways: ['password'] },
    })
    const back = await confirm({ password: PASSWORD })
    expect(back.statusCode).toBe(201)
    expect((await again(`/v1/wallets/${victim.wallet}`, { method: 'GET' })).statusCode).toBe(401)
    const read = (path = '') =>
      done(asked, {
        method: 'GET',
        url: `/v1/wallets/${victim.wallet}${path}`,
        token: back.json().session.token,
      })
    expect(await read()).toMatchObject({ state: 'open' })
    for (const { id } of [withdrawal, transfer])
      expect(await read(`/payments/${id}`)).toMatchObject({ state: 'cancelled' })
    expect((await lettersTo(victim))[0]?.template).toBe('wallet_recovered')
  })

  it('is not undone by a code to a contact that the thief has put there', async () => {
    const { victim } = await scene()
    const secret = await freezeOf(victim, 'account_linked')
    await freeze(secret)
    expect(
      (await (await recovering({ ...victim, email: 'thief@example.test' }))({ password: PASSWORD })).json(),
    ).toMatchObject({ code: 'code_wrong' })
    await world.db.query(
      `UPDATE identity.password SET set_at = set_at + interval '1 day' WHERE person = $1`,
      [victim.person],
    )
    expect((await (await recovering(victim))({ password: PASSWORD })).json()).toMatchObject({
      code: 'recovery_proof_needed',
      facts: { ways: [] },
    })
  })
})

describe('guesses that come at once', () => {
  const sign = (victim: Holder, password: string) =>
    ask(asked.server, {
      method: 'POST', url: '/v1/sessions', body: { contact: { email: victim.email }, password },
    }) // biome-ignore format: one request

  it('are judged five at the most: the right one among twenty wrong ones comes too late', async () => {
    const victim = await person(world)
    const wrong = Array.from({ length: 20 }, (_, i) => sign(victim, `a wrong guess of mine ${i}`))
    // Under load some are sent away unjudged: they do not count.
    for (const answer of await Promise.all(wrong))
      expect(['sign_in_failed', 'password_checks_busy']).toContain(answer.json().code)
    const [row] = await world.db.query<{ failures: number }>(
      'SELECT failures FROM identity.lockout WHERE person = $1',
      [victim.person],
    )
    for (let more = row?.failures ?? 0; more < 5; more++) await sign(victim, 'one more wrong guess')
    expect(row?.failures).toBeLessThanOrEqual(5)
    expect((await sign(victim, PASSWORD)).json()).toMatchObject({ code: 'sign_in_failed' })
    await world.pass('PT31M')
    expect((await sign(victim, PASSWORD)).statusCode).toBe(201)
  })

  it('over many challenges share one count', async () => {
    const { to } = await scene()
    const ids: string[] = []
    for (let i = 0; i < 8; i++)
      ids.push((await to('/v1/challenges', { body: { act: 'password.change' } })).json().id)
    const wrong = { body: { method: 'password', value: 'not this one' } }
    const answers = await Promise.all(ids.map((id) => to(`/v1/challenges/${id}/answer`, wrong)))
    const codes = answers.map((answer) => answer.json().code)
    expect(codes.filter((code) => code === 'proof_wrong')).toHaveLength(5)
    expect(codes.filter((code) => code === 'factor_locked')).toHaveLength(3)
  })
})
