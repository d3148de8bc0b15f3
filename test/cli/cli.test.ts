import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barOf } from '../../cli/src/progress.ts'
import { money, type Preview, span, time } from '../../cli/src/show.ts'
import { codeOf, pass } from '../../scripts/demo/person.ts'
import { nobodyAt } from '../nobody.ts'
import { type Sandbox, startSandbox } from '../sandbox/running.ts'
import { knows, PASSWORDS, terminalOf } from './terminal.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox?.close())

const { quittance, signIn } = terminalOf(() => sandbox.url())

describe('without a server', () => {
  it('helps', async () => {
    const { code, out } = await quittance(['--help', '--lang', 'zh-CN'])
    expect(code).toBe(0)
    expect(out).toContain('离线核验回执')
    expect(out).toMatch(/5 {2}尚待身份验证/)
    expect((await quittance(['--version'])).out).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('long work is drawn as a bar with a percentage', () => {
    expect(barOf(0, 3)).toMatch(/^\[\.{30}\] {3}0 % {2}0\/3$/)
    expect(barOf(999, 1000)).toContain(' 99 %')
    expect(barOf(3, 3)).toMatch(/^\[#{30}\] 100 % {2}3\/3$/)
  })

  it.each([[[]], [['fly']], [['preview']], [['--wat']], [['verify', 'nothing.json']]])(
    '%j is a usage error',
    async (args) => {
      expect((await quittance(args)).code).toBe(2)
    },
  )

  it('a server that is not there is told apart from a refusal', async () => {
    const away = { fetch: () => Promise.reject(new TypeError('fetch failed')) }
    const asked = await quittance(['preview', 'x', '--json'], { ...away, token: 'x'.repeat(20) })
    expect(asked.code).toBe(4)
    expect(JSON.parse(asked.out).error).toBe('unreachable')
    expect((await quittance(['doctor'], away)).code).toBe(4)
    // Nobody listens there: what would have written has not left, so that it is not "unknown".
    const env = { QUITTANCE_SERVER: await nobodyAt(), QUITTANCE_PASSWORD: 'x'.repeat(20) }
    const signedIn = await quittance(['sign-in', '--contact', 'a@example.test', '--json'], { env })
    expect([signedIn.code, JSON.parse(signedIn.out).error]).toEqual([4, 'unreachable'])
  }, 30_000)
})

describe('against a sandbox', () => {
  it('doctor finds it well', async () => {
    const { code, out } = await quittance(['doctor', '--json'])
    expect(code, out).toBe(0)
    expect(JSON.parse(out).well).toBe(true)
  })

  it('a token that does not work is said to be one', async () => {
    const { code, out } = await quittance(['doctor'], { token: 'x'.repeat(40) })
    expect(code).toBe(1)
    expect(out).toContain('✗ QUITTANCE_TOKEN')
  })

  it('preview shows what the API says', async () => {
    const { wallet, token } = await signIn('+8613900000003')
    const { code, out } = await quittance(['preview', wallet, '--lang', 'en'], { token })
    expect(code).toBe(0)
    expect(out).toContain('[transfer.pending]')
    expect(out).toContain('CNY 465.86')
  })

  it.each(['en', 'zh-CN'] as const)('preview leaves out nothing that the API says, in %s', async (lang) => {
    const { wallet, token } = await signIn('+8613900000003')
    const preview = (...more: string[]) => quittance(['preview', wallet, '--lang', lang, ...more], { token })
    const { out } = await preview()
    const found: Preview = JSON.parse((await preview('--json')).out)
    const object = ({ amount, currency, label }: Preview['obligations'][number]['object']) => [
      ...(amount && currency ? [money(amount, currency)] : []),
      ...(label ? [label] : []),
    ]
    const said = [
      `${found.pack.id}@${found.pack.version}`,
      found.pack.terms,
      ...found.obligations.flatMap((o) => [
        o.title,
        o.code,
        o.why,
        o.what_to_do,
        ...object(o.object),
        ...(o.remedy ? [`${o.remedy.method} ${o.remedy.href}`] : []),
        ...(o.clears_at ? [time(o.clears_at, lang)] : []),
        ...(o.basis ? [o.basis.law, o.basis.article, o.basis.words] : []),
      ]),
      ...found.consequences.map((c) => c.words),
      ...found.pockets.flatMap((p) => [money(p.available, p.currency), money(p.held, p.currency)]),
      ...found.ways_out.flatMap((way) => (way.instrument ? [way.label, way.instrument] : [])),
      ...found.alternatives.flatMap((one) => [one.words, `${one.method} ${one.href}`, one.label ?? '']),
      span(found.cooling_off.duration, lang),
      span(found.cooling_off.with_strong_proof, lang),
      ...Object.values(found.dates).map((at) => time(at, lang)),
    ]
    expect(found.obligations.length).toBeGreaterThan(3)
    expect(said.filter((text) => !out.includes(text))).toEqual([])
  })

  it('close says what blocks and asks for nothing more', async () => {
    const { wallet, token } = await signIn('+8613900000003')
    const { code, out } = await quittance(['close', wallet], { token })
    expect(code).toBe(1)
    expect(out).toContain('cannot be confirmed')
  })

  it('close --when-ready confirms within limits what cannot be confirmed yet', async () => {
    const { wallet, token } = await signIn('+8613900000003')
    const proof = ['--method', 'password', '--yes', '--to', 'CNY=claim']
    const env = knows('+8613900000003')
    const args = ['close', wallet, '--when-ready', '--json', ...proof]
    expect((await quittance([...args, '--at-least', 'CNY'], { token, env })).code).toBe(2)
    const { code, out } = await quittance([...args, '--at-least', 'CNY=100'], { token, env })
    expect(code, out).toBe(0)
    const { id, state, standing }: { id: string; state: string; standing: { bounds: unknown } } =
      JSON.parse(out)
    expect(state).toBe('preparing')
    expect(standing.bounds).toEqual([
      { currency: 'CNY', receive_at_least: '100', repay_at_most: '0', fees_at_most: '0' },
    ])
    // The same command shows what it waits for and when we look again.
    const shown = await quittance(['close', wallet, '--lang', 'en'], { token })
    expect(shown.code).toBe(0)
    expect(shown.out).toMatch(/It waits for:\n {2}• (.*\n)*.*We look again by \d+ [A-Z]/)
    // What was signed can be read and checked without the server.
    const headers = { authorization: `Bearer ${token}` }
    const answer = await fetch(`${sandbox.url()}/v1/closures/${id}/receipt`, { headers })
    const { receipts }: { receipts: object[] } = Object(await answer.json())
    const jwks: unknown = await (await fetch(`${sandbox.url()}/.well-known/jwks.json`)).json()
    const files = { 'standing.json': JSON.stringify({ ...receipts.at(-1), jwks }) }
    const paper = await quittance(['verify', 'standing.json', '--lang', 'en'], { files })
    expect([paper.code, paper.out]).toEqual([
      0,
      expect.stringMatching(
        /close when ready\n(.*\n)*.*all there is in CNY \(kept safe for you\)\n.*at least CNY 1\.00 paid out(.*\n)*.*Taken back.*without any proof/,
      ),
    ])
  })

  it('a refusal is in words, in the language asked for', async () => {
    const { token } = await signIn('+8613900000003')
    const { code, notes } = await quittance(
      ['cancel', '01a20587-1319-78b7-86be-e69c319cf0f3', '--lang', 'zh-CN'],
      { token },
    )
    expect(code).toBe(1)
    expect(notes).toContain('处理办法')
  })

  it('closes step by step at a terminal, is cancelled, and closes without one', async () => {
    const { wallet, token } = await signIn('+8613900000001')
    const typed = ['1', 'yes', 'password', PASSWORDS['+8613900000001']]
    const first = await quittance(['close', wallet, '--lang', 'en'], { token, answers: typed })
    expect(first.code, first.notes).toBe(0)
    expect(first.out).toContain('/receipt#')
    // In the zone of the letters, whatever the zone of this machine.
    expect(first.out.match(/\d{2}:\d{2} \(?UTC[^)\s]*/g)?.every((time) => time.endsWith('(UTC+8'))).toBe(true)

    const again = await quittance(['close', wallet], { token })
    expect(again.out).toContain('cooling_off')

    const proof = ['cancel', wallet, '--method', 'password']
    const wanting = await quittance([...proof, '--lang', 'en'], { token })
    expect(wanting.code).toBe(5)
    expect(wanting.notes).toContain('QUITTANCE_PASSWORD')
    const handed = { token, piped: [PASSWORDS['+8613900000001']] }
    expect((await quittance(proof, handed)).code).toBe(0)

    const silent = ['close', wallet, '--yes', '--method', 'code', '--json', '--to', 'CNY=claim']
    const asked = await quittance(silent, { token })
    // Nothing was wrong with the command: the code is on its way, and the next command is said.
    expect(asked.code, asked.out).toBe(5)
    const { error, next }: { error: string; next: string } = JSON.parse(asked.out)
    expect(error).toBe('proof_needed')
    const world = { url: sandbox.url(), lang: 'en' } as const
    const code = await codeOf(world, '+8613900000001')
    const [name, ...words] = next.replace('CODE', code).split(' ')
    expect(name).toBe('quittance')
    const done = await quittance(words, { token })
    expect(done.code, done.out + done.notes).toBe(0)
    const { closure, receipt_secret: secret } = Object(JSON.parse(done.out))
    expect(closure.state).toBe('cooling_off')
    const headers = { authorization: `Bearer ${secret}` }
    const answer = await fetch(`${sandbox.url()}/v1/closures/${closure.id}/receipt`, { headers })
    const jwks: unknown = await (await fetch(`${sandbox.url()}/.well-known/jwks.json`)).json()
    const { receipts }: { receipts: object[] } = Object(await answer.json())
    const files = { 'accepted.json': JSON.stringify({ ...receipts.at(-1), jwks }) }
    expect((await quittance(['verify', 'accepted.json'], { files })).out).toMatch(/^ +To be paid: CNY /m)
  })

  it('operators see the queue, holders do not', async () => {
    const response = await fetch(`${sandbox.url()}/v1/sandbox/cast`)
    const { operators }: { operators: { token: string; roles: string[] }[] } = Object(await response.json())
    const queue = await quittance(['cases', '--json'], { token: operators[0]?.token ?? '' })
    expect(queue.code, queue.notes).toBe(0)
    expect(JSON.parse(queue.out).closures.length).toBeGreaterThan(0)
    const staff = operators[0]?.token ?? ''
    const { token, wallet } = await signIn('+8613900000002')
    for (const term of ['+8613900000002', wallet]) {
      const found = await quittance(['search', term], { token: staff })
      expect([found.code, found.out], found.notes).toEqual([0, expect.stringContaining(wallet)])
      expect(found.out).not.toContain('13900000002')
    }
    const nobody = await quittance(['search', '+8613912345678'], { token: staff })
    expect([nobody.code, nobody.out]).toEqual([1, 'Nobody by exactly that.'])
    expect((await quittance(['search'], { token: staff })).code).toBe(2)
    expect((await quittance(['search', wallet], { token })).code).toBe(1)
    const compliance = operators.find(({ roles }) => roles.includes('compliance'))?.token ?? ''
    expect(await quittance(['pairs', '--from', '2020-01-01'], { token: compliance })).toMatchObject({
      code: 0,
      // The offers that the sandbox begins with.
      out: expect.stringContaining('Ada → Bo'),
    })
    expect((await quittance(['pairs', '--from', 'soon'], { token: staff })).code).toBe(2)
    expect((await quittance(['pairs'], { token })).code).toBe(1)
    expect((await quittance(['cases'], { token })).code).toBe(1)
    expect((await quittance(['cases', '--state', 'gone'], { token })).code).toBe(2)
  })

  it('wind-down prepares from a file, is started by somebody else, and goes on when given again', async () => {
    const response = await fetch(`${sandbox.url()}/v1/sandbox/cast`)
    const { operators, members }: { operators: { token: string }[]; members: { wallet: string }[] } = Object(
      await response.json(),
    )
    const [maker, starter] = operators.map((o) => o.token)
    const wallets = members.slice(-2).map((m) => m.wallet)
    const lines = `# gone\n${wallets.join('\n')}\n${wallets[0]}\n`
    const stranger = '01890000-0000-7000-8000-000000000007'
    const files = { 'list.txt': lines, 'bad.txt': `${wallets[0]}\nnot an id`, 'other.txt': stranger }
    const as = (token = '') => ({ token, files })
    const prepare = [
      'wind-down',
      '--json',
      '--per-minute',
      '60000',
      '--deadline',
      '2030-01-01T00:00:00Z',
      '--file',
    ]
    expect((await quittance([...prepare, 'bad.txt'], as(maker))).code).toBe(2)
    expect((await quittance([...prepare, 'gone.txt'], as(maker))).code).toBe(2)
    expect((await quittance(['wind-down'], as(maker))).code).toBe(2)
    const { code, out } = await quittance([...prepare, 'list.txt'], as(maker))
    expect(code, out).toBe(0)
    const { id, ...sent }: { id: string; added: number; known: number } = JSON.parse(out)
    expect(sent).toMatchObject({ added: 2, known: 1, unknown: [] })
    const other = await quittance([...prepare, 'other.txt'], as(maker))
    expect(other.code).toBe(1)
    expect(JSON.parse(other.out).unknown).toEqual([stranger])
    expect(JSON.parse((await quittance([...prepare, 'list.txt'], as(maker))).out).id).toBe(id)
    const read = async (who: string, of = id) =>
      JSON.parse((await quittance(['wind-down', '--list', of, '--json'], as(who))).out)
    const list = await read(starter ?? '')
    expect(list.wallets.map((w: { wallet: string }) => w.wallet).toSorted()).toEqual(wallets.toSorted())
    const begin = ['wind-down', '--start', id, '--json', '--shown']
    expect((await read(starter ?? '', 'all')).programmes.map((p: { id: string }) => p.id)).toContain(id)
    expect((await quittance(['wind-down', '--start', id], as(starter))).code).toBe(2)
    expect((await quittance([...begin, '0'.repeat(64)], as(starter))).code).toBe(1)
    expect((await quittance([...begin, list.shown_hash], as(maker))).code).toBe(1)
    const started = await quittance([...begin, list.shown_hash], as(starter))
    expect(started.code, started.out + started.notes).toBe(0)
    const told = JSON.parse(started.out)
    expect(told.counts).toMatchObject({ listed: 0, told: 2 })
    expect(told.estimated_closing_end >= told.deadline).toBe(true)
    expect(started.notes).toContain(`quittance wind-down --watch ${id}`)
    expect(started.notes).toContain('100 % (2/2)')
    const steer = async (word: string) => {
      const steered = await quittance(['wind-down', `--${word}`, id, '--json'], as(maker))
      return { code: steered.code, state: JSON.parse(steered.out).state }
    }
    expect(await steer('pause')).toEqual({ code: 0, state: 'paused' })
    expect(await steer('resume')).toEqual({ code: 0, state: 'running' })
    const left = await quittance(['wind-down', '--residuals', id, '--csv'], as(maker))
    expect(left).toMatchObject({ code: 0, out: 'wallet,closure,reason' })
    expect(await steer('abort')).toEqual({ code: 0, state: 'aborted' })
    expect((await steer('resume')).code).toBe(1)
  })

  it('an answer that got lost is not called failed', async () => {
    const { wallet, token } = await signIn('+8613900000002')
    const lossy: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init)
      if (init?.method === 'POST') throw new TypeError('connection reset')
      return answer
    }
    const { code, notes } = await quittance(['close', wallet, '--lang', 'en'], { token, fetch: lossy })
    expect(code).toBe(3)
    expect(notes).toContain('not known yet')
  }, 30_000)

  it('A20 verify takes the file of the receipt page, and not an altered one', async () => {
    const { wallet, token } = await signIn('+8613900000002')
    const proof = ['--method', 'password', '--yes', '--json']
    const { code, out } = await quittance(['close', wallet, ...proof], {
      token,
      env: knows('+8613900000002'),
    })
    expect(code, out).toBe(0)
    const {
      closure,
      receipt_secret: secret,
    }: { closure: { id: string; cooling_off_until: string }; receipt_secret: string } = JSON.parse(out)
    await pass({ url: sandbox.url(), lang: 'en' }, { to: closure.cooling_off_until })
    const headers = { authorization: `Bearer ${secret}` }
    const answer = await fetch(`${sandbox.url()}/v1/closures/${closure.id}/receipt`, { headers })
    const { receipts }: { receipts: { jws: string; kind: string }[] } = Object(await answer.json())
    expect(receipts.map(({ kind }) => kind)).toEqual(['acceptance', 'closing'])
    const jwks: unknown = await (await fetch(`${sandbox.url()}/.well-known/jwks.json`)).json()
    const { keys: ours }: { keys: unknown[] } = Object(jwks)
    const paper = receipts[1] ?? { jws: '' }
    const files = {
      'good.json': JSON.stringify({ ...paper, jwks }),
      'keyless.json': JSON.stringify(paper),
      'keys.json': JSON.stringify(jwks),
      'bad.json': JSON.stringify({ ...paper, jws: paper.jws.replace(/.{4}$/, 'AAAA'), jwks }),
      'other.json': '{"hello":1}',
      // A key set may hold what this version does not know, and in any order.
      'mixed.json': JSON.stringify({ keys: [{ kty: 'RSA', kid: 'x', n: 'AQAB', e: 'AQAB' }, null, ...ours] }),
    }
    const verify = (...args: string[]) => quittance(['verify', ...args], { files })
    expect((await verify('good.json')).code).toBe(0)
    expect((await verify('keyless.json', '--keys', 'keys.json')).code).toBe(0)
    expect((await verify('bad.json')).code).toBe(1)
    expect((await verify('bad.json')).out).toContain('signature_wrong')
    expect((await verify('keyless.json')).code).toBe(2)
    expect((await verify('other.json')).code).toBe(2)
    expect((await verify('keyless.json', '--keys', 'mixed.json')).code).toBe(0)
    // Whose paper it is: the copy of its holder shows it, and nobody else's number does.
    expect((await verify('good.json', '--subject', wallet)).code).toBe(0)
    expect((await verify('good.json', '--subject', closure.id)).code).toBe(1)
  })
})
