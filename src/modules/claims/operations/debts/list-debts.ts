import { isoOf } from '../../../../kernel/clock.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { ClosureParams, visibleCase } from '../../../closure/operations/closure.ts'
import { FormerDebtsShape } from './debt-shapes.ts'
import { survivingDebts } from './debts-of.ts'

/** What is owed on without the wallet, or still while it closes: no sign-in, only the link. */
export const listSurvivingDebts = readUseCase({
  kind: 'read',
  name: 'claims.list_debts',
  access: ['holder', 'operator', 'bearer'],
  availableDuringMaintenance: true,
  params: ClosureParams,
  output: FormerDebtsShape,
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
