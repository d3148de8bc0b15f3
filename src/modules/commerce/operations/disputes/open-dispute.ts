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
    'dispute_nothing_taken',
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
