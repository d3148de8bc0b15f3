import Type from 'typebox'
import { transferId } from '../../../kernel/ids.ts'
import { formatMoney, parseAmount } from '../../../kernel/money.ts'
import { namedStrict } from '../../../kernel/named.ts'
import { AMOUNT, Challenge, WalletParams } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { POSTING_REFUSES } from '../../ledger/ledger.ts'
import { proveAbove, spendingOf, tellUsed } from '../../payments/operations/payments.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { draw, drawnToday } from '../credit.ts'
import { OFFER } from '../rules.ts'
import { LoanShape, PARTS, showLoan } from './shapes.ts'

export const drawLoan = txUseCase({
  kind: 'tx',
  name: 'credit.draw_loan',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: namedStrict('LoanRequest', {
    amount: AMOUNT,
    instalments: PARTS,
    challenge: Type.Optional(Challenge),
  }),
  output: LoanShape,
  refuses: [
    ...POSTING_REFUSES, 'amount_invalid', 'credit_line_none', 'credit_exceeded', 'step_up_required', 'proof_missing',
    'proof_stale', 'statement_changed', 'subject_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const amount = parseAmount(body.amount)
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    const id = transferId(wallet.id, call.key)
    const today = await drawnToday(tx, { wallet: wallet.id, but: id })
    await proveAbove(tx, call, {
      act: 'credit.draw',
      subject: { amount: body.amount, instalments: String(body.instalments) },
      challenge: body.challenge,
      amount: today + amount,
      most: spendingOf(OFFER.currency, 'others', false).perDay,
    })
    const loan = await draw(tx, { id, wallet, amount, instalments: body.instalments })
    const what = formatMoney({ amount, currency: loan.currency })
    await tellUsed(tx, wallet.person, { act: 'loan_drawn', what })
    return showLoan(loan, await tx.now())
  },
})
