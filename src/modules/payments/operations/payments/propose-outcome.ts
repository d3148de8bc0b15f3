import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { Id, ProposalMade } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { requireOthersWallets, walletRef } from '../../../closure/operations/closure.ts'
import { propose } from '../../../support/support.ts'
import { find } from '../../payments.ts'
import { isClaimed } from '../../rules.ts'

/** For a payment the bank stays silent about: what it said by letter or phone, with the evidence; another one decides. */
export const proposeOutcome = txUseCase({
  kind: 'tx',
  name: 'operator.propose_payment_outcome',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  status: 201,
  key: 'required',
  params: Type.Object({ payment: Id }),
  body: namedStrict('PaymentOutcomeProposal', {
    outcome: Type.Enum(['accepted', 'refused']),
    evidence: Text('text', {
      minLength: 3,
      maxLength: 2000,
      description: 'Who at the bank said what, and when',
    }),
  }),
  output: ProposalMade,
  refuses: ['not_found', 'payment_not_open', 'approval_pending', 'wallet_unknown', 'own_wallet'],
  async run(tx, call, { params, body }) {
    const [payment] = await find(tx, [params.payment])
    if (!payment) return refuse('not_found')
    requireOthersWallets(call, [payment.wallet])
    if (!isClaimed(payment.state)) refuse('payment_not_open')
    const { id, hash } = await propose(tx, {
      subject: payment.id,
      kind: 'payment.outcome',
      shown: {
        payment: payment.id,
        kind: payment.kind,
        amount: payment.amount.toString(),
        currency: payment.currency,
        outcome: body.outcome,
        evidence: body.evidence,
      },
      by: operatorOf(call),
      person: (await walletRef(tx, payment.wallet)).person,
    })
    return { approval: id, shown_hash: hash }
  },
})
