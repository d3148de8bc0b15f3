/** Which contact two people may give a wallet back over, and who its holder is by what we know from before. */

import Type, { type Static } from 'typebox'
import { type Instant, isBefore, isoOf, plus } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import { strict } from '../../../../kernel/shapes.ts'
import { PersonName, Text } from '../../../../kernel/text/text-schema.ts'
import type { Queryable, Tx } from '../../../../platform/db/types.ts'
import { identityOf, isPerson } from '../../../kyc/kyc.ts'
import { lockForFence } from '../../../wallets/wallets.ts'
import { type Contact, holderOf } from '../../contacts/contacts.ts'
import { isPromised } from '../../freezes/allowed-recoveries.ts'
import { isFromBefore, type Trusted, trustedAt, trustedOf } from '../../freezes/freezes.ts'
import { SUSPECT } from '../../rules.ts'
import { DropContacts } from '../recoveries/cut-off.ts'
import { ContactBody } from '../shapes.ts'

/** The kind of the request for a second person. */
export const RECOVERY_KIND = 'wallet.recovery'

/** Who asks, and what shows it. */
export const AskingBody = Type.Object(
  {
    contact: ContactBody,
    identity: Type.Optional(
      Type.Object(
        { real_name: PersonName, document_number: Text('identifier', { minLength: 1, maxLength: 40 }) },
        { ...strict, description: 'As it stands in the document that was seen' },
      ),
    ),
    drop_contacts: DropContacts,
    evidence: Text('text', {
      minLength: 3,
      maxLength: 2000,
      description: 'What was seen: which document, by whom, when, and why there is no second way',
    }),
  },
  strict,
)
type Said = NonNullable<Static<typeof AskingBody>['identity']>

/** `frozen`: its holder has said "this was not me"; else `trusted` is what was theirs when somebody asked. */
export type Asked = { readonly person: Uuid; readonly frozen: boolean; readonly trusted: Trusted }

export const frozenSinceOf = ({ frozen, trusted }: Asked): string | null =>
  frozen ? isoOf(trusted.since) : null

/** Its holder, and what was theirs before the freeze; where there is none, before `since`. */
export const askedFor = async (q: Queryable, person: Uuid, since: Instant): Promise<Asked> => {
  const frozen = await trustedOf(q, person)
  return { person, frozen: frozen !== undefined, trusted: frozen ?? (await trustedAt(q, person, since)) }
}

/** The wallet, locked, with that of its holder. Refuses wallet_unknown, recovery_none. */
export const lockAsked = async (tx: Tx, wallet: Uuid, since?: Instant): Promise<Asked> => {
  const [row] = await lockForFence(tx, [wallet])
  if (!row) return refuse('wallet_unknown')
  if (row.state === 'closed') refuse('recovery_none')
  return askedFor(tx, row.person, since ?? (await tx.now()))
}

/** Whether the contact was theirs before. Refuses contact_in_use: it is somebody else's, or is to be. */
export const requireUsable = async (
  tx: Tx,
  { person, trusted }: Asked,
  contact: Contact,
): Promise<boolean> => {
  const holder = await holderOf(tx, contact)
  const others = (holder !== undefined && holder !== person) || (await isPromised(tx, { contact, person }))
  if (others) refuse('contact_in_use')
  return isFromBefore(trusted, contact)
}

/**
 * Whether name and document are those from before the freeze; false: none was given before. Who it is must be shown by the
 * one or the other: a match, or a contact from before. Refuses recovery_identity_unmatched, recovery_unprovable.
 */
export const requireShown = async (
  tx: Tx,
  { person, trusted, frozen }: Asked,
  { said, fromBefore }: { readonly said: Said | undefined; readonly fromBefore: boolean },
): Promise<boolean> => {
  const known = await identityOf(tx, person)
  // What was declared in the last days before the freeze may be the thief's name.
  if (!known || !isBefore(known.verifiedAt, trusted.window)) {
    // Of a wallet that is not frozen the name counts a week after it was given; of a frozen one what came later never does.
    if (!fromBefore)
      refuse(
        'recovery_unprovable',
        known && !frozen ? { facts: { provable_from: isoOf(plus(known.verifiedAt, SUSPECT)) } } : {},
      )
    return false
  }
  const given = said && { realName: said.real_name, documentNumber: said.document_number }
  if (!given || !(await isPerson(tx, person, given))) refuse('recovery_identity_unmatched')
  return true
}
