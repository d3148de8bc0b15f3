import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { operatorOf } from '../../../closure/operations/operator-of.ts'
import { propose } from '../../../support/approvals.ts'
import {
  AskingBody,
  lockFrozen,
  RECOVERY_KIND,
  requireShown,
  requireUsable,
} from '../contacts/allowed-contact.ts'
import { contactFrom } from '../country.ts'
import { scheduleUndecided } from '../deliver.ts'
import { tellProposed } from './tell-recovery.ts'

/** A lost phone is no reason to lose the wallet, and a story told on the phone none to give it away. */
export const proposeRecovery = txUseCase({
  kind: 'tx',
  name: 'operator.propose_recovery',
  summary:
    'Propose that a holder without a second way recovers their frozen wallet; a second operator decides',
  description:
    'For a wallet that the link "this was not me" has frozen, whose holder has no second way from before (lost phone, no recovery code). `contact`: where the one-time code goes; one from before the freeze, or a new one, which then takes the place of all others. Name and document are compared with those from before the freeze (`recovery_identity_unmatched`); where none were given before, the contact has to be one from before (`recovery_unprovable`). Every contact from before is told at once, with a link that stops it, and also when nobody has decided within 72 hours.',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: AskingBody,
  output: named('Proposal', { approval: Id, shown_hash: Type.String() }),
  refuses: [
    'wallet_unknown', 'freeze_none', 'contact_invalid', 'contact_in_use', 'recovery_identity_unmatched',
    'recovery_unprovable', 'approval_pending',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const frozen = await lockFrozen(tx, params.wallet)
    const contact = contactFrom(body.contact)
    const fromBefore = await requireUsable(tx, frozen, contact)
    const matches = await requireShown(tx, frozen, { said: body.identity, fromBefore })
    const shown = {
      wallet: params.wallet,
      frozen_since: isoOf(frozen.trusted.since),
      contact: body.contact,
      contact_from_before: fromBefore,
      identity: body.identity ?? null,
      identity_matches: matches,
      evidence: body.evidence,
    }
    const asking = { subject: params.wallet, kind: RECOVERY_KIND, person: frozen.person, shown }
    const { id, hash, lapsesAt } = await propose(tx, { ...asking, by: operatorOf(call) })
    await tellProposed(tx, frozen, contact)
    await scheduleUndecided(tx, { id, wallet: params.wallet, dueAt: lapsesAt })
    return { approval: id, shown_hash: hash }
  },
})
