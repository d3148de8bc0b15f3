/** Reads that several ask for in one round and that the database answers once. */
import type { Queryable, Sql } from './types.ts'

/**
 * The same named statement with the same parameters is sent once for as long as the answer lives; whoever asks again gets
 * the same rows. For one round of reads alone: it knows nothing of what is written meanwhile. An error is not kept.
 */
export const withQueryCache = <Q extends Queryable>(q: Q): Q => {
  const answers = new Map<string, Promise<object[]>>()
  const query = async <Row extends object>(
    sql: Sql | string,
    params: readonly unknown[] = [],
  ): Promise<Row[]> => {
    const key = keyOf(sql, params)
    if (key === undefined) return q.query<Row>(sql, params)
    const answer = answers.get(key) ?? q.query<Row>(sql, params)
    answers.set(key, answer)
    try {
      return (await answer) as Row[]
    } catch (error) {
      answers.delete(key)
      throw error
    }
  }
  return { ...q, query }
}

/** Undefined for what is not named, and for parameters that have no short text of their own. */
const keyOf = (sql: Sql | string, params: readonly unknown[]): string | undefined => {
  if (typeof sql === 'string' || sql.name === undefined) return undefined
  const texts = params.map((param) => (Array.isArray(param) ? listOf(param) : textOf(param)))
  return texts.includes(undefined) ? undefined : `${sql.name} ${texts.join('\u0000')}`
}

const listOf = (list: readonly unknown[]): string | undefined =>
  list.every((item) => textOf(item) !== undefined) ? `[${list.join('\u0001')}]` : undefined

const textOf = (param: unknown): string | undefined =>
  typeof param === 'string' || typeof param === 'number' || param instanceof Temporal.Instant
    ? `${param}`
    : undefined
