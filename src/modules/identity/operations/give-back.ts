import type { Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { addAddress, endAddress } from '../../notices/notices.ts'
import { dropContact, holderOf, replaceContact } from '../contacts.ts'
import { dropSuspectFactors, suspectContacts, type Trusted } from '../freezes.ts'
import { clearAllFailures } from '../guards.ts'
import { requirePerson } from '../persons.ts'
import { endAllSessions } from '../sessions.ts'

const LONG_AGO = Temporal.Instant.fromEpochMilliseconds(0)

/** A contact that may be the thief's goes; what it replaced is the holder's again, unless somebody else has it now. */
const giveContactsBack = async (tx: Tx, person: Uuid, trusted: Trusted): Promise<void> => {
  const { language } = await requirePerson(tx, person)
  const at = await tx.now()
  for (const { suspect, instead } of await suspectContacts(tx, person, trusted)) {
    const free = instead && (await holderOf(tx, instead)) === undefined
    if (instead && free) {
      const { added } = await replaceContact(tx, { person, contact: instead, at })
      await addAddress(tx, { contact: added, person, to: instead, language, since: at })
    } else await dropContact(tx, person, suspect)
    // It hears nothing more, not even what contacts of the last days do.
    await endAddress(tx, suspect.id, LONG_AGO)
  }
}

/** What may be the thief's ends: young factors and contacts, sessions, and the count of wrong tries. */
export const giveBack = async (tx: Tx, person: Uuid, trusted: Trusted): Promise<void> => {
  await dropSuspectFactors(tx, person, trusted)
  await giveContactsBack(tx, person, trusted)
  await clearAllFailures(tx, person)
  await endAllSessions(tx, [person])
}
