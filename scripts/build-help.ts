/**
 * `npm run build:help [FOLDER]`: the pages of help as a folder (`dist/help` when none is named) that works from any host and from a
 * disk. With QUITTANCE_PUBLIC_URL it says where "we" are; without, it belongs to nobody in particular.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseConfig } from '../src/kernel/config.ts'
import { supportLine, useSupport } from '../src/kernel/text/support.ts'
import { helpSite } from '../src/platform/http/help/site.ts'

const OWN = join(import.meta.dirname, '../dist/help')
const folder = resolve(process.argv[2] ?? OWN)
const config = parseConfig(process.env)
useSupport(config.support)
const ours = process.env.QUITTANCE_PUBLIC_URL !== undefined
const site = helpSite(ours ? { url: config.publicUrl, support: supportLine } : undefined)

// What an earlier build left there would be served as well. A folder that somebody names may hold other things: nothing goes.
if (process.argv[2] === undefined) rmSync(OWN, { recursive: true, force: true })
for (const [path, text] of site) {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
const bytes = [...site.values()].reduce((sum, text) => sum + gzipSync(text).length, 0)
console.log(`${folder}: ${site.size} files, ${Math.ceil(bytes / 1000)} kB gzip`)
