/**
 * What is left of the peak when twice as much comes, and whether what must always answer still does. Peak, twice the
 * rate and twice the crowd are measured one right after the other on one server, each by the same clients.
 */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { newId, type Uuid } from '../src/kernel/ids.ts'
import { ensureKeyringFile, readKeyring } from '../src/kernel/keys/keyring.ts'
import { useKeyring } from '../src/kernel/keys/keys.ts'
import { startSession } from '../src/modules/identity/sessions/sessions.ts'
import { createKeys } from '../src/modules/vault/vault.ts'
import { startEmbedded } from '../src/platform/db/embedded/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { openPool, type Pool } from '../src/platform/db/pool.ts'
import type { Tx } from '../src/platform/db/types.ts'
import { quantile } from './figures.ts'
import { type Signed, signIn } from './http.ts'
import { type Client, openClient } from './http-client.ts'
import { machine } from './machine.ts'
import { makePurses, type Purse } from './purses.ts'
import { type Server, startServer } from './server.ts'

export type Settings = {
  readonly dataDir: string
  readonly seconds: number
  readonly rounds: number
  readonly senders: number
  readonly partitions: number
  readonly log: (line: string) => void
}

/** Connections at the peak (the best of them counts), and of the crowd: twice what was ever begun at once. */
const PEAK_CLIENTS = [64, 256]
const CROWD = 2_000
const TIMES = 2
/** People who cancel and sign out meanwhile; they send no money. */
const ASKING = 20

type Load = {
  readonly origin: URL
  readonly signed: readonly Signed[]
  readonly purses: readonly Purse[]
  readonly clients: readonly Client[]
  readonly seconds: number
}
type Measured = {
  /** Transfers made, and requests turned away, a second. */
  readonly good: number
  readonly refused: number
  readonly p50: number
  readonly p99: number
}

type Tally = { good: number; refused: number; other: number; readonly ms: number[] }
const tally = (): Tally => ({ good: 0, refused: 0, other: 0, ms: [] })

const count = (into: Tally, status: number, ms: number): void => {
  if (status === 201) {
    into.good++
    into.ms.push(ms)
  } else if (status === 503 || status === 429) into.refused++
  else into.other++
}

const measuredOf = (counted: Tally, seconds: number): Measured => {
  if (counted.other > 0) throw new Error(`${counted.other} transfers were neither made nor turned away`)
  return {
    good: Math.round(counted.good / seconds),
    refused: Math.round(counted.refused / seconds),
    p50: Math.round(quantile(counted.ms, 0.5)),
    p99: Math.round(quantile(counted.ms, 0.99)),
  }
}

const one = <T>(all: readonly T[], i: number): T => {
  const found = all[i % all.length]
  if (found === undefined) throw new Error('there is nothing to pick from')
  return found
}

let sent = 0
const transfer = (client: Client, { signed, purses }: Load): Promise<number> => {
  const n = sent++
  const from = one(signed, n)
  const to = one(purses, n * 7 + 1)
  const other = to.wallet === from.wallet ? one(purses, n * 7 + 2) : to
  return client.post(
    `/v1/wallets/${from.wallet}/transfers`,
    `Authorization: Bearer ${from.token}\r\nIdempotency-Key: ${newId(0)}\r\n`,
    `{"to":{"wallet":"${other.wallet}"},"amount":"1","currency":"CNY"}`,
  )
}

/** Every connection sends its next request as soon as it has its answer. */
const closedLoop = async (load: Load): Promise<Measured> => {
  const end = performance.now() + load.seconds * 1_000
  const counted = tally()
  const run = async (client: Client): Promise<void> => {
    while (performance.now() < end) {
      const at = performance.now()
      const status = await transfer(client, load)
      if (performance.now() < end) count(counted, status, performance.now() - at)
    }
  }
  await Promise.all(load.clients.map(run))
  return measuredOf(counted, load.seconds)
}

/** So many a second, whatever becomes of those before; what finds no free connection is not sent. */
const openLoop = async (load: Load, perSecond: number): Promise<Measured & { readonly offered: number }> => {
  const begun = performance.now()
  const end = begun + load.seconds * 1_000
  const free = [...load.clients]
  const flying = new Set<Promise<void>>()
  const counted = tally()
  let offered = 0
  for (let now = begun; now < end; now = performance.now()) {
    const due = Math.floor(((now - begun) / 1_000) * perSecond)
    for (let client = free.pop(); client && offered < due; client = free.pop()) {
      const [own, at] = [client, performance.now()]
      offered++
      const done = transfer(own, load)
        .then((status) => {
          if (performance.now() < end) count(counted, status, performance.now() - at)
          free.push(own)
        })
        .finally(() => flying.delete(done))
      flying.add(done)
    }
    await pause(2)
  }
  await Promise.all(flying)
  return { ...measuredOf(counted, load.seconds), offered: Math.round(offered / load.seconds) }
}

type Kept = { readonly health: number[]; readonly sign_out: number[]; readonly cancel: number[] }

const holderOf = async (tx: Tx, { wallet }: Signed): Promise<Uuid> => {
  const [row] = await tx.query<{ person: Uuid }>('SELECT person FROM wallets.wallet WHERE id = $1', [wallet])
  if (!row) throw new Error(`wallet ${wallet} is not there`)
  return row.person
}

/** One more session of somebody, to be ended. */
const sessionOf = (db: Pool, signed: Signed): Promise<{ readonly token: string }> =>
  db.tx(async (tx) =>
    startSession(tx, { person: await holderOf(tx, signed), wallet: signed.wallet, source: 'bench' }),
  )

/** Papers of a closing are sealed for its holder, so they get what registering would have given them. */
const giveKeys = (db: Pool, people: readonly Signed[]): Promise<void> =>
  db.tx(async (tx) => {
    for (const signed of people) await createKeys(tx, await holderOf(tx, signed))
  })

/** Somebody who signs out, somebody who cancels a closing, and a load balancer, until told to stop. */
const keepAsking = (origin: URL, db: Pool, people: readonly Signed[]) => {
  const times: Kept = { health: [], sign_out: [], cancel: [] }
  let going = true
  const timed = async (into: number[], expected: number, ask: () => Promise<number>): Promise<void> => {
    const at = performance.now()
    const status = await ask()
    into.push(performance.now() - at)
    if (status !== expected) throw new Error(`an answer was ${status} instead of ${expected}`)
  }
  const authorised = ({ token }: Signed) =>
    `Authorization: Bearer ${token}\r\nIdempotency-Key: ${newId(0)}\r\n`
  const asking = (async () => {
    const client = await openClient(origin)
    for (let i = 0; going; i++) {
      const person = one(people, i)
      await timed(times.health, 200, () => client.send('GET', '/readyz', '', ''))
      const opened = await client.post(`/v1/wallets/${person.wallet}/closure`, authorised(person), '{}')
      if (opened === 201)
        await timed(times.cancel, 200, () =>
          client.send('DELETE', `/v1/wallets/${person.wallet}/closure`, authorised(person), ''),
        )
      const { token } = await sessionOf(db, person)
      await timed(times.sign_out, 204, () =>
        client.send('DELETE', '/v1/sessions/current', authorised({ ...person, token }), ''),
      )
      await pause(100)
    }
    client.close()
  })()
  // Whoever stops it hears what went wrong; until then it must not end the process.
  asking.catch(() => undefined)
  return async () => {
    going = false
    await asking
    const figures = (all: readonly number[]) => ({
      n: all.length,
      p50: Math.round(quantile(all, 0.5)),
      most: Math.round(Math.max(...all)),
    })
    return {
      health: figures(times.health),
      sign_out: figures(times.sign_out),
      cancel: figures(times.cancel),
    }
  }
}

export const measureOverload = async (settings: Settings) => {
  const { log, dataDir, partitions, seconds } = settings
  const cluster = await startEmbedded({ dataDir, database: 'bench' })
  const db = openPool({ url: cluster.ownerUrl, max: 4, name: 'bench' })
  const open: Client[] = []
  let server: Server | undefined
  try {
    const about = await machine(db)
    for (const [key, value] of Object.entries(about)) log(`${key}: ${value}`)
    await migrate({ url: cluster.url, ownerUrl: cluster.ownerUrl, partitions, mode: 'sandbox' })
    const purses = await makePurses(db, settings.senders * 2)
    const signed = await signIn(db, purses.slice(0, settings.senders))
    const keyring = join(dataDir, 'keyring.json')
    ensureKeyringFile(keyring)
    useKeyring(readKeyring(keyring))
    await giveKeys(db, signed.slice(0, ASKING))
    server = await startServer(cluster.url, { dataDir, keyring })
    const { origin } = server
    while (open.length < CROWD) open.push(await openClient(origin))
    const load = (clients: number, s = seconds): Load => ({
      origin,
      signed: signed.slice(ASKING),
      purses,
      clients: open.slice(0, clients),
      seconds: s,
    })
    log('warming up')
    await closedLoop(load(64, 2))
    const rounds = []
    for (let round = 0; round < settings.rounds; round++) {
      const peaks: Measured[] = []
      for (const clients of PEAK_CLIENTS) {
        peaks.push(await closedLoop(load(clients)))
        log(`${clients} at once: ${JSON.stringify(peaks.at(-1))}`)
      }
      const peak = Math.max(...peaks.map(({ good }) => good))
      const stop = keepAsking(origin, db, signed.slice(0, ASKING))
      const rate = await openLoop(load(CROWD), peak * TIMES)
      log(`twice the rate: ${JSON.stringify(rate)}`)
      const crowd = await closedLoop(load(CROWD))
      const kept = await stop()
      const ratio = { rate: rate.good / peak, crowd: crowd.good / peak }
      log(JSON.stringify({ peak, ratio, rate, crowd, kept }))
      rounds.push({ peak, ratio, rate, crowd, kept })
    }
    return { machine: about, rounds }
  } finally {
    // Also when a round fails: a server that is left behind keeps the terminal and its port.
    await server?.stop()
    for (const client of open) client.close()
    await db.end()
    await cluster.stop()
  }
}
