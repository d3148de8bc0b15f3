import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { openLog } from '../../src/kernel/watch/log.ts'
import { parseContact } from '../../src/modules/identity/contacts/contacts.ts'
import { inbox } from '../../src/modules/notices/notices.ts'
import { buildServer } from '../../src/platform/http/serve.ts'
import { confirmed, open, plan } from '../closure/steps.ts'
import { type Holder, openWorld, PASSWORD, person, type World } from '../closure/world.ts'
import { config } from '../http/fixture.ts'

describe('a server that writes down everything it may', () => {
  let world: World
  let server: FastifyInstance
  let broken: FastifyInstance
  let by: Holder
  const lines: string[] = []
  beforeAll(async () => {
    world = await openWorld()
    by = await person(world)
    const log = openLog('trace', { write: (line) => void lines.push(line) })
    const ready = async () => ({ ready: true, checks: {} })
    server = buildServer({ config, db: world.db, lane: world.lane, log, ready })
    // Every statement of its requests fails, and PostgreSQL quotes what it was given.
    const quoting = async (_sql: unknown, given: readonly unknown[] = []): Promise<never> => {
      const told = `Key (contact)=(${given.join(' ')} ${by.email} ${PASSWORD}) is not right`
      throw Object.assign(new Error(told), { severity: 'ERROR', code: '22P02' })
    }
    const fails = { ...world.db, query: quoting, tx: () => quoting('', ['x']) }
    broken = buildServer({ config, db: fails, lane: world.lane, log, ready })
    await Promise.all([server.ready(), broken.ready()])
  })
  afterAll(async () => {
    await server.close()
    await broken.close()
    await world.close()
  })

  const signIn = (at: FastifyInstance, password: string) =>
    at.inject({
      method: 'POST',
      url: '/v1/sessions',
      headers: { 'idempotency-key': newId(0) },
      payload: { contact: { email: by.email }, password },
    })

  it('writes no token, link, password or address of somebody who signs in and leaves (P10)', async () => {
    const { session } = (await signIn(server, PASSWORD)).json()
    const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
    const mine = { url: `/v1/wallets/${by.wallet}/closure/preview`, ...bearer(session.token) }
    expect((await server.inject(mine)).statusCode).toBe(200)
    await open(world, by)
    await plan(world, by, [])
    const { closure, receipt_secret: secret } = await confirmed(world, by)
    await world.work()
    const timeline = { url: `/v1/closures/${closure.id}/timeline`, ...bearer(secret) }
    expect((await server.inject(timeline)).statusCode).toBe(200)
    expect((await signIn(server, 'a wrong password of hers')).statusCode).toBe(401)
    expect((await signIn(broken, PASSWORD)).statusCode).toBe(500)
    expect((await broken.inject(mine)).statusCode).toBe(500)

    const sent = await inbox(world.db, parseContact({ email: by.email }).blindIndex)
    const links = sent.flatMap(({ message }) => message.links ?? []).map((link) => link.slice(-43))
    expect(links.length).toBeGreaterThan(0)
    const secrets = [session.token, secret, ...links, PASSWORD, 'a wrong password of hers', by.email]
    const text = lines.join('')
    expect(lines.length).toBeGreaterThan(6)
    expect(text).toContain('internal_error')
    for (const one of secrets) expect(text.includes(one), one).toBe(false)
  })
})
