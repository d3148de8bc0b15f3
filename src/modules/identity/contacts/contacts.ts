/** Whose contact is whose. A contact belongs to one person at a time, over the whole installation. */
import { type Instant, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, bucketOfHash, newId, type Uuid } from '../../../kernel/ids.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { openMany, type SealedAt, seal } from '../../vault/vault.ts'
import * as sql from '../sql.ts'
import { type Contact, type ContactKind, contactOf, masked } from './contact-rules.ts'

export { type Contact, type ContactInput, type ContactKind, masked, parseContact } from './contact-rules.ts'

export type KnownContact = Contact & {
  readonly id: Uuid
  readonly origin: 'registration' | 'change'
  readonly since: Instant
  readonly until: Instant | null
}

const placeOf = ({ person, id }: { person: Uuid; id: Uuid }): SealedAt => ({
  person,
  class: 'contact',
  at: { table: 'identity.contact', column: 'address', row: id },
})

/** The person who holds this contact now. */
export const holderOf = (q: Queryable, contact: Pick<Contact, 'blindIndex'>): Promise<Uuid | undefined> =>
  sql.findClaim(q, contact.blindIndex)

/** Gives a person a contact of which they have shown control. Refuses `contact_in_use`. */
export const claimContact = async (
  tx: Tx,
  wish: {
    readonly person: Uuid
    readonly contact: Contact
    readonly origin: 'registration' | 'change'
    readonly at: Instant
  },
): Promise<Uuid> => {
  const { person, contact, origin, at } = wish
  const id = newId(bucketOf(person))
  const claimed = await sql.insertClaim(tx, { blindIndex: contact.blindIndex, person, contact: id, at })
  if (!claimed) refuse('contact_in_use')
  const address = await seal(tx, { ...placeOf({ person, id }), text: contact.address })
  await sql.insertContact(tx, { id, person, kind: contact.kind, address, origin, since: at })
  return id
}

/** Due row that forgets whose a contact was. */
export const FORGET_FORMER = 'identity.forget_former'
/** So long somebody who pays it may still mean who had it before. */
const FORMER_KEPT = 'P365D'

type Former = Parameters<typeof sql.insertFormer>[1]
const remember = async (tx: Tx, former: Former): Promise<void> => {
  await sql.insertFormer(tx, former)
  const { blindIndex, contact, until } = former
  await schedule(tx, [
    { bucket: bucketOfHash(blindIndex), kind: FORGET_FORMER, ref: contact, dueAt: plus(until, FORMER_KEPT) },
  ])
}

export const forgetFormer = sql.removeFormer

/** Whether somebody else than `person` had this contact lately. */
export const changedHands = async (
  q: Queryable,
  contact: Pick<Contact, 'blindIndex'>,
  person: Uuid,
): Promise<boolean> => {
  const former = await sql.formerOf(q, contact.blindIndex)
  return former !== undefined && former !== person
}

/** Who had this contact lately, and has not now. */
export const formerHolderOf = (
  q: Queryable,
  contact: Pick<Contact, 'blindIndex'>,
): Promise<Uuid | undefined> => sql.formerOf(q, contact.blindIndex)

/** A contact goes, and nothing comes in its place. */
export const dropContact = async (
  tx: Tx,
  person: Uuid,
  { id, blindIndex, kind }: KnownContact,
): Promise<void> => {
  const at = await tx.now()
  await sql.endContact(tx, id, at)
  await sql.dropClaim(tx, blindIndex, person)
  await append(tx, [
    { bucket: bucketOf(person), type: 'contact.dropped', ref: person, data: { kind, contact: id } },
  ])
}

/** In other hands, or it was: given up if it is in use, and no proof of anything in a later freeze. */
export const cutOffContact = async (tx: Tx, person: Uuid, contact: KnownContact): Promise<void> => {
  if (contact.until === null) await dropContact(tx, person, contact)
  await sql.cutOff(tx, contact.id)
}

export type Replaced = { readonly added: Uuid; readonly removed: KnownContact | undefined }

/** The new contact takes the place of the one of the same kind, if there is one. Refuses `contact_in_use`. */
export const replaceContact = async (
  tx: Tx,
  { person, contact, at }: { person: Uuid; contact: Contact; at: Instant },
): Promise<Replaced> => {
  const current = await contactsOf(tx, person)
  const removed = current.find(({ kind }) => kind === contact.kind)
  if (removed) {
    await sql.endContact(tx, removed.id, at)
    await sql.dropClaim(tx, removed.blindIndex, person)
    await remember(tx, { person, contact: removed.id, blindIndex: removed.blindIndex, until: at })
  }
  const added = await claimContact(tx, { person, contact, origin: 'change', at })
  await append(tx, [
    {
      bucket: bucketOf(person),
      type: 'contact.changed',
      ref: person,
      data: { kind: contact.kind, contact: added },
    },
  ])
  return { added, removed }
}

/** Contacts in use, oldest first; with `changedSince` also those given up since then. Erased ones are left out. */
export const contactsOf = async (
  q: Queryable,
  person: Uuid,
  { changedSince }: { readonly changedSince?: Instant } = {},
): Promise<KnownContact[]> => {
  const rows = await sql.contactsOf(q, person, changedSince ?? null)
  const plain = await openMany(
    q,
    rows.map((row) => ({ ...placeOf(row), sealed: row.address })),
  )
  return rows.flatMap(({ id, kind, origin, since, until }, i) => {
    const address = plain[i]
    return address === undefined ? [] : [{ ...contactOf(kind, address), id, origin, since, until }]
  })
}

/** When the contacts of each person last changed; the one they came with is not a change. */
export const lastContactChange = async (
  q: Queryable,
  persons: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Instant>> =>
  new Map((await sql.lastChanges(q, persons)).map((row) => [row.person, row.changed_at]))

export type SubjectIndex = { readonly kind: ContactKind; readonly index: Buffer }
/** Blind indexes by which the closed case of each person is found again when money or a message arrives late. */
export const subjectIndexes = async (
  q: Queryable,
  persons: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, readonly SubjectIndex[]>> => {
  const rows = await sql.contactsInUse(q, persons)
  const plain = await openMany(
    q,
    rows.map((row) => ({ ...placeOf(row), sealed: row.address })),
  )
  const found = rows.flatMap(({ person, kind }, i) => {
    const address = plain[i]
    return address === undefined ? [] : [{ person, kind, index: contactOf(kind, address).blindIndex }]
  })
  return Map.groupBy(found, ({ person }) => person)
}

/** The contacts in use of each of these people, masked, the oldest first. Erased ones are left out. */
export const maskedContactsInUse = async (
  q: Queryable,
  persons: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, readonly string[]>> => {
  if (persons.length === 0) return new Map()
  const rows = await sql.contactsInUse(q, persons)
  const plain = await openMany(
    q,
    rows.map((row) => ({ ...placeOf(row), sealed: row.address })),
  )
  const shown = rows.flatMap(({ person, kind }, i) => {
    const address = plain[i]
    return address === undefined ? [] : [{ person, shown: masked({ kind, address }) }]
  })
  const of = Map.groupBy(shown, ({ person }) => person)
  return new Map([...of].map(([person, rows]) => [person, rows.map((row) => row.shown)]))
}

/** A contact of each of these people, masked: the one they have, or had, for longest. Whoever was erased has none. */
export const maskedContactsOf = async (
  q: Queryable,
  persons: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, string>> => {
  if (persons.length === 0) return new Map()
  const rows = await sql.contactsEver(q, persons)
  const first = [...Map.groupBy(rows, ({ person }) => person).values()].flatMap(([row]) => row ?? [])
  const plain = await openMany(
    q,
    first.map((row) => ({ ...placeOf(row), sealed: row.address })),
  )
  return new Map(
    first.flatMap(({ person, kind }, i) => {
      const address = plain[i]
      return address === undefined ? [] : [[person, masked({ kind, address })] as const]
    }),
  )
}
