import Type from 'typebox'
import { Parse } from 'typebox/value'
import { operatorOf } from '../../../../kernel/actors.ts'
import { isoOf } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { DecisionBody, nullable, Time, WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { askedAt, decide } from '../../../support/support.ts'
import { allowRecovery, objectedSince } from '../../freezes/allowed-recoveries.ts'
import { frozenSinceOf, lockAsked, RECOVERY_KIND, requireUsable } from '../contacts/allowed-contact.ts'
import { contactFrom } from '../country.ts'
import { ContactBody } from '../shapes.ts'
import { tellAllowed, tellDeclined } from './tell-recovery.ts'

const Shown = Type.Object({
  contact: ContactBody,
  contact_from_before: Type.Boolean(),
  frozen_since: nullable(Time),
  /** Missing in what an older version proposed. */
  drop_contacts: Type.Optional(Type.Array(Type.Object({ kind: Type.Enum(['phone', 'email']) }))),
})

/** The second of two. Nothing opens with it: the holder still needs the code, and contacts from before have time to object. */
export const decideRecovery = txUseCase({
  kind: 'tx',
  name: 'operator.decide_recovery',
  access: ['operator'],
  roles: ['checker', 'compliance'],
  key: 'required',
  params: WalletParams,
  body: DecisionBody,
  output: Type.Object({
    state: Type.Enum(['allowed', 'declined']),
    usable_from: nullable(Time),
    usable_until: nullable(Time),
  }),
  refuses: [
    'wallet_unknown', 'recovery_none', 'not_found', 'approval_own', 'decision_reason_missing', 'approval_over', 'approval_changed',
    'recovery_objected', 'contact_in_use', 'contact_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const since = await askedAt(tx, { subject: params.wallet, kind: RECOVERY_KIND })
    const asked = await lockAsked(tx, params.wallet, since)
    const { shown_hash: shownHash, ...decision } = body
    const row = await decide(tx, { ...decision, shownHash, by: operatorOf(call) })
    if (row.subject !== params.wallet || row.kind !== RECOVERY_KIND) refuse('not_found')
    if (row.state !== 'approved') {
      await tellDeclined(tx, asked)
      return { state: 'declined' as const, usable_from: null, usable_until: null }
    }
    if (await objectedSince(tx, asked.person, row.requested_at)) refuse('recovery_objected')
    const shown = Parse(Shown, row.body.shown)
    const { contact: typed, contact_from_before: fromBefore, frozen_since, drop_contacts = [] } = shown
    // Of an earlier freeze: what was seen then says nothing about who froze it now.
    if (frozen_since !== frozenSinceOf(asked)) refuse('approval_changed')
    const contact = contactFrom(typed)
    if ((await requireUsable(tx, asked, contact)) !== fromBefore) refuse('approval_changed')
    const allowed = await allowRecovery(tx, {
      person: asked.person,
      contact,
      fromBefore,
      drops: [...new Set(drop_contacts.map(({ kind }) => kind))],
    })
    await tellAllowed(tx, asked, { contact, allowed })
    const dates = { usable_from: isoOf(allowed.usableFrom), usable_until: isoOf(allowed.expiresAt) }
    return { state: 'allowed' as const, ...dates }
  },
})
