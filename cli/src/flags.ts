/** The flags of all commands: few enough to be one table, so that a flag means the same everywhere. */
import { parseArgs } from 'node:util'
import { Usage } from './exit.ts'
import type { Say } from './speaker.ts'

const OPTIONS = {
  server: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
  to: { type: 'string', multiple: true },
  'when-ready': { type: 'boolean', default: false },
  'not-before': { type: 'string' },
  'at-least': { type: 'string', multiple: true },
  file: { type: 'string' },
  date: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  deadline: { type: 'string' },
  name: { type: 'string' },
  kind: { type: 'string' },
  'per-minute': { type: 'string' },
  start: { type: 'string' },
  shown: { type: 'string' },
  list: { type: 'string' },
  watch: { type: 'string' },
  pause: { type: 'string' },
  resume: { type: 'string' },
  abort: { type: 'string' },
  residuals: { type: 'string' },
  csv: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  method: { type: 'string' },
  challenge: { type: 'string' },
  proof: { type: 'string' },
  reason: { type: 'string' },
  state: { type: 'string' },
  keys: { type: 'string' },
  subject: { type: 'string' },
  contact: { type: 'string' },
  step: { type: 'string' },
  /** Refused: a command line is read by every process of the machine, and kept in the history of the shell. */
  password: { type: 'string' },
  code: { type: 'string' },
} as const

export type Flags = ReturnType<typeof parse>['values']

const parse = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true })

/** Throws `Usage` for a flag that does not exist, or lacks its value, in the reader's words. */
export const readFlags = (argv: readonly string[], say: Say): { flags: Flags; words: readonly string[] } => {
  try {
    const { values, positionals } = parse(argv)
    if (values.password !== undefined) throw new Usage(say('noPassword'))
    return { flags: values, words: positionals }
  } catch (error) {
    if (error instanceof Usage) throw error
    const { code, message } = Object(error)
    const flag = /'(--?[\w-]+)/.exec(String(message))?.[1] ?? ''
    throw new Usage(say(code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'unknownFlag' : 'flagValue', { flag }))
  }
}

/** `--lang` as it stands there, before anything else can be wrong. */
export const langIn = (argv: readonly string[]): string | undefined => {
  const i = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = argv[i]
  return word === '--lang' ? argv[i + 1] : word?.slice('--lang='.length)
}
