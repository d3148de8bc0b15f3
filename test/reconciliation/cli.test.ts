import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Io } from '../../cli/src/io.ts'
import { run } from '../../cli/src/run.ts'
import { createClient } from '../../sdk/src/index.ts'
import { addOperator } from '../../src/modules/support/operators.ts'
import { type Sandbox, startSandbox } from '../sandbox/running.ts'

let sandbox: Sandbox
let token = ''
beforeAll(async () => {
  sandbox = await startSandbox()
  const roles = ['checker', 'compliance'] as const
  token = (await sandbox.app().db.tx((tx) => addOperator(tx, { name: 'Somebody', roles }))).token
  await noon()
})
afterAll(() => sandbox?.close())

const quittance = async (args: readonly string[], by = token) => {
  const out: string[] = []
  const notes: string[] = []
  const io: Io = {
    out: (line) => out.push(line),
    note: (line) => notes.push(line),
    ask: undefined,
    line: async () => undefined,
    bar: undefined,
    env: { QUITTANCE_SERVER: sandbox.url(), QUITTANCE_TOKEN: by },
    read: () => Promise.reject(new Error('no such file')),
    lines: () => {
      throw new Error('no such file')
    },
  }
  return { code: await run(args, io), out: out.join('\n'), notes: notes.join('\n') }
}
const client = () => createClient({ baseUrl: sandbox.url(), token })
const today = async () => (await sandbox.app().db.now()).toZonedDateTimeISO('Asia/Shanghai').toPlainDate()

/** The noon after: what the bank takes two hours for is then never on its way at midnight, whatever the time of day is now. */
const noon = async () => {
  const now = (await sandbox.app().db.now()).toZonedDateTimeISO('Asia/Shanghai')
  const next = now.add({ days: 1 }).startOfDay().add({ hours: 12 })
  const advance = `PT${Math.ceil(now.until(next).total('seconds'))}S`
  await client().post('/v1/sandbox/clock', { body: { advance } })
}

describe('quittance reconcile', () => {
  it('needs a day, and an operator', async () => {
    expect((await quittance(['reconcile'])).code).toBe(2)
    expect((await quittance(['reconcile', '--date', 'yesterday'])).code).toBe(2)
    const date = (await today()).toString()
    expect((await quittance(['reconcile', '--date', date], 'x'.repeat(40))).code).toBe(1)
  })

  it('says that a day is not over, and when it is', async () => {
    const date = (await today()).toString()
    const { code, out } = await quittance(['reconcile', '--date', date, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ code: 'day_not_over', facts: { next: expect.any(String) } })
  })

  it('matches the days of the sandbox’s own people, and answers the same the second time', async () => {
    const date = (await today()).toString()
    await client().post('/v1/sandbox/clock', { body: { advance: 'P1D' } })
    const first = await quittance(['reconcile', '--date', date, '--json'])
    expect(first.code, first.out).toBe(0)
    expect(JSON.parse(first.out)).toMatchObject({
      day: date,
      state: 'matched',
      broken: 0,
      safeguarding: expect.arrayContaining([expect.objectContaining({ currency: 'CNY', unexplained: '0' })]),
    })
    expect(await quittance(['reconcile', '--date', date, '--json'])).toEqual(first)
    const shown = await quittance(['reconcile', '--date', date, '--lang', 'en'])
    expect(shown.out).toContain('No breaks.')
    expect((await quittance(['reconcile', '--date', date, '--lang', 'zh-CN'])).out).toContain('没有差异')
  })
})

describe('the API', () => {
  it('lists days, exports the journal, reads ages, locks, and refuses dates that are none', async () => {
    const { days } = await client().get('/v1/operator/reconciliations', {})
    expect(days[0]).toMatchObject({ state: 'waiting' })
    const date = days[1]?.day ?? ''
    const params = { date }
    const csv = await client().get('/v1/operator/reconciliations/{date}/journal.csv', { params })
    expect(csv).toMatch(/^day,class,account,currency,code,debits,credits,postings\r\n/)
    expect((await client().get('/v1/operator/reconciliations/ageing', {})).breaks).toEqual([])
    expect(
      await client().post('/v1/operator/reconciliations/{date}/lock', { params, body: {} }),
    ).toMatchObject({
      state: 'locked',
    })
    expect(await client().get('/v1/operator/reconciliations/{date}/verification', { params })).toMatchObject({
      intact: true,
    })
    await expect(
      client().get('/v1/operator/reconciliations/{date}', { params: { date: '2026-02-30' } }),
    ).rejects.toMatchObject({ problem: { code: 'request_invalid' } })
  })
})
