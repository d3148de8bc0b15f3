/**
 * Argon2id behind a bounded queue: one hash takes 19 MiB and tens of milliseconds, and a flood of sign-ins must not
 * take the memory or the threads from everybody else.
 */
import { hash, verify } from '@node-rs/argon2'
import { refuse } from '../../errors.ts'

/** OWASP password storage: m = 19 MiB, t = 2, p = 1. Argon2id is the library's algorithm 2. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const AT_ONCE = 2
/** Waiting ones hold a request each; beyond it the caller is told to come back. */
const WAITING = 64

let running = 0
const queue: (() => void)[] = []

const queued = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) refuse('overloaded', { retryAfterSeconds: 1 })
    await new Promise<void>((go) => queue.push(go))
  } else running++
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else running--
  }
}

/** The PHC string of a password that was checked and normalised. */
export const hashPassword = (password: string): Promise<string> => queued(() => hash(password, PARAMETERS))

/** Whether `password` is the one of `phc`; without `phc` it takes as long and answers false. */
export const verifyPassword = (phc: string | undefined, password: string): Promise<boolean> =>
  queued(async () => (await verify(phc ?? (await nobody()), password)) && phc !== undefined)

let nobodyHash: Promise<string> | undefined
const nobody = (): Promise<string> => (nobodyHash ??= hash('nobody has this password', PARAMETERS))
