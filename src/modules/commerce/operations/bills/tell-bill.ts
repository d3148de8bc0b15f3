/** What payer and merchant hear of a bill. */

import { isoOf } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import { formatMoney } from '../../../../kernel/money.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { notify } from '../../../notices/notices.ts'
import { holdersOf, nameOf } from '../../../wallets/operations/wallets.ts'
import { type Bill, billById } from '../../bills/bills.ts'
import { merchantNames } from '../../merchants/merchants.ts'

/** The payer is told of every one; how many there can be, the limits of the pack say. */
export const billSent = async (tx: Tx, bill: Bill): Promise<void> => {
  const names = await merchantNames(tx, [bill.merchant])
  const params = {
    merchant: names.get(bill.merchant) ?? '',
    amount: formatMoney(bill),
    until: isoOf(bill.due_at),
  }
  const to = await holdersOf(tx, [bill.wallet])
  await notify(
    tx,
    to.map((who) => ({ ...who, template: 'bill_sent' as const, params })),
  )
}

/** Rejected, or gone back because its payer leaves: the merchant reads the same. */
export const billReturned = async (tx: Tx, id: Uuid): Promise<void> => {
  const bill = await billById(tx, id)
  if (bill?.state !== 'rejected') return
  const to = await holdersOf(tx, [bill.merchant])
  const params = { customer: await nameOf(tx, bill.wallet), amount: formatMoney(bill) }
  await notify(
    tx,
    to.map((who) => ({ ...who, template: 'bill_returned' as const, params })),
  )
}
