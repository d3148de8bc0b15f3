/** The schema as text, from the catalogue, in an order that does not depend on how it came about. */
import type { Queryable } from './types.ts'

/** Every schema of ours with its tables, views and functions. */
export const dumpSchema = async (q: Queryable): Promise<string> => {
  const schemas = await q.query<{ name: string }>(SCHEMAS)
  const parts: string[] = []
  for (const { name } of schemas) {
    const tables = await q.query<{ id: number; name: string; options: string | null }>(TABLES, [name])
    const texts: string[] = []
    for (const table of tables) texts.push(await tableText(q, { ...table, schema: name }))
    for (const { text } of await q.query<{ text: string }>(VIEWS, [name])) texts.push(text)
    for (const { text } of await q.query<{ text: string }>(FUNCTIONS, [name])) texts.push(`${text.trim()};`)
    parts.push([`CREATE SCHEMA ${name};`, ...texts].join('\n\n'))
  }
  return `${parts.join('\n\n\n')}\n`
}

const tableText = async (
  q: Queryable,
  table: { id: number; schema: string; name: string; options: string | null },
): Promise<string> => {
  const columns = await q.query<{ text: string }>(COLUMNS, [table.id])
  const constraints = await q.query<{ text: string }>(CONSTRAINTS, [table.id])
  const indexes = await q.query<{ text: string }>(INDEXES, [table.id])
  const lines = [...columns, ...constraints].map(({ text }) => `  ${text}`).join(',\n')
  const storage = table.options ? ` WITH (${table.options})` : ''
  const create = `CREATE TABLE ${table.schema}.${table.name} (\n${lines}\n)${storage};`
  return [create, ...indexes.map(({ text }) => `${text};`)].join('\n')
}

const SCHEMAS = `
  SELECT nspname AS name FROM pg_namespace
   WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public') ORDER BY nspname`

const TABLES = `
  SELECT c.oid::int AS id, c.relname AS name, array_to_string(c.reloptions, ', ') AS options
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY c.relname`

const COLUMNS = `
  SELECT a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || CASE WHEN a.attcollation <> 0 AND a.attcollation <> t.typcollation
              THEN ' COLLATE ' || quote_ident(l.collname) ELSE '' END
      || CASE a.attgenerated WHEN 's' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
                             WHEN 'v' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ')'
              ELSE coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') END
      || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END AS text
    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    LEFT JOIN pg_collation l ON l.oid = a.attcollation
   WHERE a.attrelid = $1 AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`

/** Not-null constraints (type n) are shown with their column. */
const CONSTRAINTS = `
  SELECT 'CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) AS text
    FROM pg_constraint WHERE conrelid = $1 AND contype IN ('p', 'u', 'f', 'c', 'x')
   ORDER BY array_position(ARRAY['p', 'u', 'f', 'c', 'x'], contype::text), conname`

const INDEXES = `
  SELECT pg_get_indexdef(i.indexrelid) AS text
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
   WHERE i.indrelid = $1 AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)
   ORDER BY c.relname`

const VIEWS = `
  SELECT 'CREATE VIEW ' || n.nspname || '.' || c.relname || ' AS' || chr(10) || pg_get_viewdef(c.oid, true) AS text
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = $1 AND c.relkind = 'v' ORDER BY c.relname`

const FUNCTIONS = `
  SELECT pg_get_functiondef(p.oid) AS text
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE n.nspname = $1 AND p.prokind IN ('f', 'p') ORDER BY p.proname, p.oid::regprocedure::text`
