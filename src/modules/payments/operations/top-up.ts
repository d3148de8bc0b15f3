import { transferId } from '../../../kernel/ids.ts'
import { formatMoney, parseAmount } from '../../../kernel/money.ts'
import { named } from '../../../kernel/named.ts'
import { AMOUNT, CURRENCY, Id, WalletParams } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { labelsOf, requireSource } from '../../instruments/instruments.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { orderTopup } from '../rail/orders.ts'
import { currencyOf } from './currency-of.ts'
import { PaymentShape, showPayment } from './shapes.ts'
import { tellUsed } from './tell.ts'

/** The bank is asked after the commit; the money is in the wallet when the bank has accepted. */
export const topUp = txUseCase({
  kind: 'tx',
  name: 'money.top_up',
  access: ['holder'],
  status: 202,
  key: 'required',
  params: WalletParams,
  body: named('TopUpRequest', { instrument: Id, amount: AMOUNT, currency: CURRENCY }),
  output: PaymentShape,
  refuses: [
    'amount_invalid', 'currency_unsupported', 'currency_mismatch', 'wallet_unknown', 'wallet_closing', 'wallet_closed',
    'wallet_frozen', 'instrument_unknown', 'instrument_pending', 'instrument_not_verified', 'card_expired',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const amount = parseAmount(body.amount)
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    const at = await tx.now()
    const currency = await currencyOf(tx, wallet, body.currency)
    const instrument = await requireSource(tx, { id: body.instrument, wallet: wallet.id, at })
    const payment = await orderTopup(tx, {
      id: transferId(wallet.id, call.key),
      wallet: wallet.id,
      instrument: instrument.id,
      amount,
      currency,
      epoch: wallet.epoch,
      at,
    })
    const label = (await labelsOf(tx, [instrument.id])).get(instrument.id)
    const told = {
      act: 'top_up' as const,
      what: formatMoney({ amount, currency }),
      from: label ?? instrument.tail,
    }
    await tellUsed(tx, wallet.person, told)
    return showPayment(payment, { by: wallet.id, counterparty: label })
  },
})
