/** All tables at once, as the catalogue of the database lists them: what changed, for whom, and what it says. */
import type { Queryable } from '../../src/platform/db/types.ts'

/** Table → its rows as canonical text, sorted. */
export type Books = ReadonlyMap<string, readonly string[]>

type Cell = string | number | boolean | null | readonly Cell[] | { readonly [key: string]: Cell }
type Row = { readonly [column: string]: Cell }

const TABLES = `SELECT n.nspname || '.' || c.relname AS name
                  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                 WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
                   AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
                 ORDER BY 1`

let known: Promise<readonly string[]> | undefined
/** Every table there is, partitions left out. The schema is the same in every test database. */
const tablesOf = (q: Queryable): Promise<readonly string[]> =>
  (known ??= q.query<{ name: string }>(TABLES).then((rows) => rows.map((row) => row.name)))

/** Everything that is stored, but for `except`. */
export const booksOf = async (q: Queryable, except: readonly string[] = []): Promise<Books> => {
  const tables = (await tablesOf(q)).filter((name) => !except.includes(name))
  const text = tables.map((name) => `SELECT '${name}' AS name, to_jsonb(t)::text AS row FROM ${name} t`)
  const rows = await q.query<{ name: string; row: string }>(text.join('\nUNION ALL\n'))
  const books = new Map<string, string[]>(tables.map((name) => [name, []]))
  for (const { name, row } of rows) books.get(name)?.push(row)
  for (const list of books.values()) list.sort()
  return books
}

export type Difference = { readonly table: string; readonly gone: string[]; readonly come: string[] }

export const differences = (before: Books, after: Books): Difference[] =>
  [...before].flatMap(([table, rows]) => {
    const now = after.get(table) ?? []
    const [old, young] = [new Set(rows), new Set(now)]
    const gone = rows.filter((row) => !young.has(row))
    const come = now.filter((row) => !old.has(row))
    return gone.length + come.length === 0 ? [] : [{ table, gone, come }]
  })

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const uuidsOf = (text: string): string[] => text.match(UUID) ?? []

export const mentions = (row: string, ids: ReadonlySet<string>): boolean =>
  uuidsOf(row).some((id) => ids.has(id))

/** Tables that say how the work went and not what was done: who tried when, and how often. */
const MACHINERY = ['core.lease', 'core.clock', 'core.migration', 'core.setup', 'policy.pack']
/** Columns that count tries, or hold a measured time or a place that was drawn by lot. */
const CHANCE = ['bucket', 'attempts', 'last_error', 'next_try', 'waited_seconds', 'expires']

const LEAVES: readonly (readonly [RegExp, string])[] = [
  [UUID, 'id'],
  [/\d{4}-\d{2}-\d{2}T[\d:.]+(Z|\+00:00)/g, 'time'],
  [/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, 'paper'],
  [/\\x[0-9a-f]*/g, 'bytes'],
  [/SIM-[0-9A-F]{8}/g, 'the bank’s number'],
  [/\b[0-9a-f]{64}\b/g, 'hash'],
]

/** The same books without ids, times, secrets and counts of tries: two runs of one story read the same. */
export const storyOf = (books: Books): Record<string, string[]> =>
  Object.fromEntries(
    [...books]
      .filter(([table]) => !MACHINERY.includes(table))
      .map(([table, rows]) => [table, rows.map(plain).sort()]),
  )

const plain = (row: string): string => {
  const cells: Row = JSON.parse(row)
  const kept = Object.entries(cells).filter(([column]) => !CHANCE.includes(column))
  return LEAVES.reduce(
    (text, [pattern, word]) => text.replace(pattern, word),
    JSON.stringify(Object.fromEntries(kept)),
  )
}
