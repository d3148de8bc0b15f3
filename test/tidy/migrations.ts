/** Migrations: numbered without gaps, forward only, and every wallet-owned table spread by its bucket. */
import type { Rule, RuleWith, TextFile, Tree, Violation } from './tree.ts'

const FILE = /^src\/platform\/db\/migrations\/(\d{4})_([a-z_]+)\.sql$/

export type MigrationSettings = {
  /** Tables that are polled per bucket, so their key leads with it. */
  readonly polled: readonly string[]
  /** Tables with a bucket column that are not partitioned by it, and why. */
  readonly unpartitioned: readonly { table: string; why: string }[]
}

const migrationsOf = (tree: Tree): (TextFile & { number: number })[] =>
  tree.files
    .filter(({ path }) => path.startsWith('src/platform/db/migrations/') && path.endsWith('.sql'))
    .map((file) => ({ ...file, number: Number.parseInt(FILE.exec(file.path)?.[1] ?? '-1', 10) }))
    .sort((a, b) => a.path.localeCompare(b.path))

export const numbering: Rule = (tree) =>
  migrationsOf(tree).flatMap(({ path, number }, index) =>
    number === index + 1 ? [] : [`${path}: expected number ${String(index + 1).padStart(4, '0')} here`],
  )

const FORBIDDEN: readonly [RegExp, string][] = [
  [
    /\b(big|small)?serial\b|\bGENERATED\s+(ALWAYS|BY\s+DEFAULT)\s+AS\s+IDENTITY\b|\bCREATE\s+SEQUENCE\b/i,
    'a sequence; ids are made in TypeScript',
  ],
  [/\bCREATE\s+(CONSTRAINT\s+)?TRIGGER\b/i, 'a trigger; correctness is a constraint or visible code'],
  [/\bDEFERRABLE\b/i, 'a deferrable constraint'],
  [
    /\b(now|clock_timestamp|gen_random_uuid|uuidv4|uuidv7|random)\s*\(\s*\)|\bCURRENT_TIMESTAMP\b/i,
    'a volatile default; the value is a parameter',
  ],
  [/\bDROP\s+(TABLE|COLUMN|SCHEMA)\b/i, 'a drop; migrations only add while two versions may run'],
]

export const forwardOnly: Rule = (tree) =>
  migrationsOf(tree).flatMap(({ path, text }) =>
    FORBIDDEN.filter(([pattern]) => pattern.test(withoutComments(text))).map(
      ([, what]) => `${path}: ${what}`,
    ),
  )

type Table = {
  readonly path: string
  readonly name: string
  /** Between the brackets, split at top-level commas. */
  readonly items: readonly string[]
  readonly marked: boolean
}

/** `--` comments go, the marker comments stay. */
const withoutComments = (sql: string): string => sql.replaceAll(/--.*$/gm, '')

const tablesOf = ({ path, text }: TextFile): Table[] => {
  const sql = withoutComments(text)
  return [...sql.matchAll(/CREATE TABLE\s+(?:IF NOT EXISTS\s+)?([\w.]+)\s*\(/gi)].map((match) => {
    const open = match.index + match[0].length
    const { items, end } = splitBrackets(sql, open)
    const tail = sql.slice(end, sql.indexOf(';', end))
    return { path, name: match[1] ?? '', items, marked: /\/\*\s*bucketed\b/.test(tail) }
  })
}

/** From just inside a bracket: the items up to the closing one. */
const splitBrackets = (sql: string, open: number): { items: string[]; end: number } => {
  const items: string[] = []
  let depth = 1
  let start = open
  let quoted = false
  for (let at = open; at < sql.length; at++) {
    const char = sql[at]
    if (char === "'") quoted = !quoted
    if (quoted) continue
    if (char === '(') depth++
    if (char === ')') depth--
    if (depth === 0 || (char === ',' && depth === 1)) {
      items.push(sql.slice(start, at).trim())
      start = at + 1
    }
    if (depth === 0) return { items, end: at + 1 }
  }
  throw new Error('a bracket is not closed')
}

const columnsIn = (list: string | undefined): string[] =>
  (list ?? '').split(',').map((column) => column.trim().split(/\s+/)[0] ?? '')

export const bucketInEveryKey: RuleWith<MigrationSettings> = (tree, settings) => {
  const files = migrationsOf(tree)
  const tables = files.flatMap(tablesOf)
  const spread = new Set(tables.filter(({ marked }) => marked).map(({ name }) => name))
  return [
    ...tables.flatMap((table) => checkTable(table, settings)),
    ...files.flatMap((file) => checkIndexes(file, spread)),
    ...files.flatMap((file) => checkReferences(file)),
  ]
}

const checkTable = (table: Table, { polled, unpartitioned }: MigrationSettings): Violation[] => {
  const at = `${table.path}: ${table.name}`
  const owns = table.items.some((item) => /^bucket\s+smallint\s+NOT NULL\b/i.test(item))
  if (!table.marked)
    return owns && !unpartitioned.some(({ table: name }) => name === table.name)
      ? [`${at} has a bucket but no /* bucketed */ marker before its semicolon`]
      : []
  if (!owns) return [`${at} is marked bucketed but has no \`bucket smallint NOT NULL\``]
  return table.items.flatMap((item) => {
    if (/^\w+\s+.*\b(PRIMARY KEY|UNIQUE)\b/i.test(item) && !/^(CONSTRAINT|PRIMARY|UNIQUE)\b/i.test(item))
      return [`${at}: a key inside a column cannot hold the bucket; write it as (…, bucket)`]
    const key = /\b(PRIMARY KEY|UNIQUE|FOREIGN KEY)\b[^(]*\(([^)]*)\)/i.exec(item)
    if (!key || /^\w+\s+\w+.*\bCHECK\b/i.test(item)) return []
    const columns = columnsIn(key[2])
    if (polled.includes(table.name) ? columns[0] === 'bucket' : columns.at(-1) === 'bucket') return []
    const place = polled.includes(table.name) ? 'lead' : 'end'
    return [`${at}: ${key[1]} (${columns.join(', ')}) must ${place} with bucket`]
  })
}

const checkIndexes = ({ path, text }: TextFile, spread: ReadonlySet<string>): Violation[] =>
  [
    ...withoutComments(text).matchAll(
      /CREATE UNIQUE INDEX\s+(?:IF NOT EXISTS\s+)?(\w+)\s+ON\s+(?:ONLY\s+)?([\w.]+)[^(]*\(([^;]*?)\)/gi,
    ),
  ]
    .filter((match) => spread.has(match[2] ?? '') && !/\bbucket\b/.test(match[3] ?? ''))
    .map((match) => `${path}: unique index ${match[1]} on ${match[2]} does not contain bucket`)

/** A foreign key stays inside one module's schema: modules meet in code, and can be split. */
const checkReferences = ({ path, text }: TextFile): Violation[] => {
  const sql = withoutComments(text)
  const own = new Set(
    [...sql.matchAll(/CREATE SCHEMA\s+(?:IF NOT EXISTS\s+)?(\w+)/gi)].map((match) => match[1]),
  )
  const home = FILE.exec(path)?.[2]
  return [...sql.matchAll(/\bREFERENCES\s+(\w+)\.(\w+)/gi)]
    .filter((match) => !own.has(match[1]) && match[1] !== home)
    .map((match) => `${path}: a foreign key to ${match[1]}.${match[2]} crosses modules`)
}
