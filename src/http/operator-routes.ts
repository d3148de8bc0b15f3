/** What the people at the operator do: method, path, use-case. */
import { grantBenefit } from '../usecases/benefits/grant.ts'
import { decideClaimIdentity } from '../usecases/claims/decide-identity.ts'
import { decideReceiptLink } from '../usecases/claims/decide-link.ts'
import { proposeClaimIdentity } from '../usecases/claims/propose-identity.ts'
import { proposeReceiptLink } from '../usecases/claims/propose-link.ts'
import { unclaimedReport } from '../usecases/claims/unclaimed.ts'
import { openAssisted } from '../usecases/closure/open-assisted.ts'
import { listClosures } from '../usecases/closure/operator-list.ts'
import { closureOrigin } from '../usecases/closure/operator-origin.ts'
import { retryClosure } from '../usecases/closure/operator-retry.ts'
import { planAssisted } from '../usecases/closure/plan-assisted.ts'
import { decideReview } from '../usecases/closure/review-decide.ts'
import { proposeReview } from '../usecases/closure/review-propose.ts'
import { readReview } from '../usecases/closure/review-sheet.ts'
import { decideStop } from '../usecases/closure/stop-decide.ts'
import { proposeStop } from '../usecases/closure/stop-propose.ts'
import { readStop } from '../usecases/closure/stop-read.ts'
import { reportChargeback } from '../usecases/commerce/charge-back.ts'
import { decideDebtWriteOff } from '../usecases/commerce/decide-debt-write-off.ts'
import { decideOpenDispute } from '../usecases/commerce/decide-dispute.ts'
import { readDisputeAsStaff } from '../usecases/commerce/operator-dispute.ts'
import { listOpenDisputes } from '../usecases/commerce/operator-disputes.ts'
import { proposeDebtWriteOff } from '../usecases/commerce/propose-debt-write-off.ts'
import { creditReport } from '../usecases/credit/credit-report.ts'
import { decideWriteOff } from '../usecases/credit/decide-write-off.ts'
import { proposeWriteOff } from '../usecases/credit/propose-write-off.ts'
import { endWalletExemption } from '../usecases/dormancy/end-exemption.ts'
import { exemptWallet } from '../usecases/dormancy/exempt.ts'
import { readExemption } from '../usecases/dormancy/exemption.ts'
import { listDormantWallets } from '../usecases/dormancy/list.ts'
import { dormancyOverview } from '../usecases/dormancy/overview.ts'
import { decideOutcome } from '../usecases/money/decide-outcome.ts'
import { proposeOutcome } from '../usecases/money/propose-outcome.ts'
import { announceMaintenance } from '../usecases/operations/announce-maintenance.ts'
import { endMaintenance } from '../usecases/operations/end-maintenance.ts'
import { listClients } from '../usecases/operations/list-clients.ts'
import { listMaintenance } from '../usecases/operations/list-maintenance.ts'
import { listOutages } from '../usecases/operations/list-outages.ts'
import { openIncidentReport } from '../usecases/operations/open-incident.ts'
import { requireClientVersion } from '../usecases/operations/require-client.ts'
import { reportIncident } from '../usecases/operations/update-incident.ts'
import { addProgrammeWallets } from '../usecases/programmes/add-wallets.ts'
import { listProgrammes } from '../usecases/programmes/list.ts'
import { listProgrammeWallets } from '../usecases/programmes/list-wallets.ts'
import { makeProgrammeUseCase } from '../usecases/programmes/make.ts'
import { readProgramme } from '../usecases/programmes/read.ts'
import { programmeResiduals } from '../usecases/programmes/residuals.ts'
import { steerProgramme } from '../usecases/programmes/set-state.ts'
import { startProgrammeUseCase } from '../usecases/programmes/start.ts'
import { ageingReport } from '../usecases/reconciliation/ageing.ts'
import { bringBankFile } from '../usecases/reconciliation/bring-file.ts'
import { decideLock } from '../usecases/reconciliation/decide-lock.ts'
import { exportJournal } from '../usecases/reconciliation/journal.ts'
import { listReconciliations } from '../usecases/reconciliation/list.ts'
import { lockDayUseCase } from '../usecases/reconciliation/lock.ts'
import { readReconciliation } from '../usecases/reconciliation/read.ts'
import { runReconciliation } from '../usecases/reconciliation/run.ts'
import { stateBreakUseCase } from '../usecases/reconciliation/state-break.ts'
import { verifyLockedDay } from '../usecases/reconciliation/verify.ts'
import { decideApproval } from '../usecases/support/decide-approval.ts'
import { giveBackTask } from '../usecases/support/give-back-task.ts'
import { listStaffActs } from '../usecases/support/list-acts.ts'
import { listApprovals } from '../usecases/support/list-approvals.ts'
import { listTasks } from '../usecases/support/list-tasks.ts'
import { readApprovalContent } from '../usecases/support/read-approval.ts'
import { readTaskEvidence } from '../usecases/support/read-task.ts'
import { resolveOpenTask } from '../usecases/support/resolve-task.ts'
import { restrictWallet } from '../usecases/support/restrict-wallet.ts'
import { searchWallets } from '../usecases/support/search.ts'
import { takeOpenTask } from '../usecases/support/take-task.ts'
import { addWalletRole } from '../usecases/wallets/add-role.ts'
import { changeAuthorityOrder } from '../usecases/wallets/change-order.ts'
import { decideConsent } from '../usecases/wallets/decide-consent.ts'
import { endWalletRole } from '../usecases/wallets/end-role.ts'
import { listAuthorityOrders } from '../usecases/wallets/list-orders.ts'
import { placeAuthorityOrder } from '../usecases/wallets/place-order.ts'
import { proposeConsent } from '../usecases/wallets/propose-consent.ts'
import { publishFundPrice } from '../usecases/wealth/publish-price.ts'
import type { Route } from './route.ts'

// biome-ignore format: a table
export const operatorRoutes: readonly Route[] = [
  // coupons and points
  ['POST',   '/v1/operator/wallets/{wallet}/benefits', grantBenefit],
  // parts of a wallet, and what stands on it
  ['POST',   '/v1/operator/wallets/{wallet}/roles', addWalletRole],
  ['DELETE', '/v1/operator/roles/{role}', endWalletRole],
  ['POST',   '/v1/operator/roles/{role}/consent', proposeConsent],
  ['POST',   '/v1/operator/roles/{role}/consent/decision', decideConsent],
  ['GET',    '/v1/operator/authority-orders', listAuthorityOrders],
  ['POST',   '/v1/operator/wallets/{wallet}/orders', placeAuthorityOrder],
  ['PUT',    '/v1/operator/wallets/{wallet}/orders/{order}', changeAuthorityOrder],
  // paying merchants, and being one
  ['GET',    '/v1/operator/disputes', listOpenDisputes],
  ['GET',    '/v1/operator/disputes/{dispute}', readDisputeAsStaff],
  ['POST',   '/v1/operator/disputes/{dispute}/decision', decideOpenDispute],
  ['POST',   '/v1/operator/wallets/{wallet}/chargebacks', reportChargeback],
  ['POST',   '/v1/operator/debts/{debt}/write-off', proposeDebtWriteOff],
  ['POST',   '/v1/operator/debts/{debt}/write-off/decision', decideDebtWriteOff],
  // credit
  ['GET',    '/v1/operator/credit-report', creditReport],
  ['POST',   '/v1/operator/loans/{loan}/write-off', proposeWriteOff],
  ['POST',   '/v1/operator/loans/{loan}/write-off/decision', decideWriteOff],
  // a money-market fund
  ['PUT',    '/v1/operator/funds/{fund}/prices/{day}', publishFundPrice],
  // closing a wallet
  ['POST',   '/v1/operator/closures/{closure}/identity', proposeClaimIdentity],
  ['POST',   '/v1/operator/closures/{closure}/identity/decision', decideClaimIdentity],
  ['POST',   '/v1/operator/closures/{closure}/receipt-link', proposeReceiptLink],
  ['POST',   '/v1/operator/closures/{closure}/receipt-link/decision', decideReceiptLink],
  ['GET',    '/v1/operator/unclaimed', unclaimedReport],
  // closings, for operators
  ['GET',    '/v1/operator/closures', listClosures],
  ['GET',    '/v1/operator/closures/{closure}/origin', closureOrigin],
  ['POST',   '/v1/operator/closures/{closure}/retry', retryClosure],
  ['GET',    '/v1/operator/closures/{closure}/review', readReview],
  ['POST',   '/v1/operator/closures/{closure}/review', proposeReview],
  ['POST',   '/v1/operator/closures/{closure}/review/decision', decideReview],
  ['GET',    '/v1/operator/closures/{closure}/stop', readStop],
  ['POST',   '/v1/operator/closures/{closure}/stop/settlement', proposeStop],
  ['POST',   '/v1/operator/closures/{closure}/stop/settlement/decision', decideStop],
  ['POST',   '/v1/operator/wallets/{wallet}/closure', openAssisted],
  ['PUT',    '/v1/operator/wallets/{wallet}/closure/plan', planAssisted],
  // the end of many wallets
  ['POST',   '/v1/operator/programmes', makeProgrammeUseCase],
  ['GET',    '/v1/operator/programmes', listProgrammes],
  ['GET',    '/v1/operator/programmes/{programme}', readProgramme],
  ['GET',    '/v1/operator/programmes/{programme}/wallets', listProgrammeWallets],
  ['POST',   '/v1/operator/programmes/{programme}/wallets', addProgrammeWallets],
  ['POST',   '/v1/operator/programmes/{programme}/start', startProgrammeUseCase],
  ['PUT',    '/v1/operator/programmes/{programme}/state', steerProgramme],
  ['GET',    '/v1/operator/programmes/{programme}/residuals', programmeResiduals],
  // the books against the bank, day by day
  ['GET',    '/v1/operator/reconciliations', listReconciliations],
  ['GET',    '/v1/operator/reconciliations/ageing', ageingReport],
  ['GET',    '/v1/operator/reconciliations/{date}', readReconciliation],
  ['POST',   '/v1/operator/reconciliations/{date}/run', runReconciliation],
  ['PUT',    '/v1/operator/reconciliations/{date}/file', bringBankFile],
  ['GET',    '/v1/operator/reconciliations/{date}/journal.csv', exportJournal],
  ['POST',   '/v1/operator/reconciliations/{date}/lock', lockDayUseCase],
  ['POST',   '/v1/operator/reconciliations/{date}/lock/decision', decideLock],
  ['GET',    '/v1/operator/reconciliations/{date}/verification', verifyLockedDay],
  ['POST',   '/v1/operator/breaks/{break}/statement', stateBreakUseCase],
  // wallets that nobody uses
  ['GET',    '/v1/operator/dormancy', dormancyOverview],
  ['GET',    '/v1/operator/dormancy/wallets', listDormantWallets],
  ['GET',    '/v1/operator/wallets/{wallet}/dormancy-exemption', readExemption],
  ['PUT',    '/v1/operator/wallets/{wallet}/dormancy-exemption', exemptWallet],
  ['DELETE', '/v1/operator/wallets/{wallet}/dormancy-exemption', endWalletExemption],
  // what people at the operator have to do
  ['GET',    '/v1/operator/tasks', listTasks],
  ['GET',    '/v1/operator/tasks/{task}', readTaskEvidence],
  ['PUT',    '/v1/operator/tasks/{task}/assignment', takeOpenTask],
  ['DELETE', '/v1/operator/tasks/{task}/assignment', giveBackTask],
  ['POST',   '/v1/operator/tasks/{task}/resolution', resolveOpenTask],
  ['PUT',    '/v1/operator/wallets/{wallet}/restriction', restrictWallet],
  ['POST',   '/v1/operator/payments/{payment}/outcome', proposeOutcome],
  ['POST',   '/v1/operator/payments/{payment}/outcome/decision', decideOutcome],
  ['GET',    '/v1/operator/approvals', listApprovals],
  ['GET',    '/v1/operator/approvals/{approval}', readApprovalContent],
  // the service itself
  ['POST',   '/v1/operator/approvals/{approval}/decision', decideApproval],
  ['POST',   '/v1/operator/searches', searchWallets],
  ['GET',    '/v1/operator/acts', listStaffActs],

  ['GET',    '/v1/operator/maintenance', listMaintenance],
  ['POST',   '/v1/operator/maintenance', announceMaintenance],
  ['DELETE', '/v1/operator/maintenance/{window}', endMaintenance],
  ['GET',    '/v1/operator/clients', listClients],
  ['POST',   '/v1/operator/clients', requireClientVersion],
  ['POST',   '/v1/operator/incidents', openIncidentReport],
  ['POST',   '/v1/operator/incidents/{incident}/reports', reportIncident],
  ['GET',    '/v1/operator/outages', listOutages],
]
