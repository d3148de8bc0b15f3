/**
 * Is everybody there who has to be asked before a wallet may close? A product whose rows nobody is asked about would
 * be closed over in silence, so a server that lacks one does not start.
 */
import { MendableError } from '../../kernel/text/mendable.ts'
import type { Db } from './types.ts'

/** A person can mend it: the message says what is missing. */
export class ParticipantError extends MendableError {
  override readonly name = 'ParticipantError'
}

/** Tables that name wallets but hold nothing of them: the worker's rows, the cases, and whose closing somebody begins, what was kept of it. */
const ASKS_NOBODY = ['core', 'closure', 'campaigns', 'claims']

type Table = { readonly schema: string; readonly name: string }

/** Every table of a product that has rows of wallets, by its schema. The name comes quoted. */
const walletTables = (db: Db): Promise<Table[]> =>
  db.query<Table>(
    `SELECT n.nspname AS schema, format('%I.%I', n.nspname, c.relname) AS name
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE a.attname = 'wallet' AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND NOT n.nspname = ANY($1::text[])
      ORDER BY 1, 2`,
    [ASKS_NOBODY],
  )

/** Schemas that hold something of wallets: each has to have its participant, of the same name. */
export const productSchemas = async (db: Db): Promise<readonly string[]> => [
  ...new Set((await walletTables(db)).map(({ schema }) => schema)),
]

/** Throws when something of a wallet lies where none of these participants looks. */
export const requireAllParticipants = async (db: Db, participants: readonly string[]): Promise<void> => {
  for (const { schema, name } of await walletTables(db)) {
    if (participants.includes(schema)) continue
    const [row] = await db.query<{ some: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM ${name} WHERE wallet IS NOT NULL) AS some`,
    )
    if (row?.some)
      throw new ParticipantError(
        `${name} holds rows of wallets, and no participant "${schema}" is asked about them: wallets would close over ` +
          `what lies there. Put it back into the module's manifest`,
      )
  }
}
