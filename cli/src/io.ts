/** Everything the commands know of the machine, so that tests run them without one. */

import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface as createLines } from 'node:readline'
import { createInterface } from 'node:readline/promises'

export type Io = {
  /** Results. */
  out(line: string): void
  /** Questions, notes and refusals: they never mix with what another program reads. */
  note(line: string): void
  /** Undefined when nobody is there to answer. */
  readonly ask: ((question: string) => Promise<string>) | undefined
  /** A line that is written over the one before; undefined when no terminal shows it. */
  readonly bar: ((line: string) => void) | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  read(path: string): Promise<string>
  /** The same, line by line, however long the file is. */
  lines(path: string): AsyncIterable<string>
  readonly fetch?: typeof fetch
}

export const terminal = (): Io => ({
  out: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
  ask: process.stdin.isTTY ? question : undefined,
  bar: process.stderr.isTTY ? (line) => process.stderr.write(`\r\u001b[K${line}`) : undefined,
  env: process.env,
  read: (path) => readFile(path, 'utf8'),
  lines: (path) =>
    createLines({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY }),
})

const question = async (text: string): Promise<string> => {
  const line = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await line.question(`${text} `)).trim()
  } finally {
    line.close()
  }
}
