/** Statements as steps, and rows of other modules gathered into one statement per sink. */
import type { Instant } from '../../../kernel/clock.ts'
import type { LaneRow } from '../../../kernel/lane.ts'
import type { Sql, Tx } from '../../../platform/db/types.ts'

/** One statement. Calling it puts it on the connection at once; nothing else may be awaited before. */
export type Step = (tx: Tx) => Promise<unknown>

/** On a connection of the pool: one after the other. */
export const oneByOne = async (tx: Tx, steps: readonly Step[]): Promise<void> => {
  for (const step of steps) await step(tx)
}

/**
 * On a pipelining connection: all of them are sent before the first answer. Throws the first error. A step that throws
 * while it is put together keeps the later ones, and so the COMMIT at the end, from being sent.
 */
export const together = async (tx: Tx, steps: readonly Step[]): Promise<void> => {
  const sent: Promise<unknown>[] = []
  try {
    for (const step of steps) sent.push(step(tx))
  } catch (error) {
    await Promise.allSettled(sent)
    throw error
  }
  for (const answer of await Promise.allSettled(sent)) if (answer.status === 'rejected') throw answer.reason
}

/** Values that the driver writes without fail: one that it refused would be missed by a COMMIT already on its way. */
const isPlain = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  ['string', 'number', 'bigint', 'boolean'].includes(typeof value) ||
  value instanceof Temporal.Instant ||
  ArrayBuffer.isView(value)

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
    for (const [i, value] of values.entries()) {
      if (!isPlain(value)) throw new TypeError(`column ${i} of ${row.sink.name} is not a plain value`)
      sink.columns[i]?.push(value)
    }
  }
  return [...sinks.values()].map(
    ({ sql, columns }) =>
      (tx) =>
        tx.query(sql, columns),
  )
}
