/** What somebody does who wants to leave and reads what stands in the way. */

import { Refusal } from '../../src/kernel/errors.ts'
import { rejectOpenBill } from '../../src/modules/commerce/operations/bills/reject-bill.ts'
import { repayOpenDebt } from '../../src/modules/commerce/operations/debts/repay-debt.ts'
import { decideOpenDispute } from '../../src/modules/commerce/operations/disputes/decide-dispute.ts'
import { endMerchantUseCase } from '../../src/modules/commerce/operations/merchants/end-merchant.ts'
import { voidAuthorised } from '../../src/modules/commerce/operations/purchases/void.ts'
import { cancelTransfer } from '../../src/modules/payments/operations/transfers/cancel-transfer.ts'
import { declineTransfer } from '../../src/modules/payments/operations/transfers/decline-transfer.ts'
import { changeAuthorityOrder } from '../../src/modules/wallets/operations/orders/change-order.ts'
import { agreed } from '../closure/world.ts'
import { ask, type Member, params, type Town } from './town.ts'

type Found = { readonly id: string; readonly other: string }
const FIND = {
  outgoing: `SELECT id, wallet AS other FROM payments.payment WHERE wallet = $1 AND kind = 'transfer' AND state = 'pending'`,
  incoming: 'SELECT payment AS id, sender AS other FROM payments.incoming WHERE wallet = $1',
  held: `SELECT id, merchant AS other FROM commerce.purchase WHERE wallet = $1 AND state = 'authorised'`,
  bills: `SELECT id, merchant AS other FROM commerce.bill WHERE wallet = $1 AND state = 'open'`,
  disputes: `SELECT id, wallet AS other FROM commerce.dispute WHERE wallet = $1 AND state = 'open'`,
  debts: `SELECT id, wallet AS other FROM commerce.debt WHERE wallet = $1 AND state = 'open'`,
  orders: `SELECT id, wallet AS other FROM wallets.authority_order WHERE wallet = $1 AND kind = 'freeze' AND ended_at IS NULL`,
} as const

/** One after the other; what is refused stays in the way. */
export const tidyUp = async (town: Town, by: Member): Promise<void> => {
  const { db } = town.world
  const each = async (what: keyof typeof FIND, run: (found: Found) => Promise<unknown>): Promise<void> => {
    for (const found of await db.query<Found>(FIND[what], [by.wallet])) await unlessRefused(() => run(found))
  }
  const own = params(by)
  await each('outgoing', ({ id }) =>
    ask(town, by, [cancelTransfer, { params: { ...own, transfer: id }, body: {} }]),
  )
  await each('incoming', ({ id }) =>
    ask(town, by, [declineTransfer, { params: { ...own, transfer: id }, body: {} }]),
  )
  await each('held', async ({ id, other }) => {
    const shop = town.members.find((m) => m.wallet === other)
    if (shop) await ask(town, shop, [voidAuthorised, { params: { wallet: other, purchase: id } }])
  })
  await each('bills', ({ id }) => ask(town, by, [rejectOpenBill, { params: { ...own, bill: id } }]))
  await each('disputes', ({ id }) =>
    ask(town, town.operators[0], [
      decideOpenDispute,
      { params: { dispute: id }, body: { verdict: 'lost' as const } },
    ]),
  )
  await each('debts', ({ id }) =>
    ask(town, by, [repayOpenDebt, { params: { ...own, debt: id }, body: { amount: 'all' as const } }]),
  )
  await each('orders', async ({ id }) => {
    const change = { params: { ...own, order: id }, body: { until: null, reason: 'the end' } }
    return agreed(town.world, await ask(town, town.operators[0], [changeAuthorityOrder, change]))
  })
  if (by.shop) await unlessRefused(() => ask(town, by, [endMerchantUseCase, { params: own }]))
}

const unlessRefused = async (run: () => Promise<unknown>): Promise<void> => {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
