import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { propose } from '../../../support/support.ts'
import {
  AskingBody,
  frozenSinceOf,
  lockAsked,
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
    'Propose that a holder who has lost their ways in recovers their wallet; a second operator decides',
  description:
    'For a holder who cannot get in by themselves: lost phone and password, an authenticator without its recovery codes, or a wallet that the link "this was not me" has frozen and no second way from before. See a document first; where a phone was stolen, restrict the wallet for the time being (PUT …/restriction): until the recovery whoever is in stays in, unless it is frozen. `contact`: where the one-time code goes; one from before, or a new one, which then takes the place of all others. "Before" is before the freeze, and without one a week before this is asked. Name and document are compared with those from before (`recovery_identity_unmatched`); where none were given before, the contact has to be one from before (`recovery_unprovable`). Every contact from before (of a wallet that is not frozen, every contact of the last 30 days) is told at once, with a link that stops it and freezes the wallet, and also when nobody has decided within 72 hours.',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: AskingBody,
  output: named('Proposal', { approval: Id, shown_hash: Type.String() }),
  refuses: [
    'wallet_unknown', 'recovery_none', 'contact_invalid', 'contact_in_use', 'recovery_identity_unmatched',
    'recovery_unprovable', 'approval_pending',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const asked = await lockAsked(tx, params.wallet)
    const contact = contactFrom(body.contact)
    const fromBefore = await requireUsable(tx, asked, contact)
    const matches = await requireShown(tx, asked, { said: body.identity, fromBefore })
    const shown = {
      wallet: params.wallet,
      frozen_since: frozenSinceOf(asked),
      contact: body.contact,
      contact_from_before: fromBefore,
      identity: body.identity ?? null,
      identity_matches: matches,
      evidence: body.evidence,
    }
    const asking = { subject: params.wallet, kind: RECOVERY_KIND, person: asked.person, shown }
    const { id, hash, lapsesAt } = await propose(tx, { ...asking, by: operatorOf(call) })
    await tellProposed(tx, asked, contact)
    await scheduleUndecided(tx, { id, wallet: params.wallet, dueAt: lapsesAt })
    return { approval: id, shown_hash: hash }
  },
})
