/** From a command line to an exit code. Whatever goes wrong is said in words; a stack trace is nobody's answer. */
import { QuittanceError, UnknownOutcome } from '../../sdk/src/index.ts'
import { agree } from './commands/agree.ts'
import { approvals } from './commands/approvals.ts'
import { cancel } from './commands/cancel.ts'
import { cases } from './commands/cases.ts'
import { close } from './commands/close.ts'
import { doctor } from './commands/doctor.ts'
import { guide } from './commands/guide.ts'
import { pairs } from './commands/pairs.ts'
import { preview } from './commands/preview.ts'
import { reconcile } from './commands/reconcile.ts'
import { search } from './commands/search.ts'
import { signIn } from './commands/sign-in.ts'
import { verify } from './commands/verify.ts'
import { windDown } from './commands/wind-down.ts'
import { type Command, type Context, contextOf, VERSION } from './context.ts'
import { EXIT, ProofNeeded, Usage } from './exit.ts'
import { langIn, readFlags } from './flags.ts'
import { generalHelp, helpOf, isName, type Name } from './help.ts'
import type { Io } from './io.ts'
import { langOf, speaker } from './speaker.ts'

const COMMANDS: Readonly<Record<Name, Command>> = {
  preview,
  agree,
  close,
  cancel,
  cases,
  verify,
  doctor,
  guide,
  reconcile,
  search,
  approvals,
  pairs,
  'sign-in': signIn,
  'wind-down': windDown,
}

export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  let context: Context | undefined
  try {
    const { flags, words } = readFlags(argv, speaker(langOf(langIn(argv), io.env)))
    const [name, ...rest] = words
    context = contextOf(flags, io, argv)
    const { lang } = context
    if (flags.version) return said(io, VERSION)
    if (isName(name) && flags.help) return said(io, helpOf(name, lang))
    if (flags.help || name === undefined) return said(io, generalHelp(lang), flags.help)
    if (!isName(name)) throw new Usage(name)
    return await COMMANDS[name](context, rest)
  } catch (error) {
    return failed(error, { io, argv, context })
  }
}

/** Asked for it is an answer; instead of a command it is a reminder. */
const said = (io: Io, text: string, asked = true): number => {
  if (asked) io.out(text)
  else io.note(text)
  return asked ? EXIT.ok : EXIT.usage
}

type Failed = { readonly io: Io; readonly argv: readonly string[]; readonly context: Context | undefined }

/** Refusals that ask for a proof and for nothing else. */
const PROOFS: readonly string[] = [
  'step_up_required',
  'second_factor_required',
  'proof_missing',
  'proof_stale',
]

const failed = (error: unknown, { io, argv, context }: Failed): number => {
  const say = context?.say ?? speaker(langOf(langIn(argv), io.env))
  const tell = (problem: object, lines: readonly string[]) => {
    if (context?.flags.json) io.out(JSON.stringify(problem, null, 2))
    else for (const line of lines) io.note(line)
  }
  if (error instanceof Usage) {
    const name = argv.find(isName)
    const more = name === undefined ? say('more') : say('moreOf', { name })
    tell({ error: 'usage', what: error.message }, [say('usage', { what: error.message }), more])
    return EXIT.usage
  }
  if (error instanceof ProofNeeded) {
    const { next, challenge = null } = error
    tell({ error: 'proof_needed', challenge, next }, [say('proofNeeded'), `  ${next}`])
    return EXIT.proof
  }
  if (error instanceof QuittanceError) {
    const { title, why, what_to_do, trace_id, errors = [] } = error.problem
    const fields = errors.map(({ pointer, message }) => `  ${pointer}: ${message}`)
    const lines = [title, say('why', { text: why }), say('todo', { text: what_to_do }), ...fields]
    tell(error.problem, [...lines, say('trace', { id: trace_id })])
    return PROOFS.includes(error.code) ? EXIT.proof : EXIT.refused
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
