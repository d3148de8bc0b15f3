/** Two devices act on one closing in the same moment, in every pair of acts. Over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Guest, guest, type House, must, openHouse, send, staff } from '../closure/house.ts'
import { letters, PASSWORD } from '../closure/world.ts'
import { makeFreezeLink } from '../freeze-link.ts'

let house: House
let ada = ''
beforeAll(async () => {
  house = await openHouse()
  ada = await staff(house, ['agent', 'compliance'])
})
afterAll(() => house.close())

const ACTS = ['confirm', 'cancel', 'stop', 'freeze'] as const
type Act = (typeof ACTS)[number]
type Answer = Awaited<ReturnType<typeof send>>
const PAIRS = ACTS.flatMap((one, i) => ACTS.slice(i).map((other) => [one, other] as const))

const url = ({ holder }: Guest, rest = '') => `/v1/wallets/${holder.wallet}/closure${rest}`
const proved = async (token: string, act: string): Promise<string> => {
  const { id } = await must(house, 'POST /v1/challenges', { token, body: { act } })
  const body = { method: 'password', value: PASSWORD }
  await must(house, `POST /v1/challenges/${id}/answer`, { token, body })
  return id
}
const planned = async (who: Guest) => {
  const { token } = who
  const { id } = await must(house, `POST ${url(who)}`, { token, body: {} })
  const body = { payouts: [{ currency: 'CNY', way: 'claim' }] }
  const { quote } = await must(house, `PUT ${url(who, '/plan')}`, { token, body })
  return { closure: String(id), quote }
}
type Draft = Awaited<ReturnType<typeof planned>>
const confirming = async (who: Guest, token: string, { quote }: Draft) => {
  const challenge = await proved(token, 'closure.confirm')
  const acknowledged = quote.consequences.map(({ code }: { code: string }) => code)
  const body = { quote: quote.id, acknowledged, challenge }
  return () => send(house, `POST ${url(who, '/confirmation')}`, { token, body })
}
const cancelling = async (who: Guest, token: string, draft: boolean) => {
  const query = draft ? '' : `?challenge=${await proved(token, 'closure.cancel')}`
  return () => send(house, `DELETE ${url(who, query)}`, { token })
}
const stopSecret = async (who: Guest): Promise<string> => {
  const sent = await letters(house.world, who.holder)
  const { message } = sent.find(({ template }) => template === 'closure_accepted') ?? {}
  return /#([\w-]+)/.exec(message?.text ?? '')?.[1] ?? ''
}

/** Somebody with two devices, before the confirmation when that is one of the two acts, else after it. */
const scene = async (acts: readonly Act[]) => {
  const draft = acts.includes('confirm')
  const who = await guest(house)
  const contact = { email: who.holder.email }
  const second = { token: '', body: { contact, password: PASSWORD } }
  const devices = [who.token, (await must(house, 'POST /v1/sessions', second)).session.token]
  let current = await planned(who)
  await (await confirming(who, who.token, current))()
  if (draft) {
    // The stop link of a closing that was cancelled is all that could stop one which is not confirmed yet.
    await (await cancelling(who, who.token, false))()
    current = await planned(who)
  }
  const stop = await stopSecret(who)
  const path = await house.world.db.tx(async (tx) => makeFreezeLink(tx, who.holder.person, await tx.now()))
  const freeze = { token: '', body: { secret: path.split('#')[1] ?? '' } }
  const ready = (act: Act, token = '') => {
    if (act === 'confirm') return confirming(who, token, current)
    if (act === 'cancel') return cancelling(who, token, draft)
    const stopping = { token: stop, body: {} }
    return act === 'stop'
      ? () =>
          send(
            house,
            `POST /v1/closures/${stop.slice(0, 32).replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}/stop`,
            stopping,
          )
      : () => send(house, 'POST /v1/freezes', freeze)
  }
  const prepared = [await ready(acts[0] ?? 'stop', devices[0]), await ready(acts[1] ?? 'stop', devices[1])]
  const caseNow = () => must(house, `GET /v1/closures/${current.closure}`, { token: ada })
  const events = async () => {
    const read = await must(house, `GET /v1/closures/${current.closure}/timeline`, { token: ada })
    return read.events.map(({ type }: { type: string }) => type)
  }
  return { who, prepared, caseNow, events }
}

const balanceOf = async ({ holder }: Guest) => {
  const [row] = await house.world.db.query<{ sum: bigint }>(
    'SELECT sum(credits_posted - debits_posted)::bigint AS sum FROM ledger.account WHERE wallet = $1',
    [holder.wallet],
  )
  return row?.sum
}
const worked = ({ status }: Answer) => status < 300

describe('A16 two devices at once', () => {
  it.each(PAIRS)('%s and %s: one after the other, whichever was first', async (one, other) => {
    const { who, prepared, caseNow, events } = await scene([one, other])
    const answers = await Promise.all(prepared.map((act) => act()))
    const did = (act: Act) => [one, other].some((name, i) => name === act && answers[i] && worked(answers[i]))
    for (const { status, body } of answers) expect(status, JSON.stringify(body)).toBeLessThan(500)
    const wins = answers.filter(worked).length
    const alone = (one === other && one !== 'freeze') || (one === 'confirm' && other !== 'freeze')
    if (alone) expect(wins).toBe(1)
    else expect(wins).toBeGreaterThan(0)
    const { state, hold, accepted_at } = await caseNow()
    const types = await events()
    const times = (type: string) => types.filter((each: string) => each === type).length
    expect(times('accepted')).toBeLessThan(2)
    expect(times('cancelled')).toBe(did('cancel') ? 1 : 0)
    expect(times('stopped')).toBeLessThan(2)
    if (did('cancel')) expect(state).toBe('cancelled')
    else if (accepted_at === null) expect([state, did('confirm')]).toEqual(['preparing', false])
    else expect([state, hold !== null]).toEqual(['cooling_off', did('freeze') || did('stop')])
    expect(await balanceOf(who)).toBe(20_000n)
  })

  it('and none of them met another in a deadlock', async () => {
    const [row] = await house.world.db.query<{ n: bigint }>(
      'SELECT deadlocks AS n FROM pg_stat_database WHERE datname = current_database()',
    )
    expect(row?.n).toBe(0n)
  })
})

describe('a sign-in with the password', () => {
  it('is told when the network or the device is new, with a link that freezes, and not when both are known', async () => {
    const { holder } = await guest(house)
    const told = async () =>
      (await letters(house.world, holder)).filter(({ template }) => template === 'sign_in_new')
    const signIn = async (remoteAddress: string, agent: string) => {
      const { statusCode } = await house.asked.server.inject({
        method: 'POST',
        url: '/v1/sessions',
        remoteAddress,
        headers: { 'user-agent': agent },
        payload: { contact: { email: holder.email }, password: PASSWORD },
      })
      expect(statusCode).toBe(201)
      return (await told()).length
    }
    const before = await signIn('203.0.113.7', 'WalletApp/1.0 (iPhone)')
    expect(await signIn('203.0.113.7', 'WalletApp/1.1 (iPhone)')).toBe(before)
    expect(await signIn('203.0.113.7', 'curl/8.9')).toBe(before + 1)
    expect(await signIn('203.0.113.8', 'curl/8.9')).toBe(before + 2)
    expect(await signIn('203.0.113.7', 'curl/8.10')).toBe(before + 2)
    const [newest] = await told()
    expect(newest?.message.text).toContain('a network or a device')
    const secret = newest?.message.links?.[0]?.split('#')[1] ?? ''
    expect(await send(house, 'POST /v1/freezes', { token: '', body: { secret } })).toMatchObject({
      status: 200,
    })
  })
})
