/**
 * With `QUITTANCE_RECORD` (a folder) what operations are given and answer while tests run is written down: at the border of every
 * server, and at the use-cases that tests call themselves. `npm run examples` makes the examples of the contract of it.
 */
import { subscribe } from 'node:diagnostics_channel'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { routes, sandboxRoutes } from '../../src/modules.ts'
import { statusOf } from '../../src/platform/http/run.ts'

const folder = process.env.QUITTANCE_RECORD ?? ''
/** More of one operation tells nothing new. */
const MOST = 12

type Row = {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly body: unknown
  readonly answer: string
}

const times = new Map<string, number>()
const write = (row: Row): void => {
  const name = `${row.method} ${row.path} ${row.status}`
  times.set(name, (times.get(name) ?? 0) + 1)
  if ((times.get(name) ?? 0) > MOST) return
  appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(row)}\n`)
}

const isServer = (value: unknown): value is FastifyInstance =>
  typeof value === 'object' && value !== null && 'addHook' in value

const watch = (server: FastifyInstance): void => {
  server.addHook('onSend', async (request, reply, payload) => {
    const { method, url = '' } = request.routeOptions
    const { statusCode: status } = reply
    const path = url.replaceAll(/:(\w+)/g, '{$1}')
    const answer = typeof payload === 'string' ? payload : ''
    if (status < 300) write({ method: String(method), path, status, body: request.body ?? null, answer })
    return payload
  })
}

if (folder !== '') {
  subscribe('fastify.initialization', (message) => {
    const server: unknown = Object(message).fastify
    if (isServer(server)) watch(server)
  })
  for (const [method, path, useCase] of [...routes, ...sandboxRoutes]) {
    if (useCase.kind === 'lane') continue
    const run: unknown = Reflect.get(useCase, 'run')
    if (typeof run !== 'function') continue
    Reflect.set(useCase, 'run', async (db: unknown, call: unknown, input: unknown) => {
      const answer: unknown = await Reflect.apply(run, useCase, [db, call, input])
      const body: unknown = Object(input).body ?? null
      write({ method, path, status: statusOf(useCase), body, answer: JSON.stringify(answer) ?? '' })
      return answer
    })
  }
}
