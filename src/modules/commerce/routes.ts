import type { Route } from '../../kernel/module.ts'
import { acceptOpenBill } from './operations/accept-bill.ts'
import { becomeMerchantUseCase } from './operations/become-merchant.ts'
import { buyFromMerchant } from './operations/buy.ts'
import { capturePurchase } from './operations/capture.ts'
import { reportChargeback } from './operations/charge-back.ts'
import { decideDebtWriteOff } from './operations/decide-debt-write-off.ts'
import { decideOpenDispute } from './operations/decide-dispute.ts'
import { endMerchantUseCase } from './operations/end-merchant.ts'
import { addDisputeEvidence } from './operations/give-evidence.ts'
import { listBillers } from './operations/list-billers.ts'
import { listBills } from './operations/list-bills.ts'
import { listDebts } from './operations/list-debts.ts'
import { listDisputes } from './operations/list-disputes.ts'
import { listPurchases } from './operations/list-purchases.ts'
import { listSales } from './operations/list-sales.ts'
import { listSentBills } from './operations/list-sent-bills.ts'
import { disputePurchase } from './operations/open-dispute.ts'
import { readDisputeAsStaff } from './operations/operator-dispute.ts'
import { listOpenDisputes } from './operations/operator-disputes.ts'
import { payOpenBill } from './operations/pay-bill.ts'
import { proposeDebtWriteOff } from './operations/propose-debt-write-off.ts'
import { readDispute } from './operations/read-dispute.ts'
import { refundPurchase } from './operations/refund.ts'
import { rejectOpenBill } from './operations/reject-bill.ts'
import { repayOpenDebt } from './operations/repay-debt.ts'
import { billPayer } from './operations/send-bill.ts'
import { allowBiller } from './operations/set-biller.ts'
import { voidAuthorised } from './operations/void.ts'
import { withdrawSentBill } from './operations/withdraw-bill.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
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
  // for staff
  ['GET',    '/v1/operator/disputes', listOpenDisputes],
  ['GET',    '/v1/operator/disputes/{dispute}', readDisputeAsStaff],
  ['POST',   '/v1/operator/disputes/{dispute}/decision', decideOpenDispute],
  ['POST',   '/v1/operator/wallets/{wallet}/chargebacks', reportChargeback],
  ['POST',   '/v1/operator/debts/{debt}/write-off', proposeDebtWriteOff],
  ['POST',   '/v1/operator/debts/{debt}/write-off/decision', decideDebtWriteOff],
]
