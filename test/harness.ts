/** What tests stand on: a new, migrated database of their own. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openPool, type Pool } from '../src/db/pool.ts'

export type TestDb = {
  readonly db: Pool
  readonly url: string
  /** Ends the pool and drops the database. */
  close(): Promise<void>
}

/** A copy of the migrated template: plain tables unless `QUITTANCE_TEST_PARTITIONED=1`. */
export const freshDb = async (options: { max?: number } = {}): Promise<TestDb> => {
  const template = new URL(inject('template'))
  const name = `t_${randomBytes(6).toString('hex')}`
  // Hundreds of small files: copied as files they cost two thirds of what they cost page by page through the log.
  await admin(template, `CREATE DATABASE ${name} TEMPLATE template STRATEGY FILE_COPY`)
  const url = addressOf(template, name)
  // Tests hold locks by hand, on machines that are busy.
  const db = openPool({
    url,
    max: options.max ?? 10,
    name: 'test',
    lockTimeoutMs: 10_000,
    idleInTransactionMs: 60_000,
  })
  const close = async () => {
    await db.end()
    await admin(template, `DROP DATABASE ${name} WITH (FORCE)`)
  }
  return { db, url, close }
}

/** A new empty database, for tests of the migrator itself. */
export const emptyDb = async (): Promise<{ url: string; close(): Promise<void> }> => {
  const template = new URL(inject('template'))
  const name = `e_${randomBytes(6).toString('hex')}`
  await admin(template, `CREATE DATABASE ${name}`)
  return {
    url: addressOf(template, name),
    close: () => admin(template, `DROP DATABASE ${name} WITH (FORCE)`),
  }
}

const addressOf = (template: URL, name: string): string => {
  const url = new URL(template)
  url.pathname = `/${name}`
  return url.href
}

const admin = async (template: URL, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: addressOf(template, 'postgres') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
