/** What a refund is about, and the day it is announced for. */
import { type Instant, isAfter, plus } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import { momentIn } from '../../../../kernel/time/times.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { find, requireOpen } from '../../../wallets/wallets.ts'
import { purchaseById } from '../../purchases.ts'

/** Refuses request_invalid. */
export const announcedFor = (text: string, at: Instant): Instant => {
  const on = momentIn(text, '/on')
  if (isAfter(on, at) && !isAfter(on, plus(at, 'P90D'))) return on
  return refuse('request_invalid', { errors: [{ pointer: '/on', message: 'a later time, within 90 days' }] })
}

/** Refuses wallet_*, purchase_unknown. */
export const saleOf = async (
  tx: Tx,
  { purchase, wallet }: { readonly purchase: Uuid; readonly wallet: Uuid },
) => {
  const [own] = await find(tx, [wallet])
  if (own) requireOpen(own)
  const found = await purchaseById(tx, purchase)
  return own && found?.merchant === wallet ? { own, found } : refuse('purchase_unknown')
}
