import type { Problem, RefusalCode } from './types.generated.ts'

/** The server understood and said no (or: not now). Nothing was done. */
export class QuittanceError extends Error {
  override readonly name = 'QuittanceError'
  readonly code: RefusalCode
  readonly status: number
  /** Tell us this number. */
  readonly traceId: string
  readonly facts: Readonly<Record<string, unknown>>
  /** Words for the person, in the language that was asked for. */
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.title}. ${problem.what_to_do}`)
    this.code = problem.code
    this.status = problem.status
    this.traceId = problem.trace_id
    this.facts = problem.facts ?? {}
    this.problem = problem
  }
}

/**
 * It may or may not have been done. Never show this as "failed": send the same request again with the same `key`
 * (or, when there is none, read the state).
 */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome'
  readonly key: string | undefined

  constructor(key: string | undefined, cause?: unknown) {
    super('no answer yet: it is not known whether this was done', { cause })
    this.key = key
  }
}
