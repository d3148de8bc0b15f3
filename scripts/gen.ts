/**
 * `npm run gen` writes every generated file; `--check` writes nothing and fails when one is not what it would be
 * (`--check --full` also makes anew what is otherwise compared by hash).
 */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { generators } from './gen/all.ts'
import { committed, isFresh, ROOT } from './gen/generator.ts'

const checkOnly = process.argv.includes('--check')
const full = process.argv.includes('--full')

const stale: string[] = []
for (const generator of generators) {
  const { path } = generator
  const fresh =
    checkOnly && !full ? await isFresh(generator) : (await generator.make()) === (await committed(generator))
  if (fresh) continue
  if (checkOnly) stale.push(path)
  else {
    await writeFile(resolve(ROOT, path), await generator.make())
    console.log(`wrote ${path}`)
  }
}
if (stale.length > 0) {
  console.error(`not fresh: ${stale.join(', ')}`)
  process.exitCode = 1
}
