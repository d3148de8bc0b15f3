/** A refund that was announced and not paid is somebody's work until its money has come another way. */
import type { Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { endTasks } from '../../support/tasks.ts'
import { brokenOf, purchaseById } from '../purchases.ts'

/** `amount` was given back for the purchase just now, minor units. Twice = once. */
export const madeGood = async (
  tx: Tx,
  { purchase, amount }: { readonly purchase: Uuid; readonly amount: bigint },
): Promise<void> => {
  const p = await purchaseById(tx, purchase)
  if (!p) return
  const all = p.refunded === p.captured
  const refs = (await brokenOf(tx, p)).filter((r) => all || r.amount <= amount).map((r) => r.id)
  await endTasks(tx, { bucket: p.bucket, kinds: ['refund.broken'], refs, outcome: 'refunded', by: null })
}
