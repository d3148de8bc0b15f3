/** An order of an authority as it is placed: by one person, or once two have seen it. */

import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import { parseAmount, parseCurrency } from '../../../../kernel/money.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { momentIn } from '../../../../kernel/time/times.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { notify } from '../../../notices/notices.ts'
import { type Placing, placeOrder, standingOrder } from '../../orders.ts'
import { lockForFence } from '../../wallets.ts'
import { OrderBody } from '../shapes.ts'
import { orderLetters } from './order-letters.ts'

/** What the second person sees of an order: the paper. */
export const ShownOrder = Type.Object({ id: Id, wallet: Id, ...OrderBody.properties })
type Shown = Type.Static<typeof ShownOrder>

/** The paper, with the wallet locked FOR UPDATE. Refuses wallet_unknown, wallet_closed (a freeze), request_invalid. */
export const placingOf = async (tx: Tx, { id, ...paper }: Shown, by: Uuid): Promise<Placing> => {
  const freeze = paper.kind === 'freeze'
  const { amount, currency } = paper
  if (freeze !== (amount !== undefined && currency !== undefined))
    refuse('request_invalid', {
      errors: [{ pointer: '/amount', message: 'amount and currency belong to a freeze' }],
    })
  const money =
    amount !== undefined && currency !== undefined
      ? { money: { amount: parseAmount(amount), currency: parseCurrency(currency) } }
      : {}
  const [wallet] = await lockForFence(tx, [paper.wallet])
  if (!wallet) return refuse('wallet_unknown')
  if (freeze && wallet.state === 'closed') refuse('wallet_closed')
  const { kind, authority, document, disclosure } = paper
  const until = momentIn(paper.until, '/until')
  return { id, kind, authority, document, disclosure, wallet, by, until, ...money }
}

/** Freezes, and tells the holder what they may learn. The same document again tells nobody twice. */
export const place = async (tx: Tx, placing: Placing) => {
  const placed = await placeOrder(tx, placing)
  const order = await standingOrder(tx, { id: placed.id, wallet: placing.wallet.id })
  if (!placed.known) await notify(tx, await orderLetters(tx, order, 'order_placed'))
  return { ...placed, frozen: placed.frozen.toString() }
}

/** The second of two. Refuses approval_changed when the wallet has closed since. */
export const placeDecided = async (tx: Tx, shown: Shown, by: Uuid): Promise<void> => {
  const [wallet] = await lockForFence(tx, [shown.wallet])
  if (wallet?.state === 'closed') refuse('approval_changed')
  await place(tx, await placingOf(tx, shown, by))
}
