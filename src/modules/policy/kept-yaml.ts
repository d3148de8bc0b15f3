/**
 * What the YAML of a pack says, kept beside the compiled program: to load the parser and parse two packs takes a tenth of a second
 * of every start. The source stays what counts: a copy is taken only for the very text and parser it was made from and whole, by
 * their hashes, and what it says is checked like what was just parsed. A copy that is missing or broken costs that time.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Raised when a copy is written otherwise. */
const FORM = '1'
/** Where the copies lie; a checkout that cannot be written to does without. */
export const KEPT = new URL('../../../node_modules/.cache/packs/', import.meta.url)

const require = createRequire(import.meta.url)

const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex')

/** The parser is loaded by the first who needs it: a start that has its copies needs none. */
export const parseYaml = (text: string): unknown => {
  const { parse }: typeof import('yaml') = require('yaml')
  return parse(text)
}

/** Throws what the parser throws. `file` is its name, with which the copy is found. */
export const readYaml = (text: string, file: string, kept: URL = KEPT): unknown => {
  const { version }: { readonly version: string } = require('yaml/package.json')
  const key = hashOf(FORM, version, text)
  const path = fileURLToPath(new URL(`${file}.json`, kept))
  const copy = readCopy(path, key)
  if (copy !== undefined) return JSON.parse(copy)
  const body = JSON.stringify(parseYaml(text))
  writeCopy(path, `${key} ${hashOf(body)}\n${body}`)
  // As it is read next time.
  return JSON.parse(body)
}

const readCopy = (path: string, key: string): string | undefined => {
  try {
    const whole = readFileSync(path, 'utf8')
    const end = whole.indexOf('\n')
    const body = whole.slice(end + 1)
    return whole.slice(0, end) === `${key} ${hashOf(body)}` ? body : undefined
  } catch {
    return undefined
  }
}

/** Whole or not at all: several processes may start at once. */
const writeCopy = (path: string, text: string): void => {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.${process.pid}`, text)
    renameSync(`${path}.${process.pid}`, path)
  } catch {
    // Parsed again next time.
  }
}
