/**
 * `npm run gen` writes every generated file; `--check` writes nothing and fails when one is not what it would be
 * (`--check --full` also makes anew what is otherwise compared by hash).
 */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { committed, type Generator, isFresh, ROOT } from './gen/generator.ts'
import { guideIndex } from './gen/guides.ts'
import { wordIndexes } from './gen/words.ts'

const checkOnly = process.argv.includes('--check')
const full = process.argv.includes('--full')

const stale: string[] = []
const freshen = async (generator: Generator): Promise<void> => {
  const { path } = generator
  const fresh =
    checkOnly && !full ? await isFresh(generator) : (await generator.make()) === (await committed(generator))
  if (fresh) return
  if (checkOnly) stale.push(path)
  else {
    await writeFile(resolve(ROOT, path), await generator.make())
    console.log(`wrote ${path}`)
  }
}

for (const generator of [...wordIndexes, guideIndex]) await freshen(generator)
// What the code itself is asked for cannot be loaded without the indexes.
if (stale.length === 0) {
  const { generators } = await import('./gen/all.ts')
  for (const generator of generators) await freshen(generator)
}
if (stale.length > 0) {
  console.error(`not fresh: ${stale.join(', ')}`)
  process.exitCode = 1
}
