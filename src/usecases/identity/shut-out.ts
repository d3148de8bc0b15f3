/** What the link "this was not me" does besides restricting the wallet. */
import type { Instant } from '../../clock.ts'
import type { Tx } from '../../db/types.ts'
import { lockCase } from '../../domain/closure/advance.ts'
import { caseOfWallet } from '../../domain/closure/case.ts'
import { holdEnd } from '../../domain/closure/clocks.ts'
import { STOPPABLE } from '../../domain/closure/rules.ts'
import { canStop, stopCase } from '../../domain/closure/stop.ts'
import { voidChallenges } from '../../domain/identity/challenges.ts'
import { endAllSessions } from '../../domain/identity/sessions.ts'
import { voidContactChanges } from '../../domain/identity/verifications.ts'
import { dropRaises } from '../../domain/ledger/ledger.ts'
import { withdrawAll } from '../../domain/mandates/authorisations.ts'
import { notify } from '../../domain/notices/notices.ts'
import { callBack } from '../../domain/payments/in-flight.ts'
import { endTask } from '../../domain/support/tasks.ts'
import { bucketOf, type Uuid } from '../../ids.ts'
import type { Call } from '../../usecase.ts'
import { stoppedNotice } from '../closure/messages.ts'
import { stopBegan } from '../closure/owners.ts'

/** Somebody calls the holder; a recovery ends it. `ref` is the wallet. */
export const FROZEN_TASK = 'wallet.frozen_by_link'

/** The holder has recovered: nobody needs to call. */
export const settleFrozen = async (tx: Tx, wallet: Uuid): Promise<void> => {
  await endTask(tx, {
    bucket: bucketOf(wallet),
    kind: FROZEN_TASK,
    ref: wallet,
    outcome: 'recovered',
    by: null,
  })
}

type Shut = { readonly person: Uuid; readonly wallet: Uuid; readonly at: Instant }
/** Whoever is in is out: sessions, proofs, services, changes under way, and money that nobody outside has yet. */
export const shutOut = async (tx: Tx, { person, wallet, at }: Shut): Promise<void> => {
  await voidContactChanges(tx, [person])
  await voidChallenges(tx, [person])
  await withdrawAll(tx, wallet, at)
  await callBack(tx, wallet, at)
  await dropRaises(tx, wallet)
  await endAllSessions(tx, [person])
}

/** A closing under way is held, as by its own stop link. */
export const holdClosing = async (
  tx: Tx,
  call: Call,
  { wallet, at }: Omit<Shut, 'person'>,
): Promise<void> => {
  const found = await caseOfWallet(tx, wallet)
  if (!found || !STOPPABLE.includes(found.state)) return
  const locked = await lockCase(tx, found)
  if (!(await canStop(tx, locked.c))) return
  const stopped = await stopCase(tx, locked, { actor: call.actor, at })
  await notify(tx, [stoppedNotice(stopped, await holdEnd(tx, stopped))])
  await stopBegan(tx, stopped, at)
}
