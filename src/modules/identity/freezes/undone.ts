/**
 * What a freeze has ended because it came in during the days before it (I15). Written once, with the freeze, so that nothing a
 * thief does later changes it; sealed, as it names accounts and people.
 */
import Type from 'typebox'
import { Parse } from 'typebox/value'
import { declared } from '../../../declared.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { bucketOf, newId, type Uuid } from '../../../kernel/ids.ts'
import { codesOf } from '../../../kernel/manifest/declares.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { open, type SealedAt, seal } from '../../vault/vault.ts'
import * as sql from './freeze-sql.ts'

export const UNDONE_KINDS = [
  'account', 'account_gone', 'name', 'mandate', 'biller', 'service', 'limit', 'raise', 'merchant', 'selling', 'role_back', 'role_returned',
  'role_granted', 'role_offer', 'consent', ...codesOf(declared.undone),
] as const // biome-ignore format: a list

/** `what`: an account, a name, or (of a limit) the sum that holds again. */
const UndoneShape = Type.Object({
  kind: Type.Enum(UNDONE_KINDS),
  what: Type.String(),
  /** When it came in; '' where that is not kept. */
  at: Type.String(),
})
export type Undone = Type.Static<typeof UndoneShape>
const List = Type.Array(UndoneShape)

const place = (person: Uuid, row: Uuid): SealedAt => ({
  person,
  class: 'case_evidence',
  at: { table: 'identity.undone', column: 'what', row },
})

/** The freeze of `since` has ended these; nothing is written down as well. */
export const noteUndone = async (
  tx: Tx,
  { person, since, list }: { person: Uuid; since: Instant; list: readonly Undone[] },
): Promise<void> => {
  const id = newId(bucketOf(person))
  const what = await seal(tx, { ...place(person, id), text: JSON.stringify(list) })
  await sql.insertUndone(tx, { id, person, since, what })
  if (list.length === 0) return
  const data = { kinds: list.map(({ kind }) => kind) }
  await append(tx, [{ bucket: bucketOf(person), type: 'person.undone', ref: person, data }])
}

/** What the last freeze of a person has ended; nothing when they never were frozen, or it was erased. */
export const undoneOf = async (q: Queryable, person: Uuid): Promise<readonly Undone[]> => {
  const row = await sql.lastUndone(q, person)
  const text = row && (await open(q, { ...place(person, row.id), sealed: row.what }))
  return text === undefined ? [] : Parse(List, JSON.parse(text))
}
