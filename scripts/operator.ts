/**
 * `node scripts/boot.mjs scripts/operator.ts add --name NAME --roles agent,checker [--wallet ID] | list | remove ID`
 * The colleagues who may act as operators. A token is printed once, at `add`, and can never be read again.
 */
import { parseArgs } from 'node:util'
import type { Pool } from '../src/db/pool.ts'
import { addOperator, operators, ROLES, removeOperator } from '../src/domain/support/operators.ts'
import { isUuid } from '../src/ids.ts'
import { withDatabase } from './open-database.ts'

const USAGE = `operator.ts add --name NAME --roles ${ROLES.join(',')} [--wallet their own wallet]
operator.ts list
operator.ts remove ID
`

class Usage extends Error {}

type Wish = { name?: string; roles?: string; wallet?: string }
const add = async (db: Pool, { name, roles, wallet }: Wish): Promise<string> => {
  const wanted = (roles ?? '').split(',').map((role) => role.trim())
  const known = ROLES.filter((role) => wanted.includes(role))
  if (!name?.trim() || known.length !== new Set(wanted).size || (wallet && !isUuid(wallet)))
    throw new Usage(USAGE)
  const { id, token } = await db.tx((tx) => addOperator(tx, { name: name.trim(), roles: known, wallet }))
  return `${id}\n${token}\nKeep the token: it is shown this once.\n`
}

const list = async (db: Pool): Promise<string> =>
  (await operators(db))
    .map(
      ({ id, name, roles, active }) =>
        `${id}  ${active ? 'active' : 'ended '}  ${roles.join(',')}  ${name}\n`,
    )
    .join('')

const remove = async (db: Pool, id: string): Promise<string> =>
  (await db.tx((tx) => removeOperator(tx, id))) ? `ended ${id}\n` : `nobody to end: ${id}\n`

await withDatabase('quittance operator', async (db) => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { name: { type: 'string' }, roles: { type: 'string' }, wallet: { type: 'string' } },
  })
  const [act, id] = positionals
  if (act === 'add') process.stdout.write(await add(db, values))
  else if (act === 'list') process.stdout.write(await list(db))
  else if (act === 'remove' && id) process.stdout.write(await remove(db, id))
  else throw new Usage(USAGE)
})
