import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { useUpdateHosts } from '../../src/modules/operations/operations.ts'
import { readPacks, usePacks } from '../../src/modules/policy/policy.ts'
import { addOperator } from '../../src/modules/support/operators.ts'
import { openTask } from '../../src/modules/support/tasks.ts'
import { buildServer } from '../../src/platform/http/serve.ts'
import { freshDb, type TestDb } from '../harness.ts'
import { config } from '../http/fixture.ts'

let t: TestDb
let server: FastifyInstance
let agent: string
let engineer: string

beforeAll(async () => {
  usePacks(readPacks(), 'cn')
  useUpdateHosts(['example.test'])
  t = await freshDb()
  server = buildServer({
    config,
    db: t.db,
    lane: { submit: () => Promise.reject(new Error('no money moves here')) },
    log: pino({ level: 'silent' }),
    ready: async () => ({ ready: true, checks: {} }),
  })
  agent = (await t.db.tx((tx) => addOperator(tx, { name: 'A', roles: ['agent'] }))).token
  engineer = (await t.db.tx((tx) => addOperator(tx, { name: 'E', roles: ['engineer'] }))).token
})
afterAll(async () => {
  await server.close()
  await t.close()
})

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
const ask = async (method: Method, url: string, more: { token?: string; body?: object } = {}) => {
  const answer = await server.inject({
    method,
    url,
    headers: {
      ...(more.token ? { authorization: `Bearer ${more.token}` } : {}),
      ...(method === 'POST' ? { 'idempotency-key': newId(1) } : {}),
    },
    ...(more.body ? { payload: more.body } : {}),
  })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}

describe('for everybody', () => {
  test('status, key set and the rules with their sources', async () => {
    expect((await ask('GET', '/v1/status')).body).toMatchObject({
      state: 'ok',
      incidents: [],
      maintenance: null,
    })
    expect((await ask('GET', '/.well-known/jwks.json')).body.keys).toMatchObject([
      { kid: 'k-test', crv: 'Ed25519' },
    ])
    const { body } = await ask('GET', '/v1/policies/cn')
    expect(body.pack.sources.aml_34.grade).toBe('A')
    expect(body.pack.obligations['balance.positive'].basis.law).toBe('非银行支付机构监督管理条例')
    expect(body.unverified_rules).toContain('max_total')
    expect((await ask('GET', '/v1/policies/mars')).status).toBe(404)
  })
})

describe('for operators', () => {
  const notice = { en: 'New machines', 'zh-CN': '系统迁移' }

  test('an engineer announces work and takes it back; an agent may not', async () => {
    const starts_at = (await t.db.now()).add({ hours: 24 }).toString()
    const ends_at = (await t.db.now()).add({ hours: 26 }).toString()
    const body = { scope: 'money', starts_at, ends_at, notice }
    expect((await ask('POST', '/v1/operator/maintenance', { body })).status).toBe(401)
    expect((await ask('POST', '/v1/operator/maintenance', { body, token: agent })).status).toBe(403)
    const made = await ask('POST', '/v1/operator/maintenance', { body, token: engineer })
    expect(made.status).toBe(201)
    expect((await ask('GET', '/v1/status')).body.next_maintenance).toMatchObject({ id: made.body.id, notice })
    const ended = await ask('DELETE', `/v1/operator/maintenance/${made.body.id}`, { token: engineer })
    expect(ended.body.cancelled_at).not.toBeNull()
    const again = await ask('DELETE', `/v1/operator/maintenance/${made.body.id}`, { token: engineer })
    expect(again).toEqual(ended)
    const windows = (await ask('GET', '/v1/operator/maintenance', { token: agent })).body.windows
    expect(windows).toHaveLength(1)
  })

  test('what is announced twice, or by two at once, is one; ending it twice is quiet', async () => {
    const at = async (hours: number) => (await t.db.now()).add({ hours }).toString()
    const body = { scope: 'money', starts_at: await at(30), ends_at: await at(31), notice }
    const add = { name: 'F', roles: ['engineer'] as const }
    const { token } = await t.db.tx((tx) => addOperator(tx, add))
    const post = (url: string, sent: object) => ask('POST', `/v1/operator/${url}`, { body: sent, token })
    const ids = async (url: string, sent: object) => {
      const answers = await Promise.all([post(url, sent), post(url, sent), post(url, sent)])
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
      return new Set(answers.map((answer) => answer.body.id))
    }
    const [id, ...more] = await ids('maintenance', body)
    expect(more).toEqual([])
    const other = await post('maintenance', { ...body, notice: { ...notice, en: 'Other words' } })
    expect(other.body).toMatchObject({ code: 'window_announced', facts: { window: id } })
    const overlapping = await post('maintenance', { ...body, scope: 'all' })
    expect(overlapping.status).toBe(201)
    for (const window of [id, id, overlapping.body.id])
      expect((await ask('DELETE', `/v1/operator/maintenance/${window}`, { token: engineer })).status).toBe(
        200,
      )
    expect((await post('maintenance', body)).body.id).not.toBe(id)

    const text = { en: 'Slow', 'zh-CN': '缓慢' }
    const incident = { impact: 'degraded', scope: 'money', state: 'investigating', text }
    const opened = await ids('incidents', incident)
    expect(opened.size).toBe(1)
    const reports = `incidents/${[...opened][0]}/reports`
    const solved = { state: 'resolved', text: { en: 'Over', 'zh-CN': '已恢复' } }
    for (let i = 0; i < 2; i++) expect((await post(reports, solved)).status).toBe(204)
    const rows = await t.db.query('SELECT 1 FROM operations.incident_update WHERE incident = $1', [
      [...opened][0],
    ])
    expect(rows).toHaveLength(2)
    expect((await post(reports, { ...solved, text })).body.code).toBe('incident_over')
    const [anew] = await ids('incidents', incident)
    expect(anew).not.toBe([...opened][0])
    expect((await post(`incidents/${anew}/reports`, solved)).status).toBe(204)
  })

  test('one engineer cannot announce on and on: more in a month, or at once, takes a colleague', async () => {
    const now = await t.db.now()
    const at = (hours: number) => now.add({ minutes: 60 * hours }).toString()
    const window = (from: number, hours: number) => ({
      scope: 'kyc',
      starts_at: at(from),
      ends_at: at(from + hours),
      notice,
    })
    const post = (body: object, token = engineer) => ask('POST', '/v1/operator/maintenance', { body, token })
    expect((await post(window(1000, 23))).status).toBe(201)
    const second = window(1100, 2)
    const refused = await post(second)
    expect([refused.status, refused.body.code]).toEqual([409, 'second_person_needed'])
    expect(refused.body.facts).toMatchObject({ total: 'PT24H', within: 'P30D', minutes: 1500 })
    // What overlaps, counts once; what is a month away, for itself.
    expect((await post({ ...window(1010, 10), scope: 'all' })).status).toBe(201)
    expect((await post(window(2000, 24))).status).toBe(201)
    expect((await post(window(0.25, 1))).body.code).toBe('second_person_needed')

    const reason = 'The machines are moved in two steps'
    const asked = await post({ ...second, reason })
    expect(asked.status).toBe(202)
    expect((await post({ ...second, reason })).body.code).toBe('approval_pending')
    const { approval, shown_hash, id } = asked.body
    const url = `/v1/operator/approvals/${approval}/decision`
    const body = { verdict: 'approve', shown_hash }
    expect((await ask('POST', url, { body, token: engineer })).body.code).toBe('approval_own')
    expect((await ask('POST', url, { body, token: agent })).status).toBe(403)
    const listed = async () => (await ask('GET', '/v1/operator/maintenance', { token: agent })).body.windows
    expect(JSON.stringify(await listed())).not.toContain(id)
    const { token } = await t.db.tx((tx) => addOperator(tx, { name: 'G', roles: ['engineer'] }))
    expect((await ask('POST', url, { body, token })).body).toMatchObject({ state: 'approved' })
    expect(JSON.stringify(await listed())).toContain(id)
    expect((await post(second)).body).toEqual({ id, approval: null, shown_hash: null })
  })

  test('a moment that does not exist is a wrong field, not a fault', async () => {
    const body = { scope: 'all', starts_at: '2026-02-30T00:00:00Z', ends_at: '2026-13-01T00:00:00Z', notice }
    const answer = await ask('POST', '/v1/operator/maintenance', { body, token: engineer })
    expect([answer.status, answer.body.code]).toEqual([422, 'request_invalid'])
  })

  test('maintenance at the end of all days is weighed as any other', async () => {
    const body = { scope: 'all', starts_at: '9999-12-31T22:00:00Z', ends_at: '9999-12-31T23:00:00Z', notice }
    const made = await ask('POST', '/v1/operator/maintenance', { body, token: engineer })
    expect(made.status).toBe(201)
    expect(
      (await ask('DELETE', `/v1/operator/maintenance/${made.body.id}`, { token: engineer })).status,
    ).toBe(200)
  })

  test('an area that does not exist is refused: its window would stop nothing', async () => {
    const starts_at = (await t.db.now()).add({ hours: 24 }).toString()
    const ends_at = (await t.db.now()).add({ hours: 26 }).toString()
    const body = { scope: 'payments', starts_at, ends_at, notice }
    const answer = await ask('POST', '/v1/operator/maintenance', { body, token: engineer })
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/scope'])
  })

  test('an incident is opened, reported on and resolved in public', async () => {
    const body = { impact: 'down', scope: 'money', state: 'investigating', text: notice }
    const { id } = (await ask('POST', '/v1/operator/incidents', { body, token: agent })).body
    expect((await ask('GET', '/v1/status')).body).toMatchObject({
      state: 'down',
      incidents: [{ id, text: notice }],
    })
    const report = { state: 'resolved', text: notice }
    const done = await ask('POST', `/v1/operator/incidents/${id}/reports`, { body: report, token: agent })
    expect(done.status).toBe(204)
    expect((await ask('GET', '/v1/status')).body.state).toBe('ok')
  })

  test('what everybody reads sends nobody anywhere', async () => {
    const post = (en: string) => {
      const body = {
        impact: 'degraded',
        scope: 'money',
        state: 'investigating',
        text: { en, 'zh-CN': '缓慢' },
      }
      return ask('POST', '/v1/operator/incidents', { body, token: agent })
    }
    for (const en of [
      'Go to https://evil.test now', 'See evil。com', 'Write to a@b', 'Call +86 138 0013 8000', 'Call ９５５８８',
    ]) // biome-ignore format: a list
      expect([en, (await post(en)).body.code]).toEqual([en, 'public_text_address'])
    const fine = await post('Slow since 2026-12-01 02:00, v2.0 follows at 04:30; 12,345 payments wait.')
    expect(fine.status).toBe(201)
    const report = { state: 'resolved', text: { en: 'Over', 'zh-CN': '详见 www.evil.test' } }
    const url = `/v1/operator/incidents/${fine.body.id}/reports`
    expect((await ask('POST', url, { body: report, token: agent })).body.code).toBe('public_text_address')
    const over = { ...report, text: notice }
    expect((await ask('POST', url, { body: over, token: agent })).status).toBe(204)
  })

  test('a client is required from a date on, and its update lies with us', async () => {
    const enforced_at = (await t.db.now()).add({ hours: 1 }).toString()
    const body = { name: 'holder-app', minimum: '2.0', enforced_at, update_url: 'https://example.test/app' }
    const post = (more: object) =>
      ask('POST', '/v1/operator/clients', { body: { ...body, ...more }, token: engineer })
    for (const update_url of [
      'https://evil.test/app',
      'https://example.test.evil.test/app',
      'https://example.test@evil.test/app',
      'https://example.test:8443/app',
      'https://evil.test\\@example.test/app',
      'https://sub.example.test/app',
    ])
      expect((await post({ update_url })).body, update_url).toMatchObject({
        code: 'update_address_foreign',
        facts: { hosts: 'example.test' },
      })
    expect((await ask('GET', '/v1/operator/clients', { token: agent })).body.clients).toEqual([])
    expect((await post({})).status).toBe(204)
    expect((await ask('GET', '/v1/operator/clients', { token: agent })).body.clients).toMatchObject([
      { minimum: '2.0' },
    ])
    expect((await ask('GET', '/v1/operator/outages', { token: agent })).body).toEqual({ outages: [] })
  })

  test('a task is taken, resolved with evidence, and read back', async () => {
    const work = { bucket: 5, kind: 'wallet.disowned_after_closing', ref: newId(5) } as const
    const task = await t.db.tx((tx) => openTask(tx, work))
    const listed = (await ask('GET', '/v1/operator/tasks?owner=support', { token: agent })).body
    expect(listed).toMatchObject({
      tasks: [{ id: task, kind: 'wallet.disowned_after_closing', taken_by: null }],
      next: null,
    })
    expect((await ask('PUT', `/v1/operator/tasks/${task}/assignment`, { token: agent })).status).toBe(200)
    const elsewhere = await ask('PUT', `/v1/operator/tasks/${task}/assignment`, { token: engineer })
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 'task_other_queue' } })
    const other = (await t.db.tx((tx) => addOperator(tx, { name: 'Dee', roles: ['checker'] }))).token
    const taken = await ask('PUT', `/v1/operator/tasks/${task}/assignment`, { token: other })
    expect(taken.body.code).toBe('task_taken')
    expect(
      (await ask('DELETE', `/v1/operator/tasks/${task}/assignment`, { token: agent })).body.taken_by,
    ).toBeNull()
    const body = { outcome: 'called', evidence: 'call 4711' }
    expect((await ask('POST', `/v1/operator/tasks/${task}/resolution`, { body, token: agent })).status).toBe(
      200,
    )
    expect((await ask('GET', '/v1/operator/tasks', { token: agent })).body.tasks).toEqual([])
    const read = await ask('GET', `/v1/operator/tasks/${task}`, { token: agent })
    expect(read.body).toMatchObject({ outcome: 'called', evidence: 'call 4711' })
    const resolved = (await ask('GET', '/v1/operator/tasks?state=resolved', { token: agent })).body.tasks
    expect(resolved).toHaveLength(1)
    expect((await ask('GET', '/v1/operator/approvals', { token: agent })).body).toEqual({ approvals: [] })
    const none = await ask('GET', `/v1/operator/approvals/${newId(5)}`, { token: agent })
    expect(none.status).toBe(404)
    expect((await ask('GET', '/v1/operator/tasks?after=nonsense', { token: agent })).status).toBe(422)
  })
})
