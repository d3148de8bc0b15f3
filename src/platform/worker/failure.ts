import { type Instant, plus } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import { codeOf } from '../db/pool.ts'

/** Class and code of an error. The message stays out: it may quote a row, and so a person. */
export const failureOf = (error: unknown): string => {
  if (error instanceof Refusal) return `Refusal ${error.code}`
  if (!(error instanceof Error)) return typeof error
  const code = codeOf(error)
  return code ? `${error.name} ${code}` : error.name
}

const LONGEST_SECONDS = 3600

/** 2, 4, 8 … seconds after the first, second, third failure, at most an hour. */
export const backOff = (now: Instant, attempts: number): Instant =>
  plus(now, { seconds: Math.min(LONGEST_SECONDS, 2 ** Math.min(attempts, 12)) })
