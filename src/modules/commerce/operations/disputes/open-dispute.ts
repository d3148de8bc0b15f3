import { transferId } from '../../../../kernel/ids.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { Id, WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { POSTING_REFUSES } from '../../../ledger/ledger.ts'
import { lockShared } from '../../../wallets/wallets.ts'
import { openDispute } from '../../disputes/disputes.ts'
import { contestableUntil, disputeDates } from './dispute-dates.ts'
import { DisputeShape, REASON, showDispute } from './dispute-shapes.ts'
import { disputeOpened } from './tell-dispute.ts'

export const disputePurchase = txUseCase({
  kind: 'tx',
  name: 'commerce.dispute',
  summary: 'Contest a purchase; what the merchant has of it is set aside until the decision',
  description:
    'What is contested is what was captured and not refunded; an announced refund counts when it is paid. It is set aside at the merchant as far as its balance goes (`set_aside`), and is nobody’s to spend before the decision: won, all of it comes to the wallet; lost, what was set aside goes back to the merchant, and nothing is taken from the wallet. A purchase says until when it can be contested (`contest_by`); one that its payer did not make (`not_mine`) until `contest_not_mine_by`.',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: namedStrict('DisputeRequest', { purchase: Id, reason: REASON }),
  output: DisputeShape,
  refuses: [
    ...POSTING_REFUSES,
    'purchase_unknown',
    'dispute_too_late',
    'dispute_not_possible',
    'dispute_unknown',
  ],
  async run(tx, call, { params, body }) {
    const wallet = await lockShared(tx, params.wallet)
    const id = transferId(wallet.id, call.key)
    const { dispute, fresh } = await openDispute(tx, {
      ...body,
      id,
      wallet,
      ...disputeDates(await tx.now()),
      until: contestableUntil,
    })
    if (fresh) await disputeOpened(tx, dispute)
    return showDispute(dispute)
  },
})
