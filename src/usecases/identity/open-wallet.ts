/** A person, their wallet, and where their messages go: registration and the seeding of the sandbox share it. */
import type { Instant } from '../../clock.ts'
import type { Tx } from '../../db/types.ts'
import type { Contact } from '../../domain/identity/contacts.ts'
import { setPassword } from '../../domain/identity/credentials.ts'
import { createPerson } from '../../domain/identity/persons.ts'
import { addAddress } from '../../domain/notices/notices.ts'
import { create } from '../../domain/wallets/wallets.ts'
import type { Lang } from '../../errors.ts'
import { bucketOf, type Uuid } from '../../ids.ts'
import type { Currency } from '../../money.ts'

export type NewHolder = {
  readonly contact: Contact
  readonly language: Lang
  readonly terms: { readonly pack: string; readonly version: string }
  /** Without one the holder signs in with a code. */
  readonly password?: string | undefined
  readonly currency: Currency
  readonly at: Instant
}

/** Refuses contact_in_use, password_too_short, password_too_long, password_common. */
export const openWallet = async (tx: Tx, holder: NewHolder): Promise<{ person: Uuid; wallet: Uuid }> => {
  const { contact, language, password, currency, at } = holder
  const { person, wallet, contact: id } = await createPerson(tx, holder)
  if (password !== undefined)
    await setPassword(tx, { person, password, own: ownWords(contact), at, line: 'anybody' })
  await create(tx, { id: wallet, person, bucket: bucketOf(wallet), currency })
  await addAddress(tx, { contact: id, person, to: contact, language, since: at })
  return { person, wallet }
}

/** What of a contact does not make a password: the local part of an address, the number without its "+". */
export const ownWords = ({ kind, address }: Contact): string[] =>
  kind === 'email' ? [address.slice(0, address.lastIndexOf('@'))] : [address.slice(1)]
