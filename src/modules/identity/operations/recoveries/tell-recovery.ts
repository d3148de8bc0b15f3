/** What everybody who may be the holder of a wallet hears of a recovery that staff look at. */
import { isoOf } from '../../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { notify, notifyAddress, OBJECTING_LINK } from '../../../notices/notices.ts'
import { type Contact, masked } from '../../contacts/contacts.ts'
import type { Allowed } from '../../freezes/allowed-recoveries.ts'
import { endObjections } from '../../freezes/freeze-links.ts'
import type { Trusted } from '../../freezes/freezes.ts'
import { requirePerson } from '../../persons.ts'
import { scheduleForgetting } from '../deliver.ts'
import { type Cut, isCut } from './cut-off.ts'

type About = { readonly person: Uuid; readonly frozen: boolean; readonly trusted: Trusted }

/**
 * Each contact from before the freeze, and no other: what came later may be the thief's. Where nothing is frozen, all of the last days:
 * whichever is read by the holder, they can say that it is not them.
 */
const eachBefore = ({ person, frozen, trusted }: About) => {
  const who = { person, bucket: bucketOf(person) }
  return frozen
    ? trusted.contacts.map(({ id }) => ({ ...who, to: id }))
    : [{ ...who, to: 'all_recent' as const }]
}

/** The same by contact: those that are said to be in other hands hear of it, and have no link to stop it. */
const eachLinked = (about: About, cut: Cut) => {
  if (cut.kinds.length === 0) return eachBefore(about).map((who) => ({ who, linked: true }))
  const { person, frozen, trusted } = about
  const known = frozen ? trusted.contacts : [...trusted.contacts, ...trusted.suspects]
  return known.map((one) => ({
    who: { person, bucket: bucketOf(person), to: one.id },
    linked: !isCut(cut, one),
  }))
}

export const tellProposed = async (
  tx: Tx,
  about: About,
  { contact, drops }: Pick<Allowed, 'drops'> & { readonly contact: Contact },
): Promise<void> => {
  // Who has a link of an earlier proposal would stop this one with it.
  if (drops.length > 0) await endObjections(tx, about.person)
  const at = isoOf(await tx.now())
  const params = { at, to: masked(contact), freeze_link: OBJECTING_LINK }
  await notify(
    tx,
    eachLinked(about, { kinds: drops, keep: contact }).map(({ who, linked }) => ({
      ...who,
      template: 'recovery_proposed',
      params: linked ? params : { ...params, freeze_link: '' },
    })),
  )
}

/** A contact that is new hears at the same time how to go on, and has no link to stop it. */
export const tellAllowed = async (
  tx: Tx,
  about: About,
  { contact, allowed }: { readonly contact: Contact; readonly allowed: Allowed },
): Promise<void> => {
  const dates = { from: isoOf(allowed.usableFrom), until: isoOf(allowed.expiresAt) }
  const params = { ...dates, to: masked(contact), freeze_link: OBJECTING_LINK }
  await notify(
    tx,
    eachLinked(about, { kinds: allowed.drops, keep: contact }).map(({ who, linked }) => ({
      ...who,
      template: 'recovery_allowed',
      params: linked ? params : { ...params, freeze_link: '' },
    })),
  )
  const { language } = await requirePerson(tx, about.person)
  const letter = { subject: allowed.id, to: contact, language }
  await notifyAddress(tx, { ...letter, template: 'recovery_ready', params: dates })
  await scheduleForgetting(tx, allowed.id, allowed.expiresAt)
}

/** How it ended: every contact that heard of the beginning hears of that. */
const tellEnd =
  (template: 'recovery_declined' | 'recovery_undecided') =>
  async (tx: Tx, about: About): Promise<void> => {
    const params = { at: isoOf(await tx.now()) }
    await notify(
      tx,
      eachBefore(about).map((who) => ({ ...who, template, params })),
    )
  }
export const tellDeclined = tellEnd('recovery_declined')
export const tellUndecided = tellEnd('recovery_undecided')

/** Whoever objects freezes the wallet as well, but for a contact that took no part in a recovery. */
export const tellObjected = async (tx: Tx, about: About): Promise<void> => {
  const params = { at: isoOf(await tx.now()), frozen: about.frozen }
  await notify(
    tx,
    eachBefore(about).map((who) => ({ ...who, template: 'recovery_objected', params })),
  )
}

/** The wallet had closed before its holder said that it was not them. */
export const tellClosed = async (tx: Tx, about: Omit<About, 'frozen'>, closure: Uuid): Promise<void> => {
  const params = { at: isoOf(await tx.now()), closure }
  await notify(
    tx,
    eachBefore({ ...about, frozen: true }).map((who) => ({
      ...who,
      template: 'closed_wallet_disowned',
      params,
    })),
  )
}
