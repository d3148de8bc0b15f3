/** What a former holder is told of money that is kept, owed or went another way: amount, why, and a link that leads to it. */

import { SYSTEM } from '../../../kernel/actors.ts'
import { type Instant, isoOf } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { formatMoney, formatTotal, type Money } from '../../../kernel/money.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { type ClosureRow, record } from '../../closure/closure.ts'
import { receiptPath } from '../../closure/operations/closure.ts'
import { labelsOf } from '../../instruments/instruments.ts'
import { type Notice, notify } from '../../notices/notices.ts'
import type { ClaimTold } from '../messages/told.ts'
import { topupsBehind } from './debts/debts-of.ts'

type Kept = { readonly template: 'claim_waits' | 'late_money_kept' }
/** `instrument` is the account that a bank was named: told by the end of its number. */
type Paid = { readonly template: 'claim_paid'; readonly instrument: Uuid | null }
/** `reason` is a code. */
type GoneAnotherWay = {
  readonly instrument: Uuid | null
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
  { amounts, ...what }: (Kept | Paid | GoneAnotherWay) & { readonly amounts: readonly Money[] },
): Promise<void> => {
  const { person, bucket, id: closure } = c
  const about = { closure, amount: formatTotal(amounts), receipt_link: await receiptPath(tx, c) }
  const to = { person, bucket, to: 'all_recent' as const }
  if (!('instrument' in what)) return told(tx, { ...to, template: what.template, params: about })
  const sent = { ...about, account: await labelOf(tx, what.instrument) }
  if (!('reason' in what)) return told(tx, { ...to, template: what.template, params: sent })
  return told(tx, { ...to, template: what.template, params: { ...sent, reason: what.reason } })
}

type Arose = Money & {
  readonly id: Uuid
  readonly source: ClaimTold['debt_arose']['kind']
  readonly created_at: Instant
}
/** What is owed behind the fence, and why: nothing else shows it to whoever is leaving or has left. */
export const tellOwed = async (tx: Tx, c: ClosureRow, debt: Arose): Promise<void> => {
  const { person, bucket, id: closure } = c
  const { amount, currency, source: kind, created_at: at } = debt
  const data = { amount: amount.toString(), currency, kind }
  await record(tx, c, { at: await tx.now(), type: 'debt_arose', actor: SYSTEM, data })
  const topup = (await topupsBehind(tx, c.wallet)).get(debt.id)
  const params = {
    closure,
    amount: formatMoney({ amount, currency }),
    kind,
    at: isoOf(at),
    topup_at: topup?.at ?? '',
    account: topup?.account ?? '',
    receipt_link: await receiptPath(tx, c),
  }
  await told(tx, { person, bucket, to: 'all_recent', template: 'debt_arose', params })
}

type Repayment = { readonly money: Money; readonly left: bigint; readonly instrument: Uuid | null }
/** What has repaid a debt, and what is left of it. */
export const tellRepayment = async (
  tx: Tx,
  c: ClosureRow,
  { money, left, instrument }: Repayment,
): Promise<void> => {
  const { person, bucket, id: closure } = c
  const params = {
    closure,
    amount: formatMoney(money),
    account: await labelOf(tx, instrument),
    left: left > 0n ? formatMoney({ ...money, amount: left }) : '',
    receipt_link: await receiptPath(tx, c),
  }
  await told(tx, { person, bucket, to: 'all_recent', template: 'repayment_arrived', params })
}

const labelOf = async (tx: Tx, instrument: Uuid | null): Promise<string> =>
  (instrument && (await labelsOf(tx, [instrument])).get(instrument)) || ''

const told = async (tx: Tx, notice: Notice): Promise<void> => {
  await notify(tx, [notice])
}
