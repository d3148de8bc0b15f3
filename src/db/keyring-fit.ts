/** Which keyring a database belongs to. */
import type { Db } from './types.ts'

/** Keeps the fingerprint of the first start, and gives back the one that is kept. */
export const keptFingerprint = (db: Db, fingerprint: Buffer): Promise<Buffer> =>
  db.tx(async (tx) => {
    await tx.query('INSERT INTO core.keyring (fingerprint) VALUES ($1) ON CONFLICT DO NOTHING', [fingerprint])
    const [row] = await tx.query<{ fingerprint: Buffer }>('SELECT fingerprint FROM core.keyring')
    if (!row) throw new Error('the fingerprint of the keyring was written and is not there')
    return row.fingerprint
  })
