import type { Queryable, Tx } from '../../platform/db/types.ts'

export type PackRow = {
  readonly id: string
  readonly version: string
  readonly hash: Buffer
  readonly body: string
}

/** Keeps a version; one that is known already stays as it is. */
export const keepPack = async (tx: Tx, row: PackRow): Promise<void> => {
  await tx.query(
    `INSERT INTO policy.pack (id, version, hash, body, loaded_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (id, version) DO NOTHING`,
    [row.id, row.version, row.hash, row.body, await tx.realNow()],
  )
}

export const findPack = async (
  q: Queryable,
  ref: { readonly id: string; readonly version: string },
): Promise<PackRow | undefined> => {
  const [row] = await q.query<PackRow>(
    'SELECT id, version, hash, body FROM policy.pack WHERE id = $1 AND version = $2',
    [ref.id, ref.version],
  )
  return row
}
