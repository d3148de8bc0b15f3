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
  summary: 'Decide a dispute; also after the wallet has closed',
  description:
    'Won, the payer gets it and the merchant pays what was not set aside; what its balance does not cover is its debt (`dispute_sale`). Lost, what was set aside returns to the merchant. A credit that an older version gave before the decision is taken back, and what is missing is a debt (`dispute`). One person divides what is set aside, as long as all that they decide over in a calendar day stays within `alone.per_day.dispute` of the policy, by currency. Beyond that, and for everything that a payer would win above what is set aside, the same request with `reason` is a proposal (202), and the dispute stays open: what is set aside goes to the payer at once where it fits in that day and no refund of the purchase is announced (`refunded` and `credited` have it), both sides are told what is paid and what is still being decided, and the second person sees both amounts.',
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
