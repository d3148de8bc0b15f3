import { createServer, type Server } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { useChannels } from '../../src/modules/notices/notices.ts'
import { sendNotice } from '../../src/modules/notices/send.ts'
import { runDue } from '../../src/platform/worker/pass.ts'
import { type House, messagesTo, newcomer, openHouse, refused, startRegistration } from './people.ts'

const PUBLIC = 'http://quittance.test'
const SANDBOX = { publicUrl: PUBLIC, sandbox: true }

let house: House
let mail: Awaited<ReturnType<typeof mailServer>>
beforeAll(async () => {
  house = await openHouse()
  mail = await mailServer()
})
afterEach(() => useChannels(SANDBOX))
afterAll(async () => {
  mail.server.close()
  await house.close()
})

/** As much SMTP (RFC 5321) as a client needs; answers each recipient with `verdict`. */
const mailServer = async () => {
  const received: string[] = []
  const state = { verdict: '250 ok' }
  const server: Server = createServer((socket) => {
    let text = ''
    let inBody = false
    socket.write('220 test\r\n')
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      text += chunk.toString()
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end)
        text = text.slice(end + 2)
        if (inBody) {
          if (line === '.') {
            inBody = false
            socket.write('250 queued\r\n')
          } else received.push(line)
        } else if (line.startsWith('DATA')) {
          inBody = true
          socket.write('354 go\r\n')
        } else if (line.startsWith('RCPT')) socket.write(`${state.verdict}\r\n`)
        else if (line.startsWith('QUIT')) socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { server, received, state, url: `smtp://127.0.0.1:${port}` }
}

const work = () => runDue(house.db, [sendNotice], { untilIdle: true })
const overSmtp = (url = mail.url) =>
  useChannels({ publicUrl: PUBLIC, sandbox: false, smtp: { url, from: 'wallet@quittance.test' } })
const rowsOf = (id: unknown) =>
  house.db.query<{ state: string; empty: boolean }>(
    'SELECT state, content IS NULL AND address IS NULL AS empty FROM notices.message WHERE subject = $1',
    [id],
  )
const contact = () => ({ email: `mail${house.next()}@example.test` })

describe('messages', () => {
  it('stay in the inbox of the sandbox, readable after they count as sent', async () => {
    const to = contact()
    const { registration } = await startRegistration(house, to)
    await work()
    expect(await rowsOf(registration)).toEqual([{ state: 'sent', empty: false }])
    expect(await messagesTo(house, to)).toHaveLength(1)
  })

  it('leave by SMTP after the commit, and what they said is forgotten then', async () => {
    overSmtp()
    const to = contact()
    const { registration } = await startRegistration(house, to)
    expect(mail.received.join('\n')).not.toContain(to.email)
    await work()
    expect(mail.received.join('\n')).toContain(`To: ${to.email}`)
    expect(await rowsOf(registration)).toEqual([{ state: 'sent', empty: true }])
  })

  it('are given up when the server refuses the address for good', async () => {
    overSmtp()
    mail.state.verdict = '550 no such mailbox'
    const { registration } = await startRegistration(house, contact())
    await work()
    mail.state.verdict = '250 ok'
    expect(await rowsOf(registration)).toEqual([{ state: 'failed', empty: true }])
  })

  it('are tried again when it is not known whether they went', async () => {
    overSmtp('smtp://127.0.0.1:1')
    const { registration } = await startRegistration(house, contact())
    await work()
    expect(await rowsOf(registration)).toEqual([{ state: 'queued', empty: false }])
    const [due] = await house.db.query<{ attempts: number }>(
      `SELECT attempts FROM core.due d JOIN notices.message m ON m.id = d.ref WHERE m.subject = $1 AND d.kind = 'notice.send'`,
      [registration],
    )
    expect(due?.attempts).toBe(1)
  })

  it('go nowhere by SMS outside the sandbox, and the request says so', async () => {
    overSmtp()
    const refusal = await refused(startRegistration(house, { phone: '+8613700055555' }))
    expect(refusal.code).toBe('channel_unavailable')
  })

  it('are in the language of the person, with a link to this server', async () => {
    const known = await newcomer(house)
    const [first] = await messagesTo(house, known.contact)
    expect(first?.message.text).toContain('is your code to open a Quittance wallet')
  })
})
