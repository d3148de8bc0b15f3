/** Contacts that are in other hands end with a recovery: who holds one can otherwise freeze and object for ever. */
import Type, { type Static } from 'typebox'
import { plus } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { silenceAddress } from '../../../notices/notices.ts'
import { type Contact, contactsOf, cutOffContact, masked } from '../../contacts/contacts.ts'
import { secondWays, type Trusted } from '../../freezes/freezes.ts'
import { RECENT_CHANGE } from '../../rules.ts'

export const DropContacts = Type.Optional(
  Type.Array(Type.Enum(['phone', 'email']), {
    uniqueItems: true,
    maxItems: 2,
  }),
)
type Kinds = NonNullable<Static<typeof DropContacts>>

export type Cut = { readonly kinds: readonly Kinds[number][]; readonly keep: Pick<Contact, 'blindIndex'> }
/** Whether it is one of those that end. */
export const isCut = (
  { kinds, keep }: Cut,
  { kind, blindIndex }: Pick<Contact, 'kind' | 'blindIndex'>,
): boolean => kinds.includes(kind) && !blindIndex.equals(keep.blindIndex)

/**
 * Whether a holder may cut off others alone: with a code from paper, which no stolen phone holds. Else a thief with phone and password
 * took the objection from the mailbox; two people decide then. Refuses recovery_proof_needed.
 */
export const requirePaper = (
  given: { readonly drop_contacts?: Kinds; readonly recovery_code?: string },
  trusted: Trusted,
): void => {
  if (!given.drop_contacts?.length || given.recovery_code !== undefined) return
  const ways = secondWays(trusted).filter((way) => way === 'recovery_code')
  refuse('recovery_proof_needed', { facts: { ways } })
}

/** Their codes, links and letters end; says which, masked. The contact that stays is in use, so it is never the last one. */
export const cutOff = async (tx: Tx, person: Uuid, cut: Cut): Promise<string[]> => {
  if (cut.kinds.length === 0) return []
  const since = plus(await tx.now(), `-${RECENT_CHANGE}`)
  const known = await contactsOf(tx, person, { changedSince: since })
  if (!known.some((one) => one.until === null && one.blindIndex.equals(cut.keep.blindIndex))) return []
  const gone = known.filter((one) => isCut(cut, one))
  for (const one of gone) {
    await cutOffContact(tx, person, one)
    await silenceAddress(tx, one.id)
  }
  return gone.map(masked)
}
