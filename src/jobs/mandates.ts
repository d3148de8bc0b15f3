/** What time does to mandates: subscriptions are debited, merchants hear that one has ended. */
import type { Tx } from '../db/types.ts'
import { byId, ENDED, payeesOf, RUN, run } from '../domain/mandates/mandates.ts'
import { notify } from '../domain/notices/notices.ts'
import { find } from '../domain/wallets/wallets.ts'
import { type DueRow, type Handler, timerForEach } from '../handler.ts'
import { formatMoney } from '../money.ts'
import { unproved } from '../usecases/money/step-up.ts'

const debit = async (tx: Tx, row: DueRow): Promise<void> => {
  const broken = await run(tx, row.ref, unproved)
  if (!broken) return
  const { failed } = broken
  const [payer] = await find(tx, [failed.wallet])
  if (!payer) return
  const payee = (await payeesOf(tx, [failed])).get(failed.id) ?? ''
  const amount = formatMoney({ amount: failed.max_amount, currency: failed.currency })
  const { person, bucket } = payer
  await notify(tx, [{ person, bucket, template: 'mandate_unpaid', params: { payee, amount } }])
}

const tellMerchant = async (tx: Tx, row: DueRow): Promise<void> => {
  const ended = await byId(tx, row.ref)
  const [merchant] = ended ? await find(tx, [ended.merchant]) : []
  if (!merchant) return
  const { person, bucket } = merchant
  await notify(tx, [{ person, bucket, template: 'mandate_ended', params: { mandate: row.ref } }])
}

export const mandateTimers: readonly Handler[] = [timerForEach(RUN, debit), timerForEach(ENDED, tellMerchant)]
