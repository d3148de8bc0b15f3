import { isoOf } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { endReceiptLinks } from '../../../closure/closure.ts'
import { linkToCase } from '../../../closure/operations/closure.ts'
import { addAddress, endAddress, reviveAddress, silenceAddress } from '../../../notices/notices.ts'
import { withdrawApproval } from '../../../support/support.ts'
import { liftRestriction } from '../../../wallets/wallets.ts'
import { type Contact, contactsOf, dropContact, holderOf, replaceContact } from '../../contacts/contacts.ts'
import { authenticatorOf, dropAuthenticators } from '../../credentials/credentials.ts'
import { type Allowed, useAllowed } from '../../freezes/allowed-recoveries.ts'
import {
  dropSuspectFactors,
  type Ending,
  endFreeze,
  suspectContacts,
  type Trusted,
} from '../../freezes/freezes.ts'
import { undoneOf } from '../../freezes/undone.ts'
import { requirePerson } from '../../persons.ts'
import { clearAllFailures } from '../../sessions/guards.ts'
import { endAllSessions } from '../../sessions/sessions.ts'
import { alert } from '../alert.ts'
import { RECOVERY_KIND } from '../contacts/allowed-contact.ts'
import { settleFrozen } from '../freezes/freeze-tasks.ts'
import { heldOf } from '../freezes/hold-closing.ts'

/**
 * From the freeze on a contact that may be the thief's hears nothing, as letters carry links and dates; what it replaced hears
 * in its place, unless somebody else has it now.
 */
export const hearBefore = async (tx: Tx, person: Uuid, trusted: Trusted): Promise<void> => {
  for (const { id } of trusted.suspects) await silenceAddress(tx, id)
  for (const { instead } of await suspectContacts(tx, person, trusted))
    if (instead && (await holderOf(tx, instead)) === undefined) await reviveAddress(tx, instead.id)
}

/** A contact that may be the thief's goes; what it replaced is the holder's again, unless somebody else has it now. */
const giveContactsBack = async (tx: Tx, person: Uuid, trusted: Trusted): Promise<void> => {
  const { language } = await requirePerson(tx, person)
  const at = await tx.now()
  for (const { suspect, instead } of await suspectContacts(tx, person, trusted)) {
    const free = instead && (await holderOf(tx, instead)) === undefined
    if (instead && free) {
      const { added } = await replaceContact(tx, { person, contact: instead, at })
      // It is written to under its new row from now on.
      await silenceAddress(tx, instead.id)
      await addAddress(tx, { contact: added, person, to: instead, language, since: at })
    } else await dropContact(tx, person, suspect)
    // Also where the freeze began before it could be silenced.
    await silenceAddress(tx, suspect.id)
  }
}

/** What may be the thief's ends: young factors and contacts, sessions, and the count of wrong tries. */
export const giveBack = async (tx: Tx, person: Uuid, trusted: Trusted): Promise<void> => {
  await dropSuspectFactors(tx, person, trusted)
  await giveContactsBack(tx, person, trusted)
  await clearAllFailures(tx, person)
  await endAllSessions(tx, [person])
}

/** The contact of the recovery is the holder's from now on; one that is new is their only one, as the others are lost. */
const ownContact = async (tx: Tx, { person, fromBefore }: Allowed, contact: Contact): Promise<void> => {
  const at = await tx.now()
  const known = await contactsOf(tx, person)
  const isThis = ({ blindIndex }: Contact) => blindIndex.equals(contact.blindIndex)
  if (!known.some(isThis)) {
    const { language } = await requirePerson(tx, person)
    const { added, removed } = await replaceContact(tx, { person, contact, at })
    if (removed) await endAddress(tx, removed.id, at)
    await addAddress(tx, { contact: added, person, to: contact, language, since: at })
  }
  if (fromBefore) return
  for (const lost of known.filter((one) => one.kind !== contact.kind)) {
    await dropContact(tx, person, lost)
    await endAddress(tx, lost.id, at)
  }
}

/**
 * Two people have allowed it: no factor from before is needed any more, as whoever had it at hand would have used it. Refuses
 * code_request_over when somebody has objected meanwhile, contact_in_use. The wallet is locked.
 */
export const takeAllowed = async (tx: Tx, allowed: Allowed, contact: Contact): Promise<void> => {
  if (!(await useAllowed(tx, allowed))) refuse('code_request_over')
  if (await authenticatorOf(tx, allowed.person)) await dropAuthenticators(tx, allowed.person)
  await ownContact(tx, allowed, contact)
}

/** `fresh`: it was not frozen before. */
type Thawing = {
  readonly person: Uuid
  readonly wallet: Uuid
  readonly ending: Ending
  readonly fresh: boolean
  /** Contacts that it has cut off, masked. */
  readonly dropped: readonly string[]
  /** What two people have allowed for another contact. */
  readonly stands: Pick<Allowed, 'usableFrom'> | undefined
}

/** The freeze is over, and what was proposed about it: whoever has the wallet now hears what it had ended. */
export const thaw = async (
  tx: Tx,
  { person, wallet, ending, fresh, dropped, stands }: Thawing,
): Promise<void> => {
  const { by } = ending
  const undone = fresh ? [] : await undoneOf(tx, person)
  const held = fresh ? undefined : await heldOf(tx, wallet)
  if (await endFreeze(tx, person, ending)) await liftRestriction(tx, wallet)
  await withdrawApproval(tx, { subject: wallet, kind: RECOVERY_KIND })
  await settleFrozen(tx, wallet, by === 'staff' ? 'two_people' : 'recovered')
  // Also where no freeze has ended them: a contact that is lost or in other hands has some.
  await endReceiptLinks(tx, wallet)
  const own = await linkToCase(tx, wallet)
  const also = stands ? isoOf(stands.usableFrom) : ''
  await alert(tx, person, { template: 'wallet_recovered', by, undone, held, dropped, stands: also, own })
}
