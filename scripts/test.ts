/**
 * `npm test`: format, lint, types, generated files, then every daily test. `npm run test:full`: the same checks; all of
 * these tests on hash-partitioned tables, where PostgreSQL refuses what a cluster would refuse, together with those that
 * take long (`*.long.test.ts`); then the longest (`test/full/`). Names of files or folders run only those tests.
 * The last line alone is `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Type from 'typebox'
import { Parse } from 'typebox/value'
import { check, describeResults } from './check.ts'

const ROOT = resolve(import.meta.dirname, '..')
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs')
const Report = Type.Object({
  numPassedTests: Type.Number(),
  numFailedTests: Type.Number(),
  success: Type.Boolean(),
})

type Count = { readonly passed: number; readonly failed: number }
type Run = { readonly title: string; readonly args: readonly string[]; readonly env: Record<string, string> }

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const checks = async (): Promise<Count> => {
  const results = await check()
  say(describeResults(results))
  const passed = results.filter(({ ok }) => ok).length
  return { passed, failed: results.length - passed }
}

const vitest = async ({ title, args, env }: Run): Promise<Count> => {
  say(`\n${title}`)
  const folder = mkdtempSync(join(tmpdir(), 'quittance-report-'))
  const file = join(folder, 'report.json')
  const flags = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args]
  const child = spawn(process.execPath, [VITEST, ...flags], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  const code = await new Promise<number | null>((done) => {
    child.on('error', () => done(1))
    child.on('close', done)
  })
  try {
    const report = Parse(Report, JSON.parse(readFileSync(file, 'utf8')))
    const failed = report.numFailedTests
    // A file that cannot be loaded, or an error outside any test, fails the run without failing a test.
    return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const LONGEST = 'test/full'

const runsOf = (full: boolean, only: readonly string[]): readonly Run[] => {
  if (!full) return [{ title: 'Tests on plain tables', args: only, env: {} }]
  const longest = only.filter((name) => resolve(ROOT, name).startsWith(join(ROOT, LONGEST)))
  const others = only.filter((name) => !longest.includes(name))
  const partitioned = {
    title: 'Tests on hash-partitioned tables',
    args: others,
    env: { QUITTANCE_TEST_PARTITIONED: '1' },
  }
  const last = {
    title: 'The longest tests',
    args: longest.length > 0 ? longest : [LONGEST],
    env: { QUITTANCE_TEST_FULL: '1' },
  }
  if (only.length === 0) return [partitioned, last]
  return [...(others.length > 0 ? [partitioned] : []), ...(longest.length > 0 ? [last] : [])]
}

const full = process.argv.includes('--full')
const only = process.argv.slice(2).filter((arg) => arg !== '--full')
const counts = only.length > 0 ? [] : [await checks()]
for (const run of runsOf(full, only)) counts.push(await vitest(run))
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
process.exitCode = failed > 0 ? 1 : 0
say(`\n${passed} passed, ${failed} failed`)
