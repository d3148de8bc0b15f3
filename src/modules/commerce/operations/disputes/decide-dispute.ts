import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { Id, ProposalFields, ReasonField } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { requireOthersWallets } from '../../../closure/operations/closure.ts'
import { postingRefusesBut } from '../../../ledger/ledger.ts'
import { ALONE } from '../../../support/operations/support.ts'
import { disputeById, lockParties } from '../../disputes/disputes.ts'
import { beyondOne } from './dispute-alone.ts'
import { VERDICT, verdictOn } from './dispute-decided.ts'
import { DisputeShape, showDispute } from './dispute-shapes.ts'

/** Won: the payer gets what is set aside; the rest, which the merchant pays or owes, takes two (B19). Lost: it goes back. */
export const decideOpenDispute = txUseCase({
  kind: 'tx',
  name: 'operator.decide_dispute',
  access: ['operator'],
  roles: ['checker', 'compliance'],
  proposes: true,
  key: 'required',
  params: Type.Object({ dispute: Id }),
  body: namedStrict('DisputeDecisionRequest', { verdict: VERDICT, reason: ReasonField }),
  output: named('DisputeDecision', { ...DisputeShape.properties, ...ProposalFields }),
  refuses: [
    ...postingRefusesBut('wallet_closing', 'wallet_closed', 'wallet_frozen'),
    'dispute_unknown', 'dispute_decided', 'purchase_unknown', 'own_wallet', 'second_person_needed', 'approval_pending',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body: { verdict, reason } }) {
    const seen = (await disputeById(tx, params.dispute)) ?? refuse('dispute_unknown')
    requireOthersWallets(call, [seen.wallet, seen.merchant])
    const { payer } = await lockParties(tx, seen)
    // Refunded meanwhile it is about less.
    const dispute = (await disputeById(tx, seen.id)) ?? seen
    if (dispute.state !== 'open') refuse('dispute_decided', { facts: { state: dispute.state } })
    const asked = await beyondOne(tx, call, { dispute, verdict, reason, person: payer.person })
    if (asked) {
      const { approval, shown_hash } = asked
      return { ...showDispute(asked.dispute), approval, shown_hash }
    }
    return {
      ...showDispute(await verdictOn(tx, { id: dispute.id, verdict, by: operatorOf(call) })),
      ...ALONE,
    }
  },
})
