/** What time does to loans: an instalment is taken on its day and told, or its holder hears why not. */

import { timerForEach } from '../../kernel/handler.ts'
import { formatMoney } from '../../kernel/money.ts'
import { notify } from '../notices/notices.ts'
import { find } from '../wallets/wallets.ts'
import { collectInstalment, INSTALMENT, standingOf } from './credit.ts'
import { tellRepaid } from './operations/tell-repaid.ts'

export const instalments = timerForEach(INSTALMENT, async (tx, row) => {
  const collected = await collectInstalment(tx, row.ref)
  if (!collected) return
  const loan = 'unpaid' in collected ? collected.unpaid : collected.loan
  const [wallet] = await find(tx, [loan.wallet])
  if (!wallet) return
  if (!('unpaid' in collected)) return tellRepaid(tx, wallet.person, collected)
  const { total } = standingOf(loan, await tx.now())
  const amount = formatMoney({ amount: total, currency: loan.currency })
  const { person, bucket } = wallet
  await notify(tx, [{ person, bucket, template: 'loan_overdue', params: { amount } }])
})
