/** What is said again to the holders of a programme's wallets before their date. */
import { type Instant, isAfter, isBefore, minus } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { byId, type ClosureRow } from '../../closure/closure.ts'
import { defaultPack } from '../../policy/policy.ts'
import { closesAtNow } from './programmes.ts'
import { lockListed, programmeById } from './programmes-sql.ts'

/** Due row of one reminder: `ref` is the programme. */
export const PROGRAMME_REMINDER = 'programme.reminder'

/** When somebody who was told `until` is told again. */
export const remindersBefore = (until: Instant, at: Instant): Instant[] =>
  defaultPack()
    .wind_down.reminders.map((before) => minus(until, before))
    .filter((moment) => isAfter(moment, at))

/** Whom to remind of what; undefined when there is nothing to remind of: under way, stopped, or past the date. */
export const remindOf = async (
  tx: Tx,
  due: { readonly ref: Uuid; readonly wallet: Uuid },
): Promise<{ readonly closure: ClosureRow; readonly until: Instant } | undefined> => {
  const programme = await programmeById(tx, due.ref)
  const [listed] = await lockListed(tx, { bucket: bucketOf(due.wallet), listed: [due] })
  if (programme?.state !== 'running' || listed?.state !== 'told' || !listed.closure) return undefined
  const until = await closesAtNow(tx, programme, listed.changed_at)
  const closure = await byId(tx, { id: listed.closure, bucket: listed.bucket })
  if (closure?.state !== 'preparing' || !isBefore(await tx.now(), until)) return undefined
  return { closure, until }
}
