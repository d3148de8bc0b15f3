import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quittance-sdk-'))
  for (const part of ['package.json', 'tsconfig.json', 'src'])
    await cp(join(ROOT, 'sdk', part), join(folder, part), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the published package', () => {
  it('compiles apart from the project, and what its exports name can be imported', async () => {
    await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder])
    const { exports } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    expect(await readFile(join(folder, exports['.'].types), 'utf8')).toContain('createClient')
    const sdk = await import(pathToFileURL(join(folder, exports['.'].default)).href)
    expect(Object.keys(sdk).sort()).toEqual(['QuittanceError', 'UnknownOutcome', 'createClient', 'newKey'])
  })
})
