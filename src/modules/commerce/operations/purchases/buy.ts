import Type from 'typebox'
import { transferId } from '../../../../kernel/ids.ts'
import { parseAmount, parseCurrency } from '../../../../kernel/money.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { AMOUNT, Challenge, CURRENCY, Id, WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { POSTING_REFUSES, SPENDING_REFUSES } from '../../../ledger/ledger.ts'
import { dealing, explaining, proved, spendingOf } from '../../../payments/operations/payments.ts'
import { lockShared, requireOpen } from '../../../wallets/wallets.ts'
import { boughtBefore, buy } from '../../purchases.ts'
import { rests } from '../merchants/rest-rule.ts'
import { PurchaseShape, REFERENCE, showPurchase } from '../shapes.ts'
import { tellBought } from './tell-purchase.ts'

export const buyFromMerchant = txUseCase({
  kind: 'tx',
  name: 'commerce.buy',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: namedStrict('PurchaseRequest', {
    merchant: Id,
    amount: AMOUNT,
    currency: CURRENCY,
    reference: REFERENCE,
    capture: Type.Enum(['immediate', 'later']),
    challenge: Type.Optional(Challenge),
  }),
  output: PurchaseShape,
  refuses: [
    ...POSTING_REFUSES, ...SPENDING_REFUSES, 'subject_invalid', 'amount_invalid', 'currency_unsupported', 'lookups_exhausted',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const amount = parseAmount(body.amount)
    const currency = parseCurrency(body.currency)
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    const id = transferId(wallet.id, call.key)
    const { challenge, ...subject } = body
    const wish = { act: 'commerce.buy', subject, challenge }
    const order = { ...subject, id, wallet, amount, currency }
    const known = await boughtBefore(tx, order)
    if (known) return showPurchase(known)
    const bought = await dealing(tx, wallet.id, async () => {
      const spending = spendingOf(currency, 'others', await proved(tx, call, wish))
      return explaining(wish, spending, () => buy(tx, { ...order, spending, rests }))
    })
    await tellBought(tx, wallet.person, bought)
    return showPurchase(bought)
  },
})
