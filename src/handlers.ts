/** Everything that the worker runs, on one screen. A new kind of due row is a line here. */

import { type Handler, job, timerForEach } from './kernel/handler.ts'
import { BUCKETS } from './kernel/ids.ts'
import { metrics } from './kernel/metrics.ts'
import { auditJobs } from './modules/audit/audit.ts'
import { dormancyTimers } from './modules/campaigns/jobs/dormancy.ts'
import { programmeReminder, programmeTimer } from './modules/campaigns/jobs/programmes.ts'
import { claimTimers } from './modules/claims/jobs/late-money.ts'
import { participantTimer } from './modules/closure/jobs.ts'
import { CASE_TIMERS } from './modules/closure/operations/timers.ts'
import { commerceTimers } from './modules/commerce/jobs.ts'
import { instalments } from './modules/credit/jobs.ts'
import { identityHandlers } from './modules/identity/operations/timers.ts'
import { realNameOf } from './modules/kyc/kyc.ts'
import { holdExpiry } from './modules/ledger/expiry.ts'
import { openBreaks, reconciling } from './modules/ledger/reconcile.ts'
import { mandateTimers } from './modules/mandates/jobs.ts'
import { sendNotice } from './modules/notices/send.ts'
import { arrivalTimers } from './modules/payments/jobs/arrivals.ts'
import { paymentTimers } from './modules/payments/jobs/payments.ts'
import { railHandlers } from './modules/payments/jobs/rails.ts'
import { reconciliationHandlers } from './modules/reconciliation/jobs.ts'
import { promiseTimer } from './modules/support/jobs.ts'
import { olderSeal } from './modules/vault/jobs.ts'
import { walletTimers } from './modules/wallets/jobs.ts'
import { payRedemption, REDEMPTION } from './modules/wealth/wealth.ts'
import { purgeKeys } from './platform/db/idempotency.ts'
import type { Rail } from './platform/rails/rail.ts'

export type HandlerNeeds = {
  readonly rail: Rail
  /** Where the signed checkpoints of the audit log are copied to, outside the database. */
  readonly checkpointFile: string
}

/** The daily check of the books, and how much of it does not agree. */
const reconciler = job({
  ...reconciling,
  run: async (db) => {
    await reconciling.run(db)
    metrics.booksBroken((await db.tx(openBreaks)).length)
  },
})

const PURGE_MS = 60 * 60_000
const PURGE_ROWS = 1_000

/** Idempotency keys whose time is over: bucket by bucket, so that no statement is long. */
const keyPurge = job({
  name: 'idempotency.purge',
  everyMs: PURGE_MS,
  run: async (db) => {
    const at = await db.realNow()
    for (let bucket = 0; bucket < BUCKETS; bucket++)
      while ((await purgeKeys(db, { bucket, at, limit: PURGE_ROWS })) === PURGE_ROWS);
  },
})

export const allHandlers = ({ rail, checkpointFile }: HandlerNeeds): readonly Handler[] => [
  promiseTimer,
  ...Object.entries(CASE_TIMERS).map(([kind, run]) => timerForEach(kind, run)),
  holdExpiry,
  participantTimer,
  reconciler,
  keyPurge,
  olderSeal,
  ...commerceTimers,
  ...walletTimers,
  instalments,
  ...claimTimers,
  programmeTimer,
  programmeReminder,
  ...dormancyTimers,
  ...mandateTimers,
  ...paymentTimers,
  ...arrivalTimers,
  timerForEach(REDEMPTION, (tx, row) => payRedemption(tx, row.ref)),
  ...railHandlers({ rail, nameOf: realNameOf }),
  ...reconciliationHandlers(rail),
  ...identityHandlers,
  sendNotice,
  ...auditJobs({ checkpointFile }),
]
