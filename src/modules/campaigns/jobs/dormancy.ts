/**
 * Wallets that nobody uses: found by a job, told, reminded, closed; and left in peace when their holder is back.
 * The job reads two index probes a bucket and only the wallets that are due; each batch is one transaction in one bucket.
 */

import { type Instant, isoOf, minus } from '../../../kernel/clock.ts'
import { type Handler, job, timerForEach } from '../../../kernel/handler.ts'
import type { Bucket } from '../../../kernel/ids.ts'
import type { Db, Tx } from '../../../platform/db/types.ts'
import { ALL_BUCKETS } from '../../../platform/worker/pass.ts'
import type { ClosureRow } from '../../closure/closure.ts'
import {
  closedNotices,
  decidedNotice,
  dormancyEndedNotice,
  tellOthers,
} from '../../closure/operations/closure.ts'
import { BACK, personOf, quietBuckets, quietIn } from '../../identity/identity.ts'
import { frozenClosed } from '../../identity/operations/identity.ts'
import { lastDebits } from '../../ledger/ledger.ts'
import { type Notice, notify } from '../../notices/notices.ts'
import { defaultPack } from '../../policy/policy.ts'
import { openTask, tasksAbout } from '../../support/support.ts'
import { DORMANT, type DormantLook, holderIsBack, lookAtDormant, tellQuiet } from '../campaigns.ts'
import { RESIDUAL, residualOver } from '../operations/dormancy/residual.ts'

const EVERY_MS = 60_000
const BATCH = 50

type Dated = 'dormancy_notice' | 'dormancy_reminder'
const dated = (template: Dated, c: ClosureRow, until: Instant): Notice => ({
  person: c.person,
  bucket: c.bucket,
  to: 'all_recent',
  template,
  params: { closure: c.id, until: isoOf(until) },
})
/** One batch of one bucket; how many were looked at. */
const tellBatch = async (
  tx: Tx,
  look: { bucket: Bucket; before: Instant; now: Instant },
): Promise<number> => {
  const pack = defaultPack()
  const quiet = await quietIn(tx, { ...look, limit: BATCH })
  if (quiet.length === 0) return 0
  const wallets = quiet.map((q) => q.wallet)
  // What leaves by a mandate was agreed to by the holder; money that comes in shows nothing.
  const used = await lastDebits(tx, wallets, { codes: ['mandate'], since: look.before })
  const told = await tellQuiet(tx, { quiet, used, pack })
  await notify(
    tx,
    told.map(({ closure, deadline }) => dated('dormancy_notice', closure, deadline)),
  )
  return quiet.length
}

/** Finds whoever has been silent for the pack's time, and tells them. Killed anywhere, the next run goes on. */
export const findDormant = async (db: Db): Promise<void> => {
  const now = await db.now()
  const before = minus(now, defaultPack().dormancy.inactive)
  for (const bucket of await quietBuckets(db, { buckets: ALL_BUCKETS, before, now }))
    while ((await db.tx((tx) => tellBatch(tx, { bucket, before, now }))) === BATCH);
}

/** One task a case, however often it is looked at, also when somebody has answered it: the list shows what is left. */
const handOver = async (
  tx: Tx,
  { closure, owner }: Extract<DormantLook, { now: 'residual' }>,
): Promise<void> => {
  const { id: ref, bucket, person } = closure
  if ((await tasksAbout(tx, ref)).some((task) => task.kind === RESIDUAL)) return
  await openTask(tx, { bucket, person, kind: RESIDUAL, ref, owner })
}

const say = async (tx: Tx, looked: DormantLook): Promise<void> => {
  if (looked.now === 'reminded')
    await notify(tx, [dated('dormancy_reminder', looked.closure, looked.deadline)])
  if (looked.now === 'decided') {
    const { accepted, closed } = looked.decided
    await notify(tx, [...accepted.map(decidedNotice), ...(await closedNotices(tx, closed))])
    for (const { closure } of accepted) await tellOthers(tx, closure, 'accepted')
    for (const { closure } of closed) await tellOthers(tx, closure, 'closed')
    await frozenClosed(
      tx,
      closed.map(({ closure }) => closure),
    )
    for (const { closure } of [...accepted, ...closed])
      await residualOver(tx, closure, { outcome: 'closing', by: null })
  }
  if (looked.now === 'residual') await handOver(tx, looked)
  if (looked.now === 'ended') await notify(tx, [dormancyEndedNotice(looked.closure)])
  if (looked.now === 'ended' || looked.now === 'over')
    await residualOver(tx, looked.closure, { outcome: 'not_dormant', by: null })
}

export const dormancyTimers: readonly Handler[] = [
  job({ name: 'dormancy.find', everyMs: EVERY_MS, byClock: true, run: findDormant }),
  timerForEach(DORMANT, async (tx, row) => say(tx, await lookAtDormant(tx, row.ref))),
  timerForEach(BACK, async (tx, row) => {
    const person = await personOf(tx, row.ref)
    if (person) await say(tx, await holderIsBack(tx, person.wallet))
  }),
]
