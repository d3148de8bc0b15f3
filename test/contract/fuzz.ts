/** Sends generated good and bad input to every operation of an OpenAPI document and checks what comes back. */
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { newId } from '../../src/kernel/ids.ts'
import { fieldMessage } from '../../src/platform/http/input/field-words.ts'
import type { OpenApi, Operation } from '../../src/platform/http/openapi/openapi.ts'
import { bad, good, hostileText } from './generate.ts'

export type Target = {
  readonly server: FastifyInstance
  readonly document: OpenApi
  /** Lines of the server's error log: what is behind a 500. */
  readonly logged: string[]
  /** A token for each kind of access, and good values for path parameters. */
  readonly tokens: Readonly<Record<string, string>>
  readonly params: Readonly<Record<string, string>>
}
export type Shot = { readonly method: string; readonly path: string; readonly operation: Operation }

export const operationsOf = (document: OpenApi): Shot[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )

type Parameter = {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly schema: unknown
}
export const parametersOf = ({ operation }: Shot): Parameter[] =>
  operation.parameters.flatMap((raw) => {
    const { name, in: place, schema, required } = Object(raw)
    return typeof name === 'string' && typeof place === 'string'
      ? [{ name, in: place, schema, required: required === true }]
      : []
  })
const bodySchema = ({ operation }: Shot): unknown =>
  Object(Object(Object(operation.requestBody).content)['application/json']).schema

type Sent = {
  readonly values: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | undefined>>
  readonly body: unknown
  readonly token: string | undefined
}

export const send = ({ server }: Target, { method, path }: Shot, sent: Sent) => {
  const address = path.replaceAll(/\{([a-z_]+)\}/g, (_, name: string) =>
    encodeURIComponent(sent.values[name] ?? 'x'),
  )
  const given = Object.entries(sent.query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  const search = new URLSearchParams(given).toString()
  return server.inject({
    method: method === 'POST' || method === 'PUT' || method === 'DELETE' ? method : 'GET',
    url: search ? `${address}?${search}` : address,
    headers: {
      'idempotency-key': newId(0),
      ...(sent.token ? { authorization: `Bearer ${sent.token}` } : {}),
      ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(sent.body === undefined ? {} : { payload: JSON.stringify(sent.body) }),
  })
}

export const tokenFor = ({ tokens }: Target, { operation }: Shot): string | undefined => {
  const kind = operation['x-access'].find((access) => tokens[access] !== undefined)
  return kind === undefined ? undefined : tokens[kind]
}

const causeOf = (line: string | undefined): string | undefined => {
  const { fault } = Object(line === undefined ? undefined : JSON.parse(line))
  if (fault === undefined) return undefined
  return `${fault.name} ${fault.code ?? ''} ${fault.message ?? ''} ${Array.isArray(fault.at) ? fault.at.slice(0, 3).join(' < ') : ''}`.replaceAll(
    /[0-9a-f]{8}-[0-9a-f-]{27}/g,
    '<id>',
  )
}

/** What a field is told when the validator refused it and nothing that explains found out why. */
const VAGUE = fieldMessage('other', 'en')

type Answer = Awaited<ReturnType<typeof send>>
/** What is wrong with this answer by the contract; empty when nothing is. */
export const faults = (logged: string[], { method, path, operation }: Shot, answer: Answer): string[] => {
  const at = `${method} ${path} → ${answer.statusCode}`
  if (answer.statusCode >= 500) return [`${at}: ${causeOf(logged.at(-1)) ?? answer.json().code}`]
  if (operation.responses[String(answer.statusCode)] === undefined)
    return [`${at} is not documented: ${answer.body}`]
  if (answer.statusCode < 400) return []
  const problem = Object(answer.json())
  const missing = ['type', 'title', 'detail', 'code', 'why', 'what_to_do', 'trace_id'].filter(
    (name) => typeof problem[name] !== 'string' || problem[name] === '',
  )
  const known = operation['x-refusals'].includes(problem.code)
  const vague = JSON.stringify(problem.errors ?? []).includes(VAGUE)
  return [
    ...(missing.length > 0 ? [`${at}: a problem without ${missing.join(', ')}`] : []),
    ...(known ? [] : [`${at}: ${problem.code} is not among its refusals`]),
    ...(vague ? [`${at}: refuses a field and does not know why`] : []),
    ...(problem.status === answer.statusCode ? [] : [`${at}: says status ${problem.status}`]),
  ]
}

/** `runs` good and `runs` bad requests to one operation; answers the faults found. */
export const shoot = async (target: Target, shot: Shot, runs: number): Promise<string[]> => {
  const found: string[] = []
  const token = tokenFor(target, shot)
  const schema = bodySchema(shot)
  const parameters = parametersOf(shot)
  const body = (arbitrary: fc.Arbitrary<unknown>) =>
    schema === undefined ? fc.constant(undefined) : arbitrary
  const query = fc.record(
    Object.fromEntries(
      parameters.filter((p) => p.in === 'query').map((p) => [p.name, good(p.schema).map(String)]),
    ),
    { requiredKeys: [] },
  )
  const own = { ...target.params }
  const fine = fc.record({ body: body(good(schema)), query })
  await fc.assert(
    fc.asyncProperty(fine, async ({ body, query }) => {
      found.push(
        ...faults(target.logged, shot, await send(target, shot, { values: own, query, body, token })),
      )
    }),
    { numRuns: runs },
  )
  const spoiled = fc.record({
    body: body(bad(schema)),
    query: fc.dictionary(hostileText, hostileText, { minKeys: 1, maxKeys: 2 }),
  })
  await fc.assert(
    fc.asyncProperty(spoiled, fc.boolean(), async ({ body, query }, inQuery) => {
      const sent = { values: own, query: inQuery || schema === undefined ? query : {}, body, token }
      const answer = await send(target, shot, sent)
      found.push(...faults(target.logged, shot, answer))
      if (answer.statusCode < 400) found.push(`${shot.method} ${shot.path} took ${JSON.stringify(sent)}`)
    }),
    { numRuns: runs },
  )
  if (parameters.some((p) => p.in === 'path'))
    await fc.assert(
      fc.asyncProperty(hostileText, async (value) => {
        const values = Object.fromEntries(Object.keys(own).map((name) => [name, value]))
        found.push(
          ...faults(
            target.logged,
            shot,
            await send(target, shot, { values, query: {}, body: undefined, token }),
          ),
        )
      }),
      { numRuns: runs },
    )
  return [...new Set(found)].slice(0, 5)
}
