/** What rests of a sale, by the policy pack, and what both sides hear of it. Decision 0032. */
import { type Instant, isoOf } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { UndoneThing, Young } from '../../../../kernel/manifest/young.ts'
import { formatMoney } from '../../../../kernel/money.ts'
import type { Rests, Sale } from '../../../../kernel/resting.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { notify } from '../../../notices/notices.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { nameOf } from '../../../wallets/operations/wallets.ts'
import { find, lockShared } from '../../../wallets/wallets.ts'
import { holdOf, keepResting, planRest } from '../../merchants/resting.ts'
import { returnSales } from '../../merchants/returned-sales.ts'

export const rests: Rests = async (tx, sale) => {
  const row = await planRest(tx, sale, defaultPack().money_out.new_merchant)
  if (!row) return undefined
  const keep = async () => {
    await keepResting(tx, row)
    await tellRests(tx, sale, row.free_at)
  }
  return { hold: holdOf(row), keep }
}

const merchantOf = async (tx: Tx, wallet: Uuid) => {
  const [row] = await find(tx, [wallet])
  return row ? [{ person: row.person, bucket: row.bucket }] : []
}

const tellRests = async (tx: Tx, sale: Sale, freeAt: Instant): Promise<void> => {
  const params = {
    amount: formatMoney(sale),
    customer: await nameOf(tx, sale.payer),
    until: isoOf(freeAt),
  }
  const to = await merchantOf(tx, sale.merchant)
  await notify(
    tx,
    to.map((merchant) => ({ ...merchant, template: 'sale_rests' as const, params })),
  )
}

/** A freeze of the payer takes back what still rests. */
export const undoYoungSales = async (tx: Tx, { wallet }: Young): Promise<readonly UndoneThing[]> => {
  const payer = await lockShared(tx, wallet)
  const returned = await returnSales(tx, payer)
  const customer = returned.length > 0 ? await nameOf(tx, wallet) : ''
  const undone: UndoneThing[] = []
  for (const { rests: some, take } of returned) {
    const [first] = some
    if (!first) continue
    const amount = formatMoney(take)
    const to = await merchantOf(tx, first.merchant)
    await notify(
      tx,
      to.map((merchant) => ({
        ...merchant,
        template: 'sale_returned' as const,
        params: { amount, customer },
      })),
    )
    undone.push({ kind: 'sale_returned', what: amount, at: first.created_at })
  }
  return undone
}
