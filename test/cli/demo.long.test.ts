/** The story that a newcomer is told is true, in both languages. */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { speaker } from '../../scripts/demo/words.ts'
import { LANGUAGES } from '../languages.ts'
import { type Sandbox, startSandbox } from '../sandbox/running.ts'

const SCRIPT = resolve(import.meta.dirname, '../../scripts/demo.ts')

const EVERYTHING = [
  'balance.positive', 'hold.open', 'transfer.pending', 'bill.unpaid', 'loan.outstanding', 'credit_line.open',
  'fund.units_held', 'mandate.active', 'subscription.active', 'authorisation.third_party', 'instrument.linked',
  'benefit.unused', 'document.not_exported',
] as const // biome-ignore format: a list
const WORDS = { en: 'The settlement letter is genuine.', 'zh-CN': '结清证明真实有效。' } as const

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox?.close())

const demo = (...args: string[]) =>
  new Promise<{ code: number | null; text: string }>((done) => {
    const child = spawn(process.execPath, [SCRIPT, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('close', (code) => done({ code, text: Buffer.concat(chunks).toString('utf8') }))
  })

it.each(LANGUAGES)(
  'tells it in %s',
  async (lang) => {
    const { code, text } = await demo('--server', sandbox.url(), '--lang', lang)
    expect(text).toContain(speaker(lang)('end'))
    expect(text).toContain('recipient_unavailable')
    // Everything that a wallet can hold is named before it leaves, and nothing of it is left.
    for (const code of EVERYTHING) expect(text, code).toContain(`[${code}]`)
    for (const words of ['USD 25.00', lang === 'en' ? 'I am closing the wallet' : '本人正在注销'])
      expect(text).toContain(words)
    expect(text).toContain(WORDS[lang])
    expect(code).toBe(0)
  },
  240_000,
)

it('says so when there is no sandbox where it was told to look', async () => {
  const { code, text } = await demo('--server', 'http://127.0.0.1:9')
  expect(code).toBe(1)
  expect(text).toContain('expected a sandbox at http://127.0.0.1:9')
}, 30_000)
