/** The person behind a wallet. */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, newBucket, newId, type Uuid } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/languages.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { createKeys } from '../vault/vault.ts'
import { noteAct } from './activity.ts'
import { type Contact, claimContact } from './contacts/contacts.ts'
import * as sql from './sql.ts'

export type Person = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly language: Lang
  readonly state: 'active' | 'closed'
}

export type NewPerson = {
  readonly contact: Contact
  readonly language: Lang
  /** The pack whose terms were shown and accepted. */
  readonly terms: { readonly pack: string; readonly version: string }
  readonly at: Instant
}

/**
 * A person with a data key, a contact, and the id that their wallet will have; the bucket of all of it is drawn here
 * and stays. Refuses `contact_in_use`.
 */
export const createPerson = async (
  tx: Tx,
  { contact, language, terms, at }: NewPerson,
): Promise<{ person: Uuid; wallet: Uuid; contact: Uuid }> => {
  const bucket = newBucket()
  const [person, wallet] = [newId(bucket), newId(bucket)]
  await createKeys(tx, person)
  const claimed = await claimContact(tx, { person, contact, origin: 'registration', at })
  await sql.insertPerson(
    tx,
    { id: person, wallet, language, terms_pack: terms.pack, terms_version: terms.version },
    at,
  )
  await noteAct(tx, person)
  await append(tx, [
    {
      bucket,
      type: 'person.registered',
      ref: person,
      data: { wallet, pack: terms.pack, version: terms.version },
    },
  ])
  return { person, wallet, contact: claimed }
}

export const personOf = async (q: Queryable, id: Uuid): Promise<Person | undefined> => sql.personById(q, id)

/** Whose person must exist: it comes from a session or a row of ours. */
export const requirePerson = async (q: Queryable, id: Uuid): Promise<Person> => {
  const person = await sql.personById(q, id)
  if (!person) throw new Error(`person ${id} (bucket ${bucketOf(id)}) is not there`)
  return person
}

/** kyc has checked this person: what demands a verified identity is open to them now. */
export const setIdentityLevel = sql.setLevel
