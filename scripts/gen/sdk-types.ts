/**
 * The types of the SDK, by openapi-typescript. It needs TypeScript 5, so it lives in a folder with its own lock and
 * is installed when it is used. The file names the hash of the document it was made from: comparing that is the
 * daily check, making it anew is the full one.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Generator, ROOT } from './generator.ts'
import { openApiJson } from './openapi.ts'

const run = promisify(execFile)
const TOOL = resolve(ROOT, 'scripts/sdk-types')
const CLI = join(TOOL, 'node_modules/openapi-typescript/bin/cli.js')

export const sdkTypes: Generator = {
  path: 'sdk/src/types.generated.ts',
  make: async () => {
    const document = await openApiJson.make()
    await install()
    const folder = await mkdtemp(join(tmpdir(), 'quittance-sdk-types-'))
    try {
      const [from, to] = [join(folder, 'openapi.json'), join(folder, 'types.ts')]
      await writeFile(from, document)
      await run(process.execPath, [CLI, from, '-o', to, '--alphabetize'], { cwd: TOOL })
      return `${headOf(document)}\n${await readFile(to, 'utf8')}`
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
  isFresh: async (text) => text.startsWith(headOf(await openApiJson.make())),
}

const headOf = (document: string): string =>
  `// Made from openapi.json (sha256 ${createHash('sha256').update(document).digest('hex')}) by \`npm run gen\`.`

const install = async (): Promise<void> => {
  if (existsSync(CLI)) return
  await run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: TOOL,
    shell: process.platform === 'win32',
  })
}
