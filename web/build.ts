/**
 * Builds `web/` into `web/dist/` (never committed) and holds it to its budget. `scripts/boot.mjs` runs it when the sources
 * have another hash than the build: the hash is its argument and stands in the build afterwards.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import Type from 'typebox'
import { Parse } from 'typebox/value'
import { build } from 'vite'

const HERE = import.meta.dirname
const DIST = join(HERE, 'dist')

const KB = 1_000
/** Bytes after gzip. `web/README.md` says what may load when. */
const BUDGET = { first: 150 * KB, route: 40 * KB, css: 14 * KB }
/** The page, its words and its first route: what somebody waits for who opens the app signed in. */
const FIRST = ['holder/index.html', 'holder/pages/home/home.tsx']

const Manifest = Type.Record(
  Type.String(),
  Type.Object({
    file: Type.String(),
    imports: Type.Optional(Type.Array(Type.String())),
    css: Type.Optional(Type.Array(Type.String())),
    isDynamicEntry: Type.Optional(Type.Boolean()),
  }),
)
type Manifest = Type.Static<typeof Manifest>

const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** Files that these chunks and what they import are made of. */
const filesOf = (manifest: Manifest, names: readonly string[]): Set<string> => {
  const seen = new Set<string>()
  const add = (name: string): void => {
    const chunk = manifest[name]
    if (!chunk || seen.has(name)) return
    seen.add(name)
    chunk.imports?.forEach(add)
  }
  names.forEach(add)
  return new Set([...seen].flatMap((name) => [manifest[name]?.file ?? '', ...(manifest[name]?.css ?? [])]))
}

const sizeOf = (files: Iterable<string>, ending: string): number =>
  [...files]
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0)

/** One line for each part that is over its budget. */
const overBudget = (manifest: Manifest): string[] => {
  const languages = Object.keys(manifest).filter((name) => /^words\/[^/]+$/.test(name))
  const byLanguage = languages.map((language) => filesOf(manifest, [...FIRST, language]))
  const [first = new Set<string>()] = byLanguage.toSorted((a, b) => sizeOf(b, '.js') - sizeOf(a, '.js'))
  const missing = FIRST.filter((name) => !manifest[name]).map((name) => `${name} is not in the build`)
  const over = (what: string, bytes: number, most: number): string[] =>
    bytes > most ? [`${what}: ${(bytes / KB).toFixed(1)} kB after gzip, at most ${most / KB}`] : []
  const routes = Object.keys(manifest)
    .filter((name) => manifest[name]?.isDynamicEntry && ![...FIRST, ...languages].includes(name))
    .flatMap((name) => {
      const own = [...filesOf(manifest, [name])].filter((file) => !first.has(file))
      return over(name, sizeOf(own, '.js'), BUDGET.route)
    })
  say(`first load ${(sizeOf(first, '.js') / KB).toFixed(1)} kB of scripts after gzip`)
  return [
    ...missing,
    ...over('the first load', sizeOf(first, '.js'), BUDGET.first),
    ...over('its style', sizeOf(first, '.css'), BUDGET.css),
    ...routes,
  ]
}

/** Beside each file, so that the server compresses nothing while somebody waits. */
const compress = (): void => {
  for (const file of readdirSync(join(DIST, 'assets'))) {
    const path = join(DIST, 'assets', file)
    const bytes = readFileSync(path)
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    )
  }
}

const [hash = ''] = process.argv.slice(2)
const started = performance.now()
process.env.NODE_ENV = 'production'
await build({ configFile: join(HERE, 'vite.config.ts'), logLevel: 'warn' })
const manifest = Parse(Manifest, JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')))
const over = overBudget(manifest)
for (const line of over) say(`web/build.ts: ${line}`)
if (over.length > 0) process.exit(1)
compress()
writeFileSync(join(DIST, 'hash'), hash)
say(`Built the app in ${((performance.now() - started) / 1_000).toFixed(1)} s.`)
