/**
 * "This was not me" of a joint holder whose word a closing of the shared wallet rests on: the word may be the thief's, and
 * the money of both leaves by it.
 */

import { type Instant, isBefore } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Call } from '../../../../kernel/usecase.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import {
  type ClosureRow,
  canStop,
  caseOfWallet,
  holdEnd,
  isHeld,
  lockCase,
  restsOnWords,
  STOPPABLE,
  stopCase,
} from '../../../closure/closure.ts'
import { stopBegan, stoppedNotice, tellHolder, tellOthers } from '../../../closure/operations/closure.ts'
import { notify } from '../../../notices/notices.ts'
import { relationOf } from '../../../wallets/operations/wallets.ts'
import { lockForFence, rolesAbout } from '../../../wallets/wallets.ts'
import { askBank } from './hold-closing.ts'

type Shared = { readonly wallet: Uuid; readonly since: Instant; readonly at: Instant }
export type HeldShared = {
  /** Held, by this or before: the word that was given for them in these days counts no more. */
  readonly held: readonly ClosureRow[]
  /** Those that this has stopped. */
  readonly stopped: readonly ClosureRow[]
  /** Had sent all of their money. */
  readonly sent: readonly ClosureRow[]
}

/** Wallets of others to whose closing this one's holder has agreed since then. */
const agreedSince = async (tx: Tx, { wallet, since }: Shared): Promise<Uuid[]> => {
  const shares = (await rolesAbout(tx, wallet)).filter(
    ({ kind, other, consented_at: agreed }) =>
      kind === 'joint' && other === wallet && agreed !== null && !isBefore(agreed, since),
  )
  return shares.map((role) => role.wallet)
}

/**
 * Held as by the stop link of the case. Its people are told later: once it is known which contacts hear nothing more. The
 * own wallet is locked already; who presses for each other's at the same time is tried again.
 */
export const holdShared = async (tx: Tx, call: Call, shared: Shared): Promise<HeldShared> => {
  const wallets = await agreedSince(tx, shared)
  // Before the look: a confirmation that comes meanwhile is seen, or finds the word taken back.
  await lockForFence(tx, wallets)
  const all: { held: ClosureRow[]; stopped: ClosureRow[]; sent: ClosureRow[] } = {
    held: [],
    stopped: [],
    sent: [],
  }
  for (const wallet of wallets) {
    const found = await caseOfWallet(tx, wallet)
    if (!found || !STOPPABLE.includes(found.state) || !restsOnWords(found)) continue
    const locked = await lockCase(tx, found)
    if (isHeld(locked.c)) all.held.push(locked.c)
    else if (await canStop(tx, locked.c))
      all.stopped.push(await stopCase(tx, locked, { actor: call.actor, at: shared.at, frozen: true }))
    else all.sent.push(locked.c)
  }
  return { ...all, held: [...all.held, ...all.stopped] }
}

/** Everybody who holds the wallet, and support. */
export const tellShared = async (
  tx: Tx,
  { stopped, sent }: HeldShared,
  { wallet: by, at }: Pick<Shared, 'wallet' | 'at'>,
): Promise<void> => {
  for (const c of stopped) {
    await tellHolder(tx, c, stoppedNotice(c, { until: await holdEnd(tx, c) }))
    await tellOthers(tx, c, 'stopped')
    await stopBegan(tx, c, at)
  }
  for (const c of sent) {
    if (!(await askBank(tx, c))) continue
    await tellOthers(tx, c, 'sent')
    const params = { holder: await relationOf(tx, by), news: 'disowned' as const, until: '' }
    const { person, bucket } = c
    await notify(tx, [{ person, bucket, to: 'all_recent', template: 'shared_wallet_news', params }])
  }
}
