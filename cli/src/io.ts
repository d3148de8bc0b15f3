/** Everything the commands know of the machine, so that tests run them without one. */

import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface as createLines } from 'node:readline'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

export type Io = {
  /** Results. */
  out(line: string): void
  /** Questions, notes and refusals: they never mix with what another program reads. */
  note(line: string): void
  /** Undefined when nobody is there to answer. */
  readonly ask: ((question: string, how?: { readonly secret?: boolean }) => Promise<string>) | undefined
  /** The next line of standard input, where another program hands answers over; undefined when there is none. */
  line(): Promise<string | undefined>
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
  line: nextLine,
  bar: process.stderr.isTTY ? (line) => process.stderr.write(`\r\u001b[K${line}`) : undefined,
  env: process.env,
  read: (path) => readFile(path, 'utf8'),
  lines: (path) =>
    createLines({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY }),
})

let piped: AsyncIterator<string> | undefined
const nextLine = async (): Promise<string | undefined> => {
  if (process.stdin.isTTY) return undefined
  piped ??= createLines({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
  const { value, done } = await piped.next()
  return done ? undefined : value.trim()
}

/** What is written to it is seen by nobody: a password while it is typed. */
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })

const question = async (text: string, how: { readonly secret?: boolean } = {}): Promise<string> => {
  const secret = how.secret === true
  if (secret) process.stderr.write(`${text} `)
  const line = createInterface({
    input: process.stdin,
    output: secret ? nowhere() : process.stderr,
    terminal: true,
  })
  try {
    return (await line.question(secret ? '' : `${text} `)).trim()
  } finally {
    line.close()
    if (secret) process.stderr.write('\n')
  }
}
