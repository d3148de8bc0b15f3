/** Everything that the worker runs, on one screen. A new kind of due row is a line here. */
import { purgeKeys } from '../db/idempotency.ts'
import { auditJobs } from '../domain/audit/audit.ts'
import { realNameOf } from '../domain/kyc/kyc.ts'
import { holdExpiry } from '../domain/ledger/expiry.ts'
import { openBreaks, reconciling } from '../domain/ledger/reconcile.ts'
import { sendNotice } from '../domain/notices/send.ts'
import { payRedemption, REDEMPTION } from '../domain/wealth/wealth.ts'
import { type Handler, job, timerForEach } from '../handler.ts'
import { BUCKETS } from '../ids.ts'
import { metrics } from '../metrics.ts'
import type { Rail } from '../rails/rail.ts'
import { CASE_TIMERS } from '../usecases/closure/timers.ts'
import { identityHandlers } from '../usecases/identity/timers.ts'
import { arrivalTimers } from './arrivals.ts'
import { commerceTimers } from './commerce.ts'
import { instalments } from './credit.ts'
import { dormancyTimers } from './dormancy.ts'
import { claimTimers } from './late-money.ts'
import { mandateTimers } from './mandates.ts'
import { participantTimer } from './participants.ts'
import { paymentTimers } from './payments.ts'
import { programmeReminder, programmeTimer } from './programmes.ts'
import { railHandlers } from './rails.ts'
import { reconciliationHandlers } from './reconciliation.ts'
import { olderSeal } from './sealing.ts'
import { walletTimers } from './wallets.ts'

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
