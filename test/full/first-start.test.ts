/**
 * The first command in a folder where nothing is installed, as whoever clones the project gives it: `scripts/boot.mjs`
 * installs what the command needs and runs it with the pinned Node. Needs the registry of packages, or npm's own cache.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'quittance first start '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As a shell without anything of this run around it would: the Node that is first found, no variables of npm or of the tests. */
const first = (script: string) =>
  spawnSync('node', ['scripts/boot.mjs', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: pathWithoutOurs(), HOME: process.env.HOME },
  })

/** The search path without the folders of this checkout's packages, in which the pinned Node lies. */
const pathWithoutOurs = (): string =>
  (process.env.PATH ?? '')
    .split(':')
    .filter((each) => !each.includes('node_modules'))
    .join(':')

const packages = (): readonly string[] => readdirSync(join(folder, 'node_modules'))

test('installs what a start needs and builds the app, then what development needs, and nothing the third time', () => {
  for (const file of [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'scripts/boot.mjs',
    'sdk',
    'cli',
    'web',
  ])
    cpSync(join(ROOT, file), join(folder, file), { recursive: true, filter: (path) => !/\bdist$/.test(path) })
  mkdirSync(join(folder, 'src'))
  const says = "console.info('runs on', process.version.replace(/[.].*/, ''))\n"
  for (const script of ['src/main.ts', 'scripts/test.ts']) writeFileSync(join(folder, script), says)

  const start = first('src/main.ts')
  expect(start.stderr).toContain('First start: installing')
  expect(start.stderr).toContain('Built the app')
  expect(start).toMatchObject({ status: 0, stdout: 'runs on v26\n' })
  expect(packages()).toContain('fastify')
  expect(packages()).not.toContain('vitest')

  const developers = first('scripts/test.ts')
  expect(developers.stderr).toContain('Adding what development needs')
  expect(developers).toMatchObject({ status: 0, stdout: 'runs on v26\n' })
  expect(packages()).toContain('vitest')

  expect(first('src/main.ts')).toMatchObject({ status: 0, stdout: 'runs on v26\n', stderr: '' })
  expect(first('scripts/test.ts')).toMatchObject({ status: 0, stdout: 'runs on v26\n', stderr: '' })
})
