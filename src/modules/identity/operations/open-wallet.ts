/** A person, their wallet, and where their messages go: registration and the seeding of the sandbox share it. */
import type { Instant } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Lang } from '../../../kernel/languages.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { addAddress } from '../../notices/notices.ts'
import { create } from '../../wallets/wallets.ts'
import type { Contact } from '../contacts/contacts.ts'
import { setPassword } from '../credentials/credentials.ts'
import { createPerson } from '../persons.ts'

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
