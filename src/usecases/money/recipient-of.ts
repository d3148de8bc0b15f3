import type { Queryable } from '../../db/types.ts'
import { changedHands, holderOf } from '../../domain/identity/contacts.ts'
import { ofPerson } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import type { Uuid } from '../../ids.ts'
import { contactFrom } from '../identity/country.ts'

export type To = { readonly wallet: Uuid } | { readonly phone: string } | { readonly email: string }

/**
 * The wallet that an address pays. A person without an open wallet is answered with the one they had, so that the
 * ledger says "closed" as it does on every other way. A contact that somebody else had lately pays its new owner only when
 * the payer says that they are meant. Refuses recipient_unknown, recipient_changed, contact_invalid.
 */
export const recipientOf = async (
  q: Queryable,
  to: To,
  { confirmed }: { confirmed: boolean },
): Promise<Uuid> => {
  if ('wallet' in to) return to.wallet
  const contact = contactFrom(to)
  const person = await holderOf(q, contact)
  if (person !== undefined && !confirmed && (await changedHands(q, contact, person)))
    refuse('recipient_changed')
  const wallets = person === undefined ? [] : await ofPerson(q, person)
  const wallet = wallets.find((w) => w.state !== 'closed') ?? wallets.at(-1)
  return wallet?.id ?? refuse('recipient_unknown')
}
