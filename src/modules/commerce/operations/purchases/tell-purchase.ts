/** What both sides hear of a purchase: money set aside, taken, given back and refunded (B16 of commerce). */

import { isoOf } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { MessageParams } from '../../../../kernel/message.ts'
import { formatMoney } from '../../../../kernel/money.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { alert } from '../../../identity/operations/identity.ts'
import { notify } from '../../../notices/notices.ts'
import { peopleOf, tellLeft } from '../../../payments/operations/payments.ts'
import { find } from '../../../wallets/wallets.ts'
import { disputeById } from '../../disputes/disputes.ts'
import { merchantNames } from '../../merchants/merchants.ts'
import type { Refund } from '../../purchases.ts'
import type { PurchaseRow } from '../../sql.ts'
import { madeGood } from '../refunds/broken-refunds.ts'

type Sides = Pick<PurchaseRow, 'wallet' | 'merchant'>
type Sold = Pick<
  PurchaseRow,
  'wallet' | 'merchant' | 'amount' | 'captured' | 'currency' | 'state' | 'expires_at'
>

const merchantOf = async (tx: Tx, { merchant }: Sides): Promise<string> =>
  (await merchantNames(tx, [merchant])).get(merchant) ?? ''

const holderOf = async (tx: Tx, wallet: Uuid) => {
  const [row] = await find(tx, [wallet])
  return row?.state === 'closed' ? undefined : row
}

/** A payment at once has left; an authorisation is only set aside. */
export const tellBought = async (tx: Tx, person: Uuid, p: Sold): Promise<void> => {
  const to = await merchantOf(tx, p)
  if (p.state !== 'authorised' || !p.expires_at) return tellLeft(tx, person, { ...p, to })
  const told = { amount: formatMoney(p), to, until: isoOf(p.expires_at) }
  await alert(tx, person, { template: 'money_set_aside', cause: 'purchase', ...told })
}

/** `taken` of what was set aside; `p` is the purchase after it. */
export const tellCaptured = async (tx: Tx, p: Sold, taken: bigint): Promise<void> => {
  const payer = await holderOf(tx, p.wallet)
  if (!payer) return
  const { currency } = p
  const rest = p.amount - p.captured
  await alert(tx, payer.person, {
    template: 'set_aside_taken',
    amount: formatMoney({ amount: taken, currency }),
    to: await merchantOf(tx, p),
    rest: rest > 0n ? formatMoney({ amount: rest, currency }) : '',
    until: p.state === 'authorised' && p.expires_at ? isoOf(p.expires_at) : '',
  })
}

/** `p` as it was before its rest was given back. */
export const tellFreed = async (tx: Tx, p: Sold, cause: 'voided' | 'expired'): Promise<void> => {
  const payer = await holderOf(tx, p.wallet)
  if (!payer) return
  const amount = formatMoney({ amount: p.amount - p.captured, currency: p.currency })
  const { person, bucket } = payer
  const params = { amount, to: await merchantOf(tx, p), cause }
  await notify(tx, [{ person, bucket, template: 'set_aside_freed', params }])
}

/** Announced: both sides hear of the date. Paid: of what left and arrived; what found its wallet closed is told as late money. */
export const tellRefund = async (tx: Tx, r: Refund): Promise<void> => {
  const merchant = await holderOf(tx, r.merchant)
  const [amount, from] = [formatMoney(r), await merchantOf(tx, r)]
  const to = (await peopleOf(tx, [r.wallet])).get(r.wallet) ?? ''
  const until = isoOf(r.due_at)
  if (r.state === 'announced') {
    if (merchant) await alert(tx, merchant.person, { template: 'refund_promised', amount, to, until })
    await tellPayer(tx, r, { template: 'refund_announced', params: { amount, from, until } })
    return
  }
  await madeGood(tx, r.purchase)
  if (merchant) await tellLeft(tx, merchant.person, { ...r, to })
  const dispute = r.dispute ? await disputeById(tx, r.dispute) : undefined
  // Of one that gave all of a dispute back, `dispute_won` tells.
  if (r.late || dispute?.state === 'won') return
  const disputed = dispute ? 'yes' : ''
  await tellPayer(tx, r, { template: 'refund_arrived', params: { amount, from, disputed } })
}

/** A refund that was announced and cannot be paid. */
export const tellBroken = async (tx: Tx, r: Refund): Promise<void> =>
  tellPayer(tx, r, {
    template: 'refund_broken',
    params: { amount: formatMoney(r), from: await merchantOf(tx, r) },
  })

type ToPayer =
  | { readonly template: 'refund_announced'; readonly params: MessageParams['refund_announced'] }
  | { readonly template: 'refund_arrived'; readonly params: MessageParams['refund_arrived'] }
  | { readonly template: 'refund_broken'; readonly params: MessageParams['refund_broken'] }
const tellPayer = async (tx: Tx, { wallet }: Refund, told: ToPayer): Promise<void> => {
  const payer = await holderOf(tx, wallet)
  if (payer) await notify(tx, [{ person: payer.person, bucket: payer.bucket, ...told }])
}
