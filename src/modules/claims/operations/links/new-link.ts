/** A new receipt link in the place of every earlier one, sent to whom the case is about. */

import { refuse } from '../../../../kernel/errors.ts'
import type { Actor } from '../../../../kernel/usecase.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { type ClosureRow, replaceReceiptLinks } from '../../../closure/closure.ts'
import {
  clearFailures,
  PERSON_SENDS,
  type Quota,
  quotaKey,
  spendFreezeLinks,
} from '../../../identity/identity.ts'
import { notify } from '../../../notices/notices.ts'

/** A mailbox is not flooded by whoever knows a name. */
export const linkQuota = (c: ClosureRow): Quota => ({
  key: quotaKey('receipt_link', c.id),
  windows: PERSON_SENDS,
  soft: true,
})

/** `on`: what the identity was checked by. Refuses link_unsendable, and then the old links still work. */
export const sendNewLink = async (
  tx: Tx,
  c: ClosureRow,
  { actor, on }: { readonly actor: Actor; readonly on: 'identity' | 'two_people' },
): Promise<void> => {
  const secret = await replaceReceiptLinks(tx, c, { actor, on, at: await tx.now() })
  const { person, bucket, id: closure } = c
  // Wrong names were typed by whoever had the link that is dead now: its holder does not wait for them.
  await clearFailures(tx, person, 'claim_identity')
  await spendFreezeLinks(tx, person)
  const params = { closure, receipt_link: `/receipt#${secret}` }
  const sent = await notify(tx, [{ person, bucket, to: 'all_recent', template: 'receipt_link_new', params }])
  if (sent === 0) refuse('link_unsendable')
}
