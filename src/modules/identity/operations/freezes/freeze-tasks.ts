/** Work of people that the link "this was not me" begins, and what ends it. `ref` is the wallet. */

import { bucketOf, type Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { endTasks, openTask } from '../../../support/support.ts'
import { frozenAmong } from '../../freezes/freezes.ts'

/** Somebody calls the holder; a recovery ends it. */
export const FROZEN_TASK = 'wallet.frozen_by_link'
/** Somebody calls the former holder: the wallet was closed before the link was used, or while it was frozen. */
export const CLOSED_TASK = 'wallet.disowned_after_closing'
/** Somebody finds out who asked for the wallet: a contact from before said that it is not them. */
export const OBJECTED_TASK = 'wallet.recovery_objected'

/** Somebody finds out whose a contact is: without it the wallet was recovered, and it says that this was not its holder. */
export const REPORTED_TASK = 'wallet.freeze_reported'

type About = { readonly person: Uuid; readonly wallet: Uuid }
type Kind = typeof FROZEN_TASK | typeof CLOSED_TASK | typeof OBJECTED_TASK | typeof REPORTED_TASK
export const callHolder = (tx: Tx, { person, wallet }: About, kind: Kind): Promise<Uuid> =>
  openTask(tx, { bucket: bucketOf(wallet), person, kind, ref: wallet })

const settle = async (tx: Tx, wallet: Uuid, outcome: string): Promise<void> => {
  const what = { bucket: bucketOf(wallet), kinds: [FROZEN_TASK], refs: [wallet] } as const
  await endTasks(tx, { ...what, outcome, by: null })
}

/** The holder has recovered: nobody needs to call. */
export const settleFrozen = (tx: Tx, wallet: Uuid, outcome: 'recovered' | 'two_people'): Promise<void> =>
  settle(tx, wallet, outcome)

/** No recovery opens a wallet that has closed: whoever was to be called for that is called as a former holder. */
export const frozenClosed = async (tx: Tx, closed: readonly About[]): Promise<void> => {
  if (closed.length === 0) return
  const frozen = new Set(
    await frozenAmong(
      tx,
      closed.map(({ person }) => person),
    ),
  )
  for (const about of closed.filter(({ person }) => frozen.has(person))) {
    await settle(tx, about.wallet, 'closed')
    await callHolder(tx, about, CLOSED_TASK)
  }
}
