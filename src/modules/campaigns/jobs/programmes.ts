/** What a programme does to its wallets, many at once: tells their holders, and closes them at the deadline. */

import { isoOf } from '../../../kernel/clock.ts'
import { timer, timerForEach } from '../../../kernel/handler.ts'
import { closedNotices, decidedNotice, othersNotices } from '../../closure/operations/closure.ts'
import { frozenClosed } from '../../identity/operations/identity.ts'
import { type Notice, notify } from '../../notices/notices.ts'
import { lookAtWallets, PROGRAMME_REMINDER, PROGRAMME_WALLET, remindOf, type Told } from '../campaigns.ts'

/** Wallets of one transaction. */
const AT_ONCE = 200

export const programmeTimer = timer({
  kind: PROGRAMME_WALLET,
  batch: AT_ONCE,
  run: async (tx, rows) => {
    const due = rows.map(({ ref, wallet }) => {
      if (!wallet) throw new Error('a row of a programme names its wallet')
      return { ref, wallet }
    })
    const { told, accepted, closed, moved } = await lookAtWallets(tx, due)
    await notify(tx, [
      ...told.map((one) => datedNotice('programme_notice', one)),
      ...moved.map((one) => datedNotice('programme_reminder', one)),
      ...accepted.map(decidedNotice),
      ...(await closedNotices(tx, closed)),
      ...(await othersNotices(
        tx,
        accepted.map((one) => one.closure),
        'accepted',
      )),
      ...(await othersNotices(
        tx,
        closed.map((one) => one.closure),
        'closed',
      )),
    ])
    await frozenClosed(
      tx,
      closed.map((one) => one.closure),
    )
  },
})

type Dated = 'programme_notice' | 'programme_reminder'
const datedNotice = (template: Dated, { closure, until }: Told): Notice => ({
  person: closure.person,
  bucket: closure.bucket,
  to: 'all_recent',
  template,
  params: { closure: closure.id, until: isoOf(until) },
})

/** Said again before the date, as often as the pack says, to whoever has not begun to leave by then. */
export const programmeReminder = timerForEach(PROGRAMME_REMINDER, async (tx, row) => {
  if (!row.wallet) throw new Error('a row of a programme names its wallet')
  const reminded = await remindOf(tx, { ref: row.ref, wallet: row.wallet })
  if (!reminded) return
  const { person, bucket, id } = reminded.closure
  const params = { closure: id, until: isoOf(reminded.until) }
  await notify(tx, [{ person, bucket, to: 'all_recent', template: 'programme_reminder', params }])
})
