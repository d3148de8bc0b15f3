/** The cast is in the situations that it is said to be in, and the clock moves as it says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient, QuittanceError } from '../../sdk/src/index.ts'
import { CAST, type MemberId } from '../../src/modules/sandbox/cast.ts'
import { type Sandbox, startSandbox } from './running.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox?.close())

const client = (token?: string) => createClient({ baseUrl: sandbox.url(), ...(token ? { token } : {}) })
const cast = () => client().get('/v1/sandbox/cast', {})
const clock = (body: { advance?: string; to?: string }) => client().post('/v1/sandbox/clock', { body })
const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.catch((thrown: unknown) => thrown)
  return error instanceof QuittanceError ? error.code : error
}

const preview = async (id: MemberId) => {
  const { members } = await cast()
  const {
    contact = '',
    password = '',
    recovery_codes = [],
  } = members.find((member) => member.id === id) ?? {}
  const [code] = recovery_codes
  const { wallet, session } = await client().post('/v1/sessions', {
    body: {
      contact: contact.includes('@') ? { email: contact } : { phone: contact },
      password,
      ...(code ? { recovery_code: code } : {}),
    },
  })
  return client(session.token ?? '').get('/v1/wallets/{wallet}/closure/preview', { params: { wallet } })
}

describe('the cast', () => {
  it.each<[MemberId, boolean, string[]]>([
    ['lin_mei', false, ['balance.positive', 'document.not_exported', 'instrument.linked']],
    ['chen_wei', false, []],
    [
      'zhao_min',
      true,
      [
        'balance.positive',
        'document.not_exported',
        'instrument.linked',
        'transfer.pending',
        'withdrawal.in_flight',
      ],
    ],
    ['sun_li', false, ['balance.positive', 'document.not_exported', 'instrument.linked']],
    ['zhou_yan', false, ['balance.dust', 'document.not_exported', 'instrument.linked']],
    ['li_qiang', false, ['balance.positive', 'document.not_exported', 'instrument.linked']],
    ['anna_mueller', false, ['balance.positive', 'document.not_exported', 'instrument.linked']],
  ])('%s: blocked %s by what is said', async (id, blocked, codes) => {
    const found = await preview(id)
    expect(found.blocked).toBe(blocked)
    expect(found.obligations.map((o) => o.code).sort()).toEqual(codes)
  })

  it('wang_fang has a destination that is too new and a recent change', async () => {
    const found = await preview('wang_fang')
    const codes = found.obligations.map((o) => o.code)
    expect(codes).toContain('identity.recent_change')
    expect(codes).toContain('destination.too_new')
    expect(found.ways_out.find(({ way }) => way === 'own_account')?.usable).toBe(false)
  })

  it('money is where it is said to be', async () => {
    expect((await preview('lin_mei')).pockets).toMatchObject([{ currency: 'CNY', available: '123456' }])
    expect((await preview('anna_mueller')).pockets).toMatchObject([{ currency: 'EUR', available: '25000' }])
  })

  it('operators get in with the tokens shown', async () => {
    const { operators } = await cast()
    for (const { token } of operators) {
      const queue = await client(token ?? '').get('/v1/operator/closures', {})
      expect(queue.closures).toEqual([])
    }
  })

  it('numbers of the cast are unlike each other', () => {
    for (const of of [CAST.map((m) => m.document.number), CAST.map((m) => JSON.stringify(m.contact))])
      expect(new Set(of).size).toBe(CAST.length)
  })

  it('a second start changes nothing', async () => {
    const before = [await cast(), (await clock({ advance: 'PT0S' })).offset_seconds]
    await sandbox.restart()
    expect([await cast(), (await clock({ advance: 'PT0S' })).offset_seconds]).toEqual(before)
  })
})

describe('the clock', () => {
  it.each([
    ['back', { to: '2020-01-01T00:00:00Z' }, 'clock_backwards'],
    ['back by a duration', { advance: '-P1D' }, 'request_invalid'],
    ['ten years', { advance: 'P10Y' }, 'clock_too_far'],
    ['a word', { advance: 'soon' }, 'request_invalid'],
    ['a day that does not exist', { to: '2027-02-30T00:00:00Z' }, 'request_invalid'],
    ['both', { advance: 'P1D', to: '2030-01-01T00:00:00Z' }, 'request_invalid'],
    ['neither', {}, 'request_invalid'],
  ])('refuses %s and stays', async (_, body, code) => {
    const before = await client().get('/v1/sandbox/clock', {})
    expect(await refusalOf(clock(body))).toBe(code)
    expect((await client().get('/v1/sandbox/clock', {})).offset_seconds).toBe(before.offset_seconds)
  })

  it('what falls due on the way has run at its own time when the answer comes', async () => {
    const before = await preview('zhao_min')
    const pending = before.obligations.find(({ code }) => code === 'transfer.pending')
    const { ran } = await clock({ advance: 'P2D' })
    expect(ran).toBeGreaterThanOrEqual(2)
    const after = await preview('zhao_min')
    expect(after.obligations.map(({ code }) => code)).not.toContain('transfer.pending')
    expect(after.obligations.map(({ code }) => code)).not.toContain('withdrawal.in_flight')
    expect(pending?.clears_at).toBeTypeOf('string')
    expect(after.pockets).toMatchObject([{ available: String(50_000 - 1414), held: '0' }])
  })

  it('an account becomes a destination by time alone', async () => {
    await clock({ advance: 'P2D' })
    const found = await preview('wang_fang')
    expect(found.ways_out.find(({ way }) => way === 'own_account')?.usable).toBe(true)
  })
})
