/** The real API over the test's bank: people with a real name, a phone and a token, and short ways to call it. */
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { newId } from '../../src/kernel/ids.ts'
import type { Actor } from '../../src/kernel/usecase.ts'
import { claimContact, parseContact } from '../../src/modules/identity/contacts/contacts.ts'
import { settleIdentity } from '../../src/modules/kyc/operations/settle-identity.ts'
import { readPacks, usePacks } from '../../src/modules/policy/policy.ts'
import { routes } from '../../src/modules.ts'
import { createServer } from '../../src/platform/http/server.ts'
import { config } from '../http/fixture.ts'
import { type Bank, type Holder, holder, openBank } from './bank.ts'

export type Person = Holder & { readonly token: string; readonly phone: string; readonly path: string }
export type Api = Awaited<ReturnType<typeof openApi>>

export const openApi = async () => {
  usePacks(readPacks(), 'cn')
  const bank = await openBank()
  const actors = new Map<string, Actor>()
  const server = createServer({
    config,
    db: bank.db,
    lane: bank.lane,
    log: pino({ level: process.env.QUITTANCE_LOG_LEVEL ?? 'silent' }),
    ready: async () => ({ ready: true, checks: {} }),
    routes,
    strict: true,
    finders: { holder: async (_db, token) => actors.get(token) },
    sessions: { end: async () => undefined },
    staff: {
      matters: async () => new Set(),
      record: async () => {},
      limited: async () => {},
      read: async () => {},
    },
    doors: { clientGate: async () => ({ verdict: 'current' }), activeWindow: async () => undefined },
  })
  await server.ready()
  return {
    bank,
    server,
    actors,
    close: async () => {
      await server.close()
      await bank.close()
    },
  }
}

let people = 0

/** Somebody of level 1 (`王小明`), signed in, with `funds` minor units. */
export const person = async (
  { bank, actors }: { bank: Bank; actors: Map<string, Actor> },
  funds = 0n,
): Promise<Person> => {
  const one = await holder(bank, funds)
  const phone = `+8613800138${String(100 + people++)}`
  await bank.db.tx(async (tx) => {
    const at = await tx.now()
    await claimContact(tx, {
      person: one.person,
      contact: parseContact({ phone }),
      origin: 'registration',
      at,
    })
    const document = { type: 'cn_resident_id' as const, number: '11010519491231002X' }
    await settleIdentity(tx, { person: one.person, realName: '王小明', document, at })
  })
  const token = `token-of-a-person-${people}`
  actors.set(token, { kind: 'holder', session: newId(one.bucket), ...one })
  return { ...one, token, phone, path: `/v1/wallets/${one.wallet}` }
}

export type Sent = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: object | string
  readonly key?: string
}

/** One request as that person; the answer's status and body. */
export const send = async (server: FastifyInstance, who: Person, sent: Sent & { readonly url: string }) => {
  const { url, method = sent.body === undefined ? 'GET' : 'POST', body, key = newId(0) } = sent
  const answer = await server.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${who.token}`,
      ...(method === 'GET' ? {} : { 'idempotency-key': key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: body }),
  })
  const isJson = String(answer.headers['content-type']).includes('json')
  return { status: answer.statusCode, body: isJson ? answer.json() : answer.body }
}
