/** What the people at the operator do: method, path, use-case. */

import { grantBenefit } from '../../modules/benefits/operations/grant.ts'
import { endWalletExemption } from '../../modules/campaigns/operations/dormancy/end-exemption.ts'
import { exemptWallet } from '../../modules/campaigns/operations/dormancy/exempt.ts'
import { readExemption } from '../../modules/campaigns/operations/dormancy/exemption.ts'
import { listDormantWallets } from '../../modules/campaigns/operations/dormancy/list.ts'
import { dormancyOverview } from '../../modules/campaigns/operations/dormancy/overview.ts'
import { addProgrammeWallets } from '../../modules/campaigns/operations/programmes/add-wallets.ts'
import { listProgrammes } from '../../modules/campaigns/operations/programmes/list.ts'
import { listProgrammeWallets } from '../../modules/campaigns/operations/programmes/list-wallets.ts'
import { makeProgrammeUseCase } from '../../modules/campaigns/operations/programmes/make.ts'
import { readProgramme } from '../../modules/campaigns/operations/programmes/read.ts'
import { programmeResiduals } from '../../modules/campaigns/operations/programmes/residuals.ts'
import { steerProgramme } from '../../modules/campaigns/operations/programmes/set-state.ts'
import { startProgrammeUseCase } from '../../modules/campaigns/operations/programmes/start.ts'
import { decideClaimIdentity } from '../../modules/claims/operations/decide-identity.ts'
import { decideReceiptLink } from '../../modules/claims/operations/decide-link.ts'
import { proposeClaimIdentity } from '../../modules/claims/operations/propose-identity.ts'
import { proposeReceiptLink } from '../../modules/claims/operations/propose-link.ts'
import { unclaimedReport } from '../../modules/claims/operations/unclaimed.ts'
import { openAssisted } from '../../modules/closure/operations/open-assisted.ts'
import { listClosures } from '../../modules/closure/operations/operator-list.ts'
import { closureOrigin } from '../../modules/closure/operations/operator-origin.ts'
import { retryClosure } from '../../modules/closure/operations/operator-retry.ts'
import { planAssisted } from '../../modules/closure/operations/plan-assisted.ts'
import { decideReview } from '../../modules/closure/operations/review-decide.ts'
import { proposeReview } from '../../modules/closure/operations/review-propose.ts'
import { readReview } from '../../modules/closure/operations/review-sheet.ts'
import { decideStop } from '../../modules/closure/operations/stop-decide.ts'
import { proposeStop } from '../../modules/closure/operations/stop-propose.ts'
import { readStop } from '../../modules/closure/operations/stop-read.ts'
import { reportChargeback } from '../../modules/commerce/operations/charge-back.ts'
import { decideDebtWriteOff } from '../../modules/commerce/operations/decide-debt-write-off.ts'
import { decideOpenDispute } from '../../modules/commerce/operations/decide-dispute.ts'
import { readDisputeAsStaff } from '../../modules/commerce/operations/operator-dispute.ts'
import { listOpenDisputes } from '../../modules/commerce/operations/operator-disputes.ts'
import { proposeDebtWriteOff } from '../../modules/commerce/operations/propose-debt-write-off.ts'
import { creditReport } from '../../modules/credit/operations/credit-report.ts'
import { decideWriteOff } from '../../modules/credit/operations/decide-write-off.ts'
import { proposeWriteOff } from '../../modules/credit/operations/propose-write-off.ts'
import { decideRecovery } from '../../modules/identity/operations/decide-recovery.ts'
import { proposeRecovery } from '../../modules/identity/operations/propose-recovery.ts'
import { announceMaintenance } from '../../modules/operations/operations/announce-maintenance.ts'
import { endMaintenance } from '../../modules/operations/operations/end-maintenance.ts'
import { listClients } from '../../modules/operations/operations/list-clients.ts'
import { listMaintenance } from '../../modules/operations/operations/list-maintenance.ts'
import { listOutages } from '../../modules/operations/operations/list-outages.ts'
import { openIncidentReport } from '../../modules/operations/operations/open-incident.ts'
import { requireClientVersion } from '../../modules/operations/operations/require-client.ts'
import { reportIncident } from '../../modules/operations/operations/update-incident.ts'
import { decideOutcome } from '../../modules/payments/operations/decide-outcome.ts'
import { proposeOutcome } from '../../modules/payments/operations/propose-outcome.ts'
import { ageingReport } from '../../modules/reconciliation/operations/ageing.ts'
import { bringBankFile } from '../../modules/reconciliation/operations/bring-file.ts'
import { decideLock } from '../../modules/reconciliation/operations/decide-lock.ts'
import { exportJournal } from '../../modules/reconciliation/operations/journal.ts'
import { listReconciliations } from '../../modules/reconciliation/operations/list.ts'
import { lockDayUseCase } from '../../modules/reconciliation/operations/lock.ts'
import { readReconciliation } from '../../modules/reconciliation/operations/read.ts'
import { runReconciliation } from '../../modules/reconciliation/operations/run.ts'
import { stateBreakUseCase } from '../../modules/reconciliation/operations/state-break.ts'
import { verifyLockedDay } from '../../modules/reconciliation/operations/verify.ts'
import { decideApproval } from '../../modules/support/operations/decide-approval.ts'
import { giveBackTask } from '../../modules/support/operations/give-back-task.ts'
import { listStaffActs } from '../../modules/support/operations/list-acts.ts'
import { listApprovals } from '../../modules/support/operations/list-approvals.ts'
import { listPairs } from '../../modules/support/operations/list-pairs.ts'
import { listTasks } from '../../modules/support/operations/list-tasks.ts'
import { readApprovalContent } from '../../modules/support/operations/read-approval.ts'
import { readTaskEvidence } from '../../modules/support/operations/read-task.ts'
import { resolveOpenTask } from '../../modules/support/operations/resolve-task.ts'
import { restrictWallet } from '../../modules/support/operations/restrict-wallet.ts'
import { searchWallets } from '../../modules/support/operations/search.ts'
import { takeOpenTask } from '../../modules/support/operations/take-task.ts'
import { addWalletRole } from '../../modules/wallets/operations/add-role.ts'
import { changeAuthorityOrder } from '../../modules/wallets/operations/change-order.ts'
import { decideConsent } from '../../modules/wallets/operations/decide-consent.ts'
import { endWalletRole } from '../../modules/wallets/operations/end-role.ts'
import { listAuthorityOrders } from '../../modules/wallets/operations/list-orders.ts'
import { placeAuthorityOrder } from '../../modules/wallets/operations/place-order.ts'
import { proposeConsent } from '../../modules/wallets/operations/propose-consent.ts'
import { publishFundPrice } from '../../modules/wealth/operations/publish-price.ts'
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
  ['POST',   '/v1/operator/wallets/{wallet}/recovery', proposeRecovery],
  ['POST',   '/v1/operator/wallets/{wallet}/recovery/decision', decideRecovery],
  ['POST',   '/v1/operator/payments/{payment}/outcome', proposeOutcome],
  ['POST',   '/v1/operator/payments/{payment}/outcome/decision', decideOutcome],
  ['GET',    '/v1/operator/approvals', listApprovals],
  ['GET',    '/v1/operator/approvals/pairs', listPairs],
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
