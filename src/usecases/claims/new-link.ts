/** A new receipt link in the place of every earlier one, sent to whom the case is about. */
import type { Tx } from '../../db/types.ts'
import { replaceReceiptLinks } from '../../domain/closure/receipt-link.ts'
import type { ClosureRow } from '../../domain/closure/types.ts'
import { type Quota, quotaKey } from '../../domain/identity/guards.ts'
import { PERSON_SENDS } from '../../domain/identity/rules.ts'
import { notify } from '../../domain/notices/notices.ts'
import { refuse } from '../../errors.ts'
import type { Actor } from '../../usecase.ts'

/** A mailbox is not flooded by whoever knows a name. */
export const linkQuota = (c: ClosureRow): Quota => ({
  key: quotaKey('receipt_link', c.id),
  windows: PERSON_SENDS,
})

/** `on`: what the identity was checked by. Refuses link_unsendable, and then the old links still work. */
export const sendNewLink = async (
  tx: Tx,
  c: ClosureRow,
  { actor, on }: { readonly actor: Actor; readonly on: 'identity' | 'two_people' },
): Promise<void> => {
  const secret = await replaceReceiptLinks(tx, c, { actor, on, at: await tx.now() })
  const { person, bucket, id: closure } = c
  const params = { closure, receipt_link: `/receipt#${secret}` }
  const sent = await notify(tx, [{ person, bucket, to: 'all_recent', template: 'receipt_link_new', params }])
  if (sent === 0) refuse('link_unsendable')
}
