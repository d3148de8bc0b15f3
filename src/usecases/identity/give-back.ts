import type { Tx } from '../../db/types.ts'
import { dropContact, holderOf, replaceContact } from '../../domain/identity/contacts.ts'
import { dropSuspectFactors, suspectContacts, type Trusted } from '../../domain/identity/freezes.ts'
import { clearAllFailures } from '../../domain/identity/guards.ts'
import { requirePerson } from '../../domain/identity/persons.ts'
import { endAllSessions } from '../../domain/identity/sessions.ts'
import { addAddress, endAddress } from '../../domain/notices/notices.ts'
import type { Uuid } from '../../ids.ts'

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
    await endAddress(tx, suspect.id, at)
  }
}

/** What may be the thief's ends: young factors and contacts, sessions, and the count of wrong tries. */
export const giveBack = async (tx: Tx, person: Uuid, trusted: Trusted): Promise<void> => {
  await dropSuspectFactors(tx, person, trusted)
  await giveContactsBack(tx, person, trusted)
  await clearAllFailures(tx, person)
  await endAllSessions(tx, [person])
}
