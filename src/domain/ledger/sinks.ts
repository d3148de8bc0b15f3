/** Statements as steps, and rows of other modules gathered into one statement per sink. */
import type { Instant } from '../../clock.ts'
import type { Sql, Tx } from '../../db/types.ts'
import type { LaneRow } from './lane-types.ts'

/** One statement. Calling it puts it on the connection at once; nothing else may be awaited before. */
export type Step = (tx: Tx) => Promise<unknown>

/** On a connection of the pool: one after the other. */
export const oneByOne = async (tx: Tx, steps: readonly Step[]): Promise<void> => {
  for (const step of steps) await step(tx)
}

/** On a pipelining connection: all of them are sent before the first answer. Throws the first error. */
export const together = async (tx: Tx, steps: readonly Step[]): Promise<void> => {
  const answers = await Promise.allSettled(steps.map((step) => step(tx)))
  for (const answer of answers) if (answer.status === 'rejected') throw answer.reason
}

/** One statement per sink, one array per column. */
export const rowsOf = (rows: readonly LaneRow[], at: Instant): Step[] => {
  const sinks = new Map<string, { sql: Sql; columns: unknown[][] }>()
  for (const row of rows) {
    const values = row.values(at)
    let sink = sinks.get(row.sink.name)
    if (!sink) {
      sink = { sql: row.sink.sql, columns: values.map(() => []) }
      sinks.set(row.sink.name, sink)
    }
    if (values.length !== sink.columns.length)
      throw new TypeError(
        `a row of ${row.sink.name} has ${values.length} columns, not ${sink.columns.length}`,
      )
    for (let i = 0; i < values.length; i++) sink.columns[i]?.push(values[i])
  }
  return [...sinks.values()].map(
    ({ sql, columns }) =>
      (tx) =>
        tx.query(sql, columns),
  )
}
