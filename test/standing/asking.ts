/** The real server over a database that first keeps what is done, and then undoes every transaction. */
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { finders } from '../../src/border.ts'
import { Refusal } from '../../src/kernel/errors.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Actor } from '../../src/kernel/usecase.ts'
import type { Db, Tx } from '../../src/platform/db/types.ts'
import { buildServer } from '../../src/platform/http/serve.ts'
import { PASSWORD, type World } from '../closure/world.ts'
import { config } from '../http/fixture.ts'

class Undone extends Error {}

/** While `keeping` says so, what is done stays; afterwards every transaction gives its answer and is rolled back. */
const undoing = (db: Db, keeping: { now: boolean }): Db => ({
  ...db,
  tx: async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    if (keeping.now) return db.tx(work)
    const made: { value?: { readonly of: T }; refusal?: Refusal } = {}
    const kept = db.tx(async (tx) => {
      try {
        made.value = { of: await work(tx) }
      } catch (error) {
        // A refusal that keeps what it did would be committed.
        if (!(error instanceof Refusal && error.commitOnRefusal)) throw error
        made.refusal = error
      }
      throw new Undone()
    })
    await kept.catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
    if (made.refusal) throw made.refusal
    if (!made.value) throw new Error('a transaction gave no answer')
    return made.value.of
  },
})

export type Asked = {
  readonly server: FastifyInstance
  /** From now on nothing that is asked leaves a trace: the same wallet can be asked everything, in any order. */
  readonly onlyAsk: () => void
  /** Sessions that another process still remembers, by token. */
  readonly remembered: Map<string, Actor>
  /** Lines of the error log: what is behind a 500. */
  readonly logged: string[]
}

export const openServer = async ({ db, lane }: World): Promise<Asked> => {
  const remembered = new Map<string, Actor>()
  const logged: string[] = []
  const keeping = { now: true }
  const server = buildServer({
    config,
    db: undoing(db, keeping),
    lane,
    log: pino({ level: 'error' }, { write: (line: string) => void logged.push(line) }),
    ready: async () => ({ ready: true, checks: {} }),
    strict: true,
    finders: {
      ...finders,
      holder: async (q, token) => remembered.get(token) ?? finders.holder(q, token),
    },
  })
  await server.ready()
  const onlyAsk = () => {
    keeping.now = false
  }
  return { server, onlyAsk, remembered, logged }
}

export type Request = {
  readonly method: string
  readonly url: string
  readonly token?: string | undefined
  readonly body?: unknown
}

export const ask = (server: FastifyInstance, { method, url, token, body }: Request) =>
  server.inject({
    method: method === 'POST' || method === 'PUT' || method === 'DELETE' ? method : 'GET',
    url,
    headers: {
      'idempotency-key': newId(0),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  })

/** Whoever is asked for a proof gives it, as a client would, and asks again. */
const asking = async (server: FastifyInstance, request: Request) => {
  const answer = await ask(server, request)
  if (answer.statusCode !== 403 || answer.json().code !== 'step_up_required') return answer
  const { token, body } = request
  const post = (url: string, sent: unknown) => ask(server, { method: 'POST', url, token, body: sent })
  const { id } = (await post('/v1/challenges', answer.json().facts.challenge)).json()
  await post(`/v1/challenges/${id}/answer`, { method: 'password', value: PASSWORD })
  return ask(server, { ...request, body: Object.assign({ challenge: id }, body) })
}

/** Something that must work, for good; its answer. */
export const done = async ({ server, logged }: Asked, request: Request) => {
  const answer = await asking(server, request)
  if (answer.statusCode >= 400)
    throw new Error(`${request.method} ${request.url}: ${answer.body} ${logged.at(-1) ?? ''}`)
  return answer.body === '' ? {} : answer.json()
}
