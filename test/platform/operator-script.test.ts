/**
 * The script that makes colleagues, as a person runs it: a process with an exit code and two outputs. A process takes half
 * a second of a core to load, so that one of each kind is started, and what the others would do is asked of its code.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asked } from '../../scripts/operator.ts'
import { newId } from '../../src/kernel/ids.ts'
import { ensureKeyringFile, readKeyring } from '../../src/kernel/keys/keyring.ts'
import { useKeyring } from '../../src/kernel/keys/keys.ts'
import { operatorActor } from '../../src/modules/support/operators.ts'
import { freshDb, type TestDb } from '../harness.ts'

const SCRIPT = resolve(import.meta.dirname, '../../scripts/operator.ts')
let t: TestDb
let folder: string
beforeAll(async () => {
  t = await freshDb()
  folder = mkdtempSync(join(tmpdir(), 'colleagues-'))
  const keyring = join(folder, 'keyring.json')
  ensureKeyringFile(keyring)
  useKeyring(readKeyring(keyring))
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true, force: true })
})

const start = async (args: readonly string[], url = t.url) => {
  const env = { PATH: process.env.PATH, QUITTANCE_DATA: folder, DATABASE_URL: url }
  const child = spawn(process.execPath, [SCRIPT, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk) => {
      said[name] += String(chunk)
    })
  const [status] = await once(child, 'close')
  return { status, ...said }
}
/** The same in this process. */
const run = async (args: readonly string[]) => {
  try {
    const { out, note = '' } = await asked(t.db, args)
    return { status: 0, stdout: out, stderr: note }
  } catch (error) {
    return { status: 1, stdout: '', stderr: error instanceof Error ? error.message : String(error) }
  }
}
const count = async () =>
  (await t.db.query<{ n: bigint }>('SELECT count(*) AS n FROM support.operator'))[0]?.n

it('makes a colleague: the token alone is on standard output, and is theirs with their roles', async () => {
  const made = await start(['add', '--name', 'Ada L.', '--roles', 'checker, compliance'])
  expect(made).toMatchObject({ status: 0, stdout: expect.stringMatching(/^qop_[\w-]{43}\n$/) })
  const [, id = ''] = /added (\S+)/.exec(made.stderr) ?? []
  expect(made.stderr).not.toContain(made.stdout.trim())
  const actor = { kind: 'operator', operator: id, roles: ['checker', 'compliance'] }
  expect(await operatorActor(t.db, made.stdout.trim())).toEqual(actor)
  const listed = await run(['list'])
  expect(listed).toMatchObject({ status: 0, stderr: '' })
  expect(listed.stdout).toMatch(new RegExp(`^${id} {2}active {2}checker,compliance {2}Ada L\\.\n$`))

  // Twice is nobody new: one person who is here twice could be both of two people.
  const again = await start(['add', '--name', ' ada l. ', '--roles', 'agent'])
  expect(again).toMatchObject({ status: 1, stdout: '' })
  expect(again.stderr).toContain(`rotate ${id}`)
  for (const name of ['\u0410da L', 'A da L', 'Ada\u200b L.', 'Ａｄａ L.'])
    expect(await run(['add', '--name', name, '--roles', 'agent']), name).toMatchObject({
      status: 1,
      stdout: '',
    })
  expect(await count()).toBe(1n)

  // Who has left makes room for the name; what is there comes back with a new token.
  const turned = await run(['rotate', id])
  expect(await operatorActor(t.db, made.stdout.trim())).toBeUndefined()
  expect(await operatorActor(t.db, turned.stdout.trim())).toEqual(actor)
  expect(await run(['remove', id, '--reason', 'left'])).toMatchObject({ status: 0, stdout: '' })
  expect((await run(['add', '--name', 'Ada L.', '--roles', 'agent'])).status).toBe(0)
  expect(await count()).toBe(2n)
})

it('one wallet is that of one colleague', async () => {
  const wallet = newId(1)
  const add = (name: string) => run(['add', '--name', name, '--roles', 'agent', '--wallet', wallet])
  const [, id = ''] = /added (\S+)/.exec((await add('Eve')).stderr) ?? []
  const again = await add('Mallory')
  expect(again).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining(`rotate ${id}`) })
  await run(['remove', id, '--reason', 'left'])
  expect((await add('Mallory')).status).toBe(0)
})

it('that is asked for wrongly makes nobody, and says how it is asked', async () => {
  const before = await count()
  const wrong = [
    ['add', '--name', 'Bo', '--roles', 'checker,owner'],
    ['add', '--name', 'Bo'],
    ['add', '--name', 'Bo', '--roles', 'checker', '--wallet', 'mine'],
  ]
  const how = expect.stringContaining('--roles agent,checker,compliance,engineer')
  for (const answer of [await start(['promote']), ...(await Promise.all(wrong.map(run)))])
    expect(answer).toMatchObject({ status: 1, stdout: '', stderr: how })
  expect(await count()).toBe(before)
})

it('without a database, or with the keyring of another one, says so in a line and makes nobody', async () => {
  const away = await start(['list'], 'postgres://nobody:nothing@127.0.0.1:1/none')
  expect(away).toMatchObject({ status: 1, stdout: '' })
  expect(away.stderr).toMatch(/ECONNREFUSED|connect|database/i)
  expect(away.stderr.trim().split('\n')).toHaveLength(1)
  rmSync(join(folder, 'keyring.json'))
  ensureKeyringFile(join(folder, 'keyring.json'))
  const other = await start(['add', '--name', 'Cy', '--roles', 'agent'])
  expect(other).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('another keyring') })
})
