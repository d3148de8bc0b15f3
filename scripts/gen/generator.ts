/** A committed file that is made from the code. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

export type Generator = {
  /** Path from the root of the repository. */
  readonly path: string
  /** The text it should have now. */
  make(): Promise<string>
  /** A cheaper proof of freshness than making it, where making it costs a tool that may not be installed. */
  isFresh?(committed: string): Promise<boolean>
}

/** The committed text; empty when there is none. */
export const committed = async ({ path }: Pick<Generator, 'path'>): Promise<string> => {
  try {
    return await readFile(resolve(ROOT, path), 'utf8')
  } catch {
    return ''
  }
}

export const isFresh = async (generator: Generator): Promise<boolean> => {
  const text = await committed(generator)
  return generator.isFresh ? generator.isFresh(text) : text === (await generator.make())
}
