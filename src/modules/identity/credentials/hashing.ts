/**
 * Argon2id outside of every transaction and behind bounded lines: one hash takes 19 MiB and tens of milliseconds of a
 * core, and a flood of sign-ins must not take memory, threads or database connections from everybody else.
 */
import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import * as argon2 from '@node-rs/argon2'
import { refuse } from '../../../kernel/errors.ts'
import type { Tx } from '../../../platform/db/types.ts'

/** OWASP password storage: m = 19 MiB, t = 2, p = 1. Argon2id is the library's algorithm 2. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** What takes the time, in one place where a test can look at what else is held meanwhile. */
export const argon2id = { hash: argon2.hash, verify: argon2.verify }

/**
 * Strangers wait in one line; people with a session, or with a code that was sent to them, in another, so that a flood of sign-ins stops
 * nobody's step-up, and nobody's way in by a code.
 */
export type Line = 'anybody' | 'holders'

/** Half of the cores, and never all four threads that Node has for slow calls. */
const AT_ONCE = Math.min(3, Math.max(1, Math.floor(availableParallelism() / 2)))
/** Each one that waits holds a request; beyond it the caller is told to come back. */
const WAITING = 48
/** … and so is who has waited for this long, in milliseconds: well below the time a request may take. */
const PATIENCE_MS = 4_000

type Waiter = { go(): void; giveUp(): void }

/** Works of two lines, taken in turns, `atOnce` at a time. Refuses `password_checks_busy`. */
export const createLines = ({ atOnce = AT_ONCE, waiting = WAITING, timeoutMs = PATIENCE_MS } = {}) => {
  const lines: Record<Line, Waiter[]> = { anybody: [], holders: [] }
  let turn: Line = 'holders'
  let running = 0
  /** How long a work takes, smoothed. */
  let usualMs = 50

  const busy = (line: Line): never => {
    const ms = ((lines[line].length + 1) * usualMs * 2) / atOnce
    return refuse('password_checks_busy', { retryAfterSeconds: Math.max(1, Math.ceil(ms / 1_000)) })
  }
  const next = (): Waiter | undefined => {
    const other: Line = turn === 'holders' ? 'anybody' : 'holders'
    const from = lines[turn].length > 0 ? turn : other
    turn = from === 'holders' ? 'anybody' : 'holders'
    return lines[from].shift()
  }
  const place = (line: Line): Promise<void> =>
    new Promise((go, giveUp) => {
      const waiter: Waiter = {
        go: () => {
          clearTimeout(timer)
          go()
        },
        giveUp: () => {
          lines[line] = lines[line].filter((other) => other !== waiter)
          try {
            busy(line)
          } catch (error) {
            giveUp(error)
          }
        },
      }
      const timer = setTimeout(waiter.giveUp, timeoutMs)
      lines[line].push(waiter)
    })
  return async <T>(line: Line, work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (lines[line].length >= waiting) busy(line)
      await place(line)
    } else running++
    const began = performance.now()
    try {
      return await work()
    } finally {
      usualMs += (performance.now() - began - usualMs) / 8
      const waiter = next()
      if (waiter) waiter.go()
      else running--
    }
  }
}

const inLine = createLines()

/** The PHC string of a password that was checked and normalised. */
export const hashPassword = (
  tx: Tx,
  { password, line }: { readonly password: string; readonly line: Line },
): Promise<string> =>
  tx.aside(keyOf('hash', password), () => inLine(line, () => argon2id.hash(password, PARAMETERS)))

/** Whether `password` is the one of `phc`; without `phc` it takes as long and answers false. */
export const verifyPassword = (
  tx: Tx,
  given: { readonly phc: string | undefined; readonly password: string; readonly line: Line },
): Promise<boolean> => {
  const { phc, password, line } = given
  return tx.aside(keyOf('verify', phc ?? '', password), () =>
    inLine(line, async () => (await argon2id.verify(phc ?? (await nobody()), password)) && phc !== undefined),
  )
}

/** Lives as long as one transaction is tried, in memory alone. */
const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64')

let nobodyHash: Promise<string> | undefined
const nobody = (): Promise<string> => (nobodyHash ??= argon2id.hash('nobody has this password', PARAMETERS))
