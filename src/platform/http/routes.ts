/**
 * The whole API on two screens, here and in `operator-routes.ts`: method, path, use-case. What happens is in the use-case;
 * how, in serve.ts.
 */
import { listBenefits } from '../../modules/benefits/operations/list.ts'
import { spendBenefit } from '../../modules/benefits/operations/use.ts'
import { collectClaims } from '../../modules/claims/operations/collect.ts'
import { listClaims } from '../../modules/claims/operations/list.ts'
import { listSurvivingDebts } from '../../modules/claims/operations/list-debts.ts'
import { listClosureDisputes } from '../../modules/claims/operations/list-disputes.ts'
import { repaySurvivingDebt } from '../../modules/claims/operations/repay.ts'
import { replaceReceiptLink } from '../../modules/claims/operations/replace-link.ts'
import { closureSettlementPdf } from '../../modules/claims/operations/settlement-letter-pdf.ts'
import { closureSettlementLetters } from '../../modules/claims/operations/settlement-letters.ts'
import { agreeToStep } from '../../modules/closure/operations/agree.ts'
import { appealClosure } from '../../modules/closure/operations/appeal.ts'
import { cancelClosure } from '../../modules/closure/operations/cancel.ts'
import { confirmClosure } from '../../modules/closure/operations/confirm.ts'
import { continueClosure } from '../../modules/closure/operations/continue.ts'
import { closureLetters } from '../../modules/closure/operations/letters.ts'
import { openClosure } from '../../modules/closure/operations/open.ts'
import { planClosure } from '../../modules/closure/operations/plan.ts'
import { previewClosure } from '../../modules/closure/operations/preview.ts'
import { readClosure } from '../../modules/closure/operations/read.ts'
import { readCase } from '../../modules/closure/operations/read-case.ts'
import { closureReceipt } from '../../modules/closure/operations/receipt.ts'
import { standClosure } from '../../modules/closure/operations/stand.ts'
import { stopClosure } from '../../modules/closure/operations/stop.ts'
import { closureTimeline } from '../../modules/closure/operations/timeline.ts'
import { withdrawStandingClosure } from '../../modules/closure/operations/withdraw-standing.ts'
import { acceptOpenBill } from '../../modules/commerce/operations/accept-bill.ts'
import { becomeMerchantUseCase } from '../../modules/commerce/operations/become-merchant.ts'
import { buyFromMerchant } from '../../modules/commerce/operations/buy.ts'
import { capturePurchase } from '../../modules/commerce/operations/capture.ts'
import { endMerchantUseCase } from '../../modules/commerce/operations/end-merchant.ts'
import { addDisputeEvidence } from '../../modules/commerce/operations/give-evidence.ts'
import { listBillers } from '../../modules/commerce/operations/list-billers.ts'
import { listBills } from '../../modules/commerce/operations/list-bills.ts'
import { listDebts } from '../../modules/commerce/operations/list-debts.ts'
import { listDisputes } from '../../modules/commerce/operations/list-disputes.ts'
import { listPurchases } from '../../modules/commerce/operations/list-purchases.ts'
import { listSales } from '../../modules/commerce/operations/list-sales.ts'
import { listSentBills } from '../../modules/commerce/operations/list-sent-bills.ts'
import { disputePurchase } from '../../modules/commerce/operations/open-dispute.ts'
import { payOpenBill } from '../../modules/commerce/operations/pay-bill.ts'
import { readDispute } from '../../modules/commerce/operations/read-dispute.ts'
import { refundPurchase } from '../../modules/commerce/operations/refund.ts'
import { rejectOpenBill } from '../../modules/commerce/operations/reject-bill.ts'
import { repayOpenDebt } from '../../modules/commerce/operations/repay-debt.ts'
import { billPayer } from '../../modules/commerce/operations/send-bill.ts'
import { allowBiller } from '../../modules/commerce/operations/set-biller.ts'
import { voidAuthorised } from '../../modules/commerce/operations/void.ts'
import { withdrawSentBill } from '../../modules/commerce/operations/withdraw-bill.ts'
import { closeCreditLine } from '../../modules/credit/operations/close-line.ts'
import { drawLoan } from '../../modules/credit/operations/draw-loan.ts'
import { listLoans } from '../../modules/credit/operations/list-loans.ts'
import { openCreditLine } from '../../modules/credit/operations/open-line.ts'
import { quoteLoan } from '../../modules/credit/operations/quote-loan.ts'
import { readCreditLine } from '../../modules/credit/operations/read-line.ts'
import { repayLoan } from '../../modules/credit/operations/repay-loan.ts'
import { settlementLetter } from '../../modules/credit/operations/settlement-letter.ts'
import { settlementLetterPdf } from '../../modules/credit/operations/settlement-letter-pdf.ts'
import { answerChallenge } from '../../modules/identity/operations/answer-challenge.ts'
import { cancelContactChange } from '../../modules/identity/operations/cancel-contact-change.ts'
import { changePassword } from '../../modules/identity/operations/change-password.ts'
import { finishAuthenticator } from '../../modules/identity/operations/confirm-authenticator.ts'
import { confirmContactChange } from '../../modules/identity/operations/confirm-contact-change.ts'
import { confirmPasswordReset } from '../../modules/identity/operations/confirm-password-reset.ts'
import { confirmRecovery } from '../../modules/identity/operations/confirm-recovery.ts'
import { confirmRegistration } from '../../modules/identity/operations/confirm-registration.ts'
import { createChallenge } from '../../modules/identity/operations/create-challenge.ts'
import { endOtherSession } from '../../modules/identity/operations/end-session.ts'
import { startAuthenticator } from '../../modules/identity/operations/enrol-authenticator.ts'
import { freezeByLink } from '../../modules/identity/operations/freeze.ts'
import { listContacts } from '../../modules/identity/operations/list-contacts.ts'
import { listSessions } from '../../modules/identity/operations/list-sessions.ts'
import { readChallenge } from '../../modules/identity/operations/read-challenge.ts'
import { readTerms } from '../../modules/identity/operations/read-terms.ts'
import { register } from '../../modules/identity/operations/register.ts'
import { dropAuthenticator } from '../../modules/identity/operations/remove-authenticator.ts'
import { newRecoveryCodes } from '../../modules/identity/operations/renew-recovery-codes.ts'
import { requestPasswordReset } from '../../modules/identity/operations/request-password-reset.ts'
import { requestRecovery } from '../../modules/identity/operations/request-recovery.ts'
import { requestSignInCode } from '../../modules/identity/operations/request-sign-in-code.ts'
import { resendContactChange } from '../../modules/identity/operations/resend-contact-change.ts'
import { resendRegistration } from '../../modules/identity/operations/resend-registration.ts'
import { sendChallengeCode } from '../../modules/identity/operations/send-challenge-code.ts'
import { signInToWallet } from '../../modules/identity/operations/sign-in.ts'
import { signOut } from '../../modules/identity/operations/sign-out.ts'
import { startContactChange } from '../../modules/identity/operations/start-contact-change.ts'
import { putIdentity } from '../../modules/kyc/operations/declare-identity.ts'
import { readIdentity } from '../../modules/kyc/operations/read-identity.ts'
import { authoriseService } from '../../modules/mandates/operations/authorise.ts'
import { cancelMandate } from '../../modules/mandates/operations/cancel.ts'
import { chargeMandate } from '../../modules/mandates/operations/charge.ts'
import { grantMandate } from '../../modules/mandates/operations/grant.ts'
import { listMandates } from '../../modules/mandates/operations/list.ts'
import { listAuthorisations } from '../../modules/mandates/operations/list-authorisations.ts'
import { listCollectedMandates } from '../../modules/mandates/operations/list-collected.ts'
import { pauseMandate } from '../../modules/mandates/operations/pause.ts'
import { resumeMandate } from '../../modules/mandates/operations/resume.ts'
import { withdrawAuthorisation } from '../../modules/mandates/operations/withdraw-authorisation.ts'
import { readKeySet } from '../../modules/operations/operations/read-key-set.ts'
import { readPolicy } from '../../modules/operations/operations/read-policy.ts'
import { readStatus } from '../../modules/operations/operations/read-status.ts'
import { acceptTransfer } from '../../modules/payments/operations/accept-transfer.ts'
import { cancelTransfer } from '../../modules/payments/operations/cancel-transfer.ts'
import { declineTransfer } from '../../modules/payments/operations/decline-transfer.ts'
import { exportStatement } from '../../modules/payments/operations/export-statement.ts'
import { linkAccount } from '../../modules/payments/operations/link-account.ts'
import { listAccounts } from '../../modules/payments/operations/list-accounts.ts'
import { listInFlight } from '../../modules/payments/operations/list-in-flight.ts'
import { listLimits } from '../../modules/payments/operations/list-limits.ts'
import { readPayment } from '../../modules/payments/operations/read-payment.ts'
import { readStatement } from '../../modules/payments/operations/read-statement.ts'
import { readWallet } from '../../modules/payments/operations/read-wallet.ts'
import { setLimit } from '../../modules/payments/operations/set-limit.ts'
import { topUp } from '../../modules/payments/operations/top-up.ts'
import { transfer } from '../../modules/payments/operations/transfer.ts'
import { unlinkAccount } from '../../modules/payments/operations/unlink-account.ts'
import { withdraw } from '../../modules/payments/operations/withdraw.ts'
import { readCast } from '../../modules/sandbox/operations/cast.ts'
import { moveClock } from '../../modules/sandbox/operations/clock-move.ts'
import { readClock } from '../../modules/sandbox/operations/clock-read.ts'
import { readInbox } from '../../modules/sandbox/operations/inbox.ts'
import { listSentinels } from '../../modules/sandbox/operations/sentinels.ts'
import { acceptOfferedRole } from '../../modules/wallets/operations/accept-role.ts'
import { askConsent } from '../../modules/wallets/operations/ask-consent.ts'
import { closeWalletPocket } from '../../modules/wallets/operations/close-pocket.ts'
import { confirmRole } from '../../modules/wallets/operations/confirm-role.ts'
import { consentToClosing } from '../../modules/wallets/operations/consent.ts'
import { declineRole } from '../../modules/wallets/operations/decline-role.ts'
import { handOverRole } from '../../modules/wallets/operations/hand-over-role.ts'
import { listRoles } from '../../modules/wallets/operations/list-roles.ts'
import { openWalletPocket } from '../../modules/wallets/operations/open-pocket.ts'
import { pauseWallet } from '../../modules/wallets/operations/pause.ts'
import { resumeWallet } from '../../modules/wallets/operations/resume.ts'
import { withdrawConsentToClosing } from '../../modules/wallets/operations/withdraw-consent.ts'
import { readFund } from '../../modules/wealth/operations/read-fund.ts'
import { redeemFund } from '../../modules/wealth/operations/redeem.ts'
import { subscribeFund } from '../../modules/wealth/operations/subscribe.ts'
import { operatorRoutes } from './operator-routes.ts'
import type { Route } from './route.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  // opening a wallet, signing in
  ['GET',    '/v1/terms', readTerms],
  ['POST',   '/v1/registrations', register],
  ['POST',   '/v1/registrations/{registration}/code', resendRegistration],
  ['POST',   '/v1/registrations/{registration}/confirmation', confirmRegistration],
  ['POST',   '/v1/sign-in-codes', requestSignInCode],
  ['POST',   '/v1/sessions', signInToWallet],
  ['GET',    '/v1/sessions', listSessions],
  ['DELETE', '/v1/sessions/current', signOut],
  ['DELETE', '/v1/sessions/{session}', endOtherSession],
  ['POST',   '/v1/password-resets', requestPasswordReset],
  ['POST',   '/v1/password-resets/{password_reset}/confirmation', confirmPasswordReset],
  ['POST',   '/v1/freezes', freezeByLink],
  ['POST',   '/v1/recoveries', requestRecovery],
  ['POST',   '/v1/recoveries/{recovery}/confirmation', confirmRecovery],
  // proving who you are, and with what
  ['POST',   '/v1/challenges', createChallenge],
  ['GET',    '/v1/challenges/{challenge}', readChallenge],
  ['POST',   '/v1/challenges/{challenge}/code', sendChallengeCode],
  ['POST',   '/v1/challenges/{challenge}/answer', answerChallenge],
  ['GET',    '/v1/contacts', listContacts],
  ['POST',   '/v1/contact-changes', startContactChange],
  ['POST',   '/v1/contact-changes/{contact_change}/code', resendContactChange],
  ['POST',   '/v1/contact-changes/{contact_change}/confirmation', confirmContactChange],
  ['DELETE', '/v1/contact-changes/{contact_change}', cancelContactChange],
  ['PUT',    '/v1/password', changePassword],
  ['POST',   '/v1/authenticators', startAuthenticator],
  ['POST',   '/v1/authenticators/{authenticator}/confirmation', finishAuthenticator],
  ['DELETE', '/v1/authenticators/{authenticator}', dropAuthenticator],
  ['POST',   '/v1/recovery-codes', newRecoveryCodes],
  ['GET',    '/v1/wallets/{wallet}/identity', readIdentity],
  ['PUT',    '/v1/wallets/{wallet}/identity', putIdentity],
  // money in and out
  ['GET',    '/v1/wallets/{wallet}', readWallet],
  ['POST',   '/v1/wallets/{wallet}/instruments', linkAccount],
  ['GET',    '/v1/wallets/{wallet}/instruments', listAccounts],
  ['DELETE', '/v1/wallets/{wallet}/instruments/{instrument}', unlinkAccount],
  ['POST',   '/v1/wallets/{wallet}/topups', topUp],
  ['POST',   '/v1/wallets/{wallet}/withdrawals', withdraw],
  ['POST',   '/v1/wallets/{wallet}/transfers', transfer],
  ['POST',   '/v1/wallets/{wallet}/transfers/{transfer}/acceptance', acceptTransfer],
  ['POST',   '/v1/wallets/{wallet}/transfers/{transfer}/refusal', declineTransfer],
  ['POST',   '/v1/wallets/{wallet}/transfers/{transfer}/cancellation', cancelTransfer],
  ['GET',    '/v1/wallets/{wallet}/payments', listInFlight],
  ['GET',    '/v1/wallets/{wallet}/payments/{payment}', readPayment],
  ['GET',    '/v1/wallets/{wallet}/statement', readStatement],
  ['GET',    '/v1/wallets/{wallet}/statement.csv', exportStatement],
  ['GET',    '/v1/wallets/{wallet}/limits', listLimits],
  ['PUT',    '/v1/wallets/{wallet}/limits/{currency}', setLimit],
  // coupons and points
  ['GET',    '/v1/wallets/{wallet}/benefits', listBenefits],
  ['POST',   '/v1/wallets/{wallet}/benefits/{benefit}/use', spendBenefit],
  // parts of a wallet, and what stands on it
  ['POST',   '/v1/wallets/{wallet}/pockets', openWalletPocket],
  ['DELETE', '/v1/wallets/{wallet}/pockets/{currency}', closeWalletPocket],
  ['POST',   '/v1/wallets/{wallet}/pause', pauseWallet],
  ['DELETE', '/v1/wallets/{wallet}/pause', resumeWallet],
  ['GET',    '/v1/wallets/{wallet}/roles', listRoles],
  ['POST',   '/v1/wallets/{wallet}/roles/{role}/confirmation', confirmRole],
  ['DELETE', '/v1/wallets/{wallet}/roles/{role}/confirmation', declineRole],
  ['POST',   '/v1/wallets/{wallet}/roles/{role}/handover', handOverRole],
  ['POST',   '/v1/wallets/{wallet}/roles/{role}/acceptance', acceptOfferedRole],
  ['POST',   '/v1/wallets/{wallet}/roles/{role}/consent-request', askConsent],
  ['POST',   '/v1/wallets/{wallet}/roles/{role}/consent', consentToClosing],
  ['DELETE', '/v1/wallets/{wallet}/roles/{role}/consent', withdrawConsentToClosing],
  // paying merchants, and being one
  ['PUT',    '/v1/wallets/{wallet}/merchant', becomeMerchantUseCase],
  ['DELETE', '/v1/wallets/{wallet}/merchant', endMerchantUseCase],
  ['POST',   '/v1/wallets/{wallet}/purchases', buyFromMerchant],
  ['GET',    '/v1/wallets/{wallet}/purchases', listPurchases],
  ['POST',   '/v1/wallets/{wallet}/purchases/{purchase}/captures', capturePurchase],
  ['POST',   '/v1/wallets/{wallet}/purchases/{purchase}/void', voidAuthorised],
  ['POST',   '/v1/wallets/{wallet}/purchases/{purchase}/refunds', refundPurchase],
  ['GET',    '/v1/wallets/{wallet}/sales', listSales],
  ['POST',   '/v1/wallets/{wallet}/bills', billPayer],
  ['GET',    '/v1/wallets/{wallet}/bills', listBills],
  ['GET',    '/v1/wallets/{wallet}/sent-bills', listSentBills],
  ['DELETE', '/v1/wallets/{wallet}/sent-bills/{bill}', withdrawSentBill],
  ['POST',   '/v1/wallets/{wallet}/bills/{bill}/acceptance', acceptOpenBill],
  ['POST',   '/v1/wallets/{wallet}/bills/{bill}/payment', payOpenBill],
  ['POST',   '/v1/wallets/{wallet}/bills/{bill}/rejection', rejectOpenBill],
  ['GET',    '/v1/wallets/{wallet}/billers', listBillers],
  ['PUT',    '/v1/wallets/{wallet}/billers/{merchant}', allowBiller],
  ['POST',   '/v1/wallets/{wallet}/disputes', disputePurchase],
  ['GET',    '/v1/wallets/{wallet}/disputes', listDisputes],
  ['GET',    '/v1/wallets/{wallet}/disputes/{dispute}', readDispute],
  ['POST',   '/v1/wallets/{wallet}/disputes/{dispute}/evidence', addDisputeEvidence],
  ['GET',    '/v1/wallets/{wallet}/debts', listDebts],
  ['POST',   '/v1/wallets/{wallet}/debts/{debt}/repayments', repayOpenDebt],
  // credit
  ['POST',   '/v1/wallets/{wallet}/credit-line', openCreditLine],
  ['GET',    '/v1/wallets/{wallet}/credit-line', readCreditLine],
  ['DELETE', '/v1/wallets/{wallet}/credit-line', closeCreditLine],
  ['GET',    '/v1/wallets/{wallet}/credit-line/quote', quoteLoan],
  ['POST',   '/v1/wallets/{wallet}/loans', drawLoan],
  ['GET',    '/v1/wallets/{wallet}/loans', listLoans],
  ['POST',   '/v1/wallets/{wallet}/loans/{loan}/repayments', repayLoan],
  ['GET',    '/v1/wallets/{wallet}/loans/{loan}/settlement-letter', settlementLetter],
  ['GET',    '/v1/wallets/{wallet}/loans/{loan}/settlement-letter.pdf', settlementLetterPdf],
  // who may debit or see a wallet
  ['POST',   '/v1/wallets/{wallet}/mandates', grantMandate],
  ['GET',    '/v1/wallets/{wallet}/mandates', listMandates],
  ['GET',    '/v1/wallets/{wallet}/collected-mandates', listCollectedMandates],
  ['DELETE', '/v1/wallets/{wallet}/mandates/{mandate}', cancelMandate],
  ['POST',   '/v1/wallets/{wallet}/mandates/{mandate}/pause', pauseMandate],
  ['POST',   '/v1/wallets/{wallet}/mandates/{mandate}/resumption', resumeMandate],
  ['POST',   '/v1/wallets/{wallet}/mandates/{mandate}/charges', chargeMandate],
  ['POST',   '/v1/wallets/{wallet}/authorisations', authoriseService],
  ['GET',    '/v1/wallets/{wallet}/authorisations', listAuthorisations],
  ['DELETE', '/v1/wallets/{wallet}/authorisations/{authorisation}', withdrawAuthorisation],
  // a money-market fund
  ['GET',    '/v1/wallets/{wallet}/fund', readFund],
  ['POST',   '/v1/wallets/{wallet}/fund/subscriptions', subscribeFund],
  ['POST',   '/v1/wallets/{wallet}/fund/redemptions', redeemFund],
  // closing a wallet
  ['GET',    '/v1/wallets/{wallet}/closure/preview', previewClosure],
  ['POST',   '/v1/wallets/{wallet}/closure', openClosure],
  ['GET',    '/v1/wallets/{wallet}/closure', readClosure],
  ['PUT',    '/v1/wallets/{wallet}/closure/plan', planClosure],
  ['POST',   '/v1/wallets/{wallet}/closure/confirmation', confirmClosure],
  ['PUT',    '/v1/wallets/{wallet}/closure/standing', standClosure],
  ['DELETE', '/v1/wallets/{wallet}/closure/standing', withdrawStandingClosure],
  ['DELETE', '/v1/wallets/{wallet}/closure', cancelClosure],
  ['POST',   '/v1/wallets/{wallet}/closure/continuation', continueClosure],
  ['GET',    '/v1/closures/{closure}', readCase],
  ['GET',    '/v1/closures/{closure}/timeline', closureTimeline],
  ['GET',    '/v1/closures/{closure}/receipt', closureReceipt],
  ['GET',    '/v1/closures/{closure}/letters', closureLetters],
  ['POST',   '/v1/closures/{closure}/steps/{step}/agreement', agreeToStep],
  ['POST',   '/v1/closures/{closure}/stop', stopClosure],
  ['POST',   '/v1/closures/{closure}/appeal', appealClosure],
  ['POST',   '/v1/closures/{closure}/receipt-link', replaceReceiptLink],
  ['GET',    '/v1/closures/{closure}/claims', listClaims],
  ['POST',   '/v1/closures/{closure}/claims/payout', collectClaims],
  ['GET',    '/v1/closures/{closure}/debts', listSurvivingDebts],
  ['POST',   '/v1/closures/{closure}/debts/{debt}/repayments', repaySurvivingDebt],
  ['GET',    '/v1/closures/{closure}/disputes', listClosureDisputes],
  ['GET',    '/v1/closures/{closure}/settlement-letters', closureSettlementLetters],
  ['GET',    '/v1/closures/{closure}/settlement-letters/{loan}/pdf', closureSettlementPdf],
  // the service itself
  ['GET',    '/v1/status', readStatus],
  ['GET',    '/v1/policies/{pack}', readPolicy],
  ['GET',    '/.well-known/jwks.json', readKeySet],
  ...operatorRoutes,
]

/** Exist in sandbox mode only. */
// biome-ignore format: a table
export const sandboxRoutes: readonly Route[] = [
  ['GET',    '/v1/sandbox/clock', readClock],
  ['POST',   '/v1/sandbox/clock', moveClock],
  ['GET',    '/v1/sandbox/inbox', readInbox],
  ['GET',    '/v1/sandbox/cast', readCast],
  ['GET',    '/v1/sandbox/sentinels', listSentinels],
]
