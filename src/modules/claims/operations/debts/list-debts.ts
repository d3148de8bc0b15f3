import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { named } from '../../../../kernel/named.ts'
import { CurrencyShape, Id, Minor, Time } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { ClosureParams, visibleCase } from '../../../closure/operations/closure.ts'
import { survivingDebts } from './debts-of.ts'

/** What is owed on without the wallet, or still while it closes: no sign-in, only the link. */
export const listSurvivingDebts = readUseCase({
  kind: 'read',
  name: 'claims.list_debts',
  access: ['holder', 'operator', 'bearer'],
  availableDuringMaintenance: true,
  params: ClosureParams,
  output: named('FormerDebtList', {
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
  }),
  refuses: ['not_found'],
  async run(db, call, { params }) {
    const c = await visibleCase(db, call, params.closure)
    const { debts, repayments } = await survivingDebts(db, c.wallet, await db.now())
    return {
      debts: debts.map((d) => ({
        ...d,
        amount: d.amount.toString(),
        owed: d.owed.toString(),
        asked: d.asked.toString(),
      })),
      repayments: repayments.map(({ payment, debt, amount, currency, created_at, state, reason }) => ({
        id: payment,
        debt,
        amount: amount.toString(),
        currency,
        asked_at: isoOf(created_at),
        state,
        reason,
      })),
    }
  },
})
