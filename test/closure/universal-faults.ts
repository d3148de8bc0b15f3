/** Faults on purpose: a statement of a transaction fails as PostgreSQL lets statements fail. */
import type { Db, Queryable, Tx } from '../../src/platform/db/types.ts'

/** How PostgreSQL says it: the statement errs and the transaction is aborted, so that no later one can heal it. */
const FAULT = 'SELECT 1 / 0'
const isFault = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '22012' || error.code === '25P02')

/** For callers that go on after the fault; whatever else went wrong is thrown. */
export const forgiveFault = (error: unknown): void => {
  if (!isFault(error)) throw error
}

type Counter = { seen: number; readonly failAt: number }

const counted = (tx: Tx, counter: Counter): Tx => {
  const tick = async (): Promise<void> => {
    counter.seen++
    if (counter.seen === counter.failAt) await tx.query(FAULT)
  }
  const after =
    <A extends unknown[], R>(run: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await tick()
      return run(...args)
    }
  const query: Queryable['query'] = async (sql, params) => {
    await tick()
    return tx.query(sql, params)
  }
  return { kind: 'tx', aside: tx.aside, query, now: after(tx.now), realNow: after(tx.realNow) }
}

/** The database, but the `failAt`-th statement of all its transactions together fails. */
export const failingDb = (db: Db, failAt: number): { readonly db: Db; readonly seen: () => number } => {
  const counter: Counter = { seen: 0, failAt }
  const failing: Db = {
    kind: 'db',
    query: (sql, params) => db.query(sql, params),
    now: () => db.now(),
    realNow: () => db.realNow(),
    times: () => db.times(),
    tx: (work) => db.tx((tx) => work(counted(tx, counter))),
  }
  return { db: failing, seen: () => counter.seen }
}

/** Lets `work` fail at its first statement, its second, … until it runs through; `failed` is told of each fault. */
export const failEverywhere = async <T>(
  db: Db,
  work: (tx: Tx) => Promise<T>,
  failed: () => Promise<void>,
): Promise<T> => {
  for (let failAt = 1; ; failAt++) {
    const failing = failingDb(db, failAt)
    try {
      const value = await failing.db.tx(work)
      if (failing.seen() >= failAt) throw new Error(`statement ${failAt} failed and nobody minded`)
      return value
    } catch (error) {
      forgiveFault(error)
      await failed()
    }
  }
}
