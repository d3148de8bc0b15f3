/** Which keyring a database belongs to. */
import { KeyringError } from '../../kernel/keys/keyring.ts'
import { mac } from '../../kernel/keys/keys.ts'
import type { Db } from './types.ts'

/** The root secret is never rotated, so its fingerprint says whether keyring and database belong together. */
export const requireOwnKeyring = async (db: Db, keyringFile: string): Promise<void> => {
  const own = mac('keyring.fingerprint')
  const kept = await keptFingerprint(db, own)
  if (own.equals(kept)) return
  const [ours, theirs] = [own, kept].map((bytes) => bytes.toString('hex').slice(0, 16))
  throw new KeyringError(
    `this database was opened with another keyring: it belongs to ${theirs}, and ${keyringFile} is ${ours}. ` +
      'Point QUITTANCE_KEYRING to the keyring that this database was first started with (every process and every ' +
      'restored backup needs that one), or point DATABASE_URL to the database of this keyring',
  )
}

/** Keeps the fingerprint of the first start, and gives back the one that is kept. */
const keptFingerprint = (db: Db, fingerprint: Buffer): Promise<Buffer> =>
  db.tx(async (tx) => {
    await tx.query('INSERT INTO core.keyring (fingerprint) VALUES ($1) ON CONFLICT DO NOTHING', [fingerprint])
    const [row] = await tx.query<{ fingerprint: Buffer }>('SELECT fingerprint FROM core.keyring')
    if (!row) throw new Error('the fingerprint of the keyring was written and is not there')
    return row.fingerprint
  })
