/**
 * `node scripts/boot.mjs scripts/operator.ts add --name NAME --roles agent,checker [--wallet ID] | list | rotate ID |
 * remove ID --reason TEXT`. The colleagues who may act as operators. A token is printed once and can never be read again:
 * alone on standard output, so that `TOKEN=$(…)` holds nothing else; what was done is said on standard error.
 */
import { parseArgs } from 'node:util'
import { isUuid } from '../src/kernel/ids.ts'
import {
  addOperator,
  operators,
  ROLES,
  removeOperator,
  rotateToken,
  sameName,
  WalletTaken,
} from '../src/modules/support/operators.ts'
import type { Pool } from '../src/platform/db/pool.ts'
import { withDatabase } from './open-database.ts'

const USAGE = `operator.ts add --name NAME --roles ${ROLES.join(',')} [--wallet their own wallet]
operator.ts list
operator.ts rotate ID                  a new token; the old one ends at once
operator.ts remove ID --reason TEXT
`

class Usage extends Error {}
class Nobody extends Error {}
class Taken extends Error {}

type Wish = { name?: string; roles?: string; wallet?: string; reason?: string }
type Said = { readonly out: string; readonly note?: string }
const KEEP = 'Keep the token: it is shown this once.\n'

const hereAs = (who: string, id: string): string =>
  `${who} is here already as ${id}: "rotate ${id}" gives a new token`

const add = async (db: Pool, { name, roles, wallet }: Wish): Promise<Said> => {
  const wanted = (roles ?? '').split(',').map((role) => role.trim())
  const known = ROLES.filter((role) => wanted.includes(role))
  // A name without a letter would be that of nobody.
  if (!name || sameName(name, '') || known.length !== new Set(wanted).size || (wallet && !isUuid(wallet)))
    throw new Usage(USAGE)
  const there = (await operators(db)).find((one) => one.active && sameName(one.name, name))
  if (there) throw new Taken(hereAs(there.name, there.id))
  const { id, token } = await db
    .tx((tx) => addOperator(tx, { name: name.trim(), roles: known, wallet }))
    .catch((error: unknown) => {
      throw error instanceof WalletTaken ? new Taken(hereAs('Whoever has this wallet', error.id)) : error
    })
  return { out: `${token}\n`, note: `added ${id}\n${KEEP}` }
}

const list = async (db: Pool): Promise<Said> => ({
  out: (await operators(db))
    .map(
      ({ id, name, roles, active }) =>
        `${id}  ${active ? 'active' : 'ended '}  ${roles.join(',')}  ${name}\n`,
    )
    .join(''),
})

const rotate = async (db: Pool, id: string): Promise<Said> => {
  const token = await db.tx((tx) => rotateToken(tx, id))
  if (!token) throw new Nobody(`nobody to give a token: ${id}`)
  return { out: `${token}\n`, note: KEEP }
}

const remove = async (db: Pool, id: string, reason: string): Promise<Said> => {
  if (!(await db.tx((tx) => removeOperator(tx, id, reason)))) throw new Nobody(`nobody to end: ${id}`)
  return { out: '', note: `ended ${id}\n` }
}

const run = async (db: Pool, [act, id = '']: readonly string[], wish: Wish): Promise<Said> => {
  if (act === 'add') return add(db, wish)
  if (act === 'list') return list(db)
  if (act === 'rotate' && isUuid(id)) return rotate(db, id)
  if (act === 'remove' && isUuid(id) && wish.reason?.trim()) return remove(db, id, wish.reason.trim())
  throw new Usage(USAGE)
}

/** What is done by these arguments, and what is said of it; an error is what the one line says. */
export const asked = (db: Pool, args: readonly string[]): Promise<Said> => {
  const text = { type: 'string' } as const
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { name: text, roles: text, wallet: text, reason: text },
  })
  return run(db, positionals, values)
}

if (import.meta.main)
  await withDatabase('quittance operator', async (db) => {
    const { out, note } = await asked(db, process.argv.slice(2))
    process.stdout.write(out)
    if (note) process.stderr.write(note)
  })
