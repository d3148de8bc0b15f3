/** What is asked of who types, and how answers come in: help, flags, secrets, the word about a smaller payout. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLES, NAMES } from '../../cli/src/help.ts'
import { type Sandbox, startSandbox } from '../sandbox/running.ts'
import { knows, type Machine, PASSWORDS, terminalOf } from './terminal.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox?.close())
const { quittance, signIn } = terminalOf(() => sandbox.url())

describe('at a terminal', () => {
  it('says what is wrong with a flag in the language of the reader, and whose help to ask for', async () => {
    const { code, notes } = await quittance(['close', '--wat', '--lang', 'zh-CN'])
    expect(code).toBe(2)
    expect(notes).toBe('命令有误：没有参数 --wat\n运行 quittance close --help 查看参数与示例。')
  })

  it.each(NAMES)('%s --help has an example that works', async (name) => {
    for (const lang of ['en', 'zh-CN'] as const) {
      const { code, out } = await quittance([name, '--help', '--lang', lang])
      expect(code).toBe(0)
      expect(out.split('\n').at(-1)?.trim()).toBe(EXAMPLES[name])
    }
    const { wallet, token } = await signIn('+8613900000003')
    const line = EXAMPLES[name].replace(/^eval "\$\((.*)\)"$/, '$1').replace('$QUITTANCE_WALLET', wallet)
    const [, ...words] = line.split(' ')
    const files = { 'wallets.txt': wallet, 'receipt.json': '{"jws":"a.b.c","jwks":{"keys":[]}}' }
    const { code, out, notes } = await quittance(words, { token, files, env: knows('+8613900000001') })
    // Understood: what it answers is another matter.
    expect(code, out + notes).not.toBe(2)
  })

  it('sign-in takes the contact from a flag, the environment or standard input, and no password from the command line', async () => {
    const [contact, password] = ['+8613900000002', PASSWORDS['+8613900000002']]
    const good = expect.stringMatching(/^export QUITTANCE_TOKEN=\S+ QUITTANCE_WALLET=\S+$/)
    const ways: [string[], Machine][] = [
      [['--contact', contact], { piped: [password] }],
      [[], { env: { QUITTANCE_CONTACT: contact, QUITTANCE_PASSWORD: password } }],
      [[], { piped: [contact, password] }],
      [[], { answers: [contact, password] }],
    ]
    for (const [flags, machine] of ways)
      expect(await quittance(['sign-in', ...flags], machine)).toMatchObject({ code: 0, out: good })
    const never = () => Promise.reject(new Error('nothing is sent'))
    const typed = ['sign-in', '--contact', contact, '--password', password]
    const refused = await quittance(typed, { fetch: never })
    expect(refused.code).toBe(2)
    expect(refused.notes).not.toContain(password)
    expect((await quittance(['sign-in'], { fetch: never })).code).toBe(2)
  })

  it('agree shows a payout that is less than agreed, and answers it', async () => {
    const { wallet, token } = await signIn('+8613900000003')
    const base: object = JSON.parse((await quittance(['close', wallet, '--json'], { token })).out)
    const asked = {
      at: '2026-12-01T00:00:00Z',
      agreed: '40000',
      left: '32000',
      lost: '8000',
      because: ['less_redeemed'],
      words: 'fund units brought in less',
      agreed_at: null,
    }
    const step = {
      id: '01a20587-1319-78b7-86be-e69c319cf0f3',
      kind: 'payout',
      way: 'claim',
      currency: 'CNY',
      quoted: '40000',
      moved: '0',
      state: 'waiting',
      waits_for: 'agreement',
      until: '2026-12-08T00:00:00Z',
      claim: false,
      asked,
    }
    const less = {
      ...base,
      state: 'settling',
      steps: [step],
      pockets: [{ currency: 'CNY', available: '32000', held: '0' }],
    }
    const sent: string[] = []
    const shows: typeof fetch = async (input, init) => {
      if (init?.method === 'POST') sent.push(String(input))
      const steps = init?.method === 'POST' ? [{ ...step, waits_for: null }] : [step]
      return new Response(JSON.stringify({ ...less, steps }), {
        headers: { 'content-type': 'application/json' },
      })
    }
    const machine = { token, fetch: shows }
    const status = await quittance(['close', wallet, '--lang', 'en'], machine)
    for (const words of [
      'Agreed: CNY 400.00',
      'There now: CNY 320.00',
      'Missing: CNY 80.00',
      'brought in less',
      `quittance agree ${wallet}`,
    ])
      expect(status.out).toContain(words)
    // Without a word nothing is sent.
    expect((await quittance(['agree', wallet], machine)).code).toBe(2)
    expect((await quittance(['agree', wallet], { ...machine, answers: ['no'] })).code).toBe(1)
    expect(sent).toEqual([])
    expect((await quittance(['agree', wallet], { ...machine, answers: ['yes'] })).code).toBe(0)
    expect((await quittance(['agree', wallet, '--yes', '--lang', 'zh-CN'], machine)).out).toBe(
      '您已确认，款项将按方案转出。',
    )
    expect(sent).toHaveLength(2)
    expect(sent[0]).toMatch(new RegExp(`/steps/${step.id}/agreement$`))
  })
})

describe('guide', () => {
  const offline = () => Promise.reject(new Error('nothing is asked of a server'))

  it('lists the guides, and prints one with its sources, in both languages', async () => {
    const list = await quittance(['guide'], { fetch: offline })
    expect(list).toMatchObject({ code: 0, notes: '' })
    expect(list.out).toMatch(/^ {2}wechat-pay +WeChat Pay$/m)
    const en = await quittance(['guide', 'WeChat', 'Pay'], { fetch: offline })
    expect(en.code).toBe(0)
    expect(en.out).toContain('How to close WeChat Pay')
    expect(en.out).toContain('• Not verified: The payment password')
    expect(en.out).toContain('→ Compare what the account holds')
    expect(en.out).toContain('To whom to complain: Mainland China')
    expect(en.out).toMatch(
      /\[1\] O \(official page, read there\) · WeChat Help Center · undated · read on 22 November 2026\n +https:\/\//,
    )
    const zh = await quittance(['guide', '支付宝', '--lang', 'zh-CN'], { fetch: offline })
    expect(zh.out).toContain('如何注销：支付宝')
    expect(zh.out).toContain('未找到可靠资料')
    expect(zh.out.split('来源')[0]).not.toMatch(/[a-z]+ [a-z]+ [a-z]+ [a-z]+/)
  })

  it('names the nearest where there is none, and nothing where nothing is near', async () => {
    expect(await quittance(['guide', 'paypall'])).toMatchObject({
      code: 1,
      out: '',
      notes: 'There is no guide to “paypall”.\n  quittance guide paypal  (PayPal)',
    })
    const none = await quittance(['guide', 'xxxxxxxxxxxx', '--json'])
    expect(none.code).toBe(1)
    expect(JSON.parse(none.out)).toEqual({ error: 'no_guide', nearest: [] })
    expect(JSON.parse((await quittance(['guide', 'GCASH', '--json'])).out).guide.id).toBe('gcash')
  })
})
