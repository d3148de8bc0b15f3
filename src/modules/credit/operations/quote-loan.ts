import Type from 'typebox'
import { parseAmount } from '../../../kernel/money.ts'
import { AMOUNT, WalletParams } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { dayOf, requireLine, scheduleOf } from '../credit.ts'
import { PARTS_TEXT, QuoteShape, showQuote } from './shapes.ts'

/** What a loan would cost; nothing is borrowed by asking. */
export const quoteLoan = readUseCase({
  kind: 'read',
  name: 'credit.quote_loan',
  access: ['holder'],
  params: WalletParams,
  query: Type.Object({ amount: AMOUNT, instalments: PARTS_TEXT }, { additionalProperties: false }),
  output: QuoteShape,
  refuses: ['amount_invalid', 'credit_line_none'],
  async run(db, _call, { params, query }) {
    const amount = parseAmount(query.amount, 'query/amount')
    const { annual_bp, currency } = await requireLine(db, params.wallet)
    const drawn_on = dayOf(await db.now())
    const schedule = scheduleOf({
      principal: amount,
      annual_bp,
      instalments: Number(query.instalments),
      drawn_on,
    })
    return showQuote({ amount, currency, annual_bp }, schedule)
  },
})
