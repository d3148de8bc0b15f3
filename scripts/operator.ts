/**
 * `node scripts/boot.mjs scripts/operator.ts add --name NAME --roles agent,checker | list | remove ID`
 * The colleagues who may act as operators. A token is printed once, at `add`, and can never be read again.
 */
import { parseArgs } from 'node:util'
import { parseConfig } from '../src/config.ts'
import { startEmbedded } from '../src/db/embedded.ts'
import { openPool, type Pool } from '../src/db/pool.ts'
import { addOperator, operators, ROLES, removeOperator } from '../src/domain/support/operators.ts'
import { readKeyring } from '../src/keyring.ts'
import { useKeyring } from '../src/keys.ts'

const USAGE = `operator.ts add --name NAME --roles ${ROLES.join(',')}
operator.ts list
operator.ts remove ID
`

class Usage extends Error {}

const add = async (db: Pool, { name, roles }: { name?: string; roles?: string }): Promise<string> => {
  const wanted = (roles ?? '').split(',').map((role) => role.trim())
  const known = ROLES.filter((role) => wanted.includes(role))
  if (!name?.trim() || known.length !== new Set(wanted).size) throw new Usage(USAGE)
  const { id, token } = await db.tx((tx) => addOperator(tx, { name: name.trim(), roles: known }))
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

const run = async (): Promise<void> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { name: { type: 'string' }, roles: { type: 'string' } },
  })
  const [act, id] = positionals
  const config = parseConfig(process.env)
  useKeyring(readKeyring(config.keyringFile))
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir })
  const db = openPool({ url: config.databaseUrl ?? embedded?.url ?? '', max: 1, name: 'quittance operator' })
  try {
    if (act === 'add') process.stdout.write(await add(db, values))
    else if (act === 'list') process.stdout.write(await list(db))
    else if (act === 'remove' && id) process.stdout.write(await remove(db, id))
    else throw new Usage(USAGE)
  } finally {
    await db.end()
    await embedded?.stop()
  }
}

try {
  await run()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
