/** What the link "this was not me" does besides restricting the wallet. */

import { type Instant, isoOf, plus } from '../../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../../kernel/ids.ts'
import type { Call } from '../../../../kernel/usecase.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { caseOfWallet, endReceiptLinks, freezeReceiptLinks, record } from '../../../closure/closure.ts'
import { dropRaises } from '../../../ledger/ledger.ts'
import { withdrawAll } from '../../../mandates/mandates.ts'
import { notify } from '../../../notices/notices.ts'
import { callBack, forgetYoungPayees } from '../../../payments/payments.ts'
import { askedAt } from '../../../support/support.ts'
import { voidChallenges } from '../../challenges/challenges.ts'
import { voidContactChanges } from '../../contacts/verifications.ts'
import { objectToRecovery } from '../../freezes/allowed-recoveries.ts'
import { spendFreezeLinks } from '../../freezes/freeze-links.ts'
import { trustedAt, trustedOf } from '../../freezes/freezes.ts'
import { SUSPECT } from '../../rules.ts'
import { endAllSessions } from '../../sessions/sessions.ts'
import { RECOVERY_KIND } from '../contacts/allowed-contact.ts'
import { hearBefore } from '../recoveries/give-back.ts'
import { tellClosed, tellObjected } from '../recoveries/tell-recovery.ts'
import { CLOSED_TASK, callHolder, FROZEN_TASK, OBJECTED_TASK } from './freeze-tasks.ts'
import { holdClosing } from './hold-closing.ts'
import { holdShared, tellShared } from './hold-shared.ts'
import { undoYoung } from './undo-young.ts'

/** The event of a closed case whose holder has said that it was not them. */
export const DISOWNED = 'disowned'

type About = { readonly person: Uuid; readonly wallet: Uuid; readonly at: Instant }

/**
 * Nothing is left to freeze. With the first link what can still be read or taken by a receipt link ends, and contacts from
 * before the closing was asked for hear of it, and they alone from then on. A person looks at it each time.
 */
export const disownClosed = async (
  tx: Tx,
  { spent, ...about }: About & { readonly spent: boolean },
): Promise<void> => {
  const { person, wallet, at } = about
  await callHolder(tx, about, CLOSED_TASK)
  if (spent) return
  await endReceiptLinks(tx, wallet)
  await spendFreezeLinks(tx, person)
  const c = await caseOfWallet(tx, wallet)
  // What tells the stop link of the case that it is spent as well.
  if (c)
    await record(tx, c, {
      at,
      type: DISOWNED,
      actor: { kind: 'bearer', purpose: 'stop', closure: c.id, bucket: c.bucket },
    })
  const trusted = await trustedAt(tx, person, c?.requested_at ?? at)
  await hearBefore(tx, person, trusted)
  if (c) await tellClosed(tx, { person, trusted }, c.id)
}

/** Whoever is in is out: sessions, proofs, services, changes under way, and money that nobody outside has yet. */
export const shutOut = async (tx: Tx, { person, wallet, at }: About): Promise<void> => {
  await voidContactChanges(tx, [person])
  await voidChallenges(tx, [person])
  await withdrawAll(tx, wallet, at)
  await callBack(tx, wallet, at)
  await dropRaises(tx, wallet)
  await freezeReceiptLinks(tx, wallet, at)
  await endAllSessions(tx, [person])
}

/** The first use: what came in lately is undone, a closing is held, and the holder hears of it and is called. */
export const beginFreeze = async (tx: Tx, call: Call, about: About): Promise<void> => {
  const { person, wallet, at } = about
  const since = plus(at, `-${SUSPECT}`)
  const shared = await holdShared(tx, call, { wallet, since, at })
  // Before anything else ends: a raise that waits, and permissions, are named in the list.
  const ended = await undoYoung(tx, { ...about, since, held: shared.held.map((c) => c.wallet) })
  await forgetYoungPayees(tx, wallet, since)
  await shutOut(tx, about)
  const standing = await holdClosing(tx, call, { wallet, at, ended })
  await tellShared(tx, shared, { wallet, at })
  const to = { person, bucket: bucketOf(person), to: 'all_recent' as const }
  await notify(tx, [{ ...to, template: 'wallet_frozen', params: { at: isoOf(at), standing } }])
  await callHolder(tx, about, FROZEN_TASK)
}

/**
 * What two people have allowed, or are about to, ends: a contact from before says that it is not its holder who asks. Said
 * again it is work for somebody, and no letters: there is nothing new to tell.
 */
export const stopRecovery = async (tx: Tx, about: About): Promise<void> => {
  const proposed = await askedAt(tx, { subject: about.wallet, kind: RECOVERY_KIND })
  const stopped = await objectToRecovery(tx, about.person, proposed)
  await callHolder(tx, about, OBJECTED_TASK)
  if (!stopped) return
  const frozen = await trustedOf(tx, about.person)
  const trusted = frozen ?? (await trustedAt(tx, about.person, about.at))
  await tellObjected(tx, { person: about.person, frozen: frozen !== undefined, trusted })
}
