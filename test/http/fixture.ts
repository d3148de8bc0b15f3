/** A small API of the tests' own, behind the real border. */
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import Type from 'typebox'
import { isoOf } from '../../src/kernel/clock.ts'
import type { Config } from '../../src/kernel/config.ts'
import { refuse } from '../../src/kernel/errors.ts'
import { bucketOf, newId, UUID_PATTERN } from '../../src/kernel/ids.ts'
import type { Route } from '../../src/kernel/manifest/module.ts'
import { type Actor, laneUseCase, readUseCase, txUseCase } from '../../src/kernel/usecase.ts'
import { schedule } from '../../src/platform/db/due.ts'
import type { Db } from '../../src/platform/db/types.ts'
import { createServer, type ServerOptions } from '../../src/platform/http/server.ts'

export const config: Config = {
  mode: 'sandbox',
  host: '127.0.0.1',
  port: 0,
  databaseUrl: undefined,
  databaseOwnerUrl: undefined,
  dataDir: '',
  publicUrl: 'http://quittance.test',
  updateHosts: ['quittance.test'],
  keyringFile: '',
  policyPack: 'cn',
  smtpUrl: undefined,
  smtpFrom: '',
  support: { email: 'support@wallet.example' },
  logLevel: 'silent',
  partitions: 8,
  trustProxyHops: 0,
}

export const ana = {
  wallet: newId(7),
  person: newId(7),
  session: newId(7),
  bucket: 7,
  kind: 'holder',
} as const
export const bo = {
  wallet: newId(9),
  person: newId(9),
  session: newId(9),
  bucket: 9,
  kind: 'holder',
} as const
export const clerk: Actor = { kind: 'operator', operator: newId(1), roles: ['agent'] }
export const TOKENS = {
  ana: 'ana-token-0123456789',
  bo: 'bo-token-01234567890',
  clerk: 'clerk-token-012345678',
}
const holders = new Map<string, Actor>([
  [TOKENS.ana, ana],
  [TOKENS.bo, bo],
])

const Wallet = Type.Object({ wallet: Type.String({ pattern: UUID_PATTERN }) })
const Note = Type.Object({
  text: Type.String({ minLength: 1, maxLength: 20 }),
  kind: Type.Optional(Type.Union([Type.Literal('plain'), Type.Literal('loud')])),
  tags: Type.Optional(Type.Array(Type.Object({ name: Type.String({ maxLength: 5 }) }), { maxItems: 3 })),
})

/** Writes a due row per call, so that tests can count effects; the text chooses how it ends. */
const addNote = txUseCase({
  kind: 'tx',
  name: 'notes.add',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: Wallet,
  body: Note,
  output: Type.Object({ id: Type.String(), size: Type.String(), at: Type.String({ format: 'date-time' }) }),
  refuses: ['amount_invalid'],
  async run(tx, call, { params, body }) {
    const dueAt = await tx.now()
    const id = newId(bucketOf(params.wallet))
    await schedule(tx, [
      { bucket: bucketOf(id), kind: 'note', ref: params.wallet, dueAt, payload: { key: call.key } },
    ])
    if (body.text === 'refused') refuse('amount_invalid', { facts: { limit: 12n } })
    if (body.text === 'undeclared') refuse('currency_unsupported')
    if (body.text === 'broken') await tx.query('SELECT 1/0')
    return { id, size: '12345678901234567', at: isoOf(dueAt) }
  },
})

const readNotes = readUseCase({
  kind: 'read',
  name: 'notes.read',
  access: ['holder', 'operator'],
  roles: ['checker', 'agent'],
  availableDuringMaintenance: true,
  params: Wallet,
  query: Type.Object({ after: Type.Optional(Type.String({ pattern: '^[0-9]{1,9}$' })) }),
  output: Type.Object({ after: Type.Union([Type.String(), Type.Null()]), lang: Type.String() }),
  refuses: [],
  run: async (_db, call, { query }) => ({ after: query.after ?? null, lang: call.lang }),
})

const decide = txUseCase({
  kind: 'tx',
  name: 'operator.decide',
  access: ['operator'],
  roles: ['compliance'],
  output: Type.Object({}),
  refuses: [],
  run: async () => ({}),
})

const register = txUseCase({
  kind: 'tx',
  name: 'identity.register',
  access: ['public'],
  limit: 'send_code',
  status: 204,
  body: Type.Object({ phone: Type.String({ maxLength: 30 }) }),
  output: Type.Null(),
  refuses: [],
  run: async () => null,
})

const pay = laneUseCase({
  kind: 'lane',
  name: 'payments.pay',
  access: ['holder'],
  key: 'required',
  status: 201,
  params: Wallet,
  body: Type.Object({ amount: Type.String({ pattern: '^[0-9]+$' }) }),
  output: Type.Object({ amount: Type.String() }),
  refuses: [],
  run: async (_db, _call, { params, body }) => ({
    bucket: bucketOf(params.wallet),
    requests: [],
    rows: [],
    answer: (results) => ({
      amount: results.map((r) => (r.ok ? r.amount.toString() : r.refusal)).join() || body.amount,
    }),
  }),
})

const exportNotes = readUseCase({
  kind: 'read',
  name: 'notes.export',
  access: ['holder'],
  media: 'text/csv; charset=utf-8',
  params: Wallet,
  output: Type.String(),
  refuses: [],
  run: async () => 'a,b\n1,2\n',
})

/** A file: bytes that are no text in any encoding. */
export const FILE = Uint8Array.from([0x25, 0x50, 0xff, 0xfe, 0x00, 0x80])
const notesFile = readUseCase({
  kind: 'read',
  name: 'notes.file',
  access: ['holder'],
  media: 'application/pdf',
  params: Wallet,
  output: Type.Unsafe<Uint8Array>({ type: 'string' }),
  refuses: [],
  run: async () => FILE,
})

/** At an address of the real API, so that the typed client can call it. */
const open = txUseCase({
  kind: 'tx',
  name: 'closure.open',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: Wallet,
  body: Type.Object({}),
  output: Type.Object({ wallet: Type.String() }),
  refuses: [],
  async run(tx, _call, { params }) {
    const dueAt = await tx.now()
    await schedule(tx, [{ bucket: bucketOf(params.wallet), kind: 'opened', ref: params.wallet, dueAt }])
    return { wallet: params.wallet }
  },
})
const show = readUseCase({
  kind: 'read',
  name: 'closure.read',
  access: ['holder'],
  params: Wallet,
  output: Type.Object({ wallet: Type.String() }),
  refuses: [],
  run: async (_db, _call, { params }) => ({ wallet: params.wallet }),
})

export const routes: readonly Route[] = [
  ['POST', '/v1/wallets/{wallet}/closure', open],
  ['GET', '/v1/wallets/{wallet}/closure', show],
  ['POST', '/v1/wallets/{wallet}/notes', addNote],
  ['GET', '/v1/wallets/{wallet}/notes', readNotes],
  ['GET', '/v1/wallets/{wallet}/notes.csv', exportNotes],
  ['GET', '/v1/wallets/{wallet}/notes.pdf', notesFile],
  ['POST', '/v1/wallets/{wallet}/payments', pay],
  ['POST', '/v1/registrations', register],
  ['POST', '/v1/operator/decisions', decide],
]

export const serverOn = (db: Db, more: Partial<ServerOptions> = {}) =>
  createServer({
    config,
    db,
    lane: { submit: async (work) => work.answer([]), ...more.lane },
    log: pino({ level: process.env.QUITTANCE_LOG_LEVEL ?? 'silent' }),
    ready: async () => ({ ready: true, checks: { database: 'ok' } }),
    routes,
    strict: true,
    finders: {
      holder: async (_db, token) => holders.get(token),
      operator: async (_db, token) => (token === TOKENS.clerk ? clerk : undefined),
    },
    sessions: { end: async () => undefined },
    staff: {
      matters: async () => new Set(),
      record: async () => {},
      read: async () => {},
      limited: async () => {},
    },
    doors: { clientGate: async () => ({ verdict: 'current' }), activeWindow: async () => undefined },
    ...more,
  })

export const as = (who: keyof typeof TOKENS) => ({ authorization: `Bearer ${TOKENS[who]}` })
export const notesOf = (who: { wallet: string }) => `/v1/wallets/${who.wallet}/notes`

type Sent = {
  method?: 'GET' | 'POST' | 'PUT' | 'OPTIONS' | 'HEAD' | 'QUERY'
  url?: string
  headers?: object
  payload?: string | object
}
/** Requests as ana, each with a key of its own; a header that is undefined is left out. */
export const senders = (server: () => FastifyInstance) => {
  const send = ({ method = 'GET', url = notesOf(ana), headers = {}, payload }: Sent) =>
    server().inject({
      method,
      url,
      headers: given({ ...as('ana'), 'idempotency-key': newId(1), ...headers }),
      ...(payload === undefined ? {} : { payload }),
    })
  const post = (payload: string | object, headers: object = {}) =>
    send({ method: 'POST', payload, headers: { 'content-type': 'application/json', ...headers } })
  return { send, post }
}

const given = (headers: object) =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))
