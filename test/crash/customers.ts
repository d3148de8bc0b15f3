/** People who use a server that is being killed: they join, bring money in, pay each other, leave, change their mind. */
import { type Client, QuittanceError, UnknownOutcome } from '../../sdk/src/index.ts'
import { transferId } from '../../src/kernel/ids.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import type { Chance } from './random.ts'
import { clientOf, type Recorder } from './record.ts'
import type { Server } from './server.ts'

export type Customer = {
  readonly wallet: string
  readonly client: Client
  readonly instrument: string | undefined
}
export type Town = {
  readonly server: Server
  readonly recorder: Recorder
  readonly chance: Chance
  readonly customers: Customer[]
  /** Payments that were answered with yes: from, to, amount. */
  readonly payments: { from: string; to: string; amount: bigint }[]
  readonly topups: { wallet: string; id: string; amount: bigint }[]
  readonly investments: { wallet: string; id: string; amount: bigint }[]
  /** Those that a crash left without an answer, of people who had left before they could ask again. */
  readonly unanswered: { id: string; wallet: string; to: string | undefined; amount: bigint }[]
  arrived: number
}

export const createTown = (given: Pick<Town, 'server' | 'recorder' | 'chance'>): Town => ({
  ...given,
  customers: [],
  payments: [],
  topups: [],
  investments: [],
  unanswered: [],
  arrived: 0,
})

const PASSWORD = 'nine barges under a low bridge'
/** Ordinary accounts, and those whose bank repeats, keeps silent, or sends the money back. */
const TAILS = ['4321', '8765', '0004', '0006', '0002']

/** Opens a wallet. Undefined when a crash cut the way short: nobody said yes, so nothing is owed to this person. */
const join = async (town: Town): Promise<Customer | undefined> => {
  const email = `c${town.arrived++}@example.test`
  const open = clientOf(town.server)
  const { pack, version } = await open.get('/v1/terms', {})
  const { registration } = await open.post('/v1/registrations', {
    body: { contact: { email }, language: 'en', accept_terms: { pack, version } },
  })
  const { messages } = await open.get('/v1/sandbox/inbox', { query: { contact: email } })
  const code = messages.find((m) => m.code)?.code
  if (!code) return undefined
  const { wallet, session } = await open.post('/v1/registrations/{registration}/confirmation', {
    params: { registration },
    body: { code, password: PASSWORD },
  })
  const client = clientOf(town.server, session.token ?? '')
  const document = { type: 'passport' as const, number: `E${10_000_000 + town.arrived}`, country: 'DE' }
  await client.put('/v1/wallets/{wallet}/identity', {
    params: { wallet },
    body: { real_name: 'Anna Example', document },
  })
  const number = exampleNumber('iban', town.chance.pick(TAILS))
  const { id } = await client.post('/v1/wallets/{wallet}/instruments', {
    params: { wallet },
    body: { kind: 'bank_account', scheme: 'iban', number },
  })
  return { wallet, client, instrument: id }
}

/** Joining has no key to ask again with: whoever got no answer is somebody else the next time. */
const unanswered = (error: unknown): undefined => {
  if (!(error instanceof UnknownOutcome)) throw error
}

/**
 * The key of a write whose first attempt a crash left open, and which cannot be asked for again: its sender has left
 * and is signed out, or the proof for it has grown old.
 */
const keyOutOfReach = (error: unknown): string | undefined =>
  error instanceof UnknownOutcome &&
  error.cause instanceof QuittanceError &&
  (error.cause.status === 401 || error.cause.status === 403)
    ? error.key
    : undefined

/** Notes what stays without an answer; whatever else went wrong is thrown. */
const noteUnanswered =
  (town: Town, sent: Omit<Town['unanswered'][number], 'id'>) =>
  (error: unknown): undefined => {
    const key = keyOutOfReach(error)
    if (key === undefined) throw error
    town.unanswered.push({ ...sent, id: transferId(sent.wallet, key) })
  }

const bringMoney = async (town: Town, by: Customer): Promise<void> => {
  const { recorder, chance, topups } = town
  const { wallet, client, instrument } = by
  if (!instrument) return
  const amount = String(10_000 + chance.below(90_000))
  const made = await recorder
    .write({
      what: 'top-up',
      wallet,
      send: (key) =>
        client.post('/v1/wallets/{wallet}/topups', {
          params: { wallet },
          body: { instrument, amount, currency: 'CNY' },
          key,
        }),
    })
    .catch(noteUnanswered(town, { wallet, to: undefined, amount: BigInt(amount) }))
  if (made) topups.push({ wallet, id: made.id, amount: BigInt(amount) })
}

const payOnward = async (town: Town, by: Customer): Promise<void> => {
  const { recorder, chance, customers, payments } = town
  const to = chance.pick(customers).wallet
  const amount = String(1 + chance.below(500))
  const { wallet, client } = by
  const made = await recorder
    .write({
      what: 'transfer',
      wallet,
      send: (key) =>
        client.post('/v1/wallets/{wallet}/transfers', {
          params: { wallet },
          body: { to: { wallet: to }, amount, currency: 'CNY' },
          key,
        }),
    })
    .catch(noteUnanswered(town, { wallet, to, amount: BigInt(amount) }))
  if (made) payments.push({ from: wallet, to, amount: BigInt(amount) })
}

/** What the sandbox offers and can be left early; the answer of leaving is asked for again as any other. */
const invest = async (town: Town, by: Customer): Promise<void> => {
  const { recorder, chance, investments } = town
  const { wallet, client } = by
  const own = investments.filter((one) => one.wallet === wallet)
  if (own.length > 0 && chance.happens(40)) {
    const params = { wallet, investment: chance.pick(own).id }
    await recorder.write({
      what: 'leave an investment',
      wallet,
      send: (key) =>
        client.post('/v1/wallets/{wallet}/investments/{investment}/early-exit', {
          params,
          body: { at_least: '1' },
          key,
        }),
    })
    return
  }
  const amount = String(10_000 + chance.below(5_000))
  const made = await recorder.write({
    what: 'invest',
    wallet,
    send: (key) =>
      client.post('/v1/wallets/{wallet}/investments', {
        params: { wallet },
        body: { offer: 'steady-90', amount },
        key,
      }),
  })
  investments.push({ wallet, id: made.id, amount: BigInt(amount) })
}

const prove = async ({ client }: Customer, act: 'closure.confirm' | 'closure.cancel'): Promise<string> => {
  const { id } = await client.post('/v1/challenges', { body: { act } })
  await client.post('/v1/challenges/{challenge}/answer', {
    params: { challenge: id },
    body: { method: 'password', value: PASSWORD },
  })
  return id
}

const leave = async ({ recorder, chance }: Town, by: Customer): Promise<void> => {
  const { wallet, client, instrument } = by
  const params = { wallet }
  await recorder.write({
    what: 'open a closing',
    wallet,
    send: (key) => client.post('/v1/wallets/{wallet}/closure', { params, body: {}, key }),
  })
  const { ways_out } = await client.get('/v1/wallets/{wallet}/closure', { params })
  const account = ways_out.find((way) => way.way === 'own_account' && way.usable)
  const payout =
    account && instrument
      ? { currency: 'CNY', way: 'own_account' as const, instrument }
      : { currency: 'CNY', way: 'claim' as const }
  const { quote } = await recorder.write({
    what: 'plan',
    wallet,
    send: (key) =>
      client.put('/v1/wallets/{wallet}/closure/plan', { params, body: { payouts: [payout] }, key }),
  })
  if (!quote) return
  const body = {
    quote: quote.id,
    acknowledged: quote.consequences.map((c) => c.code),
    challenge: await prove(by, 'closure.confirm'),
  }
  await recorder.write({
    what: 'confirm a closing',
    wallet,
    send: (key) => client.post('/v1/wallets/{wallet}/closure/confirmation', { params, body, key }),
  })
  if (!chance.happens(25)) return
  const challenge = await prove(by, 'closure.cancel')
  await recorder.write({
    what: 'cancel a closing',
    wallet,
    send: (key) => client.delete('/v1/wallets/{wallet}/closure', { params, query: { challenge }, key }),
  })
}

/** One thing that somebody does. What the server refuses is part of the game; what it leaves unknown is not. */
const act = async (town: Town): Promise<void> => {
  const { chance, customers } = town
  if (customers.length < 4 || chance.happens(12)) {
    const one = await join(town).catch(unanswered)
    if (one) customers.push(one)
    return
  }
  const by = chance.pick(customers)
  if (chance.happens(25)) return bringMoney(town, by)
  if (chance.happens(15)) return leave(town, by)
  if (chance.happens(20)) return invest(town, by)
  if (chance.happens(6)) {
    await clientOf(town.server).post('/v1/sandbox/clock', { body: { advance: 'P1D' } })
    return
  }
  return payOnward(town, by)
}

/** So many people act at the same time until told to stop; rejects with whatever is not a refusal. */
export const liveHere = (town: Town, atOnce: number): { stop(): Promise<void> } => {
  let stopped = false
  const life = async (): Promise<void> => {
    while (!stopped)
      await act(town).catch((error: unknown) => {
        if (!(error instanceof QuittanceError) && keyOutOfReach(error) === undefined) throw error
      })
  }
  const lives = Promise.all(Array.from({ length: atOnce }, life))
  // Reported by `stop`; until then nobody waits for it.
  lives.catch(() => undefined)
  return {
    stop: async () => {
      stopped = true
      await lives
    },
  }
}
