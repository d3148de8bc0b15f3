import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { operatorOf, requireOthersWallets } from '../../../closure/operations/operator-of.ts'
import { postingRefusesBut } from '../../../ledger/ledger.ts'
import { Id } from '../../../operations/operations/shapes.ts'
import { dayAlone } from '../../../support/operations/alone.ts'
import { ALONE, proposeInstead } from '../../../support/operations/approvals/two-people.ts'
import { ProposalFields, ReasonField } from '../../../support/operations/shapes.ts'
import { contested, disputeById, lockParties } from '../../disputes/disputes.ts'
import { VERDICT, verdictOn } from './dispute-decided.ts'
import { DisputeShape, showDispute } from './dispute-shapes.ts'

/** Won: the merchant pays, from what was set aside first, and owes what is missing. Lost: that goes back to it. */
export const decideOpenDispute = txUseCase({
  kind: 'tx',
  name: 'operator.decide_dispute',
  summary: 'Decide a dispute; also after the wallet has closed',
  description:
    'Won, the payer gets it and the merchant pays what was not set aside; what its balance does not cover is its debt (`dispute_sale`). Lost, what was set aside returns to the merchant. A credit that an older version gave before the decision is taken back, and what is missing is a debt (`dispute`). Alone as long as all that one person decides over in a calendar day stays within `alone.per_day.dispute` of the policy, by currency; beyond it the same request with `reason` is a proposal (202), and the dispute stays open.',
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
    const dispute = (await disputeById(tx, params.dispute)) ?? refuse('dispute_unknown')
    const { id, merchant, currency } = dispute
    requireOthersWallets(call, [dispute.wallet, merchant])
    const { payer } = await lockParties(tx, dispute)
    if (dispute.state !== 'open') refuse('dispute_decided', { facts: { state: dispute.state } })
    const amount = contested(dispute)
    const day = await dayAlone(tx, call, { kind: 'dispute', unit: currency, amount, ref: id })
    if (!day.fits) {
      const shown = { dispute: id, wallet: dispute.wallet, merchant, verdict, amount, currency }
      const asking = { subject: id, kind: 'commerce.dispute', person: payer.person, reason, facts: day.facts }
      const { approval, shown_hash } = await proposeInstead(tx, call, {
        ...asking,
        shown: { ...shown, amount: amount.toString() },
      })
      return { ...showDispute(dispute), approval, shown_hash }
    }
    await day.count()
    return { ...showDispute(await verdictOn(tx, { id, verdict, by: operatorOf(call) })), ...ALONE }
  },
})
