/** A participant that does not answer blocks every closing: that is somebody's work, one task for one outage. */
import { addWorkingDays } from '../../kernel/calendar.ts'
import { plus } from '../../kernel/clock.ts'
import { timerForEach } from '../../kernel/handler.ts'
import { participants } from '../../participants.ts'
import { defaultPack } from '../policy/policy.ts'
import { openTask } from '../support/tasks.ts'
import { participantRef, UNREACHABLE } from './assessment/evaluate.ts'

/** Where money or the law is at stake; what is neither may block for three working days at most. */
const AT_ONCE = 'PT1H'
const UNCRITICAL_WORKING_DAYS = 3

export const participantTimer = timerForEach(UNREACHABLE, async (tx, { ref, bucket }) => {
  const silent = participants.map((p) => p.describe()).find(({ name }) => participantRef(name) === ref)
  if (!silent) return
  const at = await tx.now()
  const dueAt =
    silent.critical === 'none'
      ? addWorkingDays(at, UNCRITICAL_WORKING_DAYS, defaultPack().time_zone)
      : plus(at, AT_ONCE)
  await openTask(tx, { bucket, kind: `${UNREACHABLE}.${silent.name}`, ref, owner: 'engineering', dueAt })
})
