import Type from 'typebox'
import { transferId } from '../../../kernel/ids.ts'
import { parseAmount } from '../../../kernel/money.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { POSTING_REFUSES } from '../../ledger/ledger.ts'
import { AMOUNT, Challenge, WalletParams } from '../../payments/operations/shapes.ts'
import { proveAbove, spendingOf } from '../../payments/operations/step-up.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { draw } from '../credit.ts'
import { OFFER } from '../rules.ts'
import { LoanShape, PARTS, showLoan } from './shapes.ts'

export const drawLoan = txUseCase({
  kind: 'tx',
  name: 'credit.draw_loan',
  summary: 'Borrow under the credit line; the money is in the wallet at once',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: Type.Object(
    { amount: AMOUNT, instalments: PARTS, challenge: Type.Optional(Challenge) },
    { additionalProperties: false },
  ),
  output: LoanShape,
  refuses: [
    ...POSTING_REFUSES, 'amount_invalid', 'credit_line_none', 'credit_exceeded', 'step_up_required', 'proof_missing',
    'proof_stale', 'statement_changed', 'subject_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const amount = parseAmount(body.amount)
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    await proveAbove(tx, call, {
      act: 'credit.draw',
      subject: { amount: body.amount, instalments: String(body.instalments) },
      challenge: body.challenge,
      amount,
      most: spendingOf(OFFER.currency, 'others', false).perDay,
    })
    const id = transferId(wallet.id, call.key)
    return showLoan(await draw(tx, { id, wallet, amount, instalments: body.instalments }), await tx.now())
  },
})
