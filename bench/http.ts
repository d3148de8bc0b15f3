/** Transfers over real HTTP: bearer sessions, idempotency keys, payment rows and audit leaves, one commit per batch. */
import { randomInt } from 'node:crypto'
import { bucketOf, newId, type Uuid } from '../src/kernel/ids.ts'
import { startSession } from '../src/modules/identity/sessions/sessions.ts'
import type { Db } from '../src/platform/db/types.ts'
import { lastRefusal, openClient } from './http-client.ts'
import type { Purse } from './purses.ts'

export type HttpLoad = {
  readonly origin: URL
  readonly purses: readonly Purse[]
  readonly clients: number
  readonly seconds: number
}

export type HttpMeasured = {
  readonly perSecond: number
  /** Transfers made, those before the measurement too. */
  readonly all: number
  readonly p50: number
  readonly p99: number
}

export type Signed = { readonly wallet: Uuid; readonly token: string }

export const measureHttp = async (load: HttpLoad, signed: readonly Signed[]): Promise<HttpMeasured> => {
  const clients = await Promise.all(Array.from({ length: load.clients }, () => openClient(load.origin)))
  const warm = performance.now() + Math.min(3, load.seconds / 3) * 1_000
  const end = warm + load.seconds * 1_000
  const latencies: number[] = []
  let all = 0
  const run = async (client: (typeof clients)[number]): Promise<void> => {
    while (performance.now() < end) {
      const from = any(signed)
      const to = any(load.purses).wallet
      if (to === from.wallet) continue
      const at = performance.now()
      const status = await client.post(
        `/v1/wallets/${from.wallet}/transfers`,
        `Authorization: Bearer ${from.token}\r\nIdempotency-Key: ${newId(0)}\r\n`,
        `{"to":{"wallet":"${to}"},"amount":"1","currency":"CNY"}`,
      )
      if (status !== 201)
        throw new Error(`a transfer of the benchmark was answered ${status}: ${lastRefusal}`)
      all++
      const now = performance.now()
      if (now >= warm && now < end) latencies.push(now - at)
    }
  }
  await Promise.all(clients.map(run))
  for (const client of clients) client.close()
  latencies.sort((a, b) => a - b)
  return {
    perSecond: latencies.length / load.seconds,
    all,
    p50: latencies[Math.floor(latencies.length * 0.5)] ?? Number.NaN,
    p99: latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN,
  }
}

const any = <T>(all: readonly T[]): T => {
  const one = all[randomInt(all.length)]
  if (one === undefined) throw new Error('there is nothing to pick from')
  return one
}

const CHUNK = 200
const PEOPLE = `
  INSERT INTO identity.person (id, wallet, bucket, language, terms_pack, terms_version, terms_accepted_at, created_at)
  SELECT person, wallet, bucket, 'en', 'cn', 'bench', $4::timestamptz, $4::timestamptz
    FROM unnest($1::uuid[], $2::uuid[], $3::smallint[]) AS p (person, wallet, bucket)`

/** Opens a session for the holder of each of `purses`. */
export const signIn = async (db: Db, purses: readonly Purse[]): Promise<Signed[]> => {
  const people = await db.query<{ wallet: Uuid; person: Uuid }>(
    'SELECT id AS wallet, person FROM wallets.wallet WHERE id = ANY($1::uuid[])',
    [purses.map((p) => p.wallet)],
  )
  const signed: Signed[] = []
  for (let from = 0; from < people.length; from += CHUNK)
    await db.tx(async (tx) => {
      const some = people.slice(from, from + CHUNK)
      await tx.query(PEOPLE, [
        some.map((p) => p.person),
        some.map((p) => p.wallet),
        some.map((p) => bucketOf(p.person)),
        await tx.now(),
      ])
      for (const who of some) {
        const { token } = await startSession(tx, { ...who, source: 'bench' })
        signed.push({ wallet: who.wallet, token })
      }
    })
  return signed
}
