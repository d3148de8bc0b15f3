import { bucketOf, deriveId } from '../../../../kernel/ids.ts'
import { parseAmount, parseCurrency } from '../../../../kernel/money.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { AMOUNT, CURRENCY, Id, Time, WalletParams } from '../../../../kernel/shapes.ts'
import { momentIn } from '../../../../kernel/time/times.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { mayDebit } from '../../../mandates/mandates.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { sendBill } from '../../bills/bills.ts'
import { BillShape, LABEL, showBill } from '../shapes.ts'
import { billSent } from './tell-bill.ts'

export const billPayer = txUseCase({
  kind: 'tx',
  name: 'commerce.bill',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: namedStrict('BillRequest', {
    to: Id,
    amount: AMOUNT,
    currency: CURRENCY,
    label: LABEL,
    due_at: Time,
  }),
  output: BillShape,
  refuses: [
    'amount_invalid', 'currency_unsupported', 'merchant_unknown', 'wallet_unknown', 'wallet_closing', 'wallet_closed',
    'wallet_frozen', 'payer_unavailable', 'bill_needs_relation', 'sender_limit_reached', 'idempotency_key_reused',
    'bill_unknown',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { to, label } = body
    const { limits, time_zone: timeZone } = defaultPack()
    const { bill, fresh } = await sendBill(tx, {
      mandated: await mayDebit(tx, { merchant: params.wallet, wallet: to }),
      limits: { ...limits.bills, timeZone },
      id: deriveId(bucketOf(to), 'commerce.bill', params.wallet, call.key),
      merchant: params.wallet,
      wallet: to,
      amount: parseAmount(body.amount),
      currency: parseCurrency(body.currency),
      label,
      dueAt: momentIn(body.due_at, '/due_at'),
    })
    if (fresh) await billSent(tx, bill)
    return showBill(bill, label)
  },
})
