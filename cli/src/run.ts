/** From a command line to an exit code. Whatever goes wrong is said in words; a stack trace is nobody's answer. */
import { QuittanceError, UnknownOutcome } from '../../sdk/src/index.ts'
import { cancel } from './commands/cancel.ts'
import { cases } from './commands/cases.ts'
import { close } from './commands/close.ts'
import { doctor } from './commands/doctor.ts'
import { pairs } from './commands/pairs.ts'
import { preview } from './commands/preview.ts'
import { reconcile } from './commands/reconcile.ts'
import { search } from './commands/search.ts'
import { signIn } from './commands/sign-in.ts'
import { verify } from './commands/verify.ts'
import { windDown } from './commands/wind-down.ts'
import { type Command, type Context, contextOf, VERSION } from './context.ts'
import { EXIT, Usage } from './exit.ts'
import { readFlags } from './flags.ts'
import type { Io } from './io.ts'
import { langOf, speaker } from './words.ts'

const COMMANDS: Readonly<Record<string, Command>> = {
  preview,
  close,
  cancel,
  cases,
  verify,
  doctor,
  reconcile,
  search,
  pairs,
  'sign-in': signIn,
  'wind-down': windDown,
}

export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  let context: Context | undefined
  try {
    const { flags, words } = readFlags(argv)
    const [name, ...rest] = words
    context = contextOf(flags, io)
    if (flags.version) return said(io, VERSION)
    if (flags.help || name === undefined) return said(io, context.say('help'), flags.help)
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!command) throw new Usage(name)
    return await command(context, rest)
  } catch (error) {
    return failed(error, io, context)
  }
}

/** Asked for it is an answer; instead of a command it is a reminder. */
const said = (io: Io, text: string, asked = true): number => {
  if (asked) io.out(text)
  else io.note(text)
  return asked ? EXIT.ok : EXIT.usage
}

const failed = (error: unknown, io: Io, context: Context | undefined): number => {
  const say = context?.say ?? speaker(langOf(undefined, io.env))
  const tell = (problem: object, lines: readonly string[]) => {
    if (context?.flags.json) io.out(JSON.stringify(problem, null, 2))
    else for (const line of lines) io.note(line)
  }
  if (error instanceof Usage) {
    tell({ error: 'usage', what: error.message }, [say('usage', { what: error.message }), say('more')])
    return EXIT.usage
  }
  if (error instanceof QuittanceError) {
    const { title, why, what_to_do, trace_id, errors = [] } = error.problem
    const fields = errors.map(({ pointer, message }) => `  ${pointer}: ${message}`)
    const lines = [title, say('why', { text: why }), say('todo', { text: what_to_do }), ...fields]
    tell(error.problem, [...lines, say('trace', { id: trace_id })])
    return EXIT.refused
  }
  if (error instanceof UnknownOutcome) {
    const key = error.key === undefined ? [] : [say('key', { key: error.key })]
    tell({ error: 'unknown_outcome', key: error.key ?? null }, [say('unknown'), ...key])
    return EXIT.unknown
  }
  const server = context?.server ?? ''
  tell({ error: 'unreachable', server }, [say('unreachable', { server }), ...causeOf(error)])
  return EXIT.unreachable
}

const causeOf = (error: unknown): string[] => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error && cause.message ? [`(${cause.message})`] : []
}
