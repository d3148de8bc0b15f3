/** What the benchmarks share: databases of their own, tables as they are left alone, medians. */
import pg from 'pg'
import type { Pool } from '../src/platform/db/pool.ts'

export const createDatabase = async (url: string, name: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/** What filling the tables left behind is not to be paid by what is measured next. */
export const tidyUp = async (db: Pool): Promise<void> => {
  await db.query('VACUUM (ANALYZE)')
  await db.query('CHECKPOINT')
}

export const round = (n: number): number => Math.round(n * 100) / 100

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

export const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN)
}
