/** Slows guessing (per factor of one person) and sending (per destination and place, person, challenge) down. */
import { type Instant, isAfter, isoOf, plus, secondsBetween } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, deriveId, type Uuid } from '../../../kernel/ids.ts'
import { mac } from '../../../kernel/keys/keys.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import type { Contact } from '../contacts/contacts.ts'
import {
  restAfter,
  restEvery,
  SENDS_KEPT_SECONDS,
  type SendWindow,
  sendWait,
  TRIES_OF_ALL,
  TRIES_OF_ONE_CONTACT,
} from '../rules.ts'
import * as sql from './guard-sql.ts'
import { knowsSource } from './session-sql.ts'

/** Factors that rest, and until when. */
export const restingFactors = async (
  q: Queryable,
  person: Uuid,
  at: Instant,
): Promise<ReadonlyMap<string, Instant>> =>
  new Map((await sql.locksOf(q, person, at)).map((row) => [row.factor, row.locked_until]))

export type Try = { readonly person: Uuid; readonly factor: string; readonly at: Instant }

/**
 * I4 A try is taken before it is judged: its row stays locked until the transaction ends, so guesses that come at once
 * are judged one after the other, each knowing the ones before it. Answers until when the factor rests: then the try is
 * not judged, and does not count. A wrong one counts when the refusal commits; a right one calls `clearFailures`.
 */
export const takeTry = async (tx: Tx, one: Try, rest = restAfter): Promise<Instant | undefined> => {
  const { failures, locked_until } = await sql.countFailure(tx, one)
  if (locked_until && isAfter(locked_until, one.at)) {
    await sql.uncount(tx, one)
    return locked_until
  }
  const until = rest(failures, one.at)
  if (until) await sql.setLock(tx, { ...one, until })
  return undefined
}

type AfterCode = { readonly person: Uuid; readonly contact: Pick<Contact, 'blindIndex'> }
const afterCode = (contact: AfterCode['contact']): string =>
  `${AFTER_CODE}/${contact.blindIndex.toString('base64url')}`
/**
 * What somebody types beside a code that was right: whoever reads the contact may ask for codes wherever they are, so it is counted for
 * the contact, and rests nothing of who reads another one. Over all contacts of a person there is one more count, of which one
 * contact fills no more than its share. Refuses factor_locked; of a right answer `clearAfterCode`.
 */
export const takeTryAfterCode = async (
  tx: Tx,
  { person, contact }: AfterCode,
  method: string,
): Promise<void> => {
  const at = await tx.now()
  const all = { person, factor: AFTER_CODE, at }
  await sql.forgetFadedOf(tx, all)
  const until =
    (await takeTry(tx, { ...all, factor: afterCode(contact) })) ?? (await takeShare(tx, all, contact))
  if (!until) return
  refuse('factor_locked', {
    retryAfterSeconds: Math.max(1, secondsBetween(at, until)),
    facts: { method, until: isoOf(until), other_methods: [] },
  })
}
/** The try of this contact is counted; beyond its share it only heeds the count of all. */
const takeShare = async (tx: Tx, all: Try, contact: AfterCode['contact']): Promise<Instant | undefined> => {
  if ((await sql.failuresOf(tx, all.person, afterCode(contact))) <= TRIES_OF_ONE_CONTACT)
    return takeTry(tx, all, restEvery(TRIES_OF_ALL))
  return (await restingFactors(tx, all.person, all.at)).get(AFTER_CODE)
}
export const clearAfterCode = async (tx: Tx, { person, contact }: AfterCode): Promise<void> => {
  await sql.clearFailures(tx, person, afterCode(contact))
  await sql.clearFailures(tx, person, AFTER_CODE)
}
const AFTER_CODE = 'after_code'

type TryFrom = Try & { readonly source: string }
/**
 * A try of somebody without a session: counted for the network it comes from, so that a stranger rests what is theirs, and for all
 * networks where the person is not known. Counts that have faded are forgotten, so that guessing fills no table.
 */
export const takeTryFrom = async (tx: Tx, { source, ...all }: TryFrom): Promise<Instant | undefined> => {
  await sql.forgetFadedOf(tx, all)
  const until = await takeTry(tx, { ...all, factor: `${all.factor}/${source}` })
  if (until || (await knowsSource(tx, all.person, source))) return until
  return takeTry(tx, all, restEvery(TRIES_OF_ALL))
}

type AboutNobody = { readonly id: Uuid; readonly source: string; readonly at: Instant }
/** The same about a number that nobody has. */
export const takeTryOfNobody = async (
  tx: Tx,
  { id, source, at }: AboutNobody,
): Promise<Instant | undefined> => {
  const bucket = bucketOf(id)
  await sql.forgetFaded(tx, { bucket, factor: NOBODY, at })
  const one = { factor: NOBODY, at }
  const all = { ...one, person: deriveId(bucket, 'identity', NOBODY, id) }
  const until = await takeTry(tx, { ...one, person: deriveId(bucket, 'identity', NOBODY, id, source) })
  if (until || (await knowsSource(tx, all.person, source))) return until
  return takeTry(tx, all, restEvery(TRIES_OF_ALL))
}
const NOBODY = 'nobody'

/** A right answer ends the count. */
export const clearFailures = sql.clearFailures

/** Whoever made the wrong tries, the person has shown who they are. */
export const clearAllFailures = sql.clearAllFailures

/** What a quota counts: a destination, a person and act, a challenge. */
export const quotaKey = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  mac('identity.quota', ...parts)

/** `soft`: full, it refuses nobody; the answer says so. */
export type Quota = {
  readonly key: Buffer
  readonly windows: readonly SendWindow[]
  readonly soft?: boolean
}

/**
 * Counts one more send against every quota, or refuses (`code_rate_limited`) and counts none. In real time. True when a soft quota
 * had room as well: else it was not counted there.
 */
export const takeSend = async (tx: Tx, quotas: readonly Quota[]): Promise<boolean> => {
  const ordered = [...quotas].sort((a, b) => Buffer.compare(a.key, b.key))
  const known: { quota: Quota; sent: Instant[] }[] = []
  for (const quota of ordered) known.push({ quota, sent: await sql.lockSends(tx, quota.key) })
  const at = await tx.realNow()
  const waits = known.map(({ quota, sent }) => ({ quota, sent, wait: sendWait(sent, quota.windows, at) }))
  const wait = Math.max(0, ...waits.filter(({ quota }) => !quota.soft).map((one) => one.wait))
  if (wait > 0) refuse('code_rate_limited', { retryAfterSeconds: wait, facts: { retry_after_seconds: wait } })
  const oldest = plus(at, { seconds: -SENDS_KEPT_SECONDS })
  const room = waits.every((one) => one.wait === 0)
  // Also where there was no room: a full quota costs what another one costs.
  for (const { quota, sent, wait: full } of waits) {
    const kept = sent.filter((one) => isAfter(one, oldest))
    await sql.storeSends(tx, quota.key, full > 0 ? kept : [...kept, at])
  }
  return room
}

/** Quotas against which nothing counts any more. */
export const forgetSends = async (tx: Tx, keys: readonly Buffer[]): Promise<void> =>
  sql.forgetSends(tx, keys, plus(await tx.realNow(), { seconds: -SENDS_KEPT_SECONDS }))
