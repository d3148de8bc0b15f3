import { txUseCase } from '../../../../kernel/usecase.ts'
import { PaymentShape, TransferParams } from '../shapes.ts'
import { decided } from './decide-transfer.ts'

export const cancelTransfer = txUseCase({
  kind: 'tx',
  name: 'money.cancel_transfer',
  access: ['holder'],
  key: 'required',
  availableDuringMaintenance: true,
  params: TransferParams,
  output: PaymentShape,
  refuses: ['wallet_unknown', 'transfer_unknown', 'transfer_not_pending'],
  run: (tx, call, { params }) =>
    decided(tx, call, { transfer: params.transfer, wallet: params.wallet, event: 'cancel' }),
})
