/** What a former holder is told of money that is kept, owed or went another way: amount, why, and a link that leads to it. */

import { formatTotal, type Money } from '../../../kernel/money.ts'
import type { Tx } from '../../../platform/db/types.ts'
import type { ClosureRow } from '../../closure/case/types.ts'
import { receiptPath } from '../../closure/operations/receipt-path.ts'
import { notify } from '../../notices/notices.ts'

type Kept = { readonly template: 'claim_waits' | 'claim_paid' | 'late_money_kept' | 'debt_arose' }
/** `reason` is a code. */
type GoneAnotherWay = {
  readonly template:
    | 'claim_refused'
    | 'claim_came_back'
    | 'payout_returned'
    | 'payout_refused'
    | 'repayment_refused'
  readonly reason: string
}

export const tellMoney = async (
  tx: Tx,
  c: ClosureRow,
  { amounts, ...what }: (Kept | GoneAnotherWay) & { readonly amounts: readonly Money[] },
): Promise<void> => {
  const { person, bucket, id: closure } = c
  const about = { closure, amount: formatTotal(amounts), receipt_link: await receiptPath(tx, c) }
  const to = { person, bucket, to: 'all_recent' as const }
  await notify(tx, [
    'reason' in what
      ? { ...to, template: what.template, params: { ...about, reason: what.reason } }
      : { ...to, template: what.template, params: about },
  ])
}
