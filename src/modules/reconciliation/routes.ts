import type { Route } from '../../kernel/manifest/module.ts'
import { ageingReport } from './operations/ageing.ts'
import { uploadBankFile } from './operations/bring-file.ts'
import { decideLock } from './operations/decide-lock.ts'
import { exportJournal } from './operations/journal.ts'
import { listReconciliations } from './operations/list.ts'
import { lockDayUseCase } from './operations/lock.ts'
import { readReconciliation } from './operations/read.ts'
import { runReconciliation } from './operations/run.ts'
import { explainDiscrepancyUseCase } from './operations/state-break.ts'
import { verifyLockedDay } from './operations/verify.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['GET',    '/v1/operator/reconciliations', listReconciliations],
  ['GET',    '/v1/operator/reconciliations/ageing', ageingReport],
  ['GET',    '/v1/operator/reconciliations/{date}', readReconciliation],
  ['POST',   '/v1/operator/reconciliations/{date}/run', runReconciliation],
  ['PUT',    '/v1/operator/reconciliations/{date}/file', uploadBankFile],
  ['GET',    '/v1/operator/reconciliations/{date}/journal.csv', exportJournal],
  ['POST',   '/v1/operator/reconciliations/{date}/lock', lockDayUseCase],
  ['POST',   '/v1/operator/reconciliations/{date}/lock/decision', decideLock],
  ['GET',    '/v1/operator/reconciliations/{date}/verification', verifyLockedDay],
  ['POST',   '/v1/operator/breaks/{break}/statement', explainDiscrepancyUseCase],
]
