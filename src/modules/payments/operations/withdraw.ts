import { transferId } from '../../../kernel/ids.ts'
import { parseAmount } from '../../../kernel/money.ts'
import { named } from '../../../kernel/named.ts'
import { Id, SPENT, WalletParams } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { labelsOf, requireDestination } from '../../instruments/instruments.ts'
import { POSTING_REFUSES, SPENDING_REFUSES } from '../../ledger/ledger.ts'
import { lockShared } from '../../wallets/wallets.ts'
import { orderWithdrawal, requirePaysOut, requireWithdrawable } from '../rail/orders.ts'
import { currencyOf } from './currency-of.ts'
import { withdrawing } from './instruments/new-account.ts'
import { PaymentShape, showPayment } from './shapes.ts'
import { proved } from './step-up.ts'
import { tellLeft } from './tell.ts'

/** Open while a closing is cooling off, to accounts verified before it: waiting must cost the holder nothing. */
export const withdraw = txUseCase({
  kind: 'tx',
  name: 'money.withdraw',
  access: ['holder'],
  status: 202,
  key: 'required',
  params: WalletParams,
  body: named('WithdrawalRequest', { instrument: Id, ...SPENT }),
  output: PaymentShape,
  refuses: [
    ...POSTING_REFUSES, ...SPENDING_REFUSES, 'subject_invalid', 'amount_invalid', 'currency_unsupported', 'instrument_unknown', 'instrument_pending',
    'instrument_not_verified', 'destination_too_new', 'card_not_payable',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const amount = parseAmount(body.amount)
    const wallet = await lockShared(tx, params.wallet)
    requirePaysOut(wallet)
    const instrument = await requireDestination(tx, { id: body.instrument, wallet: wallet.id })
    requireWithdrawable(wallet, instrument)
    const at = await tx.now()
    const currency = await currencyOf(tx, wallet, body.currency)
    const { challenge, ...subject } = body
    const wish = { act: 'money.withdraw', subject, challenge }
    const order = { instrument, at, amount, currency, proof: await proved(tx, call, wish) }
    const payment = await withdrawing(
      wish,
      order,
      (spending) =>
      orderWithdrawal(tx, {
        id: transferId(wallet.id, call.key), wallet: wallet.id, instrument: instrument.id, amount, currency,
        epoch: wallet.epoch, at, spending,
      }), // biome-ignore format: one order
    )
    const labels = await labelsOf(tx, [instrument.id])
    await tellLeft(tx, wallet.person, { amount, currency, to: labels.get(instrument.id) ?? instrument.tail })
    return showPayment(payment, { by: wallet.id, counterparty: labels.get(instrument.id) })
  },
})
