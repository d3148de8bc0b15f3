/**
 * Personal data at rest: sealed under a key of its person and retention class, opened only where it was sealed,
 * looked up by blind index, ended by dropping the key.
 */

import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import { currentEpoch, newKey, openBytes, sealBytes, unwrapKey, wrapKey } from '../../kernel/keys/keys.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { CLASSES, keyPlace, placeOf, type RetentionClass, type SealedAt } from './rules.ts'
import { dropKey, insertKeys, type KeyRow, keysOf } from './sql.ts'

export { sealOlder } from './older.ts'

export {
  type BlindKind,
  blindIndex,
  CLASSES,
  type Place,
  type RetentionClass,
  type SealedAt,
} from './rules.ts'

/** Draws one key per retention class for a new person. */
export const createKeys = async (tx: Tx, person: Uuid): Promise<void> => {
  const keys = CLASSES.map((of) => wrapKey(newKey(), keyPlace(person, of)))
  await insertKeys(tx, { person, epoch: currentEpoch(), keys, at: await tx.now() })
}

/** Sealing for somebody whose key of that class is gone, or who never had one. */
export class KeyGone extends Error {
  override readonly name = 'KeyGone'
}

/** Seals `text` for one place. Throws `KeyGone`. */
export const seal = async (q: Queryable, what: SealedAt & { readonly text: string }): Promise<Buffer> => {
  const [sealed] = await sealMany(q, [what])
  if (!sealed) throw new Error('nothing was sealed')
  return sealed
}

/** As many as there are, for one query of keys. */
export const sealMany = async (
  q: Queryable,
  items: readonly (SealedAt & { readonly text: string })[],
): Promise<Buffer[]> => {
  const keys = await unwrapped(q, items)
  return items.map((item) => {
    const key = keys(item)
    if (!key) throw new KeyGone(`no key of class ${item.class}`)
    return sealBytes(key, Buffer.from(item.text), placeOf(item))
  })
}

/** The text, or undefined when its key is gone. Throws `Unopenable` when it was sealed for another place. */
export const open = async (
  q: Queryable,
  what: SealedAt & { readonly sealed: Uint8Array },
): Promise<string | undefined> => (await openMany(q, [what]))[0]

export const openMany = async (
  q: Queryable,
  items: readonly (SealedAt & { readonly sealed: Uint8Array })[],
): Promise<(string | undefined)[]> => {
  const keys = await unwrapped(q, items)
  return items.map((item) => {
    const key = keys(item)
    return key && openBytes(key, item.sealed, placeOf(item)).toString()
  })
}

/** Looks for the key as `open` does, where there is nothing to open: who has nothing is not told by less work. */
export const lookForKey = async (q: Queryable, at: SealedAt): Promise<void> => {
  await unwrapped(q, [at])
}

/** Drops one class of one person: nothing sealed under it can be read again. Twice = once. */
export const shred = async (
  tx: Tx,
  person: Uuid,
  of: RetentionClass,
): Promise<'shredded' | 'nothing_found'> => {
  const dropped = await dropKey(tx, person, of)
  fetched.delete(tx)
  if (!dropped) return 'nothing_found'
  await append(tx, [{ bucket: bucketOf(person), type: 'vault.shredded', ref: person, data: { class: of } }])
  return 'shredded'
}

type Of = Pick<SealedAt, 'person' | 'class'>

type Keys = {
  readonly wrapped: Map<Uuid, KeyRow>
  readonly open: Map<string, Buffer>
}
/** What a transaction has fetched and unwrapped: each key once, and none outlives it. */
const fetched = new WeakMap<Queryable, Keys>()

const keysIn = (q: Queryable): Keys => {
  const keys = fetched.get(q) ?? { wrapped: new Map(), open: new Map() }
  if ('kind' in q && q.kind === 'tx') fetched.set(q, keys)
  return keys
}

const unwrapped = async (q: Queryable, items: readonly Of[]): Promise<(item: Of) => Buffer | undefined> => {
  const { wrapped, open: opened } = keysIn(q)
  const missing = new Set(items.map(({ person }) => person).filter((person) => !wrapped.has(person)))
  if (missing.size > 0) for (const row of await keysOf(q, [...missing].sort())) wrapped.set(row.person, row)
  return ({ person, class: of }) => {
    const sealed = wrapped.get(person)?.[of]
    if (!sealed) return undefined
    const place = keyPlace(person, of)
    const key = opened.get(place) ?? unwrapKey(sealed, place)
    opened.set(place, key)
    return key
  }
}
