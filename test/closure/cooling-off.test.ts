/** While a closing cools off its holder may still do what harms nobody: over HTTP, as an app would. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  enter,
  must,
  type Person,
  pass,
  proveByPassword,
  refused,
  until,
  type World,
} from '../../scripts/demo/person.ts'
import { exampleNumber } from '../../src/modules/sandbox/sentinels.ts'
import { type Sandbox, startSandbox } from '../sandbox/running.ts'

let sandbox: Sandbox
let world: World
let holder: Person
let account: string
let closure: string
let loan: string

const params = () => ({ wallet: holder.wallet })
const available = async () => {
  const { pockets } = await holder.client.get('/v1/wallets/{wallet}', { params: params() })
  return pockets.find(({ currency }) => currency === 'CNY')?.available
}

beforeAll(async () => {
  sandbox = await startSandbox()
  world = { url: sandbox.url(), lang: 'en' }
  holder = await enter(world, 'Li Hua', 'seven lamps along the quay')
  const { client } = holder
  await client.put('/v1/wallets/{wallet}/identity', {
    params: params(),
    body: { real_name: '李华', document: { type: 'passport', number: 'E12345678' } },
  })
  const linked = await client.post('/v1/wallets/{wallet}/instruments', {
    params: params(),
    body: { kind: 'bank_account', scheme: 'cn_card_number', number: exampleNumber('cn_card_number', '7080') },
  })
  account = linked.id
  await until(() => client.get('/v1/wallets/{wallet}/instruments', { params: params() }), {
    is: ({ instruments }) => instruments.every(({ state }) => state === 'verified'),
    what: 'a verified account',
  })
  await client.post('/v1/wallets/{wallet}/topups', {
    params: params(),
    body: { instrument: account, amount: '9000', currency: 'CNY' },
  })
  await until(available, { is: (amount) => amount === '9000', what: 'money' })
  await client.post('/v1/wallets/{wallet}/credit-line', { params: params() })
  const drawn = await client.post('/v1/wallets/{wallet}/loans', {
    params: params(),
    body: { amount: '2000', instalments: 3 },
  })
  loan = drawn.id
  await pass(world, { advance: 'P4D' })
  await client.post('/v1/wallets/{wallet}/closure', { params: params(), body: {} })
  const { quote } = await client.put('/v1/wallets/{wallet}/closure/plan', {
    params: params(),
    body: { payouts: [{ currency: 'CNY', way: 'own_account', instrument: account }] },
  })
  const challenge = await proveByPassword(holder, 'closure.confirm')
  const accepted = await client.post('/v1/wallets/{wallet}/closure/confirmation', {
    params: params(),
    body: {
      quote: quote?.id ?? must('a quote'),
      acknowledged: quote?.consequences.map(({ code }) => code) ?? [],
      challenge,
    },
  })
  closure = accepted.closure.id
}, 120_000)
afterAll(() => sandbox?.close())

describe('during the cooling-off', () => {
  it('the loan was repaid at once, with the consent of the confirmation, and can be repaid no more', async () => {
    const { loans } = await until(
      () => holder.client.get('/v1/wallets/{wallet}/loans', { params: params() }),
      {
        is: ({ loans: [one] }) => one?.state === 'settled',
        what: 'a settled loan',
      },
    )
    expect(loans).toMatchObject([{ id: loan, owed: { total: '0' } }])
    const again = holder.client.post('/v1/wallets/{wallet}/loans/{loan}/repayments', {
      params: { ...params(), loan },
      body: { amount: '100' },
    })
    await refused(again, 'loan_settled')
  })

  it('what a bank takes back meanwhile is taken from what is there, and nothing is left owing', async () => {
    const { operators } = await holder.client.get('/v1/sandbox/cast', {})
    const token = operators.find(({ id }) => id === 'bo')?.token ?? must('an operator')
    const before = BigInt((await available()) ?? 0)
    const answer = await fetch(`${world.url}/v1/operator/wallets/${holder.wallet}/chargebacks`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': 'c1',
      },
      body: JSON.stringify({ reference: 'b-1', amount: '300', currency: 'CNY' }),
    })
    expect(answer.status).toBe(201)
    const after = BigInt((await available()) ?? 0)
    const { debts } = await holder.client.get('/v1/wallets/{wallet}/debts', { params: params() })
    expect(before - after).toBe(300n)
    expect(debts).toEqual([])
  })

  it('money can be withdrawn to an account that was theirs before, to no newer one, and to nobody else', async () => {
    const out = await holder.client.post('/v1/wallets/{wallet}/withdrawals', {
      params: params(),
      body: { instrument: account, amount: '1000', currency: 'CNY' },
    })
    const payment = { params: { ...params(), payment: out.id } }
    await until(() => holder.client.get('/v1/wallets/{wallet}/payments/{payment}', payment), {
      is: ({ state }) => state === 'paid',
      what: 'a paid withdrawal',
    })
    const newer = holder.client.post('/v1/wallets/{wallet}/instruments', {
      params: params(),
      body: {
        kind: 'bank_account',
        scheme: 'cn_card_number',
        number: exampleNumber('cn_card_number', '8091'),
      },
    })
    await refused(newer, 'wallet_closing')
    const gift = holder.client.post('/v1/wallets/{wallet}/transfers', {
      params: params(),
      body: { to: { phone: '+8613900000001' }, amount: '100', currency: 'CNY', accept: 'at_once' },
    })
    await refused(gift, 'wallet_closing')
  })

  it('and what is left afterwards leaves with the sweep, to the cent', async () => {
    const left = await available()
    await pass(world, { advance: 'P8D' })
    // The bank took more than the tolerance, so the holder is asked; what they withdrew themselves is not asked about.
    const { steps } = await holder.client.get('/v1/closures/{closure}', { params: { closure } })
    const step = steps.find(({ waits_for }) => waits_for === 'agreement')
    expect(step?.asked).toMatchObject({ left, lost: '300', because: ['chargeback'] })
    await holder.client.post('/v1/closures/{closure}/steps/{step}/agreement', {
      params: { closure, step: step?.id ?? must('a payout that waits') },
    })
    await pass(world, { advance: 'P4D' })
    const read = () => holder.client.get('/v1/closures/{closure}', { params: { closure } })
    await refused(read(), 'sign_in_required')
    const [{ moved } = { moved: undefined }] = await sandbox
      .app()
      .db.query<{ moved: bigint }>(
        `SELECT moved FROM closure.step WHERE closure = $1 AND kind = 'payout' AND state = 'done'`,
        [closure],
      )
    expect(moved?.toString()).toBe(left)
  })
})
