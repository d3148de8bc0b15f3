import { operatorOf } from '../../../../kernel/actors.ts'
import { ProposalMade, WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { propose } from '../../../support/support.ts'
import { masked } from '../../contacts/contacts.ts'
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
import { isCut } from './cut-off.ts'
import { tellProposed } from './tell-recovery.ts'

/** A lost phone is no reason to lose the wallet, and a story told on the phone none to give it away. */
export const proposeRecovery = txUseCase({
  kind: 'tx',
  name: 'operator.propose_recovery',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: AskingBody,
  output: ProposalMade,
  refuses: [
    'wallet_unknown', 'recovery_none', 'contact_invalid', 'contact_in_use', 'recovery_identity_unmatched',
    'recovery_unprovable', 'approval_pending',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const asked = await lockAsked(tx, params.wallet)
    const contact = contactFrom(body.contact)
    const fromBefore = await requireUsable(tx, asked, contact)
    const matches = await requireShown(tx, asked, { said: body.identity, fromBefore })
    const drops = body.drop_contacts ?? []
    const shown = {
      wallet: params.wallet,
      frozen_since: frozenSinceOf(asked),
      contact: body.contact,
      contact_from_before: fromBefore,
      identity: body.identity ?? null,
      identity_matches: matches,
      drop_contacts: [...asked.trusted.contacts, ...asked.trusted.suspects]
        .filter((one) => isCut({ kinds: drops, keep: contact }, one))
        .map((one) => ({ kind: one.kind, contact: masked(one) })),
      evidence: body.evidence,
    }
    const asking = { subject: params.wallet, kind: RECOVERY_KIND, person: asked.person, shown }
    const { id, hash, lapsesAt } = await propose(tx, { ...asking, by: operatorOf(call) })
    await tellProposed(tx, asked, { contact, drops })
    await scheduleUndecided(tx, { id, wallet: params.wallet, dueAt: lapsesAt })
    return { approval: id, shown_hash: hash }
  },
})
