/** What others ask of claims: money kept for former holders, what they asked for, and debts that are to be repaid. */
export {
  claimAges,
  keepClaims,
  lastCaseOf,
  left,
  openClaims,
  payClaim,
  paysClaim,
  restOf,
  UNCLAIMED,
  uncollected,
  useClaim,
} from './kept.ts'
export {
  type AskedRepayment,
  DEBT_COLLECT,
  type RepaymentWish,
  refuseRepayment,
  repaymentOf,
  repaymentsAmong,
  repaymentsOf,
  repayWhenChecked,
} from './repayments.ts'
export {
  CLAIM_ACCOUNT_REFUSED,
  CLAIM_PAYOUT,
  endRequest,
  lastRequestOf,
  payOutWhenChecked,
  REQUEST_REFUSALS,
  type RequestRefusal,
  standingOf,
} from './requests.ts'
export { CLAIM_REASONS, type Claim, type ClaimReason } from './types.ts'
