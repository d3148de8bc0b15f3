/** A restriction as it is set or lifted: by one person, or once two have seen it. */

import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../../../kernel/ids.ts'
import { Id } from '../../../../kernel/shapes.ts'
import type { Queryable, Tx } from '../../../../platform/db/types.ts'
import { append } from '../../../audit/audit.ts'
import { frozenSince, isWhyRestricted, keepRestricted, requireNoFreeze } from '../../../identity/identity.ts'
import {
  dropPause,
  frozenFor,
  liftRestriction,
  lockForFence,
  restrict,
  type WalletRow,
} from '../../../wallets/wallets.ts'

const REASONS = ['holder_confirmed', 'risk', 'authority', 'mistake'] as const
export const Restricting = { restricted: Type.Boolean(), reason: Type.Enum(REASONS) }

/** What the second person sees of a restriction. */
export const ShownRestriction = Type.Object({ wallet: Id, ...Restricting })

/** The second of two. Refuses approval_changed when the wallet has closed, or was frozen by its holder's link, since. */
export const restrictSecond = async (
  tx: Tx,
  shown: Type.Static<typeof ShownRestriction>,
  by: Uuid,
): Promise<void> => {
  const [row] = await lockForFence(tx, [shown.wallet])
  if (row?.state === 'closed') refuse('approval_changed')
  if (row && !shown.restricted && (await frozenSince(tx, row.person))) refuse('approval_changed')
  await restrictDecided(tx, shown, by)
}

/**
 * Whether it is as it is asked for already: restricted by staff, or by an order alone, whose restriction staff do not lift. What
 * a pause, a freeze by link or an order has restricted ends with them; staff who restrict it as well keep it so.
 */
export const standsAsAsked = async (q: Queryable, wallet: WalletRow, asked: boolean): Promise<boolean> => {
  const frozen = (wallet.storedState ?? wallet.state) === 'frozen'
  if (!frozen) return !asked
  const cause = (await isWhyRestricted(q, wallet.person)) ? 'link' : await frozenFor(q, wallet.id)
  return cause === (asked ? undefined : 'order')
}

/** The state of the wallet after it. Refuses wallet_unknown, wallet_closed, freeze_needs_recovery. */
export const restrictDecided = async (
  tx: Tx,
  { wallet, restricted, reason }: Type.Static<typeof ShownRestriction>,
  by: Uuid,
) => {
  const [row] = await lockForFence(tx, [wallet])
  if (row?.state === 'closed') refuse('wallet_closed')
  if (!restricted && row) await requireNoFreeze(tx, row.person)
  const to = restricted ? ('frozen' as const) : await liftRestriction(tx, wallet)
  if (restricted) {
    if (row) await keepRestricted(tx, row.person)
    await dropPause(tx, wallet)
    await restrict(tx, [wallet], to)
  }
  await append(tx, [
    { bucket: bucketOf(wallet), type: 'wallet.restriction', ref: wallet, data: { to, reason, by } },
  ])
  return row?.state === 'closing' ? ('closing' as const) : to
}
