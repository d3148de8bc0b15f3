/**
 * What the role may do that requests, the worker and the lane log in as. It owns nothing: it cannot change or empty a
 * table, and of what is written once it changes no row. The step is part of every migration, under its lock, and writes
 * only what differs.
 */
import type pg from 'pg'

type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE'

/** What the role has of a table that a migration has just made, and of the partitions behind one. */
const LEAST: readonly Right[] = ['SELECT', 'INSERT']
const ALL: readonly Right[] = [...LEAST, 'UPDATE', 'DELETE']

/** Tables whose rows are never changed and never removed. `test/tidy/sql.ts` compares the list with every statement. */
export const WRITTEN_ONCE: readonly string[] = [
  'audit.checkpoint',
  'audit.entry',
  'audit.node',
  'closure.event',
  'closure.subject',
  'commerce.chargeback',
  'commerce.charged_reference',
  'commerce.evidence',
  'core.keyring',
  'credit.repayment',
  'identity.undone',
  'ledger.leg',
  'ledger.reconciliation',
  'ledger.request',
  'mandates.charge',
  'operations.incident_update',
  'operations.outage',
  'payments.memo',
  'policy.pack',
  'rails_sim.booking',
  'rails_sim.instruction',
  'reconciliation.journal_line',
  'support.act',
  'support.alone',
  'wealth.price',
]

/** Others that the role may do less to. A column in brackets: only that one, here so that rows can be locked and moved on. */
const LESS: Readonly<Record<string, readonly string[]>> = {
  'audit.log': [...LEAST, 'UPDATE (size)'],
  'audit.pending': [...LEAST, 'DELETE', 'UPDATE (bucket)'],
  'core.migration': ['SELECT'],
  'core.setup': ['SELECT'],
  // A name is given once, and taken back, never changed.
  'kyc.identity': [...LEAST, 'DELETE'],
}

export const rightsOf = (table: string): readonly string[] =>
  LESS[table] ?? (WRITTEN_ONCE.includes(table) ? LEAST : ALL)

type Table = { name: string; partition: boolean; has: readonly string[] }

export type Grant = { readonly role: string; readonly schemas: readonly string[] }

/** Gives the role what it lacks and takes what it has too much. The caller holds the migrators' lock and owns the tables. */
export const grantRights = async (client: pg.ClientBase, grant: Grant): Promise<void> => {
  const { role } = grant
  const as = client.escapeIdentifier(role)
  const changes = [
    ...(await defaultsOf(client, role)),
    ...(await closedSchemas(client, grant)).map(({ name }) => `GRANT USAGE ON SCHEMA ${name} TO ${as}`),
    ...(await tablesOf(client, grant)).filter(differs).map((table) => change(table, as)),
  ]
  if (changes.length > 0) await client.query(`BEGIN; ${changes.join('; ')}; COMMIT`)
}

/** The tables to which the role of `client` may do less than it has to. */
export const lackingRights = async (
  client: pg.ClientBase,
  schemas: readonly string[],
): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string; has: string[] }>(EFFECTIVE, [schemas])
  return rows
    .filter(({ name, has }) => wantedOf({ name, partition: false }).some((right) => !has.includes(right)))
    .map(({ name }) => name)
}

const wantedOf = ({ name, partition }: Pick<Table, 'name' | 'partition'>): readonly string[] =>
  partition ? LEAST : rightsOf(name)

const differs = (table: Table): boolean => {
  const wanted = wantedOf(table)
  return table.has.length !== wanted.length || table.has.some((right) => !wanted.includes(right))
}

const change = (table: Table, as: string): string =>
  `REVOKE ALL ON ${table.name} FROM ${as}; GRANT ${wantedOf(table).join(', ')} ON ${table.name} TO ${as}`

/** Whatever this owner makes later can be read and added to at once; the step after the migration settles the rest. */
const defaultsOf = async (client: pg.ClientBase, role: string): Promise<readonly string[]> => {
  const as = client.escapeIdentifier(role)
  const { rows } = await client.query<{ tables: boolean; room: boolean; database: string }>(DEFAULTS, [role])
  return [
    ...(rows[0]?.tables
      ? []
      : [
          `ALTER DEFAULT PRIVILEGES GRANT ${LEAST.join(', ')} ON TABLES TO ${as}`,
          `ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO ${as}`,
        ]),
    // The health check writes into a temporary table after a disk was full.
    ...(rows[0]?.room
      ? []
      : [`GRANT TEMPORARY ON DATABASE ${client.escapeIdentifier(rows[0]?.database ?? '')} TO ${as}`]),
  ]
}

const closedSchemas = async (
  client: pg.ClientBase,
  { role, schemas }: Grant,
): Promise<readonly { name: string }[]> =>
  (await client.query<{ name: string }>(SCHEMAS, [role, schemas])).rows

const tablesOf = async (client: pg.ClientBase, { role, schemas }: Grant): Promise<readonly Table[]> =>
  (await client.query<Table>(TABLES, [role, schemas])).rows

const DEFAULTS = `
  SELECT current_database() AS database, has_database_privilege($1, current_database(), 'TEMPORARY') AS room,
         2 = (SELECT count(DISTINCT d.defaclobjtype) FROM pg_default_acl d, aclexplode(d.defaclacl) a
               WHERE d.defaclnamespace = 0 AND d.defaclrole = current_user::regrole AND d.defaclobjtype IN ('r', 'n')
                 AND a.grantee = (SELECT oid FROM pg_roles WHERE rolname = $1)) AS tables`

/** The schemas of ours that the role may not enter. There are no sequences: ids are made in the program. */
const SCHEMAS = `
  SELECT quote_ident(n.nspname) AS name FROM pg_namespace n
   WHERE n.nspname = ANY ($2) AND NOT has_schema_privilege($1, n.oid, 'USAGE') ORDER BY n.nspname`

/** What was granted to the role itself, by table; of single columns with the column in brackets. */
const TABLES = `
  WITH me AS (SELECT oid FROM pg_roles WHERE rolname = $1)
  SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relispartition AS partition,
         ARRAY(SELECT a.privilege_type FROM aclexplode(c.relacl) a JOIN me ON a.grantee = me.oid
               UNION ALL
               SELECT format('%s (%I)', a.privilege_type, t.attname)
                 FROM pg_attribute t CROSS JOIN aclexplode(t.attacl) a JOIN me ON a.grantee = me.oid
                WHERE t.attrelid = c.oid) AS has
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = ANY ($2) AND c.relkind IN ('r', 'p', 'v') ORDER BY 1`

/** The same for the role that asks, with what it has through others; a column counts like the whole table. */
const EFFECTIVE = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name,
         ARRAY(SELECT p.name FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS p(name)
                WHERE has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, p.name)
               UNION ALL
               SELECT format('UPDATE (%I)', t.attname) FROM pg_attribute t
                WHERE t.attrelid = c.oid AND t.attnum > 0 AND NOT t.attisdropped
                  AND has_column_privilege(c.oid, t.attnum, 'UPDATE')) AS has
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition ORDER BY 1`
