/**
 * One contract, told in many places: catalogue = OpenAPI = SDK types = docs = words, every operation says who may
 * call it, and every operation keeps to what it says under generated good and bad input.
 */

import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generators } from '../scripts/gen/all.ts'
import { isFresh, ROOT } from '../scripts/gen/generator.ts'
import { catalogue, isRefusalCode, type RefusalCode, refusalSpec } from '../src/kernel/errors.ts'
import { newId } from '../src/kernel/ids.ts'
import { LANGS } from '../src/kernel/languages.ts'
import { aboutArea, summaryOf } from '../src/kernel/manifest/operation-words.ts'
import type { Actor } from '../src/kernel/usecase.ts'
import { useIssuer } from '../src/modules/closure/case/receipt.ts'
import { registerClosureActs } from '../src/modules/closure/operations/acts.ts'
import { becomeMerchant } from '../src/modules/commerce/merchants/merchants.ts'
import { registerIdentityActs } from '../src/modules/identity/operations/acts.ts'
import { createLane, type Lane } from '../src/modules/ledger/lane/lane.ts'
import { registerMoneyActs } from '../src/modules/payments/operations/acts.ts'
import { readPacks, usePacks } from '../src/modules/policy/policy.ts'
import { createKeys } from '../src/modules/vault/vault.ts'
import { registerRoleActs } from '../src/modules/wallets/operations/roles/role-acts.ts'
import { lockShared } from '../src/modules/wallets/wallets.ts'
import { routes as apiRoutes, registerActs, sandboxRoutes } from '../src/modules.ts'
import { BORDER, borderRefusals, OUTSIDE } from '../src/platform/http/border.ts'
import { openApi } from '../src/platform/http/openapi/openapi.ts'
import { areaOf, paramsOf } from '../src/platform/http/route.ts'
import { buildServer } from '../src/platform/http/serve.ts'
import { atTheEdges } from './contract/extremes.ts'
import { operationsOf, send, shoot, type Target, tokenFor } from './contract/fuzz.ts'
import { freshDb, type TestDb } from './harness.ts'
import { config } from './http/fixture.ts'
import { purses } from './ledger/wallets-of.ts'
import { LONG } from './long.ts'

const routes = [...apiRoutes, ...sandboxRoutes]
const document = openApi(routes)
const shots = operationsOf(document)
const named = shots.map((shot) => [`${shot.method} ${shot.path}`, shot] as const)
const codes = Object.keys(catalogue()).filter(isRefusalCode)
const read = (path: string) => readFile(resolve(ROOT, path), 'utf8')

describe('what is generated', () => {
  it.each(generators.map((generator) => [generator.path, generator] as const))(
    '%s is fresh',
    async (_, generator) => {
      expect(await isFresh(generator), 'run `npm run gen` and commit').toBe(true)
    },
  )

  it('the OpenAPI document passes the linter', async () => {
    const cli = resolve(ROOT, 'node_modules/@redocly/cli/bin/cli.js')
    const lint = promisify(execFile)(
      process.execPath,
      [cli, 'lint', '--config', 'redocly.yaml', '--format', 'stylish', 'openapi.json'],
      {
        cwd: ROOT,
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
    )
    await expect(lint).resolves.toBeDefined()
  })
})

/** What the ledger answers about holds of the holder's own; merchant payments will be the first to place them. */
const HOLDS: readonly RefusalCode[] = [
  'hold_unknown',
  'hold_not_open',
  'hold_expired',
  'hold_not_due',
  'exceeds_hold',
]

describe('the catalogue of refusals', () => {
  it('is the same in the SDK, the docs and the OpenAPI document', async () => {
    const types = await read('sdk/src/types.generated.ts')
    const docs = await read('docs/errors.md')
    const inTypes = /RefusalCode = (.+)$/m
      .exec(types)?.[1]
      ?.split(' | ')
      .map((code) => code.slice(1, -1))
    expect(inTypes?.sort()).toEqual(codes.toSorted())
    expect([...docs.matchAll(/^## `(\w+)`$/gm)].map((match) => match[1]).sort()).toEqual(codes.toSorted())
  })

  it('names nothing that no operation answers', () => {
    const used = new Set<RefusalCode>([
      ...BORDER,
      ...OUTSIDE,
      ...routes.flatMap(([, , useCase]) => useCase.refuses),
    ])
    expect(codes.filter((code) => !used.has(code) && !HOLDS.includes(code))).toEqual([])
  })

  it('lists for the border what the border can answer', () => {
    expect([...new Set(routes.flatMap(borderRefusals))].filter((code) => !BORDER.includes(code))).toEqual([])
  })

  it.each(codes)('%s says what happened, why, and what to do, in both languages', (code) => {
    for (const lang of ['en', 'zh-CN'] as const) {
      const { title, why, what_to_do } = refusalSpec(code)[lang]
      expect(title).not.toMatch(/[.。!！]$/)
      for (const text of [why, what_to_do]) expect(text).toMatch(lang === 'en' ? /[.:]$/ : /[。：]$/)
    }
    const { title, why, what_to_do } = refusalSpec(code).en
    expect(`${title} ${why} ${what_to_do}`).not.toMatch(
      /\b(please|sorry|invalid|forbidden|illegal|oops)\b|an error occurred/i,
    )
  })
})

/** Query parameters that no address could give. */
const textless = (query: { readonly properties: object } | undefined): string[] =>
  Object.entries(query?.properties ?? {})
    .filter(([, { type, enum: words }]) =>
      Array.isArray(words) ? words.some((word) => typeof word !== 'string') : type !== 'string',
    )
    .map(([name]) => name)

describe('the routes', () => {
  it('name each operation and address once', () => {
    const names = routes.map(([, , useCase]) => useCase.name)
    const addresses = routes.map(([method, path]) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    expect(addresses.filter((address, i) => addresses.indexOf(address) !== i)).toEqual([])
  })

  it.each(routes.map((route) => [`${route[0]} ${route[1]}`, route] as const))(
    '%s says all of itself',
    (_, route) => {
      const [method, path, useCase] = route
      expect(path).toMatch(/^\/(v1|\.well-known)\/[a-z_{}/.-]+$/)
      expect(useCase.name).toMatch(/^[a-z]+\.[a-z_]+$/)
      for (const lang of LANGS) expect(summaryOf(useCase, lang)).not.toBe(useCase.name)
      for (const lang of LANGS) expect(aboutArea(areaOf(useCase), lang)).not.toBe(areaOf(useCase))
      expect(useCase.access.length).toBeGreaterThan(0)
      expect(Object.keys(useCase.params?.properties ?? {}).sort()).toEqual([...paramsOf(path)].sort())
      expect(useCase.roles === undefined || useCase.access.includes('operator')).toBe(true)
      if (useCase.kind === 'lane') expect(useCase.key).toBe('required')
      if (method === 'GET') expect(useCase.key).toBeUndefined()
      // In an address everything is text, and nothing is coerced.
      expect(textless(useCase.query)).toEqual([])
      if (useCase.kind === 'lane') expect(method).toBe('POST')
      expect(useCase.refuses.filter((code, i) => useCase.refuses.indexOf(code) !== i)).toEqual([])
    },
  )
})

describe('every operation', () => {
  let test: TestDb
  let lane: Lane
  let target: Target
  let known: Readonly<Record<string, unknown>> = {}
  beforeAll(async () => {
    test = await freshDb()
    lane = createLane({ url: test.url })
    useIssuer(config.publicUrl)
    usePacks(readPacks(), config.policyPack)
    registerClosureActs()
    registerIdentityActs()
    registerMoneyActs()
    registerRoleActs()
    registerActs()
    const [[purse, other], closure] = [await purses(test.db, 2, 100_000n), newId(5)]
    if (!purse || !other) throw new Error('no wallet')
    const { wallet, person, bucket } = purse
    const operator = newId(1)
    await test.db.tx(async (tx) => {
      await createKeys(tx, person)
      // As for every operator who is added: what they propose is sealed for them.
      await createKeys(tx, operator)
      await createKeys(tx, other.person)
      for (const { wallet: id } of [purse, other])
        await becomeMerchant(tx, await lockShared(tx, id), { name: 'Tea House', takes: true })
    })
    known = { to: other.wallet, merchant: other.wallet, currency: 'CNY', fund: 'steady-cny' }
    const actors: Readonly<Record<'holder' | 'operator' | 'bearer', Actor>> = {
      holder: { kind: 'holder', wallet, person, session: newId(bucket), bucket },
      operator: {
        kind: 'operator',
        operator,
        roles: ['agent', 'checker', 'compliance', 'engineer'],
      },
      bearer: { kind: 'bearer', purpose: 'receipt', closure, bucket: 5 },
    }
    const logged: string[] = []
    const token = (kind: string): string => `${kind}-token-0123456789`
    const finder = (kind: keyof typeof actors) => async (_: unknown, given: string) =>
      given === token(kind) ? actors[kind] : undefined
    const server = buildServer({
      config,
      db: test.db,
      lane,
      log: pino({ level: 'error' }, { write: (line: string) => void logged.push(line) }),
      ready: async () => ({ ready: true, checks: {} }),
      strict: true,
      finders: { holder: finder('holder'), operator: finder('operator'), bearer: finder('bearer') },
    })
    await server.ready()
    const names = new Set(routes.flatMap(([, path]) => paramsOf(path)))
    const params = Object.fromEntries([...names].map((name) => [name, newId(bucket)]))
    target = {
      server,
      logged,
      document,
      tokens: { holder: token('holder'), operator: token('operator'), bearer: token('bearer') },
      params: { ...params, wallet, closure },
    }
  })
  afterAll(async () => {
    await target.server.close()
    await lane.close()
    await test.close()
  })

  it('is told in the language that is asked for: what operations do, and what areas are about', async () => {
    for (const lang of LANGS) {
      const answer = await target.server.inject({ url: `/openapi.json?lang=${lang}` })
      expect(answer.headers['content-language']).toBe(lang)
      const { paths, tags } = answer.json()
      const told = (list: readonly Record<string, unknown>[], key: string) => list.map((one) => one[key])
      const operations = Object.values<object>(paths).flatMap((item) => Object.values(item))
      const own = operations.map((operation) => summaryOf({ name: operation.operationId }, lang))
      expect(told(operations, 'summary')).toEqual(own)
      expect(told(tags, 'description')).toEqual(
        tags.map(({ name }: { name: string }) => aboutArea(name, lang)),
      )
    }
    const unasked = await target.server.inject({
      url: '/openapi.json',
      headers: { 'accept-language': 'zh-CN' },
    })
    expect(unasked.headers['content-language']).toBe('en')
  })

  const nothing = { query: {}, body: undefined }
  it.each(named)('%s asks who it is, and hides the wallets of others', async (_, shot) => {
    if (shot.operation['x-access'].includes('public')) return
    const stranger = await send(target, shot, { ...nothing, values: target.params, token: undefined })
    expect(stranger.statusCode).toBe(401)
    const unknown = await send(target, shot, {
      ...nothing,
      values: target.params,
      token: 'unknown-token-0123456789',
    })
    expect(unknown.statusCode).toBe(401)
    if (!shot.path.includes('{wallet}') || !shot.operation['x-access'].includes('holder')) return
    const values = { ...target.params, wallet: newId(3) }
    const other = await send(target, shot, { ...nothing, values, token: target.tokens.holder })
    expect([other.statusCode, other.json().code]).toEqual([404, 'not_found'])
  })

  it.each(named.filter(([, { operation }]) => operation['x-refusals'].includes('idempotency_key_missing')))(
    '%s does nothing without a key',
    async (_, shot) => {
      const address = shot.path.replaceAll(/\{(\w+)\}/g, (_match, name: string) => target.params[name] ?? '')
      const token = tokenFor(target, shot)
      const answer = await target.server.inject({
        method: shot.method === 'DELETE' ? 'DELETE' : shot.method === 'PUT' ? 'PUT' : 'POST',
        url: address,
        headers: token ? { authorization: `Bearer ${token}` } : {},
      })
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'idempotency_key_missing'])
    },
  )

  it.each(named)('%s takes or refuses what is at the edges of its fields', async (_, shot) => {
    expect(await atTheEdges(target, shot, known)).toEqual([])
  })

  it.each(named)('%s keeps to the contract under good and bad input', async (_, shot) => {
    expect(await shoot(target, shot, RUNS)).toEqual([])
  })
})

/** Each of good input, bad input and bad addresses. */
const RUNS = Number(process.env.QUITTANCE_FUZZ_RUNS ?? (LONG ? 24 : 6))
