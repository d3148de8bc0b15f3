/** What a freeze of the payer gives back of what rests with young merchants: whoever was in may have bought it. */
import { bucketOf, deriveId, type Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { accountId } from '../../ledger/ledger.ts'
import { awaitMoney, type WalletRow } from '../../wallets/wallets.ts'
import {
  changeBill,
  changePurchase,
  changeRefund,
  insertRefund,
  lockBill,
  lockPromised,
  lockPurchase,
} from '../sql.ts'
import { lockResting, type RestingRow, type Returning, returnResting } from './resting.ts'
import { restingPaidBy } from './resting-sql.ts'

const returning = (rests: readonly RestingRow[]): Returning[] => {
  const [first] = rests
  if (!first) return []
  const { payer, merchant, currency } = first
  const amount = rests.reduce((sum, row) => sum + row.amount, 0n)
  const id = deriveId(bucketOf(payer), 'commerce.sale_returned', first.id)
  const [debit, credit] = [accountId(merchant, 'available', currency), accountId(payer, 'available', currency)]
  const take = { id, wallet: merchant, kind: 'post', code: 'sale_returned', debit, credit, amount, currency } as const
  return [{ rests, take }]
} // biome-ignore format: one request

/** A refund that was only announced is broken: what it was to give back has come whole. */
const noteRefund = async (tx: Tx, purchase: Uuid, { take }: Returning): Promise<void> => {
  const p = await lockPurchase(tx, purchase)
  if (!p) return
  let left = p.captured - p.refunded
  for (const promised of await lockPromised(tx, p)) {
    if (left >= take.amount) break
    await changeRefund(tx, promised.id, { state: 'failed' })
    left += promised.amount
  }
  const { wallet, merchant, currency } = p
  const at = await tx.now()
  const { id, amount } = take
  const row = { id, purchase, wallet, merchant, amount, currency, due_at: at, announced_at: null, dispute: null }
  await insertRefund(tx, { ...row, proved: false, state: 'announced' })
  await changeRefund(tx, id, { state: 'paid', paid_at: at })
  await changePurchase(tx, purchase, { refunded: p.captured - left + amount })
} // biome-ignore format: one row

/** One for each purchase, bill or mandate. The payer's wallet is locked FOR UPDATE. Twice = once. */
export const returnSales = async (tx: Tx, payer: WalletRow): Promise<readonly Returning[]> => {
  const seen = await restingPaidBy(tx, payer.id)
  const sources = new Map(seen.map(({ source, kind }) => [source, kind]))
  for (const [source, kind] of [...sources].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (kind === 'purchase') await lockPurchase(tx, source)
    if (kind === 'bill') await lockBill(tx, source)
  }
  const rests = await lockResting(tx, [...sources.keys()])
  for (const currency of new Set(rests.map((row) => row.currency))) await awaitMoney(tx, payer, currency)
  const groups = Map.groupBy(rests, ({ source, currency }) => `${source} ${currency}`)
  const gone = await returnResting(tx, [...groups.values()].flatMap(returning))
  for (const one of gone) {
    const [first] = one.rests
    if (first?.kind === 'purchase') await noteRefund(tx, first.source, one)
    if (first?.kind === 'bill') await changeBill(tx, first.source, { state: 'given_back' })
  }
  return gone
}
