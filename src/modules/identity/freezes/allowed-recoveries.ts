/**
 * The way out for whoever has no second way from before a freeze any more.
 * I16 Two people who have seen who the holder is allow it, for one contact; every contact from before hears of it and can
 *     object, and nothing opens before `ALLOWED_WAIT` is over. It ends the freeze as any recovery does, once. A
 *     wallet that is not frozen is given back the same way: its freeze begins when they agree and ends in the same moment.
 * I19 What they have decided holds until it is used, stopped or decided anew: contacts that they named to be in other hands prove
 *     nothing from then on, and a recovery by others does not end it.
 */
import { type Instant, isAfter, isBefore, plus } from '../../../kernel/clock.ts'
import { bucketOf, newId, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import type { ContactKind } from '../contacts/contact-rules.ts'
import type { Contact } from '../contacts/contacts.ts'
import { ALLOWED_LIFE, ALLOWED_WAIT } from '../rules.ts'
import * as sql from './allowed-sql.ts'
import { openFreeze } from './freeze-sql.ts'

export type Allowed = {
  readonly id: Uuid
  readonly person: Uuid
  readonly fromBefore: boolean
  readonly allowedAt: Instant
  readonly usableFrom: Instant
  readonly expiresAt: Instant
  /** Contacts of these kinds are in other hands, as two people have seen: they end with it, and cannot stop it. */
  readonly drops: readonly ContactKind[]
}

type Wish = { readonly person: Uuid; readonly contact: Contact } & Pick<Allowed, 'fromBefore' | 'drops'>

/** It takes the place of an earlier one. */
export const allowRecovery = async (
  tx: Tx,
  { person, contact, fromBefore, drops }: Wish,
): Promise<Allowed> => {
  const at = await tx.now()
  await sql.end(tx, person, { at, by: 'replaced' })
  const id = newId(bucketOf(person))
  const usableFrom = plus(at, ALLOWED_WAIT)
  const expiresAt = plus(at, ALLOWED_LIFE)
  await sql.insert(tx, {
    id,
    person,
    kind: contact.kind,
    blind_index: contact.blindIndex,
    from_before: fromBefore,
    allowed_at: at,
    usable_from: usableFrom,
    expires_at: expiresAt,
    drops,
  })
  const data = { allowed: id, kind: contact.kind, from_before: fromBefore, drops: [...drops] }
  await append(tx, [{ bucket: bucketOf(person), type: 'recovery.allowed', ref: person, data }])
  return { id, person, fromBefore, allowedAt: at, usableFrom, expiresAt, drops }
}

const shown = ({
  id,
  person,
  from_before,
  allowed_at,
  usable_from,
  expires_at,
  drops,
}: sql.AllowedRow): Allowed => ({
  id,
  person,
  fromBefore: from_before,
  allowedAt: allowed_at,
  usableFrom: usable_from,
  expiresAt: expires_at,
  drops,
})

/** Whom a code to this contact recovers by now, because two people have allowed it: one person (`isPromised`). */
export const allowedWith = async (
  q: Queryable,
  contact: Pick<Contact, 'blindIndex'>,
): Promise<Allowed | undefined> => {
  const [row] = await sql.usableWith(q, contact.blindIndex, await q.now())
  return row && shown(row)
}

/** The same of a person: undefined where nothing is allowed with this contact. */
export const allowedFor = async (
  q: Queryable,
  person: Uuid,
  contact: Pick<Contact, 'blindIndex'>,
): Promise<Allowed | undefined> => {
  const rows = await sql.usableWith(q, contact.blindIndex, await q.now())
  const own = rows.find((row) => row.person === person)
  return own && shown(own)
}

/** What two people have allowed and nobody has used or stopped yet, now or soon. */
export const standingAllowed = async (
  q: Queryable,
  person: Uuid,
): Promise<(Allowed & Pick<Contact, 'blindIndex'>) | undefined> => {
  const row = await sql.openOf(q, person)
  if (!row || !isBefore(await q.now(), row.expires_at)) return undefined
  return { ...shown(row), blindIndex: row.blind_index }
}

type Named = Pick<Contact, 'kind' | 'blindIndex'>
/**
 * Which contacts two people have found to be in other hands. They prove nothing from their decision on: by the day on which the recovery
 * opens the thief would have been faster. A wallet that nobody came for in time stays frozen, and they prove nothing until it is not.
 */
export const inOtherHands = async (q: Queryable, person: Uuid): Promise<(one: Named) => boolean> => {
  const row = await sql.openOf(q, person)
  if (!row || row.drops.length === 0) return () => false
  if (!isBefore(await q.now(), row.expires_at)) {
    const freeze = await openFreeze(q, person)
    if (!freeze || isAfter(freeze.since, row.expires_at)) return () => false
  }
  return ({ kind, blindIndex }) => row.drops.includes(kind) && !blindIndex.equals(row.blind_index)
}

/** Whether this contact is to recover somebody else's wallet, now or soon: a code to it can give back only one. */
export const isPromised = (
  q: Tx,
  { contact, person }: { readonly contact: Pick<Contact, 'blindIndex'>; readonly person: Uuid },
): Promise<boolean> => sql.openForOthers(q, contact.blindIndex, person)

/** False when it has ended meanwhile: somebody has objected. */
export const useAllowed = async (tx: Tx, { person, id }: Allowed): Promise<boolean> =>
  (await sql.end(tx, person, { at: await tx.now(), by: 'used' })) === id

/** The freeze is over: nothing is allowed any more. */
export const endAllowed = async (tx: Tx, person: Uuid): Promise<void> => {
  await sql.end(tx, person, { at: await tx.now(), by: 'recovered' })
}

/**
 * One of the contacts from before says that it is not them: what is allowed ends, and what was `proposed` is not agreed to.
 * False when there was nothing to stop (any more).
 */
export const objectToRecovery = async (
  tx: Tx,
  person: Uuid,
  proposed: Instant | undefined,
): Promise<boolean> => {
  const at = await tx.now()
  const stops = proposed !== undefined && !(await objectedSince(tx, person, proposed))
  await sql.setObjected(tx, person, at)
  const allowed = (await sql.end(tx, person, { at, by: 'objected' })) ?? null
  await append(tx, [{ bucket: bucketOf(person), type: 'recovery.objected', ref: person, data: { allowed } }])
  return stops || allowed !== null
}

/** Whether somebody has objected at `since` or later. */
export const objectedSince = async (q: Queryable, person: Uuid, since: Instant): Promise<boolean> => {
  const at = await sql.objectedAt(q, person)
  return at !== undefined && !isBefore(at, since)
}
