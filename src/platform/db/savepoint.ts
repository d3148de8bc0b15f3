/** A part of a transaction that can be taken back alone. */
import { codeOf, isRetryable } from './pool.ts'
import type { Tx } from './types.ts'

export type Tried<T> = { readonly value: T } | { readonly error: unknown }

/**
 * Runs `work`. What it throws is the answer when `forgives` says so, and everything it wrote is undone; any other
 * error is thrown, as are those of the database: they break the whole transaction. `work` must have no effect outside
 * the database. Not to be nested.
 */
export const orUndo = async <T>(
  tx: Tx,
  work: () => Promise<T>,
  forgives: (error: unknown) => boolean,
): Promise<Tried<T>> => {
  await tx.query('SAVEPOINT part')
  try {
    const value = await work()
    await tx.query('RELEASE SAVEPOINT part')
    return { value }
  } catch (error) {
    if (isOfDatabase(error) || !forgives(error)) throw error
    await tx.query('ROLLBACK TO SAVEPOINT part')
    return { error }
  }
}

/** SQLSTATE; a system error such as EPIPE has five letters too, but begins with E. */
const SQLSTATE = /^[0-9FHPX][0-9A-Z]{4}$/

/** A statement failed, or the connection did: never an answer of whoever made the statement. */
export const isOfDatabase = (error: unknown): boolean => SQLSTATE.test(codeOf(error)) || isRetryable(error)
