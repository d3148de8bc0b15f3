import type { Instant } from '../../kernel/clock.ts'

/** A statement. With a `name` it is prepared once per connection. */
export type Sql = { readonly text: string; readonly name?: string }

/** What every module's queries run on: a transaction, or the pool for reads that need none. */
export type Queryable = {
  query<Row extends object = Record<string, never>>(
    sql: Sql | string,
    params?: readonly unknown[],
  ): Promise<Row[]>
  /** Business time: database clock + sandbox offset. In a transaction it is read once, on first use. */
  now(): Promise<Instant>
  /** The database clock itself: for leases, sessions, TOTP, rate limits. */
  realNow(): Promise<Instant>
}

/** Business time, and that of the database. */
export type Times = { readonly now: Instant; readonly real: Instant }

/** An open transaction. Call `now()` only after the locks the use-case needs are held. */
export type Tx = Queryable & {
  readonly kind: 'tx'
  /**
   * The answer of slow work that needs no database (a password hash), done while no transaction is open. When it is not
   * known yet, the transaction is rolled back, its connection goes back to the pool, `work` runs, and the transaction
   * begins anew, in which the answer is at hand. `key` says all that the answer depends on: when what was read meanwhile
   * gives another key, the work is done again.
   */
  aside<T>(key: string, work: () => Promise<T>): Promise<T>
}

export type Db = Queryable & {
  readonly kind: 'db'
  /** Both times of one moment, for one round trip. */
  times(): Promise<Times>
  /**
   * Runs `work` in one READ COMMITTED transaction and commits. The whole of it is run again (at most 5 times)
   * on 40001, 40P01, 55P03, 08xxx and 57P01–03, so it must have no effect outside the database. A `Refusal` that
   * `keeps` commits first and is thrown then; any other error rolls back. An error at COMMIT is an
   * `OutcomeUnknown`: repeat with the same idempotency key.
   */
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/** Leaves a transaction to do slow work without it; see `Tx.aside`. Only `Db.tx` catches it. */
export class Aside extends Error {
  override readonly name = 'Aside'
  readonly work: () => Promise<void>

  constructor(work: () => Promise<void>) {
    super('a transaction was left for slow work')
    this.work = work
  }
}

/** COMMIT was sent and no answer came: the work may or may not have happened. Never "failed". */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown'
}
