/** Who a connection is, and whether that is more than a wallet server needs. */

import type pg from 'pg'
import { MendableError } from '../../kernel/text/mendable.ts'

/** The application logs in as somebody it must not be; the message says what to do. */
export class RoleError extends MendableError {
  override readonly name = 'RoleError'
}

export type Role = {
  readonly name: string
  /** What it may do beside reading and writing tables, in PostgreSQL's words: `SUPERUSER`, … */
  readonly powers: readonly string[]
  /** It owns the tables, or may act as their owner: it could change and empty them. */
  readonly owns: boolean
  /** There is no table of ours yet. */
  readonly empty: boolean
}

/** Who the role of `client` is in its database. */
export const roleOf = async (client: pg.ClientBase): Promise<Role> => {
  const { rows } = await client.query<Role>(ROLE)
  const [role] = rows
  if (!role) throw new Error('the database does not know who is asking')
  return role
}

const ROLE = `
  SELECT r.rolname AS name,
         array_remove(ARRAY[
           CASE WHEN r.rolsuper THEN 'SUPERUSER' END, CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
           CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END, CASE WHEN r.rolreplication THEN 'REPLICATION' END,
           CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END], NULL)
         || ARRAY(SELECT g.rolname::text FROM pg_roles g
                   WHERE g.rolname IN ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files')
                     AND NOT r.rolsuper AND pg_has_role(r.oid, g.oid, 'MEMBER') ORDER BY 1) AS powers,
         coalesce(pg_has_role(r.oid, m.relowner, 'MEMBER'), false) AS owns, m.oid IS NULL AS empty
    FROM pg_roles r
    LEFT JOIN (pg_class m JOIN pg_namespace n ON n.oid = m.relnamespace AND n.nspname = 'core') ON m.relname = 'migration'
   WHERE r.rolname = current_user`

/** What a person should know about the role of the application; undefined when it is as small as it should be. */
export const concernOf = ({ name, powers, owns }: Role): string | undefined => {
  if (powers.length > 0)
    return `the role ${name} of DATABASE_URL has ${powers.join(', ')}: whoever gets into this server has the whole database server`
  if (owns)
    return `the role ${name} of DATABASE_URL owns the tables: whoever gets into this server can empty them, the audit log too`
  return undefined
}

/** In production a role with powers of its own is refused: a wallet needs none of them. */
export const requireModest = (role: Role, mode: 'sandbox' | 'production'): void => {
  if (mode === 'production' && role.powers.length > 0)
    throw new RoleError(
      `${concernOf(role)}. Let it log in as a role without them, see "PostgreSQL" in docs/operating.md.`,
    )
}
