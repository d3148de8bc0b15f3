/** `npm run check`: format, lint, types and generated files; says what fails and how to mend it. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')

type Step = { readonly name: string; readonly args: readonly string[]; readonly mend: string }
export type StepResult = {
  readonly name: string
  readonly ok: boolean
  readonly output: string
  readonly mend: string
}

const BIOME = 'node_modules/@biomejs/biome/bin/biome'
const TSC = 'node_modules/typescript/bin/tsc'

const STEPS: readonly Step[] = [
  {
    name: 'format and lint',
    args: [BIOME, 'check', '--error-on-warnings', '--max-diagnostics=50', '.'],
    mend: '`npm run fix` mends the format and what can be mended safely; the rest by hand',
  },
  ...['.', 'web', 'src/platform/http/pages/client', 'src/platform/http/help/client']
    .filter((folder) => existsSync(resolve(ROOT, folder, 'tsconfig.json')))
    .map((folder) => ({
      name: folder === '.' ? 'types' : `types of ${folder}/`,
      args: [TSC, '-p', folder, '--noEmit'],
      mend: 'mend the types at the places named above',
    })),
  {
    name: 'generated files',
    args: ['scripts/gen.ts', '--check'],
    mend: '`npm run gen`, then look at the difference and commit it',
  },
]

/** Runs every step side by side; a failing one does not hide the others. */
export const check = (): Promise<StepResult[]> => Promise.all(STEPS.map(run))

const run = (step: Step): Promise<StepResult> =>
  new Promise((done) => {
    const child = spawn(process.execPath, step.args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    const keep = (chunk: Buffer): void => {
      chunks.push(chunk)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const finish = (ok: boolean): void =>
      done({ name: step.name, mend: step.mend, ok, output: Buffer.concat(chunks).toString('utf8').trim() })
    child.on('error', () => finish(false))
    child.on('close', (code) => finish(code === 0))
  })

export const describeResults = (results: readonly StepResult[]): string =>
  results
    .map(({ name, ok, output, mend }) => (ok ? `✓ ${name}` : `✗ ${name}\n${output}\n  → ${mend}`))
    .join('\n')

if (import.meta.main) {
  const results = await check()
  console.log(describeResults(results))
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1
}
