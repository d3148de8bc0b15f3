/** What the link "this was not me" does besides restricting the wallet. */
import type { Instant } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Call } from '../../../kernel/usecase.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { canStop, stopCase } from '../../closure/acceptance/stop.ts'
import { keepUnsent } from '../../closure/acceptance/unsent.ts'
import { caseOfWallet } from '../../closure/case/case.ts'
import { holdEnd } from '../../closure/case/clocks.ts'
import { endReceiptLinks } from '../../closure/case/receipt-link.ts'
import { STOPPABLE, TERMINAL } from '../../closure/case/rules.ts'
import { withdrawStanding } from '../../closure/draft/standing.ts'
import { stoppedNotice } from '../../closure/operations/messages.ts'
import { stopBegan } from '../../closure/operations/owners.ts'
import { lockCase } from '../../closure/settlement/advance.ts'
import { dropRaises } from '../../ledger/ledger.ts'
import { withdrawAll } from '../../mandates/authorisations.ts'
import { notify } from '../../notices/notices.ts'
import { callBack } from '../../payments/in-flight.ts'
import { endTasks, openTask } from '../../support/tasks.ts'
import { objectToRecovery } from '../allowed-recoveries.ts'
import { voidChallenges } from '../challenges.ts'
import { spendFreezeLinks } from '../freeze-links.ts'
import { trustedOf } from '../freezes.ts'
import { endAllSessions } from '../sessions.ts'
import { voidContactChanges } from '../verifications.ts'
import { tellObjected } from './tell-recovery.ts'

/** Somebody calls the holder; a recovery ends it. `ref` is the wallet. */
export const FROZEN_TASK = 'wallet.frozen_by_link'

/** The holder has recovered: nobody needs to call. */
export const settleFrozen = async (
  tx: Tx,
  wallet: Uuid,
  outcome: 'recovered' | 'two_people',
): Promise<void> => {
  const what = { bucket: bucketOf(wallet), kinds: [FROZEN_TASK], refs: [wallet] } as const
  await endTasks(tx, { ...what, outcome, by: null })
}

/** Somebody calls the former holder: the wallet was closed before the link was used. `ref` is the wallet. */
const CLOSED_TASK = 'wallet.disowned_after_closing'

/** Somebody finds out who asked for the wallet: a contact from before said that it is not them. `ref` is the wallet. */
const OBJECTED_TASK = 'wallet.recovery_objected'

type About = { readonly person: Uuid; readonly wallet: Uuid; readonly at: Instant }
export const callHolder = (
  tx: Tx,
  { person, wallet }: Pick<About, 'person' | 'wallet'>,
  kind: typeof FROZEN_TASK | typeof CLOSED_TASK | typeof OBJECTED_TASK = FROZEN_TASK,
): Promise<Uuid> => openTask(tx, { bucket: bucketOf(wallet), person, kind, ref: wallet })

/** Nothing is left to freeze: what can still be read or taken by a link ends, and a person looks at it. Once. */
export const disownClosed = async (tx: Tx, about: About): Promise<void> => {
  await endReceiptLinks(tx, about.wallet)
  await callHolder(tx, about, CLOSED_TASK)
  await spendFreezeLinks(tx, about.person)
}

/** Whoever is in is out: sessions, proofs, services, changes under way, and money that nobody outside has yet. */
export const shutOut = async (tx: Tx, { person, wallet, at }: About): Promise<void> => {
  await voidContactChanges(tx, [person])
  await voidChallenges(tx, [person])
  await withdrawAll(tx, wallet, at)
  await callBack(tx, wallet, at)
  await dropRaises(tx, wallet)
  await endReceiptLinks(tx, wallet)
  await endAllSessions(tx, [person])
}

/** A closing under way is held, as by its own stop link, pays nothing to an account that has `ended`, and one that was to begin by itself does not. */
export const holdClosing = async (
  tx: Tx,
  call: Call,
  { wallet, at, ended }: Omit<About, 'person'> & { readonly ended: readonly Uuid[] },
): Promise<void> => {
  const found = await caseOfWallet(tx, wallet)
  if (!found || TERMINAL.includes(found.state)) return
  const locked = await lockCase(tx, found)
  if (locked.c.standing) await withdrawStanding(tx, locked.c, call.actor)
  if (ended.length > 0 && STOPPABLE.includes(locked.c.state))
    await keepUnsent(tx, locked.c, { actor: call.actor, at, accounts: ended })
  if (!(await canStop(tx, locked.c))) return
  const stopped = await stopCase(tx, locked, { actor: call.actor, at, frozen: true })
  await notify(tx, [stoppedNotice(stopped, await holdEnd(tx, stopped))])
  await stopBegan(tx, stopped, at)
}

/** What two people have allowed, or are about to, ends: a contact from before says that it is not its holder who asks. */
export const stopRecovery = async (tx: Tx, about: About): Promise<null> => {
  await objectToRecovery(tx, about.person)
  await callHolder(tx, about, OBJECTED_TASK)
  const trusted = await trustedOf(tx, about.person)
  if (trusted) await tellObjected(tx, { person: about.person, trusted })
  return null
}
