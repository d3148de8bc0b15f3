/** SQL in the code: whose tables it names, where it may stand, and that it never asks for the time itself. */
import { domainOf, literalsOf, type Rule, type RuleWith, type Source, type Tree, where } from './tree.ts'

export type SqlSettings = {
  /** Postgres schemas of the project: one per module, and core. */
  readonly schemas: readonly string[]
  /** Folders outside src/modules that hold SQL, and the schema that is theirs. */
  readonly homes: readonly { path: string; schema: string }[]
  /** Where the database's clock is read, and why a parameter cannot serve there. */
  readonly clocks: readonly { path: string; why: string }[]
  /** A place that may read another schema, and why. */
  readonly exceptions: readonly { path: string; schema: string; why: string }[]
}

type Statement = { readonly source: Source; readonly start: number; readonly text: string }

// Keywords in capitals, as every statement of the project writes them; prose and URLs have none.
const KEYWORD =
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|FROM|JOIN|WHERE|VALUES|RETURNING|ON CONFLICT|CREATE TABLE|ALTER TABLE|TRUNCATE|LOCK TABLE)\s/

const statementsOf = (tree: Tree, start: string): Statement[] =>
  tree.sources
    .filter(({ path }) => path.startsWith(start) && !/\.test\.ts$/.test(path))
    .flatMap((source) =>
      literalsOf(source)
        .filter(({ value }) => KEYWORD.test(value))
        .map((literal) => ({ source, start: literal.start, text: bare(literal.value) })),
    )

/** Without comments and quoted values, in which a dotted name is only text. */
const bare = (sql: string): string =>
  sql
    .replaceAll(/--.*$/gm, '')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/'(?:[^']|'')*'/g, "''")

const schemasIn = (text: string, schemas: readonly string[]): string[] =>
  [
    ...new Set([...text.matchAll(/(?<![.\w"])"?([a-z_]+)"?\."?[a-z_]+/g)].flatMap((match) => match[1] ?? [])),
  ].filter((name) => schemas.includes(name))

export const ownSchema: RuleWith<SqlSettings> = (tree, { schemas, homes, exceptions }) =>
  statementsOf(tree, 'src/').flatMap((statement) => {
    const { path } = statement.source
    const home = homes.find((it) => path.startsWith(it.path))?.schema ?? domainOf(path)
    return schemasIn(statement.text, schemas)
      .filter((schema) => schema !== home)
      .filter((schema) => !exceptions.some((it) => it.path === path && it.schema === schema))
      .map(
        (schema) =>
          `${where(statement.source, statement)}: SQL names ${schema}.*; call a function of its owner instead`,
      )
  })

/** Statements stand with the module that owns their tables; use-cases and http have none. */
export const sqlAtHome: RuleWith<SqlSettings> = (tree, { homes }) =>
  statementsOf(tree, 'src/')
    .filter(
      ({ source }) =>
        domainOf(source.path) === undefined && !homes.some((it) => source.path.startsWith(it.path)),
    )
    .filter(({ text }) => /^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH|TRUNCATE|LOCK)\s/.test(text))
    .filter(({ text }) => /\b(FROM|JOIN|INTO|UPDATE|TRUNCATE|TABLE)\s/.test(text))
    .map((it) => `${where(it.source, it)}: SQL outside the modules; put it into the sql.ts of its owner`)

const CLOCK =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|\bcurrent_(timestamp|date|time)\b|\blocaltime(stamp)?\b/i
const VOLATILE =
  /\b(random|gen_random_uuid|uuidv4|uuidv7|uuid_generate_v4|nextval|txid_current|pg_current_xact_id)\s*\(/i

export const timeIsAParameter: RuleWith<SqlSettings> = (tree, { clocks }) =>
  statementsOf(tree, 'src/')
    .filter(({ source, text }) => !clocks.some(({ path }) => path === source.path) && CLOCK.test(text))
    .map(
      (it) =>
        `${where(it.source, it)}: SQL reads the clock; pass the instant (\`await tx.now()\`) as a parameter`,
    )

/** Random values differ between a statement and its replay or replica, so they are made in TypeScript. */
export const noVolatileSql: Rule = (tree) =>
  statementsOf(tree, 'src/')
    .filter(({ text }) => VOLATILE.test(text))
    .map((it) => `${where(it.source, it)}: a volatile function in SQL; make the value in TypeScript`)

const CREATED = /\bCREATE TABLE (?:IF NOT EXISTS )?([a-z_]+\.[a-z_]+)/g
const MOVED = /\bALTER TABLE ([a-z_]+)\.([a-z_]+) SET SCHEMA ([a-z_]+)/g
const CHANGED = /\b(?:UPDATE|DELETE FROM|MERGE INTO) (?:ONLY )?([a-z_]+\.[a-z_]+)/g
const ADDED_OR_CHANGED = /\bINSERT INTO ([a-z_]+\.[a-z_]+)((?!\bINSERT INTO )[\s\S])*?\bDO UPDATE\b/g
/** A statement whose table is put together: nobody can read off it which one it changes or locks. */
const UNREADABLE =
  /(?<!\b(?:FOR|KEY|DO) )\b(?:UPDATE|DELETE FROM|MERGE INTO|INSERT INTO) (?:ONLY )?(?:[a-z_]+\.)?[a-z_]*(?:\$|$)/
const UNREADABLE_LOCK = /\b(?:FROM|JOIN) (?:[a-z_]+\.)?[a-z_]*(?:\$_|$)/
const LOCKED = /\b(?:FROM|JOIN) ([a-z_]+\.[a-z_]+)/g

/**
 * The role of the application may not change rows of these tables, so a statement that does would be refused, and one
 * that locks them too; and a table that no statement changes belongs on the list, so that nobody else can change it.
 */
export const writtenOnce: RuleWith<readonly string[]> = (tree, tables) => {
  const statements = statementsOf(tree, 'src/')
  const named = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')
  const changed = statements.flatMap((it) =>
    [...named(it.text, CHANGED), ...named(it.text, ADDED_OR_CHANGED)].map((table) => ({ it, table })),
  )
  const locking = statements.filter(({ text }) =>
    /\bFOR (NO KEY )?(UPDATE|SHARE|KEY SHARE)(?! OF)\b/.test(text),
  )
  const unreadable = [
    ...statements.filter(({ text }) => UNREADABLE.test(text)),
    ...locking.filter(({ text }) => UNREADABLE_LOCK.test(text)),
  ]
  const locked = locking.flatMap((it) => named(it.text, LOCKED).map((table) => ({ it, table })))
  const known = new Set(changed.map(({ table }) => table))
  const texts = tree.files
    .filter(({ path }) => path.startsWith('src/platform/db/migrations/'))
    .map(({ text }) => text)
  const moved = new Map<string, string>(
    texts.flatMap((text) =>
      [...text.matchAll(MOVED)].map(([, from, table, to]) => [`${from}.${table}`, `${to}.${table}`] as const),
    ),
  )
  const made = texts.flatMap((text) => named(text, CREATED)).map((table) => moved.get(table) ?? table)
  return [
    ...unreadable.map(
      (it) =>
        `${where(it.source, it)}: the table is put together; write its name out, so that it can be checked`,
    ),
    ...[...changed, ...locked]
      .filter(({ table }) => tables.includes(table))
      .map(
        ({ it, table }) =>
          `${where(it.source, it)}: ${table} is written once (src/platform/db/rights.ts), this changes or locks it`,
      ),
    ...made
      .filter((table) => !known.has(table) && !tables.includes(table))
      .map(
        (table) =>
          `${table}: no statement changes it, so add it to WRITTEN_ONCE in src/platform/db/rights.ts`,
      ),
    ...tables
      .filter((table) => made.length > 0 && !made.includes(table))
      .map((table) => `${table}: WRITTEN_ONCE in src/platform/db/rights.ts names a table that is never made`),
  ]
}
