import type { Instant } from '../../../../kernel/clock.ts'
import { newBucket, newId } from '../../../../kernel/ids.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { ofPerson } from '../../../wallets/wallets.ts'
import { type Contact, holderOf } from '../../contacts/contacts.ts'

export type KnownContact = {
  readonly known: boolean
  /** When the wallet of this contact was closed; undefined while one is not. */
  readonly closedAt: Instant | undefined
}

/** Whether a contact has a wallet. V13: a contact that nobody has costs the same look-ups, so time tells nothing. */
export const knownContact = async (q: Queryable, contact: Contact): Promise<KnownContact> => {
  const person = await holderOf(q, contact)
  const wallets = await ofPerson(q, person ?? newId(newBucket()))
  const closed = wallets.every((wallet) => wallet.state === 'closed')
  return {
    known: person !== undefined,
    closedAt: closed ? (wallets.at(-1)?.closedAt ?? undefined) : undefined,
  }
}
