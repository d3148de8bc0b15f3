/**
 * How long the border works on what it refuses: to every operation bodies of 64 KB that are as wrong as its schema
 * allows, and address lines and headers as long as the server reads. No database: nothing passes the border.
 * Processor time of the whole process in milliseconds, the least of three after a first one: what the work itself
 * costs, without the collector's and the compiler's turns.
 */
import { pino } from 'pino'
import { parseConfig } from '../src/kernel/config.ts'
import { newId } from '../src/kernel/ids.ts'
import { newKeyringText, parseKeyring } from '../src/kernel/keys/keyring.ts'
import { useKeyring } from '../src/kernel/keys/keys.ts'
import type { Route } from '../src/kernel/manifest/module.ts'
import type { Actor } from '../src/kernel/usecase.ts'
import { routes, sandboxRoutes } from '../src/modules.ts'
import { openPool } from '../src/platform/db/pool.ts'
import { BODY_LIMIT } from '../src/platform/http/answers/failure.ts'
import { requestSchema } from '../src/platform/http/input/input.ts'
import { branchesOf, plain, type Schema } from '../src/platform/http/input/schema.ts'
import { createServer } from '../src/platform/http/server.ts'
import { median, quantile, round } from './figures.ts'

type Flood = { readonly name: string; readonly text: string }
type Request = {
  readonly route: Route
  readonly query?: string
  readonly headers?: object
  readonly payload?: string
}
type Sent = { readonly ms: number; readonly status: number; readonly bytes: number }

const filled = (unit: string, bytes: number): string =>
  unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)))
const ROOM = BODY_LIMIT - 2_000
const list = (entry: string): string => `[${filled(`${entry},`, ROOM)}${entry}]`
const names = (make: (i: number) => string, of: number): string =>
  `{${Array.from({ length: Math.floor(ROOM / of) }, (_, i) => make(i)).join(',')}}`

/** Values of some 64 KB that are wrong wherever they stand. */
const WRONG: readonly Flood[] = [
  ...['{}', '[]', '0', '""', 'null', '"\\u0000"', '{"a":{}}', '[[]]'].map((entry) => ({
    name: `list of ${entry}`,
    text: list(entry),
  })),
  { name: 'unknown names', text: names((i) => `"k${String(i).padStart(4, '0')}":1`, 9) },
  { name: 'one name again and again', text: names(() => '"k":1', 6) },
  { name: 'long names', text: names((i) => `"${'k'.repeat(1_000)}${i}":1`, 1_010) },
  { name: 'escaped names', text: names((i) => `"\\u006b${i}":"\\ud800"`, 24) },
  { name: 'a long number', text: filled('9', ROOM) },
  { name: 'deep', text: `${'['.repeat(ROOM / 2)}${']'.repeat(ROOM / 2)}` },
  ...['a', '1', ' ', '-', '.', '\u0301', 'a\u0301', '\u202e', '\u200b', '汉', '🐢', 'a@', 'İ'].map(
    (unit) => ({
      name: `text of ${JSON.stringify(unit)}`,
      text: `"${filled(unit, ROOM)}"`,
    }),
  ),
]

/** The whole body, and each member of it in the place where it stands. */
const placesOf = (schema: Schema): readonly ((text: string) => string)[] => {
  const inner = branchesOf(schema).length > 0 ? branchesOf(schema) : [schema]
  return [
    (text) => text,
    ...inner.flatMap((branch) =>
      Object.keys(plain(branch.properties)).map((member) => (text: string) => {
        const word = Object.entries(plain(branch.properties)).flatMap(([name, schema]) => {
          const only = plain(schema).const
          return only === undefined || name === member ? [] : [`"${name}":${JSON.stringify(only)},`]
        })
        return `{${word.join('')}"${member}":${text}}`
      }),
    ),
  ]
}

/** The real routes behind the real border, for callers who may do everything; nothing behind it answers. */
const openBorder = async () => {
  useKeyring(parseKeyring(newKeyringText()))
  const [wallet, closure] = [newId(1), newId(1)]
  const holder: Actor = { kind: 'holder', wallet, person: newId(1), session: newId(1), bucket: 1 }
  const staff: Actor = {
    kind: 'operator',
    operator: newId(1),
    roles: ['agent', 'checker', 'compliance', 'engineer'],
  }
  const db = openPool({ url: 'postgres://nobody@127.0.0.1:9/none', max: 1, name: 'bench' })
  const server = createServer({
    config: parseConfig({}),
    db,
    lane: { submit: () => Promise.reject(new Error('nothing passes')) },
    log: pino({ level: 'silent' }),
    ready: async () => ({ ready: true, checks: {} }),
    routes: [...routes, ...sandboxRoutes],
    sessions: { end: async () => undefined },
    finders: {
      holder: async () => holder,
      operator: async () => staff,
      bearer: async () => ({ kind: 'bearer', purpose: 'receipt', closure, bucket: 1 }),
    },
    doors: { clientGate: async () => ({ verdict: 'current' }), activeWindow: async () => undefined },
    staff: {
      matters: async () => new Set(),
      record: async () => undefined,
      limited: async () => undefined,
      read: async () => undefined,
    },
  })
  await server.ready()
  const send = async ({ route, query = '', headers = {}, payload }: Request): Promise<Sent> => {
    const [method, path] = route
    const address = path.replaceAll(/\{([a-z_]+)\}/g, (_, name) =>
      name === 'wallet' ? wallet : name === 'closure' ? closure : newId(1),
    )
    const before = process.cpuUsage()
    const answer = await server.inject({
      method,
      url: address + query,
      headers: {
        authorization: 'Bearer token-of-the-benchmark',
        'idempotency-key': newId(1),
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    })
    const { user, system } = process.cpuUsage(before)
    return { ms: (user + system) / 1_000, status: answer.statusCode, bytes: answer.rawPayload.length }
  }
  const close = () => server.close().then(() => db.end())
  return { send, close }
}

export const measureBorder = async ({ log }: { log: (line: string) => void }) => {
  const { send, close } = await openBorder()
  const found: { what: string; first: number; ms: number; status: number; bytes: number }[] = []
  const measure = async (what: string, once: () => Promise<Sent>): Promise<void> => {
    const first = await once()
    const more = [await once(), await once(), await once()]
    const last = more.at(-1) ?? first
    found.push({
      what,
      first: first.ms,
      ms: Math.min(...more.map(({ ms }) => ms)),
      status: last.status,
      bytes: last.bytes,
    })
  }
  for (const route of [...routes, ...sandboxRoutes]) {
    const [method, path, useCase] = route
    const { body } = requestSchema(useCase)
    if (body !== undefined)
      for (const place of placesOf(plain(body)))
        for (const { name, text } of WRONG)
          await measure(`${method} ${path} ${place('…')}: ${name}`, () =>
            send({ route, payload: place(text) }),
          )
    for (const unit of ['a=1&', 'after=1&', '%F0%9F%90%A2=&', 'a&', '&', '%zz&'])
      await measure(`${method} ${path}?${unit}`, () => send({ route, query: `?${filled(unit, 15_000)}` }))
  }
  // Takes a body and gets none here, so that it is refused whatever its headers are.
  const any = routes.find(([, , { name }]) => name === 'identity.create_challenge')
  if (any)
    for (const header of [
      'authorization',
      'cookie',
      'accept',
      'accept-language',
      'quittance-client',
      'traceparent',
    ])
      for (const unit of ['a', ' ', ',', ';', 'q=0,', 'zh;q=', 'Bearer ', '__Host-quittance=a;'])
        await measure(`header ${header} of ${unit}`, () =>
          send({ route: any, headers: { [header]: filled(unit, 15_000) } }),
        )
  await close()
  return summary(found, log)
}

const summary = (
  found: readonly { what: string; first: number; ms: number; status: number; bytes: number }[],
  log: (line: string) => void,
) => {
  const slowest = found.toSorted((a, b) => b.ms - a.ms)
  for (const { what, ms, first, status, bytes } of slowest.slice(0, 10))
    log(`${round(ms)} ms (first ${round(first)}), ${status}, ${bytes} bytes: ${what}`)
  const statuses = Map.groupBy(found, ({ status }) => status)
  return {
    requests: found.length * 4,
    p50_ms: median(found.map(({ ms }) => ms)),
    p99_ms: quantile(
      found.map(({ ms }) => ms),
      0.99,
    ),
    slowest_ms: round(slowest[0]?.ms ?? Number.NaN),
    slowest_first_ms: round(Math.max(...found.map(({ first }) => first))),
    largest_answer_bytes: Math.max(...found.map(({ bytes }) => bytes)),
    answers: Object.fromEntries([...statuses].map(([status, all]) => [status, all.length])),
  }
}
