/** A participant that does not answer blocks every closing: that is somebody's work, one task for one outage. */

import { type Instant, plus } from '../../kernel/clock.ts'
import { timerForEach } from '../../kernel/handler.ts'
import { isUuid } from '../../kernel/ids.ts'
import { type Participant, participants } from '../../kernel/participant.ts'
import { addWorkingDays } from '../../kernel/time/calendar.ts'
import { schedule, unschedule } from '../../platform/db/due.ts'
import { orUndo } from '../../platform/db/savepoint.ts'
import type { Tx } from '../../platform/db/types.ts'
import { defaultPack } from '../policy/policy.ts'
import { endTasks, openTask } from '../support/support.ts'
import { find } from '../wallets/wallets.ts'
import { participantRef, UNREACHABLE } from './assessment/evaluate.ts'

/** Where money or the law is at stake; what is neither may block for three working days at most. */
const AT_ONCE = 'PT1H'
const UNCRITICAL_WORKING_DAYS = 3
/** So often it is asked again whether it answers. */
const ASKED_AGAIN = 'PT5M'

const dueBy = (silent: Participant, at: Instant): Instant =>
  silent.describe().critical === 'none'
    ? addWorkingDays(at, UNCRITICAL_WORKING_DAYS, defaultPack().time_zone)
    : plus(at, AT_ONCE)

/** The question that it did not answer. */
const answers = async (tx: Tx, silent: Participant, wallet: unknown): Promise<boolean> => {
  const [about] = typeof wallet === 'string' && isUuid(wallet) ? await find(tx, [wallet]) : []
  if (!about) return false
  const { id, person, bucket } = about
  const at = await tx.now()
  const asked = () => silent.obligations(tx, [{ wallet: id, person, bucket }], at)
  return 'value' in (await orUndo(tx, asked, () => true))
}

export const participantTimer = timerForEach(UNREACHABLE, async (tx, { ref, bucket, payload }) => {
  const silent = participants().find((one) => participantRef(one.describe().name) === ref)
  if (!silent) return
  const kind = `${UNREACHABLE}.${silent.describe().name}` as const
  const { wallet, again } = payload
  await unschedule(tx, { bucket, ref, kind: UNREACHABLE })
  if (again === true && (await answers(tx, silent, wallet))) {
    await endTasks(tx, { bucket, kinds: [kind], refs: [ref], outcome: 'answers_again', by: null })
    return
  }
  const at = await tx.now()
  await openTask(tx, { bucket, kind, ref, dueAt: dueBy(silent, at) })
  const dueAt = plus(at, ASKED_AGAIN)
  await schedule(tx, [{ bucket, kind: UNREACHABLE, ref, dueAt, payload: { wallet, again: true } }])
})
