/**
 * `npm run examples`: the examples of the contract (`docs/examples.json`), chosen of what the suite writes down while it runs. One
 * that still fits its schema stays, so that a run changes no more than it has to; `--anew` chooses every one again.
 * Names of files or folders run those tests alone; `--from FOLDER` runs none and takes what was written before.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Type from 'typebox'
import { Check, Clean, Parse } from 'typebox/value'
import type { Route } from '../src/kernel/manifest/module.ts'
import { routes, sandboxRoutes } from '../src/modules.ts'
import { EXAMPLES_FILE, type Example, exampleOf } from '../src/platform/http/openapi/examples.ts'
import { statusOf } from '../src/platform/http/run.ts'
import { withoutSecrets } from './examples/without-secrets.ts'

const ROOT = resolve(import.meta.dirname, '..')
const Row = Type.Object({
  method: Type.String(),
  path: Type.String(),
  status: Type.Integer(),
  body: Type.Unknown(),
  answer: Type.String(),
})
type Row = Type.Static<typeof Row>

/** Characters of an example that a page shows well. */
const LONG = 1_500
/** Entries of a list that say what the rest says. */
const ENTRIES = 2

const shortened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, ENTRIES).map(shortened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]))
}

const leaves = (value: unknown): number => {
  if (value === null || value === '') return 0
  if (typeof value !== 'object') return 1
  return Object.values(value).reduce((sum: number, inner) => sum + leaves(inner), 0)
}

/** More that is filled in is better, until it is too long to read. */
const worth = (example: Example): number =>
  leaves(example) - Math.max(0, JSON.stringify(example).length - LONG) / 40

const answersJson = (useCase: Route[2]): boolean => useCase.media === undefined && statusOf(useCase) !== 204

const exampleIn = ([, , useCase]: Route, row: Row): Example | undefined => {
  const { body, output } = useCase
  const request = body && withoutSecrets(shortened(row.body))
  if (body && !Check(body, request)) return undefined
  if (!answersJson(useCase)) return body ? { request } : {}
  if (row.status !== statusOf(useCase)) return undefined
  const answer = withoutSecrets(shortened(Clean(output, JSON.parse(row.answer))))
  if (!Check(output, answer)) return undefined
  return { ...(body ? { request } : {}), answer }
}

const fits = ([, , useCase]: Route, { request, answer }: Example): boolean =>
  (useCase.body ? Check(useCase.body, request) : request === undefined) &&
  (answersJson(useCase) ? Check(useCase.output, answer) : answer === undefined)

const rowsIn = (folder: string): Row[] =>
  readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => Parse(Row, JSON.parse(line))),
  )

const recorded = (given: readonly string[]): Row[] => {
  const from = given.indexOf('--from')
  if (from >= 0) return rowsIn(given[from + 1] ?? '')
  const folder = mkdtempSync(join(tmpdir(), 'quittance-examples-'))
  const tests = given.filter((arg) => !arg.startsWith('--'))
  const vitest = [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--exclude=test/contract*', ...tests]
  spawnSync(process.execPath, vitest, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, QUITTANCE_RECORD: folder },
  })
  return rowsIn(folder)
}

const args = process.argv.slice(2)
const rows = Map.groupBy(recorded(args), ({ method, path }) => `${method} ${path}`)
const chosen = [...routes, ...sandboxRoutes].flatMap((route): [string, Example][] => {
  const [method, path, useCase] = route
  const present = exampleOf(useCase)
  if (!args.includes('--anew') && Object.keys(present).length > 0 && fits(route, present))
    return [[useCase.name, present]]
  const found = (rows.get(`${method} ${path}`) ?? []).flatMap((row) => exampleIn(route, row) ?? [])
  const [best] = found.toSorted((a, b) => worth(b) - worth(a))
  if (!best && (useCase.body || answersJson(useCase))) console.error(`no example of ${useCase.name}`)
  return best && Object.keys(best).length > 0 ? [[useCase.name, best]] : []
})
const text = JSON.stringify(Object.fromEntries(chosen.toSorted(([a], [b]) => (a < b ? -1 : 1))), null, 2)
writeFileSync(join(ROOT, EXAMPLES_FILE), `${text}\n`)
