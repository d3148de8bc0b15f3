/** What other modules may call of commerce: merchants, purchases, bills, disputes and debts. */
export { disallowSince } from './bills/billing.ts'
export { billsOf } from './bills/bills.ts'
export { availableIn, debtsOf, disputesOwed, owedOn, repayDebtUpTo, topupsOwed } from './disputes/debts.ts'
export {
  decidedBy,
  disputeById,
  disputesNamed,
  disputesOf,
  moveDecision,
  openDisputesOf,
} from './disputes/disputes.ts'
export { requireOwnLook } from './merchants/looks.ts'
export { collectorName, isMerchant, merchantName, merchantNames, payableName } from './merchants/merchants.ts'
export { endRoleSince } from './merchants/young-role.ts'
export { purchaseById, refundsNamed } from './purchases.ts'
export { sealOlderWords } from './sealed.ts'
