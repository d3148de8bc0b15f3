/** The block of the README, word for word, as often as somebody runs it. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../sandbox/running.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const CLI = `"${process.execPath}" "${join(ROOT, 'cli/src/main.ts')}"`
/** The block is for people who have these three; a machine without them says so instead of passing. */
const lacking = ['bash', 'curl', 'jq'].filter((tool) => spawnSync(tool, ['--version']).error !== undefined)

let sandbox: Sandbox
let folder: string
beforeAll(async () => {
  expect(lacking).toEqual([])
  sandbox = await startSandbox()
  folder = mkdtempSync(join(tmpdir(), 'quittance-readme-'))
})
afterAll(async () => {
  await sandbox?.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

const blockOf = (file: string): string => {
  const block = /```bash\n(?<block>[\s\S]*?)```/.exec(readFileSync(join(ROOT, file), 'utf8'))?.groups?.block
  if (block === undefined) throw new Error(`${file} has no block`)
  // The block runs the CLI from the checkout; the test stands in a folder of its own, so that nothing is left behind.
  return block.replaceAll('http://127.0.0.1:3000', sandbox.url()).replace('npm run -s cli --', CLI)
}

describe.each(['README.md', 'README.zh-CN.md'])('the block of %s', (file) => {
  it.each(['first', 'second'])('closes a wallet and verifies its receipt the %s time', async () => {
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', blockOf(file)], {
      cwd: folder,
      env: { ...process.env, LANG: 'C' },
      timeout: 300_000,
    })
    expect(stderr).toBe('')
    expect(stdout).toContain('"state": "closed"')
    expect(stdout).toContain('The receipt is genuine.')
    expect(stdout).toContain('the deed is in the log')
  })
})

describe('the example of the SDK', () => {
  it('signs in, looks at the closing, opens and cancels it', async () => {
    const block = /```ts\n(?<block>[\s\S]*?)```/.exec(readFileSync(join(ROOT, 'sdk/README.md'), 'utf8'))
      ?.groups?.block
    const file = join(folder, 'example.ts')
    const sdk = pathToFileURL(join(ROOT, 'sdk/src/index.ts')).href
    writeFileSync(
      file,
      (block ?? '').replace("'@quittance/sdk'", `'${sdk}'`).replace('http://127.0.0.1:3000', sandbox.url()),
    )
    const { stdout } = await promisify(execFile)(process.execPath, [file], { timeout: 60_000 })
    expect(stdout.trim().split('\n').at(-1)).toBe('preparing')
  })
})
