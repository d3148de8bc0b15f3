import type { Route } from '../../kernel/manifest/module.ts'
import { acceptOpenBill } from './operations/bills/accept-bill.ts'
import { listBillers } from './operations/bills/list-billers.ts'
import { listBills } from './operations/bills/list-bills.ts'
import { listSentBills } from './operations/bills/list-sent-bills.ts'
import { payOpenBill } from './operations/bills/pay-bill.ts'
import { rejectOpenBill } from './operations/bills/reject-bill.ts'
import { billPayer } from './operations/bills/send-bill.ts'
import { allowBiller } from './operations/bills/set-biller.ts'
import { withdrawSentBill } from './operations/bills/withdraw-bill.ts'
import { reportChargeback } from './operations/chargebacks/charge-back.ts'
import { decideDebtWriteOff } from './operations/debts/decide-debt-write-off.ts'
import { listDebts } from './operations/debts/list-debts.ts'
import { proposeDebtWriteOff } from './operations/debts/propose-debt-write-off.ts'
import { repayOpenDebt } from './operations/debts/repay-debt.ts'
import { decideOpenDispute } from './operations/disputes/decide-dispute.ts'
import { addDisputeEvidence } from './operations/disputes/give-evidence.ts'
import { listDisputes } from './operations/disputes/list-disputes.ts'
import { disputePurchase } from './operations/disputes/open-dispute.ts'
import { readDisputeAsStaff } from './operations/disputes/operator-dispute.ts'
import { listOpenDisputes } from './operations/disputes/operator-disputes.ts'
import { readDispute } from './operations/disputes/read-dispute.ts'
import { becomeMerchantUseCase } from './operations/merchants/become-merchant.ts'
import { endMerchantUseCase } from './operations/merchants/end-merchant.ts'
import { listResting } from './operations/merchants/list-resting.ts'
import { buyFromMerchant } from './operations/purchases/buy.ts'
import { capturePurchase } from './operations/purchases/capture.ts'
import { listPurchases } from './operations/purchases/list-purchases.ts'
import { listSales } from './operations/purchases/list-sales.ts'
import { voidAuthorised } from './operations/purchases/void.ts'
import { refundPurchase } from './operations/refunds/refund.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['PUT',    '/v1/wallets/{wallet}/merchant', becomeMerchantUseCase],
  ['DELETE', '/v1/wallets/{wallet}/merchant', endMerchantUseCase],
  ['GET',    '/v1/wallets/{wallet}/merchant/resting', listResting],
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
