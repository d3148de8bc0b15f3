/**
 * What a programme is called: people write who or what it is about. D7 It lies sealed under keys of the programme's own,
 * so that it can end with it; the clear column is empty.
 */

import type { Uuid } from '../../../kernel/ids.ts'
import type { Db, Queryable, Tx } from '../../../platform/db/types.ts'
import { createKeys, openMany, type SealedAt, seal, sealOlder } from '../../vault/vault.ts'
import * as sql from './programmes-sql.ts'

// The name the first were sealed under; it is part of what is sealed, so it stays.
const place = (id: Uuid): SealedAt => ({
  person: id,
  class: 'case_evidence',
  at: { table: 'closure.programme', column: 'sealed_name', row: id },
})

/** Of a programme that has no keys yet. */
export const sealProgrammeName = async (tx: Tx, id: Uuid, name: string): Promise<Buffer> => {
  await createKeys(tx, id)
  return seal(tx, { ...place(id), text: name })
}

/** How each is called; empty when that was erased. */
export const programmeNames = async (
  q: Queryable,
  programmes: readonly Pick<sql.Programme, 'id' | 'name' | 'sealed_name'>[],
): Promise<ReadonlyMap<Uuid, string>> => {
  const sealed = programmes.flatMap(({ id, sealed_name: text }) => (text ? [{ id, text }] : []))
  const texts = await openMany(
    q,
    sealed.map(({ id, text }) => ({ ...place(id), sealed: text })),
  )
  const opened = new Map(sealed.map(({ id }, i) => [id, texts[i] ?? '']))
  return new Map(programmes.map(({ id, name }) => [id, opened.get(id) ?? name]))
}

/** Seals what an older version wrote; answers how many rows. */
export const sealOlderProgrammes = (db: Db): Promise<number> =>
  sealOlder(db, {
    clear: sql.clearProgrammes,
    id: ({ id }) => id,
    seal: async (tx, { id, name }) => sql.setProgrammeName(tx, id, await sealProgrammeName(tx, id, name)),
    blank: (tx, { id }) => sql.setProgrammeName(tx, id, null),
  })
