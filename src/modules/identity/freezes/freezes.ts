/**
 * A freeze by the holder's own link, and the way out of it.
 * I13 Until a recovery no factor and no contact changes. It takes two ways of proving that were there before whoever got
 *     in could have made them, one of them a contact; what may be theirs ends with it.
 */
import { type Instant, isAfter, isBefore, isoOf, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import {
  type Contact,
  contactsOf,
  formerHolderOf,
  holderOf,
  type KnownContact,
} from '../contacts/contacts.ts'
import {
  authenticatorOf,
  authenticatorsRemoved,
  dropAuthenticators,
  type PasswordThen,
  passwordsSince,
} from '../credentials/credentials.ts'
import { RECENT_CHANGE, SUSPECT } from '../rules.ts'
import { allowedWith, endAllowed, inOtherHands } from './allowed-recoveries.ts'
import * as sql from './freeze-sql.ts'

export { forgetFactors as forgetReplaced, keepFactors as keepReplaced } from '../credentials/credentials.ts'
export { disownedAmong, frozenAmong, keepRestricted, recoveredSince, registeredAt } from './freeze-sql.ts'

/** False when it is frozen already. `restricts`: this is why the wallet is restricted. */
export const freezePerson = async (
  tx: Tx,
  { person, restricts, since }: { person: Uuid; restricts: boolean; since: Instant },
): Promise<boolean> => {
  const fresh = await sql.insertFreeze(tx, { person, restricts, since })
  if (fresh) await append(tx, [{ bucket: bucketOf(person), type: 'person.frozen', ref: person, data: {} }])
  return fresh
}

/** Whether the link of an alert is why the wallet is restricted. */
export const isWhyRestricted = async (q: Queryable, person: Uuid): Promise<boolean> =>
  (await sql.openFreeze(q, person))?.restricts ?? false

/** Undefined = not frozen. */
export const frozenSince = async (q: Queryable, person: Uuid): Promise<Instant | undefined> =>
  (await sql.openFreeze(q, person))?.since

/** Whether a recovery, by whichever way, has ended since: what staff looked at before is over. */
export const givenBackSince = async (q: Queryable, person: Uuid, since: Instant): Promise<boolean> =>
  (await sql.freezesOver(q, person)).some(({ ended_at }) => !isBefore(ended_at, since))

/** Refuses recovery_needed. */
export const requireUnfrozen = async (q: Queryable, person: Uuid): Promise<void> => {
  if (await sql.openFreeze(q, person)) refuse('recovery_needed')
}

/** Nobody but its holder ends a freeze by link. Refuses freeze_needs_recovery. */
export const requireNoFreeze = async (q: Queryable, person: Uuid): Promise<void> => {
  const freeze = await sql.openFreeze(q, person)
  if (freeze) refuse('freeze_needs_recovery', { facts: { frozen_since: isoOf(freeze.since) } })
}

/**
 * By which contacts its holder has recovered it: links of the others freeze it no more for a while. Two people of ours name those that
 * are in other hands themselves; the others keep their power, as two people may err.
 */
export type Ending =
  | {
      readonly by: 'recovery'
      readonly tookPart: readonly Uuid[]
      /** What two people have allowed is for another contact, and stands. */
      readonly allowedStands: boolean
    }
  | { readonly by: 'staff'; readonly tookPart?: undefined }
/** Ends it; true when it was why the wallet is restricted. */
export const endFreeze = async (tx: Tx, person: Uuid, ending: Ending): Promise<boolean> => {
  const { by, tookPart = null } = ending
  const ended = await sql.endFreeze(tx, { person, by, at: await tx.now(), tookPart })
  if (ended)
    await append(tx, [{ bucket: bucketOf(person), type: 'person.unfrozen', ref: person, data: { by } }])
  if (!(by === 'recovery' && ending.allowedStands)) await endAllowed(tx, person)
  return ended?.restricts ?? false
}

/**
 * What was set at registration, at a recovery with two ways of the holder's own, or long enough before the freeze, is the
 * holder's own. Two people of ours may err: what was set at a recovery that they allowed is as young as anything else.
 */
const trusting = async (q: Queryable, person: Uuid, since: Instant) => {
  const registered = await sql.registeredAt(q, person)
  const over = await sql.freezesOver(q, person)
  const cameWith = (setAt: Instant): boolean => registered !== undefined && !isAfter(setAt, registered)
  const trusts = (setAt: Instant): boolean =>
    isBefore(setAt, plus(since, `-${SUSPECT}`)) ||
    cameWith(setAt) ||
    over.some((one) => one.ended_by === 'recovery' && one.ended_at.equals(setAt))
  /** What a recovery took away was not the holder's, however long ago it came; of one by two people, what was young then. */
  const takenAway = ({ since: came, until }: Pick<KnownContact, 'since' | 'until'>): boolean =>
    until !== null &&
    over.some(
      (one) =>
        one.ended_at.equals(until) &&
        (one.ended_by === 'recovery' || !(cameWith(came) || isBefore(came, plus(one.since, `-${SUSPECT}`)))),
    )
  return { trusts, takenAway }
}

export type Trusted = {
  /** In use, or given up lately, and perhaps the thief's. */
  readonly suspects: readonly KnownContact[]
  /** Since when it is frozen, and what may be the thief's is not older than `window`. */
  readonly since: Instant
  readonly window: Instant
  /** In use, or given up lately: whoever got in may have replaced it. */
  readonly contacts: readonly KnownContact[]
  /** Those of `contacts` that prove something: two people have not found them to be in other hands. */
  readonly factors: readonly KnownContact[]
  readonly authenticator: boolean
  /** One that was taken away lately: its codes count beside what else there is. */
  readonly removed: { readonly id: Uuid } | undefined
  /** The one in use, or the one that was replaced lately. */
  readonly password: PasswordThen | undefined
}

/** What a frozen person can prove themselves with; undefined = not frozen. */
export const trustedOf = async (q: Queryable, person: Uuid): Promise<Trusted | undefined> => {
  const freeze = await sql.openFreeze(q, person)
  return freeze && trustedAt(q, person, freeze.since)
}

/** The same for an act of `since` that its person says was not theirs. */
export const trustedAt = async (q: Queryable, person: Uuid, since: Instant): Promise<Trusted> => {
  const { trusts, takenAway } = await trusting(q, person, since)
  const window = plus(since, `-${SUSPECT}`)
  const known = await contactsOf(q, person, { changedSince: plus(since, `-${RECENT_CHANGE}`) })
  const authenticator = await authenticatorOf(q, person)
  const isTheirs = (one: KnownContact): boolean =>
    one.origin === 'registration' || (trusts(one.since) && !takenAway(one))
  const away = await inOtherHands(q, person)
  return {
    since,
    window,
    contacts: known.filter(isTheirs),
    factors: known.filter((one) => isTheirs(one) && !away(one)),
    suspects: known.filter((one) => !isTheirs(one)),
    authenticator: authenticator !== undefined && trusts(authenticator.since),
    removed: (await authenticatorsRemoved(q, person, window)).find(
      (one) => trusts(one.since) && !takenAway(one),
    ),
    password: (await passwordsSince(q, person, window)).find(
      ({ set_at, replaced_at: until }) => trusts(set_at) && !takenAway({ since: set_at, until }),
    ),
  }
}

/** Whether this contact is among those from before. */
export const isFromBefore = ({ contacts }: Trusted, contact: Pick<Contact, 'blindIndex'>): boolean =>
  isOne(contacts, contact)

/** Whether a code to it proves something in this freeze. */
export const isFactor = ({ factors }: Trusted, contact: Pick<Contact, 'blindIndex'>): boolean =>
  isOne(factors, contact)

const isOne = (contacts: readonly KnownContact[], { blindIndex }: Pick<Contact, 'blindIndex'>): boolean =>
  contacts.some((one) => one.blindIndex.equals(blindIndex))

/** The frozen person whom this contact recovers, also when it was replaced lately, or two people have allowed it. */
export const recoverable = async (q: Queryable, contact: Contact): Promise<Uuid | undefined> => {
  for (const person of [await holderOf(q, contact), await formerHolderOf(q, contact)]) {
    const trusted = person === undefined ? undefined : await trustedOf(q, person)
    if (trusted && isFactor(trusted, contact)) return person
  }
  return (await allowedWith(q, contact))?.person
}

export type Method = 'totp' | 'recovery_code' | 'password' | 'other_contact'
/** The second way, beside a code to a contact. Who had an authenticator is never asked for less. */
export const secondWays = (trusted: Trusted): readonly Method[] => {
  if (trusted.authenticator) return ['totp', 'recovery_code']
  const kinds = new Set(trusted.factors.map(({ kind }) => kind))
  return [
    ...(trusted.removed ? ['totp' as const] : []),
    ...(trusted.password ? ['password' as const] : []),
    ...(kinds.size > 1 ? ['other_contact' as const] : []),
  ]
}

/** An authenticator that may be the thief's goes, with its recovery codes. */
export const dropSuspectFactors = async (tx: Tx, person: Uuid, trusted: Trusted): Promise<void> => {
  if (!trusted.authenticator && (await authenticatorOf(tx, person))) await dropAuthenticators(tx, person)
}

/** Contacts in use that may be the thief's, and what was in their place before. */
export const suspectContacts = async (
  q: Queryable,
  person: Uuid,
  trusted: Trusted,
): Promise<{ readonly suspect: KnownContact; readonly instead: KnownContact | undefined }[]> =>
  (await contactsOf(q, person))
    .filter((one) => !isOne(trusted.contacts, one))
    .map((suspect) => ({
      suspect,
      instead: trusted.contacts.findLast(({ kind, until }) => kind === suspect.kind && until !== null),
    }))
