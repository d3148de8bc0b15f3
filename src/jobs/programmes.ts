/** What a programme does to each of its wallets: tells its holder, and closes it at the deadline. */
import { isoOf } from '../clock.ts'
import { lookAtWallet, PROGRAMME_WALLET } from '../domain/closure/programmes.ts'
import { notify } from '../domain/notices/notices.ts'
import { timerForEach } from '../handler.ts'
import { acceptedNotice } from '../usecases/closure/messages.ts'

export const programmeTimer = timerForEach(PROGRAMME_WALLET, async (tx, row) => {
  if (!row.wallet) throw new Error('a row of a programme names its wallet')
  const looked = await lookAtWallet(tx, { ref: row.ref, wallet: row.wallet })
  if (looked.now === 'accepted') await notify(tx, [acceptedNotice(looked.accepted)])
  if (looked.now !== 'told') return
  const { closure, programme } = looked
  const params = { closure: closure.id, until: isoOf(programme.deadline) }
  const { person, bucket } = closure
  await notify(tx, [{ person, bucket, to: 'all_recent', template: 'programme_notice', params }])
})
