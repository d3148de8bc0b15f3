/** What settles a stop: over which contacts, by which acts, and what the holder is told. */

import Type from 'typebox'
import { minus } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import type { Queryable, Tx } from '../../../../platform/db/types.ts'
import { append } from '../../../audit/audit.ts'
import { contactsOf } from '../../../identity/identity.ts'
import type { Notice } from '../../../notices/notices.ts'
import { dropPause, restrict, type WalletRow } from '../../../wallets/wallets.ts'
import { callOff, earlierContacts, keepHeld, releaseStop, STOP_ACTS } from '../../acceptance/stop.ts'
import { keptByFreeze } from '../../acceptance/unsent.ts'
import { packOf } from '../../case/case.ts'
import { coolingOffEnd } from '../../case/clocks.ts'
import type { ClosureRow } from '../../case/types.ts'
import { receiptPath } from '../cases/receipt-path.ts'
import { calledOffNotice, keptNotice, stopReleasedNotice } from '../messages.ts'

export const SettlementBody = namedStrict('StopSettlementProposal', {
  act: Type.Enum(STOP_ACTS, {
    description:
      'cancel: everything as before the closing; release: it goes on; keep (while it settles): what has not been sent becomes a claim; restrict: at once, and the case stays held',
  }),
  contact: Id,
  evidence: Text('text', {
    minLength: 3,
    maxLength: 2000,
    description: 'Who was spoken to, when, what they said, and how it was known that it was them',
  }),
})

/** The contacts over which a stop may be settled, those that were given up since included: a thief replaces the best one. */
export const earlierOf = async (q: Queryable, c: ClosureRow) => {
  const pack = await packOf(q, c)
  const changedSince = minus(c.requested_at, pack.cooling_off.contact_change_window)
  return earlierContacts(await contactsOf(q, c.person, { changedSince }), { c, pack })
}

/** By one person, at once: whatever becomes of the case, nothing is paid from the wallet until compliance lifts it. */
export const restrictNow = async (tx: Tx, { id, bucket }: WalletRow, by: Uuid): Promise<void> => {
  await dropPause(tx, id)
  await restrict(tx, [id], 'frozen')
  const data = { to: 'frozen', reason: 'risk', by }
  await append(tx, [{ bucket, type: 'wallet.restriction', ref: id, data }])
}

type Locked = Parameters<typeof releaseStop>[1]
type By = Parameters<typeof releaseStop>[2]
type Settlement = (tx: Tx, locked: Locked, by: By) => Promise<ClosureRow>
/** By the kind of the approval. */
export const SETTLEMENTS: Readonly<Record<string, Settlement>> = {
  'closure.stop.release': releaseStop,
  'closure.stop.cancel': (tx, { c }, by) => callOff(tx, c, by),
  'closure.stop.keep': (tx, { c }, by) => keepHeld(tx, c, by),
}

export const settlementNotice = async (tx: Tx, kind: string, c: ClosureRow): Promise<Notice> => {
  if (kind === 'closure.stop.cancel') return calledOffNotice(c)
  if (kind === 'closure.stop.keep') return keptNotice(c)
  const until = c.state === 'cooling_off' ? await coolingOffEnd(tx, c) : undefined
  return stopReleasedNotice(c, {
    until,
    link: await receiptPath(tx, c),
    kept: await keptByFreeze(tx, c),
  })
}
