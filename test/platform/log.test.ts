import { expect, test } from 'vitest'
import { openLog } from '../../src/kernel/watch/log.ts'

const logged = (write: (log: ReturnType<typeof openLog>) => void): string => {
  const lines: string[] = []
  write(openLog('trace', { write: (line) => void lines.push(line) }))
  return lines.join('')
}

const SECRETS = [
  'alice@example.com',
  '+8613800138000',
  '13800138000',
  '11010519491231002X',
  '6222020000000000000',
  'Bearer abcdef.ghijkl',
  'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln',
  'Alice Liddell',
  'hunter2-long-password',
  '493021',
]

test.each(SECRETS)('%s is not written, whichever way it comes', (secret) => {
  const fields = {
    authorization: secret,
    password: secret,
    code: secret,
    body: { name: secret, contact: secret },
    headers: [{ cookie: secret }],
    err: Object.assign(new Error('boom'), { severity: 'ERROR', message: `Key (name)=(${secret})` }),
  }
  expect(logged((log) => log.error(fields, 'refused'))).not.toContain(secret)
})

test.each(SECRETS.filter((secret) => !/Alice|hunter/.test(secret)))(
  '%s is not written as part of a text',
  (secret) => {
    const line = logged((log) => {
      log.warn(`sent to ${secret}, will retry`)
      log.warn({ err: new Error(`no route to ${secret}`), note: `x ${secret} y` }, 'failed')
    })
    expect(line).not.toContain(secret)
  },
)

test('what an operator needs is written: ids, codes, counts, classes of errors, times', () => {
  const line = logged((log) =>
    log.info(
      {
        traceId: '0123456789abcdef0123456789abcdef',
        wallet: '01890a5d-ac96-774b-bcce-b302099a8057',
        code: 'wallet_closing',
        rows: 123456,
        ms: 1763850000123,
        fault: { name: 'TypeError', code: '40P01' },
      },
      'done',
    ),
  )
  expect(JSON.parse(line)).toMatchObject({
    level: 'info',
    msg: 'done',
    traceId: '0123456789abcdef0123456789abcdef',
    wallet: '01890a5d-ac96-774b-bcce-b302099a8057',
    code: 'wallet_closing',
    rows: 123456,
    ms: 1763850000123,
    fault: { name: 'TypeError', code: '40P01' },
  })
})

test('an address of a database or a mail server loses its password', () => {
  const line = logged((log) =>
    log.error({ err: new Error('cannot reach postgres://a:pw@db:5432/x?secret=1') }, 'x'),
  )
  expect(line).not.toContain('pw@')
  expect(line).toContain('db:5432')
})
