/** What tests stand on: a new, migrated database of their own. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openPool, type Pool } from '../src/platform/db/pool.ts'

export type TestDb = {
  /** As the application logs in: a test sees every right that is missing. */
  readonly db: Pool
  readonly url: string
  /** As the owner of the tables logs in, a superuser. */
  readonly ownerUrl: string
  /** Ends the pool and drops the database. */
  close(): Promise<void>
}

const owners = new WeakMap<Pool, Pool>()

/** The same database as its owner, a superuser: for tests that tamper, empty tables, or change the database. */
export const ownerOf = (db: Pool): Pool => {
  const owner = owners.get(db)
  if (!owner) throw new Error('not a database of freshDb')
  return owner
}

/** A copy of the migrated template: plain tables unless `QUITTANCE_TEST_PARTITIONED=1`. */
export const freshDb = async (options: { max?: number } = {}): Promise<TestDb> => {
  const owner = new URL(inject('owner'))
  const name = `t_${randomBytes(6).toString('hex')}`
  // Hundreds of small files: copied as files they cost two thirds of what they cost page by page through the log.
  await admin(owner, `CREATE DATABASE ${name} TEMPLATE template STRATEGY FILE_COPY`)
  const [url, ownerUrl] = [addressOf(new URL(inject('template')), name), addressOf(owner, name)]
  // Tests hold locks by hand, on machines that are busy.
  const patient = { name: 'test', lockTimeoutMs: 10_000, idleInTransactionMs: 60_000 }
  const db = openPool({ ...patient, url, max: options.max ?? 10 })
  const own = openPool({ ...patient, url: ownerUrl, max: 2 })
  owners.set(db, own)
  const close = async () => {
    await Promise.all([db.end(), own.end()])
    await admin(owner, `DROP DATABASE ${name} WITH (FORCE)`)
  }
  return { db, url, ownerUrl, close }
}

/** A new empty database, and its owner's address, for tests of the migrator itself. */
export const emptyDb = async (): Promise<{ url: string; close(): Promise<void> }> => {
  const owner = new URL(inject('owner'))
  const name = `e_${randomBytes(6).toString('hex')}`
  await admin(owner, `CREATE DATABASE ${name}`)
  return {
    url: addressOf(owner, name),
    close: () => admin(owner, `DROP DATABASE ${name} WITH (FORCE)`),
  }
}

const addressOf = (of: URL, name: string): string => {
  const url = new URL(of)
  url.pathname = `/${name}`
  return url.href
}

const admin = async (owner: URL, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: addressOf(owner, 'postgres') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
