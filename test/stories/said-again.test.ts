/**
 * A state that is said again is the state that stands: no date moves, nobody is told, nothing is counted, in no table. Over HTTP,
 * an hour later and under a key of its own, so that it is no replay.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { openTask } from '../../src/modules/support/tasks.ts'
import { routes } from '../../src/modules.ts'
import { type Guest, guest, type House, must, openHouse, send, staff } from '../closure/house.ts'
import { funded, linked } from '../closure/world.ts'
import { investing } from '../investments/investing.ts'
import { EASY, offered } from '../investments/offers.ts'

let house: House
let who: Guest
let ada = ''
let bo = ''
beforeAll(async () => {
  house = await openHouse()
  who = await guest(house)
  ada = await staff(house, ['agent', 'checker', 'compliance', 'engineer'])
  bo = await staff(house, ['checker'])
})
afterAll(() => house.close())

/** What remembers the asking and not what it did: keys and acts, and that the server and the session live. */
const OF_ASKING = [
  'core.idempotency', 'support.act', 'identity.activity', 'identity.session', 'operations.heartbeat', 'operations.pulse',
  'audit.pending', 'core.lease',
] // biome-ignore format: a list

/** All rows of all tables, and the leaves but those that name who asked. */
const everything = async (): Promise<Record<string, unknown>> => {
  const { db } = house.world
  const tables = await db.query<{ name: string }>(
    `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname !~ '^(pg_|information_schema)'`,
  )
  const rows: Record<string, unknown> = {}
  for (const { name } of tables.filter((table) => !OF_ASKING.includes(table.name)))
    rows[name] = await db.query(`SELECT t::text AS row FROM ${name} t ORDER BY 1`)
  rows.leaves = await db.query("SELECT count(*) FROM audit.pending WHERE type NOT LIKE 'operator.%'")
  return rows
}

const mine = (path: string) => `/v1/wallets/${who.holder.wallet}/${path}`
const staffs = (path: string) => `/v1/operator/wallets/${who.holder.wallet}/${path}`
const soon = async (duration: string) => isoOf(plus(await house.world.db.now(), duration))

/** Whoever asks, what, and its body, as it is made ready. */
type Said = readonly [string, string, unknown]
const SAID: Readonly<Record<string, () => Promise<Said>>> = {
  '/v1/wallets/{wallet}/limits/{currency}': async () => [
    who.token,
    `PUT ${mine('limits/CNY')}`,
    { most: '5000' },
  ],
  '/v1/wallets/{wallet}/merchant': async () => [who.token, `PUT ${mine('merchant')}`, { name: 'Two Kites' }],
  '/v1/wallets/{wallet}/billers/{merchant}': async () => {
    const { holder, token } = await guest(house)
    await must(house, `PUT /v1/wallets/${holder.wallet}/merchant`, { token, body: { name: 'Lamp Shop' } })
    return [who.token, `PUT ${mine(`billers/${holder.wallet}`)}`, { allowed: true }]
  },
  '/v1/wallets/{wallet}/pause': async () => [
    who.token,
    `POST ${mine('pause')}`,
    { until: await soon('P6D') },
  ],
  '/v1/wallets/{wallet}/investments/{investment}/choice': async () => {
    const { world } = house
    await offered(world, EASY)
    await funded(world, who.holder, { instrument: await linked(world, who.holder, '5678'), amount: '200000' })
    const { id } = await investing(world).invest(who.holder, '100000')
    return [who.token, `PUT ${mine(`investments/${id}/choice`)}`, { choice: 'roll_over' }]
  },
  '/v1/operator/wallets/{wallet}/orders/{order}': async () => {
    const until = await soon('P90D')
    const paper = { kind: 'legal_hold', authority: 'Court', document: '7', disclosure: 'full', until }
    const { id } = await must(house, `POST ${staffs('orders')}`, { token: ada, body: paper })
    return [ada, `PUT ${staffs(`orders/${id}`)}`, { until: await soon('P120D') }]
  },
  '/v1/operator/funds/{fund}/prices/{day}': async () => {
    const yesterday = (await house.world.db.now()).toZonedDateTimeISO('Asia/Shanghai').subtract({ days: 1 })
    const day = yesterday.toPlainDate().toString()
    return [ada, `PUT /v1/operator/funds/steady-cny/prices/${day}`, { price: '100012345' }]
  },
  '/v1/operator/programmes/{programme}/state': async () => {
    const deadline = await soon('P90D')
    const made = { kind: 'wind_down', name: 'The old card', deadline, per_minute: 60 }
    const { id } = await must(house, 'POST /v1/operator/programmes', { token: ada, body: made })
    const wallets = [(await guest(house)).holder.wallet]
    await must(house, `POST /v1/operator/programmes/${id}/wallets`, { token: ada, body: { wallets } })
    const { shown_hash } = await must(house, `GET /v1/operator/programmes/${id}`, { token: bo })
    await must(house, `POST /v1/operator/programmes/${id}/start`, { token: bo, body: { shown_hash } })
    return [ada, `PUT /v1/operator/programmes/${id}/state`, { state: 'paused' }]
  },
  '/v1/operator/wallets/{wallet}/dormancy-exemption': async () => [
    ada,
    `PUT ${staffs('dormancy-exemption')}`,
    { reason: 'In hospital' },
  ],
  '/v1/operator/tasks/{task}/assignment': async () => {
    const task = { bucket: 4, kind: 'payment.contradiction', ref: newId(4) } as const
    const id = await house.world.db.tx((tx) => openTask(tx, task))
    return [ada, `PUT /v1/operator/tasks/${id}/assignment`, undefined]
  },
  '/v1/operator/wallets/{wallet}/restriction': async () => [
    ada,
    `PUT ${staffs('restriction')}`,
    { restricted: true, reason: 'risk' },
  ],
}

/** Why it is not said again here. */
const NOT_HERE: Readonly<Record<string, string>> = {
  '/v1/password': 'each needs a proof of its own, and the same password is a new one',
  '/v1/wallets/{wallet}/closure/plan': 'the answer is a quote of now',
  '/v1/operator/wallets/{wallet}/closure/plan': 'the answer is a quote of now',
  '/v1/wallets/{wallet}/closure/standing': 'a new proof lengthens it',
  '/v1/wallets/{wallet}/identity': 'given once; the same again is tested where it is given',
  '/v1/operator/investment-offers/{offer}':
    'a proposal; the same terms again are tested where they are offered',
  '/v1/operator/reconciliations/{date}/file':
    'a proposal; the file of a matched day again is tested with the days',
}

/** An answer without what is reckoned from now. */
const stated = (body: object) =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith('estimated_')))

describe('said again', () => {
  it('every PUT is tried here, or makes something new each time', () => {
    const puts = routes.filter(([method]) => method === 'PUT').map(([, path]) => path)
    const known = [...Object.keys(SAID), ...Object.keys(NOT_HERE)]
    expect(puts.filter((path) => !known.includes(path))).toEqual([])
    expect(known.filter((path) => !puts.includes(path) && !path.endsWith('/pause'))).toEqual([])
  })

  it.each(Object.keys(SAID))('%s', async (path) => {
    who = await guest(house)
    const [token, line, body] = (await SAID[path]?.()) ?? ['', '', undefined]
    const first = await send(house, line, { token, body })
    expect(first.status, JSON.stringify(first.body)).toBeLessThan(300)
    await house.world.pass('PT1H')
    const before = await everything()
    const again = await send(house, line, { token, body })
    expect({ ...again, body: stated(again.body) }).toEqual({ ...first, body: stated(first.body) })
    expect(await everything()).toEqual(before)
  })
})
