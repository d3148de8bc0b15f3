import type { Instant } from '../clock.ts'

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

/** An open transaction. Call `now()` only after the locks the use-case needs are held. */
export type Tx = Queryable & { readonly kind: 'tx' }

export type Db = Queryable & {
  readonly kind: 'db'
  /**
   * Runs `work` in one READ COMMITTED transaction and commits. The whole of it is run again (at most 5 times)
   * on 40001, 40P01, 55P03, 08xxx and 57P01–03, so it must have no effect outside the database. A `Refusal` that
   * `keeps` commits first and is thrown then; any other error rolls back. An error at COMMIT is an
   * `OutcomeUnknown`: repeat with the same idempotency key.
   */
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/** COMMIT was sent and no answer came: the work may or may not have happened. Never "failed". */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown'
}
