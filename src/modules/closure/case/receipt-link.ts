import { type Instant, plus } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { RECEIPT_LINK_LIFE } from '../acceptance/accept.ts'
import { dropLinksOfWallet, dropReceiptLinks, freezeLinksOfWallet } from './sql.ts'
import type { ClosureRow } from './types.ts'
import { openUnitOfWork } from './unit-of-work.ts'

/** One more receipt link, for a message that asks for an answer: only its hash is kept. The earlier ones still work. */
export const newReceiptLink = async (tx: Tx, c: ClosureRow, at: Instant): Promise<string> => {
  const unit = openUnitOfWork(tx, at)
  const secret = unit.link(c, { purpose: 'receipt', expiresAt: plus(at, RECEIPT_LINK_LIFE) })
  await unit.write()
  return secret
}

/** One more stop link, for a message about what somebody else may have done. It can only hold the case, and only once. */
export const newStopLink = async (tx: Tx, c: ClosureRow, at: Instant): Promise<string> => {
  const unit = openUnitOfWork(tx, at)
  const secret = unit.link(c, { purpose: 'stop', expiresAt: plus(at, RECEIPT_LINK_LIFE) })
  await unit.write()
  return secret
}

/** Whoever is in may have read them: no link of any case of this wallet opens anything any more. Stop links stay. */
export const endReceiptLinks = (tx: Tx, wallet: Uuid): Promise<void> =>
  dropLinksOfWallet(tx, wallet, bucketOf(wallet))

/** The same with a freeze: whoever comes with one is told of it. */
export const freezeReceiptLinks = (tx: Tx, wallet: Uuid, at: Instant): Promise<void> =>
  freezeLinksOfWallet(tx, { wallet, bucket: bucketOf(wallet), at })

export type Replacing = { readonly actor: Actor; readonly on: string; readonly at: Instant }

/** A new receipt link, and every earlier one is dead: it may be in other hands. `on` is what the person was known by. */
export const replaceReceiptLinks = async (
  tx: Tx,
  c: ClosureRow,
  { actor, on, at }: Replacing,
): Promise<string> => {
  await dropReceiptLinks(tx, c)
  const unit = openUnitOfWork(tx, at)
  const told = unit.change(c, {})
  unit.record(told, { type: 'link_replaced', actor, data: { on } })
  const secret = unit.link(told, { purpose: 'receipt', expiresAt: plus(at, RECEIPT_LINK_LIFE) })
  await unit.write()
  return secret
}
