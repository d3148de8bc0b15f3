/** What a former holder owes, and why, as the API shows it. */

import Type from 'typebox'
import { named } from '../../../../kernel/named.ts'
import { CurrencyShape, Id, Minor, Time } from '../../../../kernel/shapes.ts'

export const FormerDebtsShape = named('FormerDebtList', {
  debts: Type.Array(
    named('FormerDebt', {
      id: Id,
      kind: Type.Enum(['loan', 'dispute', 'chargeback', 'dispute_sale']),
      since: Time,
      topup: Type.Union([
        named('ToppedUp', { at: Time, account: Type.Union([Type.String(), Type.Null()]) }),
        Type.Null(),
      ]),
      amount: Type.String({ description: 'What was owed at first: of a loan what was lent. Minor units' }),
      dispute: Type.Union([
        named('DebtDispute', {
          id: Id,
          opened_at: Time,
          with: Type.String({
            description:
              'The other side: the name of the merchant, or of the customer, masked; empty once erased',
          }),
        }),
        Type.Null(),
      ]),
      owed: Minor,
      currency: CurrencyShape,
      late_since: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
      asked: Type.String({
        description: 'Of it a bank has been asked for and has not brought. Minor units',
      }),
    }),
  ),
  repayments: Type.Array(
    named('DebtRepayment', {
      id: Id,
      debt: Id,
      amount: Minor,
      currency: CurrencyShape,
      asked_at: Time,
      state: Type.Enum(['asked', 'arrived', 'refused']),
      reason: Type.Union([Type.String(), Type.Null()], { description: 'Why a bank brought nothing' }),
    }),
    { description: 'Asked for by the receipt link, newest first' },
  ),
})
