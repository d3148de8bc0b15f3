import Type from 'typebox'
import { decideDispute, partiesOf } from '../../domain/commerce/disputes.ts'
import { postingRefusesBut } from '../../domain/ledger/ledger.ts'
import { txUseCase } from '../../usecase.ts'
import { operatorOf, requireOthersWallets } from '../closure/operator-of.ts'
import { Id } from '../operations/shapes.ts'
import { DisputeShape, showDispute } from './dispute-shapes.ts'
import { disputeDecided } from './tell-dispute.ts'

/** Won: the merchant pays, or we carry the loss. Lost: the credit is taken back; what is missing is owed. */
export const decideOpenDispute = txUseCase({
  kind: 'tx',
  name: 'operator.decide_dispute',
  summary: 'Decide a dispute; also after the wallet has closed',
  access: ['operator'],
  roles: ['checker', 'compliance'],
  key: 'required',
  params: Type.Object({ dispute: Id }),
  body: Type.Object({ verdict: Type.Enum(['won', 'lost']) }, { additionalProperties: false }),
  output: DisputeShape,
  refuses: [
    ...postingRefusesBut('wallet_closing', 'wallet_closed', 'wallet_frozen'),
    'dispute_unknown',
    'dispute_decided',
    'purchase_unknown',
    'own_wallet',
  ],
  async run(tx, call, { params, body }) {
    requireOthersWallets(call, await partiesOf(tx, params.dispute))
    const by = operatorOf(call)
    const decided = await decideDispute(tx, { id: params.dispute, verdict: body.verdict, by })
    await disputeDecided(tx, decided, by)
    return showDispute(decided)
  },
})
