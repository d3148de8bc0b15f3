import { txUseCase } from '../../../../kernel/usecase.ts'
import { TAKING_REFUSES } from '../../../ledger/ledger.ts'
import { PaymentShape, TransferParams } from '../shapes.ts'
import { decided } from './decide-transfer.ts'

export const acceptTransfer = txUseCase({
  kind: 'tx',
  name: 'money.accept_transfer',
  access: ['holder'],
  key: 'required',
  params: TransferParams,
  output: PaymentShape,
  refuses: [
    ...TAKING_REFUSES,
    'transfer_unknown',
    'transfer_not_pending',
    'transfer_expired',
    'transfer_on_its_way',
  ],
  run: (tx, call, { params }) =>
    decided(tx, call, { transfer: params.transfer, wallet: params.wallet, event: 'accept' }),
})
