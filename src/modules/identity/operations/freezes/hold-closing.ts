/** What "this was not me" does to a closing under way, and how the closing stands after it. */

import Type, { type Static } from 'typebox'
import { type Instant, isoOf } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { MessageParams } from '../../../../kernel/message.ts'
import { named } from '../../../../kernel/named.ts'
import { nullable, Time } from '../../../../kernel/shapes.ts'
import type { Actor, Call } from '../../../../kernel/usecase.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import {
  type ClosureRow,
  canStop,
  caseOfWallet,
  holdEnd,
  isHeld,
  keepUnsent,
  lockCase,
  STOPPABLE,
  stepsOf,
  stopCase,
  TERMINAL,
  unsentIn,
  withdrawStanding,
} from '../../../closure/closure.ts'
import { keptGoesOn, stopBegan, stoppedNotice, tellOthers } from '../../../closure/operations/closure.ts'
import { notify } from '../../../notices/notices.ts'
import { openTask } from '../../../support/support.ts'

/** How a closing stands for whoever has pressed the link. */
export const FrozenShape = named('Frozen', {
  did: Type.Enum(['frozen', 'rests', 'reported'], {
    description:
      '`rests`, `reported`: the contact took no part in the last recovery. Nothing is frozen: with the first use no money leaves until `rests_until`, and staff look at each',
  }),
  closing: Type.Enum(['none', 'draft', 'held', 'rest_held', 'sent', 'kept', 'goes_on'], {
    description:
      '`draft`: asked for and not confirmed, it begins no more by itself. `held`: no money leaves; after a recovery its holder cancels it or lets it go on. `rest_held`: the same of what had not been sent, and it cannot be cancelled any more. `sent`: all of its money had been sent; staff ask the bank to call it back. `kept`: nothing of it was sent, it is kept for its holder. `goes_on`: staff have settled an earlier stop with the holder',
  }),
  held_until: nullable(Time),
  rests_until: nullable(Time),
})
type Closing = Static<typeof FrozenShape>['closing']

/** Somebody has the bank call back what a closing had sent before its holder said that it was not them. */
const SENT_TASK = 'closure.disowned'

const closingOf = async (tx: Tx, c: ClosureRow): Promise<Closing> => {
  if (TERMINAL.includes(c.state)) return 'none'
  if (c.state === 'preparing') return 'draft'
  if (isHeld(c)) return c.state === 'settling' ? 'rest_held' : 'held'
  if (c.state !== 'settling') return 'goes_on'
  const steps = await stepsOf(tx, c)
  if (unsentIn(steps).length > 0) return 'goes_on'
  return steps.some(({ kind, way, claim }) => kind === 'payout' && way !== 'claim' && !claim)
    ? 'sent'
    : 'kept'
}

/** As it stands now. The wallet is locked. */
export const closingNow = async (
  tx: Tx,
  wallet: Uuid,
): Promise<Pick<Static<typeof FrozenShape>, 'closing' | 'held_until'>> => {
  const c = await caseOfWallet(tx, wallet)
  const closing = c ? await closingOf(tx, c) : 'none'
  return {
    closing,
    held_until: c && (closing === 'held' || closing === 'rest_held') ? isoOf(await holdEnd(tx, c)) : null,
  }
}

/** The closing that is held, for its holder who is back. */
export const heldOf = async (tx: Tx, wallet: Uuid): Promise<MessageParams['wallet_recovered']['held']> => {
  const c = await caseOfWallet(tx, wallet)
  if (!c || !isHeld(c)) return undefined
  return { closure: c.id, until: isoOf(await holdEnd(tx, c)), rest: c.state === 'settling' }
}

/** Somebody asks the bank to call back what was sent; false where none of it was. */
export const askBank = async (tx: Tx, c: ClosureRow): Promise<boolean> => {
  if ((await closingOf(tx, c)) !== 'sent') return false
  const { id, person, bucket } = c
  await openTask(tx, { bucket, person, kind: SENT_TASK, ref: id })
  return true
}

/** Nothing can be held back any more: the holder hears that, and somebody asks the bank. */
const nothingHeld = async (tx: Tx, c: ClosureRow): Promise<void> => {
  if (!(await askBank(tx, c))) return
  const { id: closure, person, bucket } = c
  const params = { closure }
  await notify(tx, [{ person, bucket, to: 'all_recent', template: 'closure_not_held', params }])
}

type Locked = Parameters<typeof stopCase>[1]
type By = { readonly actor: Actor; readonly at: Instant }
const hold = async (tx: Tx, locked: Locked, { actor, at }: By): Promise<void> => {
  const stopped = await stopCase(tx, locked, { actor, at, frozen: true })
  await notify(tx, [stoppedNotice(stopped, { until: await holdEnd(tx, stopped), frozen: true })])
  await tellOthers(tx, stopped, 'stopped')
  await stopBegan(tx, stopped, at)
}

type Holding = { readonly wallet: Uuid; readonly at: Instant; readonly ended: readonly Uuid[] }
/** It begins no more by itself: whoever shares the wallet was told that it would. True when it was to. */
const endStanding = async (tx: Tx, call: Call, c: ClosureRow): Promise<boolean> => {
  if (!c.standing) return false
  await tellOthers(tx, await withdrawStanding(tx, c, call.actor), 'over')
  return true
}

/**
 * A closing under way is held, as by its own stop link, pays nothing to an account that has `ended`, and one that was to
 * begin by itself does not; whether there was one, for its holder to hear.
 */
export const holdClosing = async (
  tx: Tx,
  call: Call,
  { wallet, at, ended }: Holding,
): Promise<'ended' | 'none'> => {
  const found = await caseOfWallet(tx, wallet)
  if (!found || TERMINAL.includes(found.state)) return 'none'
  const locked = await lockCase(tx, found)
  // Nothing else of a draft can be held.
  if (await endStanding(tx, call, locked.c)) return 'ended'
  if (ended.length > 0 && STOPPABLE.includes(locked.c.state)) {
    await keepUnsent(tx, locked.c, { actor: call.actor, at, accounts: ended })
    await keptGoesOn(tx, locked.c, null)
  }
  if (await canStop(tx, locked.c)) await hold(tx, locked, { actor: call.actor, at })
  else await nothingHeld(tx, locked.c)
  return 'none'
}
