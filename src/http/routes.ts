/**
 * The whole API on two screens, here and in `operator-routes.ts`: method, path, use-case. What happens is in the use-case;
 * how, in serve.ts.
 */
import { listBenefits } from '../usecases/benefits/list.ts'
import { spendBenefit } from '../usecases/benefits/use.ts'
import { collectClaims } from '../usecases/claims/collect.ts'
import { listClaims } from '../usecases/claims/list.ts'
import { listSurvivingDebts } from '../usecases/claims/list-debts.ts'
import { listClosureDisputes } from '../usecases/claims/list-disputes.ts'
import { repaySurvivingDebt } from '../usecases/claims/repay.ts'
import { replaceReceiptLink } from '../usecases/claims/replace-link.ts'
import { closureSettlementPdf } from '../usecases/claims/settlement-letter-pdf.ts'
import { closureSettlementLetters } from '../usecases/claims/settlement-letters.ts'
import { agreeToStep } from '../usecases/closure/agree.ts'
import { appealClosure } from '../usecases/closure/appeal.ts'
import { cancelClosure } from '../usecases/closure/cancel.ts'
import { confirmClosure } from '../usecases/closure/confirm.ts'
import { continueClosure } from '../usecases/closure/continue.ts'
import { closureLetters } from '../usecases/closure/letters.ts'
import { openClosure } from '../usecases/closure/open.ts'
import { planClosure } from '../usecases/closure/plan.ts'
import { previewClosure } from '../usecases/closure/preview.ts'
import { readClosure } from '../usecases/closure/read.ts'
import { readCase } from '../usecases/closure/read-case.ts'
import { closureReceipt } from '../usecases/closure/receipt.ts'
import { standClosure } from '../usecases/closure/stand.ts'
import { stopClosure } from '../usecases/closure/stop.ts'
import { closureTimeline } from '../usecases/closure/timeline.ts'
import { withdrawStandingClosure } from '../usecases/closure/withdraw-standing.ts'
import { acceptOpenBill } from '../usecases/commerce/accept-bill.ts'
import { becomeMerchantUseCase } from '../usecases/commerce/become-merchant.ts'
import { buyFromMerchant } from '../usecases/commerce/buy.ts'
import { capturePurchase } from '../usecases/commerce/capture.ts'
import { endMerchantUseCase } from '../usecases/commerce/end-merchant.ts'
import { addDisputeEvidence } from '../usecases/commerce/give-evidence.ts'
import { listBillers } from '../usecases/commerce/list-billers.ts'
import { listBills } from '../usecases/commerce/list-bills.ts'
import { listDebts } from '../usecases/commerce/list-debts.ts'
import { listDisputes } from '../usecases/commerce/list-disputes.ts'
import { listPurchases } from '../usecases/commerce/list-purchases.ts'
import { listSales } from '../usecases/commerce/list-sales.ts'
import { listSentBills } from '../usecases/commerce/list-sent-bills.ts'
import { disputePurchase } from '../usecases/commerce/open-dispute.ts'
import { payOpenBill } from '../usecases/commerce/pay-bill.ts'
import { readDispute } from '../usecases/commerce/read-dispute.ts'
import { refundPurchase } from '../usecases/commerce/refund.ts'
import { rejectOpenBill } from '../usecases/commerce/reject-bill.ts'
import { repayOpenDebt } from '../usecases/commerce/repay-debt.ts'
import { billPayer } from '../usecases/commerce/send-bill.ts'
import { allowBiller } from '../usecases/commerce/set-biller.ts'
import { voidAuthorised } from '../usecases/commerce/void.ts'
import { withdrawSentBill } from '../usecases/commerce/withdraw-bill.ts'
import { closeCreditLine } from '../usecases/credit/close-line.ts'
import { drawLoan } from '../usecases/credit/draw-loan.ts'
import { listLoans } from '../usecases/credit/list-loans.ts'
import { openCreditLine } from '../usecases/credit/open-line.ts'
import { quoteLoan } from '../usecases/credit/quote-loan.ts'
import { readCreditLine } from '../usecases/credit/read-line.ts'
import { repayLoan } from '../usecases/credit/repay-loan.ts'
import { settlementLetter } from '../usecases/credit/settlement-letter.ts'
import { settlementLetterPdf } from '../usecases/credit/settlement-letter-pdf.ts'
import { answerChallenge } from '../usecases/identity/answer-challenge.ts'
import { cancelContactChange } from '../usecases/identity/cancel-contact-change.ts'
import { changePassword } from '../usecases/identity/change-password.ts'
import { finishAuthenticator } from '../usecases/identity/confirm-authenticator.ts'
import { confirmContactChange } from '../usecases/identity/confirm-contact-change.ts'
import { confirmPasswordReset } from '../usecases/identity/confirm-password-reset.ts'
import { confirmRecovery } from '../usecases/identity/confirm-recovery.ts'
import { confirmRegistration } from '../usecases/identity/confirm-registration.ts'
import { createChallenge } from '../usecases/identity/create-challenge.ts'
import { endOtherSession } from '../usecases/identity/end-session.ts'
import { startAuthenticator } from '../usecases/identity/enrol-authenticator.ts'
import { freezeByLink } from '../usecases/identity/freeze.ts'
import { listContacts } from '../usecases/identity/list-contacts.ts'
import { listSessions } from '../usecases/identity/list-sessions.ts'
import { readChallenge } from '../usecases/identity/read-challenge.ts'
import { readTerms } from '../usecases/identity/read-terms.ts'
import { register } from '../usecases/identity/register.ts'
import { dropAuthenticator } from '../usecases/identity/remove-authenticator.ts'
import { newRecoveryCodes } from '../usecases/identity/renew-recovery-codes.ts'
import { requestPasswordReset } from '../usecases/identity/request-password-reset.ts'
import { requestRecovery } from '../usecases/identity/request-recovery.ts'
import { requestSignInCode } from '../usecases/identity/request-sign-in-code.ts'
import { resendContactChange } from '../usecases/identity/resend-contact-change.ts'
import { resendRegistration } from '../usecases/identity/resend-registration.ts'
import { sendChallengeCode } from '../usecases/identity/send-challenge-code.ts'
import { signInToWallet } from '../usecases/identity/sign-in.ts'
import { signOut } from '../usecases/identity/sign-out.ts'
import { startContactChange } from '../usecases/identity/start-contact-change.ts'
import { putIdentity } from '../usecases/kyc/declare-identity.ts'
import { readIdentity } from '../usecases/kyc/read-identity.ts'
import { authoriseService } from '../usecases/mandates/authorise.ts'
import { cancelMandate } from '../usecases/mandates/cancel.ts'
import { chargeMandate } from '../usecases/mandates/charge.ts'
import { grantMandate } from '../usecases/mandates/grant.ts'
import { listMandates } from '../usecases/mandates/list.ts'
import { listAuthorisations } from '../usecases/mandates/list-authorisations.ts'
import { listCollectedMandates } from '../usecases/mandates/list-collected.ts'
import { pauseMandate } from '../usecases/mandates/pause.ts'
import { resumeMandate } from '../usecases/mandates/resume.ts'
import { withdrawAuthorisation } from '../usecases/mandates/withdraw-authorisation.ts'
import { acceptTransfer } from '../usecases/money/accept-transfer.ts'
import { cancelTransfer } from '../usecases/money/cancel-transfer.ts'
import { declineTransfer } from '../usecases/money/decline-transfer.ts'
import { exportStatement } from '../usecases/money/export-statement.ts'
import { linkAccount } from '../usecases/money/link-account.ts'
import { listAccounts } from '../usecases/money/list-accounts.ts'
import { listInFlight } from '../usecases/money/list-in-flight.ts'
import { listLimits } from '../usecases/money/list-limits.ts'
import { readPayment } from '../usecases/money/read-payment.ts'
import { readStatement } from '../usecases/money/read-statement.ts'
import { readWallet } from '../usecases/money/read-wallet.ts'
import { setLimit } from '../usecases/money/set-limit.ts'
import { topUp } from '../usecases/money/top-up.ts'
import { transfer } from '../usecases/money/transfer.ts'
import { unlinkAccount } from '../usecases/money/unlink-account.ts'
import { withdraw } from '../usecases/money/withdraw.ts'
import { readKeySet } from '../usecases/operations/read-key-set.ts'
import { readPolicy } from '../usecases/operations/read-policy.ts'
import { readStatus } from '../usecases/operations/read-status.ts'
import { readCast } from '../usecases/sandbox/cast.ts'
import { moveClock } from '../usecases/sandbox/clock-move.ts'
import { readClock } from '../usecases/sandbox/clock-read.ts'
import { readInbox } from '../usecases/sandbox/inbox.ts'
import { listSentinels } from '../usecases/sandbox/sentinels.ts'
import { acceptOfferedRole } from '../usecases/wallets/accept-role.ts'
import { askConsent } from '../usecases/wallets/ask-consent.ts'
import { closeWalletPocket } from '../usecases/wallets/close-pocket.ts'
import { consentToClosing } from '../usecases/wallets/consent.ts'
import { handOverRole } from '../usecases/wallets/hand-over-role.ts'
import { listRoles } from '../usecases/wallets/list-roles.ts'
import { openWalletPocket } from '../usecases/wallets/open-pocket.ts'
import { pauseWallet } from '../usecases/wallets/pause.ts'
import { resumeWallet } from '../usecases/wallets/resume.ts'
import { withdrawConsentToClosing } from '../usecases/wallets/withdraw-consent.ts'
import { readFund } from '../usecases/wealth/read-fund.ts'
import { redeemFund } from '../usecases/wealth/redeem.ts'
import { subscribeFund } from '../usecases/wealth/subscribe.ts'
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
