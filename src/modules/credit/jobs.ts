/** What time does to loans: an instalment is taken on its day, or its holder hears why not. */

import { timerForEach } from '../../kernel/handler.ts'
import { formatMoney } from '../../kernel/money.ts'
import { notify } from '../notices/notices.ts'
import { find } from '../wallets/wallets.ts'
import { collectInstalment, INSTALMENT, standingOf } from './credit.ts'

export const instalments = timerForEach(INSTALMENT, async (tx, row) => {
  const loan = await collectInstalment(tx, row.ref)
  const [wallet] = loan ? await find(tx, [loan.wallet]) : []
  if (!loan || !wallet) return
  const { total } = standingOf(loan, await tx.now())
  const amount = formatMoney({ amount: total, currency: loan.currency })
  const { person, bucket } = wallet
  await notify(tx, [{ person, bucket, template: 'loan_overdue', params: { amount } }])
})
