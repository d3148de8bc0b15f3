/** Reads and checks packs. A pack with any fault does not load, and the message lists every fault. */

import { readdirSync, readFileSync } from 'node:fs'
import { Check, Errors } from 'typebox/value'
import { MendableError } from '../../kernel/text/mendable.ts'
import { parseYaml, readYaml } from './kept-yaml.ts'
import { faultsOf } from './rules.ts'
import { type Pack, PackSchema } from './schema.ts'

export class PolicyError extends MendableError {
  override readonly name = 'PolicyError'
}

/** The packs that ship with this code. */
export const PACKS = new URL('../../../policies/', import.meta.url)

export const readPacks = (directory: URL = PACKS): Pack[] => {
  const files = readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
  const packs = files.map((file) =>
    checkPack(
      yamlOf(readFileSync(new URL(file, directory), 'utf8'), file, (text) => readYaml(text, file)),
      file,
    ),
  )
  for (const [i, pack] of packs.entries())
    if (`${pack.id}.yaml` !== files[i])
      throw new PolicyError(`${files[i]} holds the pack "${pack.id}": name it so`)
  return packs
}

/** A pack from YAML. Throws `PolicyError` with one line per fault. */
export const parsePack = (text: string, file = 'pack'): Pack => checkPack(yamlOf(text, file, parseYaml), file)

/** A pack from data, with today's rules. */
const checkPack = (data: unknown, file: string): Pack => {
  const shaped = shapedPack(data, file)
  const faults = faultsOf(shaped)
  if (faults.length > 0) throw problem(file, faults)
  return shaped
}

/** An old version that cases are pinned to: it must have the shape, not pass rules that were made after it. */
export const shapedPack = (data: unknown, file: string): Pack => {
  if (!Check(PackSchema, data)) throw problem(file, shapeFaults(data))
  return data
}

const yamlOf = (text: string, file: string, read: (text: string) => unknown): unknown => {
  try {
    return read(text)
  } catch (error) {
    throw new PolicyError(`${file} is not YAML: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const shapeFaults = (data: unknown): string[] =>
  Errors(PackSchema, data).map(({ instancePath, message }) => {
    const where = instancePath.slice(1).replaceAll('/', '.')
    return `${where === '' ? 'the pack' : where}: ${message}`
  })

const problem = (file: string, faults: readonly string[]): PolicyError =>
  new PolicyError(`${file} does not load:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
