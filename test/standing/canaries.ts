/**
 * A canary in every text that people may send: which fields of the contract have carried one in a request that was done,
 * and whether any of them can be read afterwards. What is new in the contract has to carry one, or say why it need not.
 */
import { randomBytes } from 'node:crypto'
import { finders } from '../../src/border.ts'
import type { Route } from '../../src/kernel/manifest/module.ts'
import { openLog } from '../../src/kernel/watch/log.ts'
import { plain, type Schema } from '../../src/platform/http/input/schema.ts'
import { buildServer } from '../../src/platform/http/serve.ts'
import { PASSWORD, type World } from '../closure/world.ts'
import { config } from '../http/fixture.ts'
import { everywhere, parts, within } from '../http/schemas.ts'
import { ask, type Request } from './asking.ts'

/** Words of these kinds are a person's own; `exact` is a word of the contract. */
const FREE = ['line', 'text', 'trade-name', 'person-name', 'identifier', 'secret', 'file']
const isFree = (schema: Schema): boolean => FREE.includes(String(schema.format))
/** Any text does in these, and what an order is called; the others have to be right for something to happen. */
const anyText = (schema: Schema, name: string): boolean =>
  ['line', 'text', 'trade-name'].includes(String(schema.format)) || name === 'reference'

/** Letters alone: eight digits in a row are a number to call, and names refuse those. */
const canary = (): string =>
  `canary${randomBytes(9)
    .toString('hex')
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`

/** Every free text of a request body, as `operation body/path`. */
export const freeTexts: readonly string[] = [
  ...new Set(
    everywhere.filter(({ at, schema }) => isFree(schema) && at.includes(' body/')).map(({ at }) => at),
  ),
]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((found, name) => (isObject(found) ? found[name] : undefined), value)

const put = (value: unknown, [name, ...rest]: readonly string[], text: string): unknown =>
  name === undefined ? text : isObject(value) ? { ...value, [name]: put(value[name], rest, text) } : value

export const openCanaries = (world: World) => {
  const logged: string[] = []
  const server = buildServer({
    config,
    db: world.db,
    lane: world.lane,
    log: openLog('trace', { write: (line) => void logged.push(line) }),
    ready: async () => ({ ready: true, checks: {} }),
    strict: true,
    finders,
  })
  /** Field → the words it carried in a request that was done. */
  const carried = new Map<string, Set<string>>()
  const bodyOf = (operation: string) =>
    plain(parts.find((one) => one.operation === operation && one.part === 'body')?.schema)

  const keep = (field: string, text: unknown) => {
    // Shorter ones, and a few digits, would be met by chance.
    if (typeof text !== 'string' || (text.length < 6 && !/[^\x20-\x7e]{2}/.test(text))) return
    if (/^\d{1,7}$/.test(text)) return
    carried.set(field, (carried.get(field) ?? new Set()).add(text))
  }

  /** Whoever is asked for a proof gives it, and asks again. */
  const asking = async (request: Request) => {
    const answer = await ask(server, request)
    if (answer.statusCode !== 403 || answer.json().code !== 'step_up_required') return answer
    const post = (url: string, body: unknown) =>
      ask(server, { method: 'POST', url, token: request.token, body })
    const { id } = (await post('/v1/challenges', answer.json().facts.challenge)).json()
    await post(`/v1/challenges/${id}/answer`, { method: 'password', value: PASSWORD })
    keep('identity.answer_challenge body/value', PASSWORD)
    return ask(server, { ...request, body: Object.assign({ challenge: id }, request.body) })
  }

  /** The request with canaries in it; what it carried counts when it was done. */
  const send = async ([method, , { name }]: Route, { url, token, body }: Omit<Request, 'method'>) => {
    const fields = [...within(bodyOf(name))].filter(({ schema }) => isFree(schema))
    const planted = fields
      .filter(({ schema, path }) => anyText(schema, path.at(-1) ?? '') && typeof at(body, path) === 'string')
      .reduce<unknown>((value, { path }) => put(value, path, canary()), body)
    const answer = await asking({ method, url, token, body: planted })
    if (answer.statusCode < 400)
      for (const { path } of fields) keep(`${name} body/${path.join('/')}`, at(planted, path))
    return answer
  }
  return { server, send, carried, logged }
}
export type Canaries = ReturnType<typeof openCanaries>

/** In clear, as bytes, or in base64: whichever way a text would be found by whoever reads the database. */
export const formsOf = (text: string): readonly string[] => [
  text,
  Buffer.from(text).toString('hex'),
  Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -1),
]
