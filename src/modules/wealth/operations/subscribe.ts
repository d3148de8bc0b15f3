import { transferId } from '../../../kernel/ids.ts'
import { parseAmount } from '../../../kernel/money.ts'
import { namedStrict } from '../../../kernel/named.ts'
import { AMOUNT, WalletParams } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { POSTING_REFUSES } from '../../ledger/ledger.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { requireFund, subscribe } from '../wealth.ts'
import { FUND, OrderShape, showOrder } from './shapes.ts'

/** Money leaves the wallet at once; units come when the price of the trading day is known. */
export const subscribeFund = txUseCase({
  kind: 'tx',
  name: 'wealth.subscribe',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: namedStrict('SubscriptionRequest', { fund: FUND, amount: AMOUNT }),
  output: OrderShape,
  refuses: [...POSTING_REFUSES, 'amount_invalid', 'fund_unknown'],
  async run(tx, call, { params, body }) {
    const amount = parseAmount(body.amount)
    const fund = requireFund(body.fund)
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    const id = transferId(wallet.id, call.key)
    const order = { id, wallet: wallet.id, fund, epoch: wallet.epoch, amount, at: await tx.now() }
    return showOrder(await subscribe(tx, order))
  },
})
