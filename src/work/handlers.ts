/** Everything that the worker runs, on one screen. A new kind of due row is a line here. */
import { auditJobs } from '../domain/audit/audit.ts'
import { realNameOf } from '../domain/kyc/kyc.ts'
import { holdExpiry } from '../domain/ledger/expiry.ts'
import { reconcile, reconciling } from '../domain/ledger/reconcile.ts'
import { sendNotice } from '../domain/notices/send.ts'
import { type Handler, job, timerForEach } from '../handler.ts'
import { metrics } from '../metrics.ts'
import type { Rail } from '../rails/rail.ts'
import { CASE_TIMERS } from '../usecases/closure/timers.ts'
import { identityHandlers } from '../usecases/identity/timers.ts'
import { paymentTimers } from './payments.ts'
import { railHandlers } from './rails.ts'

export type HandlerNeeds = {
  readonly rail: Rail
  /** Where the signed checkpoints of the audit log are copied to, outside the database. */
  readonly checkpointFile: string
}

/** How often the books are checked against themselves. */
const RECONCILE_MS = 5 * 60_000

const reconciler = job({
  name: 'ledger.reconcile',
  everyMs: RECONCILE_MS,
  run: async (db) => {
    const { breaks } = await db.tx(reconcile)
    metrics.booksBroken(breaks.length)
  },
})

export const allHandlers = ({ rail, checkpointFile }: HandlerNeeds): readonly Handler[] => [
  ...Object.entries(CASE_TIMERS).map(([kind, run]) => timerForEach(kind, run)),
  holdExpiry,
  reconciling,
  reconciler,
  ...paymentTimers,
  ...railHandlers({ rail, nameOf: realNameOf }),
  ...identityHandlers,
  sendNotice,
  ...auditJobs({ checkpointFile }),
]
