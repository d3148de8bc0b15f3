/** Somebody else's wallet that cannot be dealt with reads the same, whatever is the matter with it, on every way. Over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { type Guest, guest, type House, must, openHouse, send, staff } from '../closure/house.ts'
import { accepted } from '../closure/steps.ts'
import { recorded } from '../closure/world.ts'
import { makeFreezeLink } from '../freeze-link.ts'

let house: House
let ada = ''
/** Of whom nobody is told anything, by what is the matter. */
const parties: Record<string, { readonly wallet: string; readonly email: string }> = {}

const at = ({ holder }: Pick<Guest, 'holder'>, path: string) => `/v1/wallets/${holder.wallet}/${path}`
const shop = async (name: string): Promise<Guest> => {
  const made = await guest(house)
  await must(house, `PUT ${at(made, 'merchant')}`, { token: made.token, body: { name } })
  return made
}
const inDays = async (days: number) => isoOf(plus(await house.world.db.now(), { hours: 24 * days }))

beforeAll(async () => {
  house = await openHouse()
  ada = await staff(house, ['agent', 'checker', 'compliance'])
  const closed = await shop('Stall of Ann')
  await must(house, `DELETE ${at(closed, 'merchant')}`, { token: closed.token })
  await accepted(house.world, closed.holder, [{ currency: 'CNY', way: 'claim' }])
  await house.world.pass('P8D')
  const closing = await shop('Stall of Bea')
  await must(house, `DELETE ${at(closing, 'merchant')}`, { token: closing.token })
  await accepted(house.world, closing.holder, [{ currency: 'CNY', way: 'claim' }])
  const restricted = await shop('Stall of Cay')
  const body = { restricted: true, reason: 'risk' }
  await must(house, `PUT /v1/operator/wallets/${restricted.holder.wallet}/restriction`, { token: ada, body })
  const paused = await shop('Stall of Dee')
  await must(house, `POST ${at(paused, 'pause')}`, { token: paused.token, body: { until: await inDays(6) } })
  const frozen = await shop('Stall of Eve')
  const now = await house.world.db.now()
  const secret = await house.world.db.tx((tx) => makeFreezeLink(tx, frozen.holder.person, now))
  await must(house, 'POST /v1/freezes', { token: '', body: { secret: secret.split('#')[1] } })
  for (const [name, { holder }] of Object.entries({ closed, closing, restricted, paused, frozen }))
    parties[name] = holder
  parties.nobody = { wallet: newId(7), email: 'nobody@example.test' }
}, 60_000)
afterAll(() => house.close())

type Party = { readonly wallet: string; readonly email: string }
type Way = (by: Guest, to: Party) => Promise<readonly [string, unknown]>
const CNY = { amount: '10', currency: 'CNY' }
const buying = (to: Party, capture: string) => ({
  merchant: to.wallet,
  ...CNY,
  reference: 'order 7',
  capture,
})
const collecting = (to: Party) => ({ merchant: to.wallet, payee: 'The stall', ...CNY })

/** Every way on which a holder names somebody else, and what is said of whoever cannot be dealt with. */
const WAYS: Readonly<Record<string, readonly [string | undefined, Way]>> = {
  'a transfer by number': [
    'recipient_unavailable',
    async (by, to) => [`POST ${at(by, 'transfers')}`, { to: { wallet: to.wallet }, ...CNY }],
  ],
  'a transfer by contact': [
    'recipient_unavailable',
    async (by, to) => [`POST ${at(by, 'transfers')}`, { to: { email: to.email }, ...CNY }],
  ],
  'a transfer that waits': [
    'recipient_unavailable',
    async (by, to) => [
      `POST ${at(by, 'transfers')}`,
      { to: { wallet: to.wallet }, ...CNY, accept: 'required' },
    ],
  ],
  'a purchase': [
    'recipient_unavailable',
    async (by, to) => [`POST ${at(by, 'purchases')}`, buying(to, 'immediate')],
  ],
  'an authorisation': [
    'recipient_unavailable',
    async (by, to) => [`POST ${at(by, 'purchases')}`, buying(to, 'later')],
  ],
  'the proof for a purchase': [
    'recipient_unavailable',
    async (_by, to) => ['POST /v1/challenges', { act: 'commerce.buy', subject: buying(to, 'later') }],
  ],
  'the proof for a mandate': [
    'merchant_unknown',
    async (_by, to) => [
      'POST /v1/challenges',
      { act: 'mandates.grant', subject: { merchant: to.wallet, kind: 'mandate', ...CNY } },
    ],
  ],
  'a mandate': [
    'merchant_unknown',
    async (by, to) => [`POST ${at(by, 'mandates')}`, { kind: 'mandate', ...collecting(to) }],
  ],
  'a mandate that needs a proof': [
    'merchant_unknown',
    async (by, to) => [
      `POST ${at(by, 'mandates')}`,
      { kind: 'mandate', ...collecting(to), amount: '99999999' },
    ],
  ],
  'a subscription': [
    'merchant_unknown',
    async (by, to) => [
      `POST ${at(by, 'mandates')}`,
      { kind: 'subscription', ...collecting(to), every: 'P1M' },
    ],
  ],
  'a role': [
    'recipient_unavailable',
    async (by, to) => {
      const child = await guest(house)
      const role = await recorded(house.world, by.holder, { kind: 'guardian', other: child.holder })
      return [`POST ${at(by, `roles/${role}/handover`)}`, { to: to.wallet }]
    },
  ],
  'a bill': [
    'bill_needs_relation',
    async (by, to) => [
      `POST ${at(by, 'bills')}`,
      { to: to.wallet, ...CNY, label: 'Tea', due_at: '2027-06-01T00:00:00Z' },
    ],
  ],
  'leave to send bills': [
    'merchant_unknown',
    async (by, to) => [`PUT ${at(by, `billers/${to.wallet}`)}`, { allowed: true }],
  ],
  'a word against bills': [
    undefined,
    async (by, to) => [`PUT ${at(by, `billers/${to.wallet}`)}`, { allowed: false }],
  ],
}

const without = (body: object, wallet: string) => {
  const { trace_id: _, ...rest } = { trace_id: '', ...body }
  return JSON.parse(JSON.stringify(rest).replaceAll(wallet, 'them'))
}

describe('a stranger reads the same of a wallet that', () => {
  it.each(Object.keys(WAYS))(
    'is closed, leaving, restricted, paused, frozen, or nobody’s, by %s',
    async (way) => {
      const [code, asking] = WAYS[way] ?? ['', async () => ['', {}] as const]
      const by = await shop('Curious')
      const answers: Record<string, unknown> = {}
      for (const [name, to] of Object.entries(parties)) {
        const [line, body] = await asking(by, to)
        const { status, body: said } = await send(house, line, { token: by.token, body })
        answers[name] = { status, said: without(said, to.wallet) }
        expect(said.code, `${name}: ${JSON.stringify(said)}`).toBe(code)
      }
      const [first] = Object.values(answers)
      for (const [name, answer] of Object.entries(answers)) expect(answer, name).toEqual(first)
    },
  )

  it('is told without the money to pay it, as of one that could be paid', async () => {
    const by = await shop('Poor')
    const open = await shop('Rich')
    for (const to of [...Object.values(parties), open.holder]) {
      const dear = { amount: '9900000', currency: 'CNY' }
      const paying = { token: by.token, body: { to: { wallet: to.wallet }, ...dear } }
      expect((await send(house, `POST ${at(by, 'transfers')}`, paying)).body.code).toBe('insufficient_funds')
      const body = { ...buying(to, 'immediate'), ...dear }
      const bought = await send(house, `POST ${at(by, 'purchases')}`, { token: by.token, body })
      expect(bought.body.code).toBe('insufficient_funds')
    }
  })
})

it('the list of billers names whom one let bill oneself, and nobody else; who cannot be let is looked for in vain', async () => {
  const [by, open] = [await guest(house), await shop('Lamp Shop')]
  const put = (wallet: string, allowed: boolean) =>
    send(house, `PUT ${at(by, `billers/${wallet}`)}`, { token: by.token, body: { allowed } })
  for (const { wallet } of [...Object.values(parties), open.holder])
    expect((await put(wallet, false)).status).toBe(200)
  const named = async (): Promise<string[]> => {
    const { billers } = await must(house, `GET ${at(by, 'billers')}`, { token: by.token })
    return billers.map(({ merchant_name }: { merchant_name: string }) => merchant_name)
  }
  expect(new Set(await named())).toEqual(new Set(['']))
  expect((await put(open.holder.wallet, true)).status).toBe(200)
  const tries = await Promise.all(Array.from({ length: 22 }, () => put(parties.frozen?.wallet ?? '', true)))
  const codes = tries.map(({ body }) => body.code)
  expect(codes.filter((code) => code === 'merchant_unknown')).toHaveLength(20)
  expect(codes.filter((code) => code === 'lookups_exhausted')).toHaveLength(2)
  // What was let already is no look.
  expect((await put(open.holder.wallet, false)).status).toBe(200)
  expect((await put(open.holder.wallet, true)).status).toBe(200)
  expect((await named()).filter((name) => name !== '')).toEqual(['Lamp Shop'])
})

describe('looks at others in vain', () => {
  const closed = () => ({ wallet: parties.closed?.wallet ?? '' })
  const transfer = (by: Guest, wallet: string) =>
    send(house, `POST ${at(by, 'transfers')}`, { token: by.token, body: { to: { wallet }, ...CNY } })

  it('are twenty a day in all, by number as by contact, on whichever way and however many come at once', async () => {
    const [by, friend] = [await guest(house), await shop('Friend')]
    const body = (wallet: string) => ({ ...buying({ wallet, email: '' }, 'immediate'), ...CNY })
    const buy = (wallet: string) =>
      send(house, `POST ${at(by, 'purchases')}`, { token: by.token, body: body(wallet) })
    const grant = () =>
      send(house, `POST ${at(by, 'mandates')}`, {
        token: by.token,
        body: { kind: 'mandate', ...collecting({ ...closed(), email: '' }) },
      })
    const all = await Promise.all([
      ...Array.from({ length: 10 }, () => transfer(by, newId(3))),
      ...Array.from({ length: 10 }, () => transfer(by, closed().wallet)),
      ...Array.from({ length: 10 }, () => buy(closed().wallet)),
      ...Array.from({ length: 5 }, grant),
    ])
    const exhausted = all.filter(({ body: { code } }) => code === 'lookups_exhausted')
    expect(all.filter(({ status }) => status < 300)).toEqual([])
    expect(all.length - exhausted.length).toBe(20)
    // Nothing is tried any more, so that who can be paid does not stand out.
    for (const asked of [await transfer(by, friend.holder.wallet), await buy(friend.holder.wallet)])
      expect(asked).toMatchObject({ status: 429, body: { code: 'lookups_exhausted' } })
    await house.world.pass('P1D')
    expect((await transfer(by, friend.holder.wallet)).status).toBe(201)
  })

  it('are none where a payment that was made is answered again', async () => {
    const [by, friend] = [await guest(house), await shop('Friendly')]
    const again = (path: string, payload: object) =>
      house.asked.server.inject({
        method: 'POST',
        url: at(by, path),
        headers: { authorization: `Bearer ${by.token}`, 'idempotency-key': `again-${path}-0123456789` },
        payload,
      })
    const paid = () => again('transfers', { to: { wallet: friend.holder.wallet }, ...CNY })
    const bought = () => again('purchases', buying(friend.holder, 'immediate'))
    const first = [await paid(), await bought()]
    expect(first.map(({ statusCode }) => statusCode)).toEqual([201, 201])
    const body = { restricted: true, reason: 'risk' }
    await must(house, `PUT /v1/operator/wallets/${friend.holder.wallet}/restriction`, { token: ada, body })
    for (let i = 0; i < 21; i++) await transfer(by, closed().wallet)
    expect((await transfer(by, newId(3))).status).toBe(429)
    const second = [await paid(), await bought()]
    expect(second.map(({ statusCode }) => statusCode)).toEqual([201, 201])
    expect(second.map((answer) => answer.json())).toEqual(first.map((answer) => answer.json()))
    // Also once the key is forgotten: what was bought under it stands.
    await house.world.db.query(`DELETE FROM core.idempotency WHERE scope = $1`, [by.holder.wallet])
    expect((await bought()).json()).toMatchObject({ id: first[1]?.json().id })
  })
})
