import { operatorOf } from '../../../kernel/actors.ts'
import { refuse } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { namedStrict } from '../../../kernel/named.ts'
import { ProposalMade, WalletParams } from '../../../kernel/shapes.ts'
import { Text } from '../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { IdentityBody } from '../../identity/operations/identity.ts'
import { tellUsed } from '../../payments/operations/payments.ts'
import { propose } from '../../support/support.ts'
import { requireDeclarable, shownName } from '../kyc.ts'
import { CAUSE, lockNamed, NAME_CHANGE } from './name-change.ts'

/** A name is given once. Whoever has another by now, or never had this one, shows it to two people. */
export const proposeNameChange = txUseCase({
  kind: 'tx',
  name: 'operator.propose_name_change',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: namedStrict('NameChangeProposal', {
    identity: IdentityBody,
    cause: CAUSE,
    evidence: Text('text', {
      minLength: 3,
      maxLength: 2000,
      description: 'Which papers were seen, by whom and when, and how they show that it is the holder',
    }),
  }),
  output: ProposalMade,
  refuses: [
    'wallet_unknown', 'wallet_closing', 'wallet_closed', 'freeze_needs_recovery', 'name_invalid', 'document_invalid',
    'approval_pending',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const wallet = (await lockNamed(tx, params.wallet)) ?? refuse('wallet_unknown')
    const { person, bucket } = wallet
    const { identity, cause, evidence } = body
    requireDeclarable({
      person,
      realName: identity.real_name,
      document: identity.document,
      at: await tx.now(),
    })
    const shown = { change: newId(bucket), wallet: wallet.id, cause, identity, evidence }
    const asking = { subject: wallet.id, kind: NAME_CHANGE, person, shown }
    const { id, hash } = await propose(tx, { ...asking, by: operatorOf(call) })
    await tellUsed(tx, person, { act: 'rename_asked', what: shownName(identity.real_name) })
    return { approval: id, shown_hash: hash }
  },
})
