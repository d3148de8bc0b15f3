// Made from the operations by `npm run gen`: do not change by hand.

export type RefusalCode = "account_number_invalid" | "acknowledgement_missing" | "act_unknown" | "amount_invalid" | "answer_erased" | "approval_changed" | "approval_over" | "approval_own" | "approval_pending" | "authenticator_unknown" | "authorisation_unknown" | "bank_file_conflict" | "bank_file_incomplete" | "bank_file_malformed" | "bank_file_other_day" | "benefit_over" | "benefit_unknown" | "bill_needs_relation" | "bill_over" | "bill_unknown" | "body_too_large" | "break_over" | "break_unknown" | "breaks_open" | "card_expired" | "card_not_payable" | "challenge_over" | "challenge_unknown" | "channel_unavailable" | "chargeback_differs" | "choice_too_late" | "claim_identity_locked" | "claim_identity_unmatched" | "claim_none" | "claim_not_closed" | "client_outdated" | "clock_backwards" | "clock_too_far" | "closure_action_not_allowed" | "closure_already_open" | "closure_blocked" | "closure_none" | "code_rate_limited" | "code_request_over" | "code_wrong" | "consent_none" | "consent_reachable" | "consent_used" | "contact_in_use" | "contact_invalid" | "contact_not_earlier" | "cooling_off_over" | "credit_exceeded" | "credit_line_elsewhere" | "credit_line_none" | "credit_line_open" | "credit_name_unconfirmed" | "credit_unavailable" | "cross_site_request" | "currency_mismatch" | "currency_unsupported" | "day_limit_reached" | "day_locked" | "day_not_matched" | "day_not_over" | "day_waits" | "debt_repaid" | "debt_unknown" | "decision_reason_missing" | "destination_too_new" | "destination_unknown" | "dispute_decided" | "dispute_evidence_full" | "dispute_not_possible" | "dispute_nothing_taken" | "dispute_open" | "dispute_too_late" | "dispute_unknown" | "document_invalid" | "dust_choice_not_allowed" | "early_exit_excluded" | "exceeds_hold" | "exemption_none" | "factor_locked" | "fast_limit" | "freeze_link_expired" | "freeze_link_unknown" | "freeze_needs_recovery" | "freeze_wallet_closed" | "fund_unknown" | "headers_too_large" | "hold_expired" | "hold_not_due" | "hold_not_open" | "hold_unknown" | "holder_name_differs" | "http_malformed" | "idempotency_key_malformed" | "idempotency_key_missing" | "idempotency_key_reused" | "identity_level_needed" | "identity_settled" | "incident_over" | "instrument_already_linked" | "instrument_in_use" | "instrument_not_verified" | "instrument_pending" | "instrument_unknown" | "insufficient_funds" | "internal_error" | "investment_bounds" | "investment_ended" | "investment_returns_less" | "investment_unknown" | "json_malformed" | "limit_not_raised" | "link_frozen" | "link_over" | "link_unsendable" | "linked_failed" | "loan_not_settled" | "loan_outstanding" | "loan_settled" | "loan_unknown" | "lookups_exhausted" | "maintenance" | "mandate_ended" | "mandate_exceeded" | "mandate_not_chargeable" | "mandate_not_paused" | "mandate_period_exceeded" | "mandate_unknown" | "media_type_unsupported" | "merchant_has_open" | "merchant_name_needed" | "merchant_role_missing" | "merchant_unknown" | "method_not_allowed" | "method_not_offered" | "name_imitates" | "name_invalid" | "not_acceptable" | "not_allowed" | "not_found" | "nothing_to_hold" | "notice_too_short" | "offer_differs" | "offer_out_of_bounds" | "offer_unknown" | "order_differs" | "order_unknown" | "outcome_unknown" | "overloaded" | "own_wallet" | "password_checks_busy" | "password_common" | "password_needed" | "password_too_long" | "password_too_short" | "password_too_young" | "pause_of_contact" | "payer_unavailable" | "payment_not_open" | "payment_unknown" | "plan_incomplete" | "plan_missing" | "plan_underfunded" | "pocket_first" | "pocket_not_empty" | "pocket_unknown" | "price_day_invalid" | "price_implausible" | "price_published" | "price_stale" | "programme_differs" | "programme_over" | "programme_started" | "programme_unknown" | "proof_missing" | "proof_stale" | "proof_wrong" | "public_text_address" | "purchase_not_authorised" | "purchase_unknown" | "quote_changed" | "quote_stale" | "rate_limited" | "receiving_limit" | "recipient_changed" | "recipient_unavailable" | "reconciliation_unknown" | "recovery_identity_unmatched" | "recovery_needed" | "recovery_none" | "recovery_objected" | "recovery_proof_needed" | "recovery_unprovable" | "refund_too_much" | "release_invalid" | "repayment_too_much" | "request_in_progress" | "request_invalid" | "request_timeout" | "role_shared" | "role_unknown" | "same_wallet" | "second_factor_required" | "second_person_needed" | "sender_limit_reached" | "session_unknown" | "sign_in_failed" | "sign_in_required" | "standing_bounds" | "standing_none" | "standing_too_late" | "statement_changed" | "step_not_asked" | "step_not_retryable" | "step_up_required" | "stop_needs_agreement" | "stop_not_open" | "stop_open" | "stop_used" | "stop_wallet_closed" | "subject_invalid" | "task_done" | "task_needs_act" | "task_other_queue" | "task_taken" | "terms_changed" | "transfer_expired" | "transfer_not_pending" | "transfer_on_its_way" | "transfer_unknown" | "unavailable" | "units_missing" | "update_address_foreign" | "wallet_closed" | "wallet_closing" | "wallet_frozen" | "wallet_not_paused" | "wallet_unknown" | "window_announced" | "window_invalid" | "window_over"
export interface FieldError {
  /** RFC 6901 pointer into the body; `query/…` and `params/…` for the address */
  pointer: string
  /** What is wrong with the field, in the language of the request */
  message: string
}
/** RFC 9457. Ignore members you do not know. */
export interface Problem {
  /** A page about this refusal */
  type: string
  /** What happened */
  title: string
  /** HTTP status */
  status: number
  /** Why, and what to do, in one text */
  detail: string
  /** Code out of the list of this API; stays the same in every language */
  code: RefusalCode
  /** Why it is so, in the language of the request */
  why: string
  /** What helps, in the language of the request */
  what_to_do: string
  /** Tell us this number */
  trace_id: string
  /** How to reach a person, where what_to_do says so; in the language of the answer */
  support?: string
  /** Every wrong field at once, at most 20: with as many there may be more */
  errors?: FieldError[]
  /** Facts of this one refusal */
  facts?: Record<string, unknown>
}
export interface About {
  /** Id of the wallet */
  wallet: string
  name: string | null
  /** Contacts of the holder, masked */
  contacts: string[]
}
export interface AcceptedTerms {
  /** Id of the policy pack whose terms were read */
  pack: string
  /** Version of what it stands with; a later one is higher */
  version: string
}
export type AccountRequest = BankAccountRequest | CardRequest | OwnWalletRequest
export interface Act {
  /** Id of what this object describes */
  id: string
  /** When it happened, or as of when it is told */
  at: string
  /** Id of the member of staff */
  operator: string
  /** Roles: those over wallets, or those of a member of staff */
  roles: string[]
  /** operationId */
  act: string
  /** What the address named */
  params: Record<string, string>
  /** What it is about */
  object: string | null
  /** Id of what came of it; null: nothing new */
  made: string | null
  reason: string | null
}
export interface ActList {
  /** The acts, one for each entry */
  acts: Act[]
  /** Cursor of the next page, for `after`; null: this is the last */
  next: string | null
}
export interface AddedProgrammeWallets {
  /** Wallets that are new on the list */
  added: number
  /** Wallets that were on the list before */
  known: number
  /** No wallets of ours */
  unknown: string[]
}
export type Age = "days_0_7" | "days_8_30" | "days_31_90" | "days_over_90"
export interface AgedAmount {
  /** ISO 4217 code of the currency */
  currency: string
  /** How long it has been open */
  age: Age
  /** How many */
  count: number
  /** Minor units */
  amount: string
}
export interface AgedBreaks {
  /** Kind of what it stands with, one of the listed words */
  kind: DiscrepancyKind
  /** How long it has been open */
  age: Age
  /** How many */
  count: number
  /** How many of them are explained */
  explained: number
}
export interface AgeingReport {
  /** When it happened, or as of when it is told */
  at: string
  /** Money that is kept for former holders */
  claims: AgedAmount[]
  /** What the ledger keeps on claim accounts: the sum of `claims` */
  kept: {
    /** ISO 4217 code of the currency */
    currency: string
    /** Minor units */
    amount: string
  }[]
  /** Money in suspense: nobody it belongs to is known yet */
  suspense: AgedAmount[]
  /** What our books and the bank do not agree on */
  breaks: AgedBreaks[]
}
export interface Alternative {
  /** What can be done, by its code */
  action: AlternativeKind
  /** HTTP method of the request */
  method: "POST" | "DELETE"
  /** Address of the request, relative to the server */
  href: string
  /** Short text for people */
  label: string | null
  /** The same said to people, in the language of the request */
  words: string
}
export type AlternativeKind = "pause" | "close_pocket" | "unlink" | "close_credit_line"
/** To repay everything today */
export interface AmountOwed {
  /** Whole minor units of the currency, as a string */
  principal: string
  /** Whole minor units of the currency, as a string */
  interest: string
  /** Whole minor units of the currency, as a string */
  total: string
}
export interface Appeal {
  /** Id of the task of support; null: none */
  task: string
  /** When a person has answered at the latest */
  answered_by: string
  /** The closing goes on by its dates meanwhile: an appeal holds nothing. Whoever did not ask for the closing stops it (`stop` among its actions), or freezes the wallet by the link of the message about the appeal */
  goes_on: boolean
}
export interface Approval {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: string
  /** What it is about: an id, or what the act names */
  subject: string
  /** Where it stands, one of the listed words */
  state: "open" | "approved" | "rejected" | "lapsed"
  /** SHA-256, in hex, of what is shown and decided over */
  shown_hash: string
  /** What the act would move, by currency; empty where it moves no money */
  amounts: CurrencyAmount[]
  /** Id of the member of staff who asked */
  requested_by: string
  requested_by_name: string | null
  /** When it was asked for */
  requested_at: string
  /** When it lapses if nobody decides */
  lapses_at: string
  /** Id of the member of staff who decided; null: nobody yet */
  decided_by: string | null
  decided_by_name: string | null
  /** When it was decided; null: not yet */
  decided_at: string | null
  /** Whom it is about, masked; null: nobody, or not known any more */
  about: About | null
  declined_because: string | null
  /** What was shown, with the reasons; null: erased */
  content: {
    /** What the second person reads and decides over */
    shown: Record<string, unknown>
    /** Reason that the holder is told; null: none */
    reason_holder: string | null
    /** Reason for colleagues; null: none */
    reason_staff: string | null
  } | null
}
export interface ApprovalDecision {
  /** Id of the request for a second person */
  approval: string
  /** Kind of what it stands with, one of the listed words */
  kind: string
  /** What it is about: an id, or what the act names */
  subject: string
  /** Where it stands, one of the listed words */
  state: "approved" | "rejected"
}
export interface ApprovalDecisionRequest {
  /** The decision */
  verdict: "approve" | "reject"
  /** SHA-256, in hex, of what is shown and decided over */
  shown_hash: string
  /** Why not: needed with `reject`. Kept sealed; whoever asked reads it with the request, and has a task to do so */
  reason?: string
}
export interface ApprovalList {
  /** Requests for a second person */
  approvals: ApprovalSummary[]
}
export interface ApprovalSummary {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: string
  /** What it is about: an id, or what the act names */
  subject: string
  /** Where it stands, one of the listed words */
  state: "open" | "approved" | "rejected" | "lapsed"
  /** SHA-256, in hex, of what is shown and decided over */
  shown_hash: string
  /** What the act would move, by currency; empty where it moves no money */
  amounts: CurrencyAmount[]
  /** Id of the member of staff who asked */
  requested_by: string
  requested_by_name: string | null
  /** When it was asked for */
  requested_at: string
  /** When it lapses if nobody decides */
  lapses_at: string
  /** Id of the member of staff who decided; null: nobody yet */
  decided_by: string | null
  decided_by_name: string | null
  /** When it was decided; null: not yet */
  decided_at: string | null
  /** Whom it is about, masked; null: nobody, or not known any more */
  about: About | null
}
export interface Arrears {
  /** Id of the loan */
  loan: string
  /** Id of the wallet */
  wallet: string
  /** Whom it is about, masked; null: nobody, or not known any more */
  about: About | null
  /** Where it stands, one of the listed words */
  state: "open" | "surviving"
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Whole minor units of the currency, as a string */
  owed: string
  /** Whole minor units of the currency, as a string */
  late: string
  /** Day from which it is late, YYYY-MM-DD; null: it is not late */
  late_since: string
}
/** Payouts only: less is left than was agreed, by more than the tolerance, because others took it or it came to less. While `waits_for` is `agreement`, `POST …/steps/{step}/agreement` takes what there is; without an answer until `until` the money is kept as a claim. With `left` 0 there is nothing to agree to: it is told alone. Null where nobody had to be asked */
export interface AskedAmount {
  /** When it happened, or as of when it is told */
  at: string
  /** Minor units: what was quoted; close when ready: `receive_at_least`, where that is less */
  agreed: string
  /** Minor units that there were to pay out when it was asked */
  left: string
  /** Minor units of the difference that the holder did not move */
  lost: string
  /** Why it is so, by codes */
  because: LessBecause[]
  /** Why, in the language of the request */
  words: string
  /** When the holder agreed; null: not yet */
  agreed_at: string | null
}
export interface AskedRole {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: "guardian" | "joint"
  /** What this wallet is to be in it: the guardian’s or the shared one (holder), or the one that is looked after (other) */
  side: "holder" | "other"
  /** Who it is, as statements name them: masked; empty when they have left */
  with: string
  /** When it was asked for; null: not yet */
  asked_at: string
  /** Until when it holds; null: no end */
  until: string
}
export interface AuthenticatorEnrolment {
  /** Id of what this object describes */
  id: string
  /** Base32: shown once */
  secret: string
  /** otpauth:// address, for a QR code */
  uri: string
}
export interface Authorisation {
  /** Id of what this object describes */
  id: string
  /** Name of the service or program */
  client: string
  /** What the service may read */
  scopes: string[]
  /** When it was made */
  created_at: string
  /** Until when it holds; null: no end */
  until: string
}
export interface AuthorisationList {
  /** Services that may read the wallet */
  authorisations: Authorisation[]
}
export interface AuthorisationRequest {
  /** Name of the service or program */
  client: string
  /** What the service may read */
  scopes: ("balance.read" | "statement.read")[]
  /** Until when it holds; null: no end */
  until: string
  /** A challenge of POST /v1/challenges that you have answered, for exactly this request. Needed when step_up_required says so */
  challenge?: string
}
export interface AuthorityOrder {
  /** Id of what this object describes */
  id: string
  /** Id of the wallet */
  wallet: string
  /** Kind of what it stands with, one of the listed words */
  kind: "freeze" | "legal_hold"
  /** Name of the authority */
  authority: string
  /** Number of the authority’s document */
  document: string
  /** How much of it the holder is told */
  disclosure: "full" | "authority_only" | "neutral"
  asked: string | null
  held: string | null
  /** ISO 4217 code of the currency */
  currency: Currency | null
  /** Until when it holds; null: no end */
  until: string
  /** When it was placed */
  placed_at: string
  /** Id of the member of staff who entered it */
  placed_by: string
  /** Whom it is about, masked; null: nobody, or not known any more */
  about: About | null
}
export interface AuthorityOrderChange {
  /** null ends it */
  until: string | null
  /** Makes what takes two people a proposal (202). Kept sealed; staff alone read it */
  reason?: string
}
export interface AuthorityOrderList {
  /** Orders of authorities */
  orders: AuthorityOrder[]
  /** Cursor of the next page, for `after`; null: this is the last */
  next: string | null
}
export interface AuthorityOrderRequest {
  /** Kind of what it stands with, one of the listed words */
  kind: "freeze" | "legal_hold"
  /** Name of the authority */
  authority: string
  /** Number of the authority’s document */
  document: string
  /** How much of it the holder is told */
  disclosure: "full" | "authority_only" | "neutral"
  /** Whole minor units as a string, "1" to "100000000000000" */
  amount?: string
  /** ISO 4217 */
  currency?: string
  /** Until when it holds; null: no end */
  until: string
  /** Makes what takes two people a proposal (202). Kept sealed; staff alone read it */
  reason?: string
}
export interface BankAccountDetails {
  /** Kind of account number */
  scheme: BankScheme
  /** The number, as it is written */
  number: string
  /** Name of the bank */
  bank?: string
}
export interface BankAccountRequest {
  /** Kind of what it stands with, one of the listed words */
  kind: "bank_account"
  /** Kind of account number */
  scheme: BankScheme
  /** As typed: spaces are fine */
  number: string
  /** Name of the account’s holder, as the bank has it */
  holder_name?: string
  /** Name of the bank */
  bank?: string
}
export interface BankBalance {
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Minor units */
  amount: string
}
export interface BankFile {
  /** As docs/operating.md describes it */
  file: string
  /** Of the safeguarding account at the end of the day; a currency once */
  balances: BankBalance[]
  /** Makes what takes two people a proposal (202). Kept sealed; staff alone read it */
  reason?: string
}
export interface BankFileResult {
  /** A business day: 2026-11-27 */
  day: string
  /** From when */
  from: string
  /** Until when */
  to: string
  /** waiting for the bank’s file; matched; locked for good */
  state: "waiting" | "matched" | "locked"
  /** When it was asked for; null: not yet */
  asked_at: string | null
  /** When the day was matched with the bank; null: not yet */
  matched_at: string | null
  /** Lines in the bank’s file; null: none yet */
  lines: number | null
  /** Lines that fit our books; null: not matched yet */
  matched: number | null
  /** Payments that differ in time alone; null: not matched yet */
  in_flight: number | null
  /** Breaks that were found; null: not matched yet */
  broken: number | null
  /** By currency, at the end of the day: the bank’s balance; owed to holders and former holders (of which claims); of partners; the operator’s own; what differing payments explain; what nobody can explain */
  safeguarding: Safeguarding[]
  /** When the day was locked; null: not yet */
  locked_at: string | null
  /** Id of the member of staff who locked it; null: nobody */
  locked_by: string | null
  /** Id of the second person; null: none was needed */
  second_by: string | null
  hash: string | null
  approval: string | null
  shown_hash: string | null
}
export type BankScheme = "iban" | "cn_card_number" | "domestic"
export interface Benefit {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: "coupon" | "points"
  /** Name of the coupon or of the points */
  label: string
  /** How many: points, or coupons */
  quantity: string
  /** When it ends by itself; null: never */
  expires_at: string
}
export interface BenefitGrant {
  /** Id of what this object describes */
  id: string
  /** Where it stands, one of the listed words */
  state: "granted" | "proposed"
  approval: string | null
  shown_hash: string | null
}
export interface BenefitGrantRequest {
  /** Kind of what it stands with, one of the listed words */
  kind: "coupon" | "points"
  /** Of the campaign: the same for everybody */
  label: string
  /** How many: points, or coupons */
  quantity: number
  /** When it ends by itself; null: never */
  expires_at: string
  /** Makes what takes two people a proposal (202). Kept sealed; staff alone read it */
  reason?: string
}
export interface BenefitList {
  /** Coupons and points */
  benefits: Benefit[]
}
export interface BenefitUse {
  /** How many: points, or coupons */
  quantity: number
}
export interface Bill {
  /** Id of what this object describes */
  id: string
  /** Id of the merchant’s wallet */
  merchant: string
  /** Where it stands, one of the listed words */
  state: "open" | "paid" | "rejected" | "withdrawn" | "given_back"
  /** Whole minor units of the currency, as a string */
  amount: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Short text for people */
  label: string
  /** When it is due */
  due_at: string
  accepted_at: string | null
}
export interface BillList {
  /** Bills */
  bills: ListedBill[]
}
export interface BillRequest {
  /** Id of the wallet that the bill is sent to */
  to: string
  /** Whole minor units as a string, "1" to "100000000000000" */
  amount: string
  /** ISO 4217 */
  currency: string
  /** Short text for people */
  label: string
  /** When it is due */
  due_at: string
}
export interface Biller {
  /** Id of the merchant’s wallet */
  merchant: string
  /** As the merchant calls itself; empty when it has left, or you never dealt with it */
  merchant_name: string
  /** Whether bills of this merchant are taken */
  allowed: boolean
  /** From when it has been so */
  since: string
}
export interface BillerChoice {
  /** false: its bills are refused from now on, whatever you bought there; those that are open stay */
  allowed: boolean
}
export interface BillerList {
  /** Merchants that may send bills, or were told not to */
  billers: Biller[]
}
export interface BillerState {
  /** Id of the merchant’s wallet */
  merchant: string
  /** Whether bills of this merchant are taken */
  allowed: boolean
}
export interface Bound {
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Minor units, not below 0 */
  receive_at_least: string
  /** Minor units, not below 0 */
  repay_at_most: string
  /** Minor units, not below 0 */
  fees_at_most: string
}
export interface CaptureRequest {
  /** Whole minor units as a string, "1" to "100000000000000" */
  amount: string
  /** This is the last part: what is left of the authorisation goes back */
  last?: boolean
}
export interface CardRequest {
  /** Kind of what it stands with, one of the listed words */
  kind: "card"
  /** As typed: spaces are fine */
  number: string
  /** Year and month on the card */
  expires: string
  /** Name of the account’s holder, as the bank has it */
  holder_name?: string
  /** Name of the bank */
  bank?: string
}
export interface Challenge {
  /** Id of what this object describes */
  id: string
  /** The act that is proved */
  act: string
  /** Exactly what is signed */
  statement: Record<string, unknown>
  /** SHA-256 of the canonical statement (RFC 8785), hex */
  statement_hash: string
  /** The statement as the holder should read it */
  words: string
  /** Ways of proving that may be used */
  methods: ("password" | "code" | "totp" | "recovery_code")[]
  /** How many wrong answers are left */
  tries_left: number
  /** Where it stands, one of the listed words */
  state: "open" | "proved" | "used" | "void"
  /** When it ends by itself; null: never */
  expires_at: string
}
export interface ChallengeCode {
  /** Where the code went, masked */
  sent_to: string
  /** When it ends by itself; null: never */
  expires_at: string
  /** Seconds until another code can be asked for */
  resend_after_seconds: number
}
/** Which contact; the oldest unless told */
export interface ChallengeMethod {
  /** Id of the contact that gets the code */
  contact?: string
}
export interface ChallengeRequest {
  /** The act that is proved */
  act: string
  /** What it is about: an id, or what the act names */
  subject?: Record<string, string>
  /** Close when ready: the confirmation given in advance, and its limits */
  standing?: {
    /** One for each currency that the quote pays out, redeems or repays; and one for any other currency of the wallet for which the plan has a way out, so that money which is held or still to come is closed with as well. A currency without one is asked about again when money is there */
    bounds: Bound[]
    /** Not before this time; it lies before the end of the confirmation (`standing.until`) */
    not_before?: string
  }
}
export interface ChallengeResponse {
  /** How it is proved */
  method: "password" | "code" | "totp" | "recovery_code"
  /** The code, the password or the recovery code */
  value: string
}
export interface ChangedAuthorityOrder {
  /** Where it stands, one of the listed words */
  state: "renewed" | "proposed"
  approval: string | null
  shown_hash: string | null
}
export interface Charge {
  /** Id of what this object describes */
  id: string
  /** Id of the mandate */
  mandate: string
  /** Whole minor units of the currency, as a string */
  amount: string
  /** ISO 4217 code of the currency */
  currency: Currency
}
export interface ChargeRequest {
  /** Whole minor units as a string, "1" to "100000000000000" */
  amount: string
}
export interface Chargeback {
  owed: string | null
  /** Where it stands, one of the listed words */
  state: "booked" | "proposed"
  approval: string | null
  shown_hash: string | null
}
export interface ChargebackReport {
  /** Reference of the merchant or of the bank */
  reference: string
  /** Whole minor units as a string, "1" to "100000000000000" */
  amount: string
  /** ISO 4217 */
  currency: string
  /** Id of the top-up that was taken back */
  topup?: string
  /** Makes what takes two people a proposal (202). Kept sealed; staff alone read it */
  reason?: string
}
export interface Claim {
  /** Id of what this object describes */
  id: string
  /** Whole minor units of the currency, as a string */
  amount: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Why it is kept. `chosen`: its holder chose that. `not_chosen`: nobody had chosen a way. `no_answer`: its holder was asked and did not answer in time. `stopped`: the closing was stopped before it was sent. `account_ended`: a freeze ended the account. `account_too_new`, `more_than_dust`, `way_failed`: the way that was chosen could not take it. `kept_by_staff`: staff kept it, as the payout could not be made. `refused`, `bounced`: a bank refused it or sent it back. `late`: it came when there was no way for it any more */
  reason: "chosen" | "refused" | "bounced" | "not_chosen" | "no_answer" | "more_than_dust" | "account_too_new" | "account_ended" | "stopped" | "kept_by_staff" | "way_failed" | "late"
  /** From when it has been so */
  since: string
  /** checking: the bank is asked whose the account is; in_review: a person decides; refused: nothing goes to that account, name another */
  state: "kept" | "checking" | "in_review" | "refused"
  /** Why nothing goes to the account that was named last */
  refused: "name_mismatch" | "account_refused" | "identity_gone" | null
  /** When one of our staff looks at it */
  review_by: string | null
  /** Whether a payout can be asked for now; false while one is being checked or decided */
  payable: boolean
  /** The account that was named last, its number masked; null when none was named for this money */
  destination: string | null
}
export interface ClaimIdentityProposal {
  /** Real name and document */
  identity: IdentityDeclaration
  /** What was seen or brought forward */
  evidence: string
}
export interface ClaimList {
  /** Kept now, oldest first */
  claims: Claim[]
  /** Kept before and not any more, newest first */
  paid: ClaimPayout[]
}
export interface ClaimPayout {
  /** Id of what this object describes */
  id: string
  /** Whole minor units of the currency, as a string */
  amount: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** used: it repaid a debt */
  state: "paying" | "paid" | "used"
  /** When it happened, or as of when it is told */
  at: string
  /** The account that it goes or went to, its number masked; null where it repaid a debt */
  destination: string | null
}
export interface ClaimPayoutRequest {
  /** Real name, as in the document */
  real_name: string
  /** As printed in the document that was declared for the wallet; the country need not be given */
  document_number: string
  /** The bank account in the former holder’s own name */
  account: BankAccountDetails
}
export interface ClientList {
  /** Rules for versions of clients */
  clients: ClientRule[]
}
export interface ClientRule {
  /** Name of what it stands with */
  name: string
  /** Lowest version that is served */
  minimum: string
  /** When it was announced */
  announced_at: string
  /** From when lower versions are refused */
  enforced_at: string
  /** Where the new version is got */
  update_url: string
}
export interface ClientRuleRequest {
  /** Name of what it stands with */
  name: string
  /** Lowest version that is served */
  minimum: string
  /** From when lower versions are refused */
  enforced_at: string
  /** Where the new version is got */
  update_url: string
}
export interface ClosedCreditLine {
  /** Id of the credit line */
  line: string
  /** Id of the wallet */
  wallet: string
  /** Whom it is about, masked; null: nobody, or not known any more */
  about: About | null
  /** When it was closed; null: it is not */
  closed_at: string
}
export interface Closure {
  /** Id of what this object describes */
  id: string
  /** Id of the wallet */
  wallet: string
  /** Where it stands, one of the listed words */
  state: ClosureState
  /** Version of what it stands with; a later one is higher */
  version: number
  /** Who began the closing */
  initiator: "holder" | "staff" | "operator" | "upstream"
  /** The policy pack that applies: its id, or its rules */
  pack: ClosurePack
  /** Who has to act next. holder: also while a payout waits for their agreement; us: also while we watch a standing confirmation; operator: a person of ours */
  waits_for: "holder" | "us" | "operator" | "nobody"
  /** When it was asked for */
  requested_at: string
  /** When the closing has to be done at the latest */
  statutory_by: string
  /** When an unconfirmed closing lapses; null: it is confirmed */
  draft_until: string | null
  /** When the confirmation was accepted; null: not yet */
  accepted_at: string | null
  /** Until when the closing can be cancelled; null: not yet known */
  cooling_off_until: string | null
  /** When it was stopped by a link; null: it was not */
  stopped_at: string | null
  hold: ClosureHold | null
  /** The appeal and its answer; null: none */
  appeal: ClosureAppeal | null
  delayed_until: string | null
  /** When the review has ended at the latest; null: there is none */
  review_until: string | null
  /** Since when money leaves; null: not yet */
  settling_since: string | null
  /** When it was closed; null: it is not */
  closed_at: string | null
  /** Until when a closed wallet can be had back; null: not yet known */
  restore_until: string | null
  /** Until when late money is handled by the rules; null: not yet known */
  tail_until: string | null
  /** When it ended; null: it runs */
  ended_at: string | null
  /** What stands in the way, or would be lost */
  obligations: Obligation[]
  /** Money of the wallet by currency */
  pockets: PocketAmount[]
  /** Where money can go */
  ways_out: WayOut[]
  /** Where the holder wants money and products to go; null: not chosen */
  plan: ClosurePlan | null
  /** The binding quote; null: none */
  quote: Quote | null
  /** Close when ready: the confirmation given in advance, and its limits */
  standing: StandingConfirmation | null
  /** What is settled one after the other */
  steps: ClosureStep[]
  /** What can be done now */
  actions: ClosureAction[]
}
export interface ClosureAction {
  /** What can be done, by its code */
  action: "plan" | "confirm" | "stand" | "withdraw_standing" | "continue" | "agree" | "cancel" | "stop" | "receipt" | "timeline" | "appeal"
  /** HTTP method of the request */
  method: "GET" | "POST" | "PUT" | "DELETE"
  /** Address of the request, relative to the server */
  href: string
  /** Whether it takes a proof */
  proof: boolean
}
export interface ClosureAppeal {
  /** When it was asked for; null: not yet */
  asked_at: string
  /** The new date where one has passed */
  answered_by: string
  /** A date that was told has passed; the holder was told the new one */
  late: boolean
  /** When it was answered; null: not yet */
  answered_at: string | null
  answer: string | null
}
export interface ClosureConfirmation {
  /** The closing as it is now */
  closure: Closure
  /** Bearer secret of the receipt link, which needs no log-in: not shown here again, and in the message about the acceptance */
  receipt_secret: string
}
export interface ClosureConfirmationRequest {
  /** Id of the quote that is accepted */
  quote: string
  /** Codes of the consequences that were read and agreed to */
  acknowledged: string[]
  /** Id of the answered challenge: the proof for this request */
  challenge: string
}
export interface ClosureContinueRequest {
  /** Id of the answered challenge: the proof for this request */
  challenge: string
}
export interface ClosureEvent {
  /** Number of the event within the closing, from 1 on */
  seq: number
  /** When it happened, or as of when it is told */
  at: string
  /** Kind of event or document */
  type: string
  /** Who did it */
  actor: "holder" | "operator" | "link" | "system"
  /** What the event says, by its type */
  data: Record<string, unknown>
}
/** While it is there no money leaves */
export interface ClosureHold {
  /** From when it has been so */
  since: string
  /** The stop link, or the holder signed in */
  by: "link" | "holder"
  /** At most; our outages move it */
  until: string
  /** What happens when nobody settles it: a review by two people begins; the review goes on and cannot approve; what has not left is kept as a claim */
  unsettled: "review" | "decision" | "claim"
  /** The same said to people, in the language of the request */
  words: string
}
export interface ClosureList {
  /** Closings */
  closures: ClosureSummary[]
  /** Cursor of the next page, for `after`; null: this is the last */
  next: string | null
}
export interface ClosureOrigin {
  /** Who began the closing */
  initiator: "holder" | "staff" | "operator" | "upstream"
  /** Why, by a code or in words */
  reason: string | null
  /** The programme that began it; null: none */
  programme: {
    /** Id of what this object describes */
    id: string
    /** Kind of what it stands with, one of the listed words */
    kind: ProgrammeKind | null
    /** Name of what it stands with */
    name: string | null
  } | null
  /** Since when nobody has used the wallet; null: does not matter here */
  silent_since: string | null
}
export interface ClosurePack {
  /** Id of what this object describes */
  id: string
  /** Version of what it stands with; a later one is higher */
  version: string
  /** Whether it was checked against its source */
  verified: boolean
}
export interface ClosurePlan {
  /** Where the money of each currency goes */
  payouts: PlannedPayout[]
  /** Debts that could outlive the wallet are repaid now */
  repay_surviving: boolean
}
export interface ClosurePlanRequest {
  /** Where the money of each currency goes */
  payouts: PayoutRequest[]
  /** Repay also debts that could go on without the wallet */
  repay_surviving?: boolean
}
export interface ClosurePreview {
  /** When it happened, or as of when it is told */
  at: string
  /** The policy pack that applies: its id, or its rules */
  pack: PolicyPackVersion
  /** What stands in the way, or would be lost */
  obligations: Obligation[]
  /** Whether something stands in the way of confirming */
  blocked: boolean
  /** What will be lost or ends, to be acknowledged */
  consequences: Consequence[]
  /** Money of the wallet by currency */
  pockets: PocketAmount[]
  /** Where money can go */
  ways_out: WayOut[]
  /** Event from which the time counts */
  start: ClosureStart
  /** What is settled one after the other */
  steps: QuotedStep[]
  /** What can be done instead of closing */
  alternatives: Alternative[]
  /** Closing at a later date; null: nothing would be gained */
  later: LaterClosing | null
  /** The time in which the closing can be cancelled */
  cooling_off: CoolingOff
  /** The dates of the closing */
  dates: PreviewDates
}
export interface ClosureRequest {
  /** Why you leave; never required */
  reason?: string
}
export interface ClosureStart {
  /** When it can start at the earliest, whatever anybody does; now where nothing keeps it to a date */
  not_before: string
  by: string | null
}
export type ClosureState = "preparing" | "cooling_off" | "in_review" | "settling" | "closed" | "cancelled" | "expired" | "rejected"
export interface ClosureStep {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: StepKind
  /** The part of the wallet that it belongs to */
  participant: string
  /** What it is about */
  object: {
    /** Kind of what it stands with, one of the listed words */
    kind: ObjectKind
    /** Id of what is meant */
    ref: string
  } | null
  label: string | null
  words: string | null
  /** Whether it is done before the end of the cooling-off */
  early: boolean
  /** How money goes out */
  way: PayoutWay | null
  destination: string | null
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Whole minor units of the currency, as a string */
  quoted: string
  /** Whole minor units of the currency, as a string */
  moved: string
  /** `quoted` is an estimate, of a payout too: it follows from a price that was not known when it was quoted, and what it brings is not there yet */
  estimated: boolean
  /** Minor units that are kept for the step, as quoted, and once it is done as they were; `quoted` and `moved` are without them */
  fee: string
  /** Where it stands, one of the listed words */
  state: "pending" | "waiting" | "done" | "failed"
  /** The money is a claim: safeguarded, free of charge, collectable by identity */
  claim: boolean
  kept_because: KeptBecause | null
  /** Who has to act: a team or the holder; null: nobody */
  owner: string
  waits_for: string | null
  /** Until when it is waited for */
  until: string | null
  /** How often it has been tried */
  attempts: number
  /** Why the last attempt failed, by a code; null: it did not */
  last_error: string | null
  /** When it is tried again; null: not by itself */
  next_try: string | null
  asked: AskedAmount | null
}
export interface ClosureSummary {
  /** Id of what this object describes */
  id: string
  /** Id of the wallet */
  wallet: string
  /** Whom it is about, masked; null: nobody, or not known any more */
  about: About | null
  /** Where it stands, one of the listed words */
  state: ClosureState
  /** Who has to act next */
  waits_for: string
  /** When it was asked for */
  requested_at: string
  /** When the closing has to be done at the latest */
  statutory_by: string
  /** When the review has ended at the latest; null: there is none */
  review_until: string | null
  /** When it was stopped by a link; null: it was not */
  stopped_at: string | null
  /** Where a person decides (in review, or held): what the quote pays out, by currency in minor units. null elsewhere, and where the quote was erased */
  amounts: CurrencyAmount[] | null
  /** A stop holds it until then at most */
  held_until: string | null
}
export interface ClosureTimeline {
  /** The events, oldest first */
  events: ClosureEvent[]
}
export interface CodeEntry {
  /** The one-time code that was sent */
  code: string
}
export interface CodeRequest {
  contact: ContactAddress
}
export interface CollectedMandate {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: MandateKind
  /** Where it stands, one of the listed words */
  state: MandateState
  /** subscription: of each debit; mandate: the most of one debit. Minor units */
  amount: string
  /** ISO 4217 code of the currency */
  currency: Currency
  every: string | null
  per_period: PeriodLimit | null
  /** What the payer allows, in the language of the request */
  consent: string
  /** When the next debit is due; null: none */
  next_run: string | null
  /** When a failed debit is tried again; null: it is not */
  retry_at: string | null
  /** When it was made */
  created_at: string
  /** When it ended; null: it runs */
  ended_at: string | null
  ended_by: "holder" | "closing" | "unpaid" | "merchant" | null
}
export interface CollectedMandateList {
  /** Mandates and subscriptions */
  mandates: CollectedMandate[]
  /** Cursor of the next page, for `after`; null: this is the last */
  next: string | null
}
export interface ConsentDecision {
  /** Whether the other holder agrees */
  consented: boolean
}
export interface ConsentProposal {
  /** How the person was reached and known, and what they said */
  evidence: string
}
export interface Consequence {
  /** Code out of the list of this API; stays the same in every language */
  code: string
  /** The same said to people, in the language of the request */
  words: string
}
export interface Contact {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: "phone" | "email"
  /** The value, all but a few characters hidden */
  masked: string
  /** From when it has been so */
  since: string
}
/** Either phone or email */
export interface ContactAddress {
  /** Phone number with its country code (E.164); null: none */
  phone?: string
  /** E-mail address; null: none */
  email?: string
}
export interface ContactChange {
  /** Id of the change of contact */
  contact_change: string
  /** When it ends by itself; null: never */
  expires_at: string
  /** Not before then */
  resend_after_seconds: number
}
export interface ContactChangeRequest {
  contact: ContactAddress
  /** Id of the answered challenge: the proof for this request */
  challenge: string
}
export interface ContactList {
  /** Contacts of the holder, masked */
  contacts: Contact[]
  /** Changes of contact that wait for their code */
  pending_changes: PendingContactChange[]
  /** What the holder can prove themselves with */
  factors: Factors
}
export interface CoolingOff {
  /** ISO 8601; how long it is with a weak proof */
  duration: string
  /** Why it is so, by codes */
  because: string[]
  /** ISO 8601; how long it is with a strong one */
  with_strong_proof: string
}
export interface CreditLine {
  /** Id of what this object describes */
  id: string
  /** Where it stands, one of the listed words */
  state: "open" | "closed"
  /** Whole minor units of the currency, as a string */
  limit: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** The interest rate */
  rate: InterestRate
  /** When it began */
  opened_at: string
}
export interface CreditReport {
  /** When it happened, or as of when it is told */
  at: string
  /** Loans that are late */
  arrears: Arrears[]
  /** Credit lines that were closed */
  lines_closed: ClosedCreditLine[]
}
export type Currency = "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JOD" | "JPY" | "KRW" | "KWD" | "MOP" | "MXN" | "MYR" | "NOK" | "NZD" | "OMR" | "PHP" | "PLN" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "TWD" | "USD" | "VND" | "ZAR"
export interface CurrencyAmount {
  /** ISO 4217 code of the currency */
  currency: string
  /** Whole minor units of the currency, as a string */
  amount: string
}
export interface CurrentSession {
  /** Id of what this object describes */
  id: string
  /** The wallet that the session acts on */
  wallet: string
  /** In real time, also in a sandbox whose clock was moved (`real_now` of `GET /v1/sandbox/clock`) */
  expires_at: string
  /** Minutes without a request after which it ends */
  idle_minutes: number
  /** Not null: the link "this was not me" has frozen the wallet, and until a recovery almost everything is refused with `recovery_needed` */
  frozen_since: string | null
}
export interface DailyLimit {
  /** ISO 4217 code of the currency */
  currency: Currency
  most: string | null
  /** Whole minor units of the currency, as a string */
  used_today: string
  left_today: string | null
  /** When the day of the limit ends */
  day_ends_at: string
  raise: {
    most: string | null
    /** From when */
    from: string
  } | null
}
export interface DailyLimitList {
  /** The limits */
  limits: DailyLimit[]
}
export interface DailyLimitRequest {
  most: string | null
  /** A challenge of POST /v1/challenges that you have answered, for exactly this request. Needed when step_up_required says so */
  challenge?: string
}
export interface DayLock {
  /** Where it stands, one of the listed words */
  state: "locked" | "proposed"
  /** SHA-256, in hex, of the locked totals */
  hash: string
  /** Id of the request for a second person */
  approval: string | null
  /** SHA-256, in hex, of what is shown and decided over */
  shown_hash: string | null
}
export interface DayLockDecision {
  /** Where it stands, one of the listed words */
  state: "matched" | "locked"
}
export interface DayLockRequest {
  /** Why, by a code or in words */
  reason?: string
}
export interface DayLockVerification {
  /** Whether the day is what it was when it was locked */
  intact: boolean
  /** The hash from when the day was locked */
  frozen_hash: string
  /** The hash computed now */
  found_hash: string
  /** Totals that differ: `account currency code`. Empty and not intact: single legs were changed */
  changed: string[]
}
export interface Debt {
  /** Id of what this object describes */
  id: string
  /** Where it stands, one of the listed words */
  state: "open" | "surviving" | "repaid" | "written_off"
  /** `dispute`: credit of a lost dispute. `chargeback`: a top-up that a bank took back. `dispute_sale`: a sale of this merchant that a dispute gave back to the customer */
  source: "dispute" | "chargeback" | "dispute_sale"
  /** Whole minor units of the currency, as a string */
  owed: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** When it was made */
  created_at: string
}
export interface DebtDispute {
  /** Id of what this object describes */
  id: string
  /** When it began */
  opened_at: string
  /** The other side: the name of the merchant, or of the customer, masked; empty once erased */
  with: string
}
export interface DebtList {
  /** Debts */
  debts: Debt[]
}
export interface DebtRepayment {
  /** Id of what this object describes */
  id: string
  /** Id of the debt */
  debt: string
  /** Whole minor units of the currency, as a string */
  amount: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** When it was asked for; null: not yet */
  asked_at: string
  /** Where it stands, one of the listed words */
  state: "asked" | "arrived" | "refused"
  /** Why a bank brought nothing */
  reason: string | null
}
export interface DecisionMade {
  /** Where it stands, one of the listed words */
  state: string
}
export interface DeclaredDocument {
  /** Kind of event or document */
  type: "cn_resident_id" | "residence_permit" | "hk_macau_permit" | "taiwan_permit" | "foreign_permanent_resident_id" | "passport"
  /** The number, as it is written */
  number: string
  /** Issuer of a passport: ISO 3166-1 alpha-2, or the ICAO 9303 code of an organisation (UNO, UNA, UNK, EUE, XOM, XPO, …) */
  country?: string
}
export interface Discrepancy {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: DiscrepancyKind
  /** Where it stands, one of the listed words */
  state: "timing" | "open" | "explained" | "resolved"
  /** The queue its task lies in */
  owner: string
  /** What it is about: an id, or what the act names */
  subject: string
  /** ISO 4217 code of the currency */
  currency: string | null
  /** The numbers that differ, minor units */
  found: Record<string, string>
  /** A business day: 2026-11-27 */
  day: string
  /** When it began */
  opened_at: string
  /** How many days it has been open */
  age_days: number
  /** How it ended; null: not yet */
  outcome: string | null
  /** Id of who explained it; null: nobody */
  stated_by: string | null
  /** When it was explained; null: not yet */
  stated_at: string | null
  /** Id of the task of support; null: none */
  task: string | null
  /** When it was gone; null: it is there */
  cleared_at: string | null
  /** Whom it is about, masked; null: nobody, or not known any more */
  about: About | null
}
export interface DiscrepancyExplanation {
  /** What is stated of the break */
  stated: "explained" | "resolved"
  /** A code: `bank_error` … */
  outcome: string
  /** What was seen or brought forward */
  evidence: string
}
export type DiscrepancyKind = "in_flight" | "missing_at_bank" | "missing_in_books" | "amount_differs" | "status_differs" | "duplicate_at_bank" | "safeguarding_differs" | "safeguarding_short" | "line_changed" | "claim_taken" | "locked_day_changed" | "file_missing" | "file_unreadable"
export interface Dispute {
  /** Id of what this object describes */
  id: string
  /** Id of the purchase */
  purchase: string
  /** Where it stands, one of the listed words */
  state: "open" | "won" | "lost"
  /** Why, by a code or in words */
  reason: string
  /** What is contested. Minor units */
  amount: string
  /** Given back since, by the merchant or as the part of a verdict that was set aside; all of it ends the dispute as won. Minor units */
  refunded: string
  /** Set aside at the merchant when it was opened, or paid by it since. Minor units */
  set_aside: string
  /** What the payer has of it: before the decision only what the merchant has refunded; a dispute that is won brings the rest. Minor units */
  credited: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** When it began */
  opened_at: string
  /** By then staff decide: the date that both sides were told last */
  decide_by: string
  answer_by: string | null
  /** The merchant had not answered by then; staff decide by what is there */
  unanswered: boolean
  /** When it was decided; null: not yet */
  decided_at: string | null
}
export interface DisputeDecision {
  /** Id of what this object describes */
  id: string
  /** Id of the purchase */
  purchase: string
  /** Where it stands, one of the listed words */
  state: "open" | "won" | "lost"
  /** Why, by a code or in words */
  reason: string
  /** What is contested. Minor units */
  amount: string
  /** Given back since, by the merchant or as the part of a verdict that was set aside; all of it ends the dispute as won. Minor units */
  refunded: string
  /** Set aside at the merchant when it was opened, or paid by it since. Minor units */
  set_aside: string
  /** What the payer has of it: before the decision only what the merchant has refunded; a dispute that is won brings the rest. Minor units */
  credited: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** When it began */
  opened_at: string
  /** By then staff decide: the date that both sides were told last */
  decide_by: string
  answer_by: string | null
  /** The merchant had not answered by then; staff decide by what is there */
  unanswered: boolean
  /** When it was decided; null: not yet */
  decided_at: string | null
  approval: string | null
  shown_hash: string | null
}
export interface DisputeDecisionRequest {
  /** The decision */
  verdict: "won" | "lost"
  /** Makes what takes two people a proposal (202). Kept sealed; staff alone read it */
  reason?: string
}
export interface DisputeFile {
  /** Id of what this object describes */
  id: string
  /** Id of the purchase */
  purchase: string
  /** Where it stands, one of the listed words */
  state: "open" | "won" | "lost"
  /** Why, by a code or in words */
  reason: string
  /** What is contested. Minor units */
  amount: string
  /** Given back since, by the merchant or as the part of a verdict that was set aside; all of it ends the dispute as won. Minor units */
  refunded: string
  /** Set aside at the merchant when it was opened, or paid by it since. Minor units */
  set_aside: string
  /** What the payer has of it: before the decision only what the merchant has refunded; a dispute that is won brings the rest. Minor units */
  credited: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** When it began */
  opened_at: string
  /** By then staff decide: the date that both sides were told last */
  decide_by: string
  answer_by: string | null
  /** The merchant had not answered by then; staff decide by what is there */
  unanswered: boolean
  /** When it was decided; null: not yet */
  decided_at: string | null
  /** Oldest first */
  evidence: Evidence[]
  /** As whom the wallet takes part */
  as: "payer" | "merchant"
  /** Id of the merchant’s wallet */
  merchant: string
  /** Masked, as statements name them; empty once the data have been erased */
  payer_name: string
  /** The name under which it sells */
  merchant_name: string
}
export interface DisputeList {
  /** Disputes */
  disputes: FormerDispute[]
}
export type DisputeReason = "not_received" | "not_as_described" | "duplicate" | "not_mine" | "cancelled"
export interface DisputeRequest {
  /** Id of the purchase */
  purchase: string
  /** Why, by a code or in words */
  reason: DisputeReason
}
export interface DisputeWithEvidence {
  /** Id of what this object describes */
  id: string
  /** Id of the purchase */
  purchase: string
  /** Where it stands, one of the listed words */
  state: "open" | "won" | "lost"
  /** Why, by a code or in words */
  reason: string
  /** What is contested. Minor units */
  amount: string
  /** Given back since, by the merchant or as the part of a verdict that was set aside; all of it ends the dispute as won. Minor units */
  refunded: string
  /** Set aside at the merchant when it was opened, or paid by it since. Minor units */
  set_aside: string
  /** What the payer has of it: before the decision only what the merchant has refunded; a dispute that is won brings the rest. Minor units */
  credited: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** When it began */
  opened_at: string
  /** By then staff decide: the date that both sides were told last */
  decide_by: string
  answer_by: string | null
  /** The merchant had not answered by then; staff decide by what is there */
  unanswered: boolean
  /** When it was decided; null: not yet */
  decided_at: string | null
  /** Oldest first */
  evidence: Evidence[]
}
export interface DormancyCounts {
  /** Told; they close at their date unless their holder signs in */
  told: number
  /** Their date has come: cooling-off, review or settling */
  closing: number
  /** Closed, by us or by their holder */
  closed: number
  /** Could not be closed; looked at again every day */
  residual: number
  /** Their holder came back */
  back: number
  /** Not dormant any more, or taken back */
  kept: number
  /** Their holder closes them by themself */
  left: number
  /** Left alone by decision of an operator */
  exempt: number
}
export interface DormancyReport {
  /** The rules that apply */
  rules: DormancyRules
  /** How many stand where */
  counts: DormancyCounts
  /** What is due in the next 30 days */
  coming: {
    /** Silent for long enough within 30 days; counted up to 100000 */
    to_be_told: number
    /** Told, with a date within 30 days */
    to_be_closed: number
  }
}
export interface DormancyRules {
  /** ISO 8601: so long without any act of the holder */
  inactive: string
  /** ISO 8601: from the telling to the closing */
  notice: string
  /** When reminders go out, before the date; ISO 8601 durations */
  reminders: string[]
}
export type DormancyState = "told" | "closing" | "residual" | "back" | "kept" | "left"
export interface DormantWallet {
  /** Id of the wallet */
  wallet: string
  /** Whom it is about, masked; null: nobody, or not known any more */
  about: About | null
  /** Where it stands, one of the listed words */
  state: DormancyState
  /** Id of the closing */
  closure: string | null
  /** Since when nobody has used the wallet */
  quiet_since: string
  /** When the holder was told */
  told_at: string
  /** When the wallet is closed if nobody uses it */
  closes_at: string
  /** Why, by a code or in words */
  reason: string | null
  /** Who has to act: a team or the holder; null: nobody */
  owner: string | null
}
export interface DormantWalletList {
  /** Wallets */
  wallets: DormantWallet[]
  /** Cursor of the next page, for `after`; null: this is the last */
  next: string | null
}
export interface EarlyExit {
  /** Principal and interest in the wallet, minor units */
  returns: string
  /** Whole minor units of the currency, as a string */
  interest: string
  /** The interest that was agreed for these days and is not paid, minor units */
  cost: string
}
export interface EarlyExitRequest {
  /** Whole minor units as a string, "1" to "100000000000000" */
  at_least: string
}
export interface Evidence {
  /** Id of what this object describes */
  id: string
  /** Who it comes from */
  by: "payer" | "merchant"
  /** When it was given */
  given_at: string
  text: string | null
}
export interface EvidenceRequest {
  /** The text */
  text: string
}
export interface Exemption {
  /** null: erased since */
  reason: string | null
  /** Who it comes from */
  by: string
  /** From when it has been so */
  since: string
}
export interface ExemptionRequest {
  /** Why, by a code or in words */
  reason: string
}
export interface ExemptionState {
  /** Whether the wallet is left alone */
  exempt: boolean
}
export interface ExplainedDiscrepancy {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: DiscrepancyKind
  /** Where it stands, one of the listed words */
  state: "timing" | "open" | "explained" | "resolved"
  /** The queue its task lies in */
  owner: string
  /** What it is about: an id, or what the act names */
  subject: string
  /** ISO 4217 code of the currency */
  currency: string | null
  /** The numbers that differ, minor units */
  found: Record<string, string>
  /** A business day: 2026-11-27 */
  day: string
  /** When it began */
  opened_at: string
  /** How many days it has been open */
  age_days: number
  /** How it ended; null: not yet */
  outcome: string | null
  /** Id of who explained it; null: nobody */
  stated_by: string | null
  /** When it was explained; null: not yet */
  stated_at: string | null
  /** Id of the task of support; null: none */
  task: string | null
  /** When it was gone; null: it is there */
  cleared_at: string | null
  approval: string | null
  shown_hash: string | null
}
export interface Factors {
  /** Whether a password is set */
  password: boolean
  /** Id of the authenticator app; null: none */
  authenticator: string | null
  /** How many recovery codes are unused */
  recovery_codes_left: number
}
export interface FailureConsequence {
  /** Name of whoever is paid */
  payee: string
  /** When the debit would be made */
  at: string
  /** Whole minor units of the currency, as a string */
  amount: string
}
export interface FormerDebt {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: "loan" | "dispute" | "chargeback" | "dispute_sale"
  /** When it arose */
  since: string
  /** The top-up that a bank took back; null: it came of something else, or the top-up is not known */
  topup: ToppedUp | null
  /** What was owed at first: of a loan what was lent. Minor units */
  amount: string
  /** Amounts decided over, by currency in minor units */
  dispute: DebtDispute | null
  /** Whole minor units of the currency, as a string */
  owed: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Day from which it is late, YYYY-MM-DD; null: it is not late */
  late_since: string | null
  /** Of it a bank has been asked for and has not brought. Minor units */
  asked: string
}
export interface FormerDebtList {
  /** Debts */
  debts: FormerDebt[]
  /** Asked for by the receipt link, newest first */
  repayments: DebtRepayment[]
}
export interface FormerDebtRepayment {
  /** Whole minor units of the currency, as a string */
  asked: string
}
export interface FormerDebtRepaymentRequest {
  /** Whole minor units as a string, "1" to "100000000000000" */
  amount: string
  /** The bank account it is repaid from */
  account: BankAccountDetails
}
export interface FormerDispute {
  /** Id of what this object describes */
  id: string
  /** Id of the purchase */
  purchase: string
  /** Where it stands, one of the listed words */
  state: "open" | "won" | "lost"
  /** Why, by a code or in words */
  reason: string
  /** What is contested. Minor units */
  amount: string
  /** Given back since, by the merchant or as the part of a verdict that was set aside; all of it ends the dispute as won. Minor units */
  refunded: string
  /** Set aside at the merchant when it was opened, or paid by it since. Minor units */
  set_aside: string
  /** What the payer has of it: before the decision only what the merchant has refunded; a dispute that is won brings the rest. Minor units */
  credited: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** When it began */
  opened_at: string
  /** By then staff decide: the date that both sides were told last */
  decide_by: string
  answer_by: string | null
  /** The merchant had not answered by then; staff decide by what is there */
  unanswered: boolean
  /** When it was decided; null: not yet */
  decided_at: string | null
  /** The name under which it sells */
  merchant_name: string
}
export interface FreezeLink {
  /** The secret part of the link */
  secret: string
}
export interface Frozen {
  /** `rests`, `reported`: the contact took no part in the last recovery. Nothing is frozen: with the first use no money leaves until `rests_until`, and staff look at each */
  did: "frozen" | "rests" | "reported"
  /** `draft`: asked for and not confirmed, it begins no more by itself. `held`: no money leaves; after a recovery its holder cancels it or lets it go on. `rest_held`: the same of what had not been sent, and it cannot be cancelled any more. `sent`: all of its money had been sent; staff ask the bank to call it back. `kept`: nothing of it was sent, it is kept for its holder. `goes_on`: staff have settled an earlier stop with the holder */
  closing: "none" | "draft" | "held" | "rest_held" | "sent" | "kept" | "goes_on"
  /** Until when a stopped closing is held; null: none is */
  held_until: string | null
  /** Until when no money leaves, as a contact without part in the recovery asked for; null: none rests */
  rests_until: string | null
}
export interface Fund {
  /** Fund units that are held */
  holdings: FundHolding[]
  /** Orders under way */
  pending: FundOrder[]
}
export interface FundHolding {
  /** Id of the fund */
  fund: string
  /** Name of what it stands with */
  name: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** In 1/10,000 of a unit */
  units: string
  /** Of one unit, in 10^-8 of the main unit */
  price: string
  price_of: string | null
  /** Whole minor units of the currency, as a string */
  value: string
}
export interface FundOrder {
  /** Id of what this object describes */
  id: string
  /** Id of the fund */
  fund: string
  /** Kind of what it stands with, one of the listed words */
  kind: "subscribe" | "redeem" | "redeem_fast"
  /** Where it stands, one of the listed words */
  state: "pending" | "settled"
  /** In 1/10,000 of a unit */
  units: string
  /** Whole minor units of the currency, as a string */
  amount: string
  /** Of one unit, in 10^-8 of the main unit */
  price: string
  /** true until the price of the trading day is published: `price` is then the last one, and the amount of a redemption or the units of a subscription are what they would be at it */
  estimated: boolean
  /** Day whose price applies, YYYY-MM-DD */
  trading_day: string
  /** When it was placed */
  placed_at: string
  /** When it settles: the money of a redemption, the units of a subscription */
  settles_at: string
  /** true while the holidays of that year are not announced: the exchanges may be closed on the day, and then it settles on the next day on which they trade */
  settles_at_estimated: boolean
  /** When it was settled; null: not yet */
  settled_at: string | null
}
export interface FundPrice {
  /** Where it stands, one of the listed words */
  state: "published" | "proposed"
  approval: string | null
  shown_hash: string | null
}
export interface FundPriceRequest {
  /** Of one unit, in 10^-8 of the main unit: 100012345 is 1.00012345. From 0.01 to less than 100 main units */
  price: string
  /** Makes what takes two people a proposal (202). Kept sealed; staff alone read it */
  reason?: string
}
export interface GrantedAuthorisation {
  /** Id of what this object describes */
  id: string
  /** Bearer token, shown once */
  token: string
}
export interface Identity {
  /** How well the identity is checked: 0 not at all, 1 form and check digit */
  level: number
  real_name: string | null
  /** The document */
  document: IdentityDocument | null
  /** declared = form, date and check digit; no register was asked */
  checked: string
  /** When it was checked; null: not yet */
  verified_at: string | null
}
export interface IdentityDeclaration {
  /** Real name, as in the document */
  real_name: string
  /** The document */
  document: DeclaredDocument
}
export interface IdentityDocument {
  /** Kind of event or document */
  type: "cn_resident_id" | "residence_permit" | "hk_macau_permit" | "taiwan_permit" | "foreign_permanent_resident_id" | "passport"
  /** The value, all but a few characters hidden */
  masked: string
}
export interface IdentityRequest {
  /** Real name, as in the document */
  real_name: string
  /** The document */
  document: DeclaredDocument
  /** A challenge of POST /v1/challenges that you have answered, for exactly this request. Needed when step_up_required says so */
  challenge?: string
}
export interface Incident {
  /** Id of what this object describes */
  id: string
  /** How much of the service is affected */
  impact: "degraded" | "down"
  /** The part of the service */
  scope: string
  /** Where it stands, one of the listed words */
  state: IncidentState
  /** When it began */
  opened_at: string
  /** When it was last reported on */
  updated_at: string
  /** When the next report comes; null: none */
  next_update_at: string | null
  /** The text */
  text: Notice
}
export interface IncidentReport {
  /** Where it stands, one of the listed words */
  state: IncidentState
  /** The text */
  text: Notice
  /** When the next report comes; null: none */
  next_update_at?: string
}
export interface IncidentRequest {
  /** How much of the service is affected */
  impact: "degraded" | "down"
  /** `all`, or the area of operations that is concerned */
  scope: "all" | "closure" | "identity" | "kyc" | "money"
  /** Where it stands, one of the listed words */
  state: IncidentState
  /** The text */
  text: Notice
  /** When the next report comes; null: none */
  next_update_at?: string
}
export type IncidentState = "investigating" | "identified" | "monitoring" | "resolved"
export interface Instalment {
  /** Day on which it is due, YYYY-MM-DD */
  due_on: string
  /** Whole minor units of the currency, as a string */
  principal: string
  /** Whole minor units of the currency, as a string */
  interest: string
}
export interface InterestRate {
  /** Simple annual rate in 1/10,000; interest is counted by the day, actual/365 */
  annual_bp: number
  /** The same paid monthly and compounded; there is no fee */
  effective_bp: number
}
export interface Investment {
  /** Id of what this object describes */
  id: string
  /** undone: taken back without cost by a freeze, as it was taken in the days before */
  state: "running" | "paid" | "left" | "rolled_over" | "undone"
  /** Id of the offer, or the offer itself */
  offer: string
  /** Version of what it stands with; a later one is higher */
  version: number
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Whole minor units of the currency, as a string */
  principal: string
  /** The interest rate */
  rate: InvestmentRate
  /** The first day that bears interest */
  begins_on: string
  /** The end of the term by the calendar */
  ends_on: string
  /** The day on which it is paid back: `ends_on`, or the next day on which the exchanges trade. Interest runs to it */
  pays_on: string
  /** true while the holidays of that year are not announced: the exchanges may be closed on the day, and then it is paid back, with interest, on the next day on which they trade */
  pays_on_estimated: boolean
  /** When the money is paid back */
  pays_at: string
  /** What comes back at the end */
  at_end: InvestmentReturn
  /** pay_back: principal and interest into the wallet. roll_over: the interest into the wallet, the principal for another term at the rate that is told before, or a better one that is offered on the day when no other term is worse */
  choice: "pay_back" | "roll_over"
  /** Until when the choice can be changed */
  choice_until: string
  rolls_at: string | null
  told_version: number | null
  /** Today; null where the terms exclude it, and once it is over */
  early_exit: EarlyExit | null
  /** Whole minor units of the currency, as a string */
  interest_paid: string
  /** Id of the investment it was rolled over from; null: none */
  rolled_from: string | null
  /** When it was taken; null: it is not */
  taken_at: string
  /** When it ended; null: it runs */
  ended_at: string | null
}
export interface InvestmentChoice {
  /** pay_back: principal and interest into the wallet. roll_over: the interest into the wallet, the principal for another term at the rate that is told before, or a better one that is offered on the day when no other term is worse */
  choice: "pay_back" | "roll_over"
}
export interface InvestmentList {
  /** Fixed-term investments */
  investments: Investment[]
}
export interface InvestmentOffer {
  /** Id of the offer, or the offer itself */
  offer: string
  /** Version of what it stands with; a later one is higher */
  version: number
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Length of the term in calendar days */
  days: number
  /** The interest rate */
  rate: InvestmentRate
  /** Whole minor units of the currency, as a string */
  least: string
  /** Whole minor units of the currency, as a string */
  most: string
  /** When it was published */
  published_at: string
}
export interface InvestmentOfferPublished {
  /** Where it stands, one of the listed words */
  state: "published" | "proposed"
  approval: string | null
  shown_hash: string | null
}
export interface InvestmentOfferRequest {
  /** ISO 4217 */
  currency: string
  /** Length in days */
  days: number
  /** In 1/10,000 a year */
  annual_bp: number
  /** For whoever leaves early; null: nobody can */
  early_bp: number | null
  /** Whole minor units as a string, "1" to "100000000000000" */
  least: string
  /** Whole minor units as a string, "1" to "100000000000000" */
  most: string
  /** Makes what takes two people a proposal (202). Kept sealed; staff alone read it */
  reason?: string
}
export interface InvestmentOfferWithdrawn {
  /** Id of the offer, or the offer itself */
  offer: string
  /** When it ended; null: it runs */
  ended_at: string
}
export interface InvestmentOffers {
  /** What can be taken now */
  offers: InvestmentOffer[]
}
export interface InvestmentPreview {
  /** Id of the offer, or the offer itself */
  offer: InvestmentOffer
  /** Whole minor units of the currency, as a string */
  amount: string
  /** The first day that bears interest */
  begins_on: string
  /** The end of the term by the calendar */
  ends_on: string
  /** The day on which it is paid back: `ends_on`, or the next day on which the exchanges trade. Interest runs to it */
  pays_on: string
  /** true while the holidays of that year are not announced: the exchanges may be closed on the day, and then it is paid back, with interest, on the next day on which they trade */
  pays_on_estimated: boolean
  /** When the money is paid back */
  pays_at: string
  /** What comes back at the end */
  at_end: InvestmentReturn
  /** What leaving it on the day before its end would bring, and cost: before, leaving costs less. null: it cannot be left early */
  early_exit_latest: EarlyExit | null
}
export interface InvestmentRate {
  /** Simple annual rate in 1/10,000, by actual days, rounded half up once at the end */
  annual_bp: number
  early_bp: number | null
  /** Days of the year that the rates are for: 365 or 360 */
  year_days: number
}
export interface InvestmentRequest {
  /** Id of the offer, or the offer itself */
  offer: string
  /** Whole minor units as a string, "1" to "100000000000000" */
  amount: string
  /** pay_back: principal and interest into the wallet. roll_over: the interest into the wallet, the principal for another term at the rate that is told before, or a better one that is offered on the day when no other term is worse */
  choice?: "pay_back" | "roll_over"
  /** A challenge of POST /v1/challenges that you have answered, for exactly this request. Needed when step_up_required says so */
  challenge?: string
}
export interface InvestmentReturn {
  /** Whole minor units of the currency, as a string */
  interest: string
  /** Whole minor units of the currency, as a string */
  total: string
}
export type KeptBecause = "not_chosen" | "no_answer" | "more_than_dust" | "account_too_new" | "account_ended" | "stopped" | "kept_by_staff" | "way_failed" | "late"
export interface KeptRecord {
  /** Class of data */
  class: "contact" | "credentials" | "identity_documents" | "transactions" | "credit" | "devices_and_logs" | "communications" | "preferences" | "case_evidence"
  /** Shortest time, ISO 8601 duration */
  at_least: string
  /** Longest time, ISO 8601 duration */
  at_most: string
  /** Event from which the time counts */
  from: "closed" | "transaction" | "case_ended" | "created"
  /** What it rests on: law, rule or interest */
  basis: string
}
export interface KeySet {
  /** Public keys (RFC 7517) */
  keys: PublicKey[]
}
export interface LateMoneyRule {
  /** What happens with the money */
  policy: "reject" | "suspense" | "forward" | "repay"
  /** For how long it applies, ISO 8601 duration */
  window: string
  /** For how long it is forwarded, ISO 8601 duration */
  forward_for?: string
}
export interface LaterClosing {
  /** The earliest date; null: none */
  not_before: string
  /** Debits that come until then */
  debits: UpcomingDebit[]
  /** The same said to people, in the language of the request */
  words: string
  /** HTTP method of the request */
  method: "PUT"
  /** Address of the request, relative to the server */
  href: string
}
export interface LegalBasis {
  /** Name of the law */
  law: string
  /** Article or section */
  article: string
  /** The same said to people, in the language of the request */
  words: string
}
export type LessBecause = "chargeback" | "dispute" | "correction" | "price" | "interest"
export interface LinkReplacement {
  /** Id of the closing */
  closure: string
}
export interface LinkReplacementRequest {
  /** Real name, as in the document */
  real_name: string
  /** As printed in the document that was declared for the wallet; the country need not be given */
  document_number: string
}
export interface LinkedAccount {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: "bank_account" | "own_wallet" | "card"
  /** Kind of account number */
  scheme: string
  /** Masked */
  label: string
  /** Where it stands, one of the listed words */
  state: LinkedAccountState
  /** Why, by a code or in words */
  reason: string | null
  network: string | null
  expires_at: string | null
  /** When it was made */
  created_at: string
  /** When it was checked; null: not yet */
  verified_at: string | null
  full_from: string | null
}
export interface LinkedAccountList {
  /** Linked accounts and cards */
  instruments: LinkedAccount[]
}
export type LinkedAccountState = "pending" | "verified" | "name_mismatch" | "refused" | "unlinked"
export interface ListedBill {
  /** Id of what this object describes */
  id: string
  /** Id of the merchant’s wallet */
  merchant: string
  /** Where it stands, one of the listed words */
  state: "open" | "paid" | "rejected" | "withdrawn" | "given_back"
  /** Whole minor units of the currency, as a string */
  amount: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Short text for people */
  label: string
  /** When it is due */
  due_at: string
  accepted_at: string | null
  /** As the merchant calls itself; empty when it has left */
  merchant_name: string
}
export interface ListedPurchase {
  /** Id of what this object describes */
  id: string
  /** Id of the payer’s wallet */
  payer: string
  /** Id of the merchant’s wallet */
  merchant: string
  /** Where it stands, one of the listed words */
  state: "authorised" | "captured" | "voided" | "expired"
  /** Whole minor units of the currency, as a string */
  amount: string
  /** Whole minor units of the currency, as a string */
  captured: string
  /** Whole minor units of the currency, as a string */
  refunded: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Reference of the merchant or of the bank */
  reference: string
  /** When it ends by itself; null: never */
  expires_at: string | null
  /** When it was made */
  created_at: string
  contest_by: string | null
  contest_not_mine_by: string | null
  /** As the merchant calls itself; empty when it has left */
  merchant_name: string
}
export interface Loan {
  /** Id of what this object describes */
  id: string
  /** Where it stands, one of the listed words */
  state: "open" | "settled" | "surviving" | "written_off"
  /** Whole minor units of the currency, as a string */
  principal: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** The interest rate */
  rate: InterestRate
  /** When the money was lent */
  drawn_at: string
  owed: AmountOwed
  /** To be no longer late when it is paid today: what fell due, and the interest, which is paid first */
  late: {
    /** Whole minor units of the currency, as a string */
    amount: string
    /** From when it has been so */
    since: string | null
  } | null
  /** Whole minor units of the currency, as a string */
  interest_paid: string
  /** The instalments */
  schedule: Instalment[]
  /** When it ended; null: it runs */
  ended_at: string | null
}
export interface LoanList {
  /** Loans */
  loans: Loan[]
}
export interface LoanQuote {
  /** Whole minor units of the currency, as a string */
  amount: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** The interest rate */
  rate: InterestRate
  /** If every instalment is paid on its day. Minor units */
  interest: string
  /** Whole minor units of the currency, as a string */
  total: string
  /** The instalments */
  schedule: Instalment[]
}
export interface LoanRequest {
  /** Whole minor units as a string, "1" to "100000000000000" */
  amount: string
  /** Number of monthly instalments */
  instalments: number
  /** A challenge of POST /v1/challenges that you have answered, for exactly this request. Needed when step_up_required says so */
  challenge?: string
}
export interface Maintenance {
  /** Id of what this object describes */
  id: string
  /** The part of the service */
  scope: string
  /** When it begins */
  starts_at: string
  /** When it ends */
  ends_at: string
  /** The announcement, in every language */
  notice: Notice
  /** When it was taken back; null: it was not */
  cancelled_at: string | null
}
export interface MaintenanceList {
  /** Maintenance windows */
  windows: Maintenance[]
}
export interface MaintenanceRequest {
  /** `all`, or the area of operations that is concerned */
  scope: "all" | "closure" | "identity" | "kyc" | "money"
  /** When it begins */
  starts_at: string
  /** When it ends */
  ends_at: string
  /** The announcement, in every language */
  notice: Notice
  /** Makes what takes two people a proposal (202). Kept sealed; staff alone read it */
  reason?: string
}
export interface Mandate {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: MandateKind
  /** Where it stands, one of the listed words */
  state: MandateState
  /** Id of the merchant’s wallet */
  merchant: string
  /** Name of whoever is paid */
  payee: string
  /** subscription: of each debit; mandate: the most of one debit. Minor units */
  amount: string
  /** ISO 4217 code of the currency */
  currency: Currency
  every: string | null
  per_period: PeriodLimit | null
  /** What the payer allows, in the language of the request */
  consent: string
  /** When the next debit is due; null: none */
  next_run: string | null
  /** When a failed debit is tried again; null: it is not */
  retry_at: string | null
  /** Why the last attempt failed, by a code; null: it did not */
  last_error: string | null
  /** When it was made */
  created_at: string
  /** When it ended; null: it runs */
  ended_at: string | null
  ended_by: "holder" | "closing" | "unpaid" | "merchant" | null
}
export type MandateKind = "mandate" | "subscription"
export interface MandateList {
  /** Mandates and subscriptions */
  mandates: Mandate[]
}
export interface MandateRequest {
  /** Kind of what it stands with, one of the listed words */
  kind: MandateKind
  /** Id of the merchant’s wallet */
  merchant: string
  /** Name of whoever is paid */
  payee: string
  /** Whole minor units as a string, "1" to "100000000000000" */
  amount: string
  /** ISO 4217 */
  currency: string
  /** subscription: from one date to the next. Dates are reckoned from the first, in days of the payer’s zone: P1M from 31 January is 28 February, 31 March, 30 April */
  every?: string
  per_period?: PeriodLimitRequest
  /** Until when the trial is free */
  trial_until?: string
  /** A challenge of POST /v1/challenges that you have answered, for exactly this request. Needed when step_up_required says so */
  challenge?: string
}
export type MandateState = "incomplete" | "trialing" | "active" | "past_due" | "paused" | "cancelled" | "expired"
export interface Merchant {
  /** Name of what it stands with */
  name: string
  /** Whether new purchases are taken */
  takes: boolean
}
export interface MerchantDispute {
  /** Id of what this object describes */
  id: string
  /** Id of the purchase */
  purchase: string
  /** Where it stands, one of the listed words */
  state: "open" | "won" | "lost"
  /** Why, by a code or in words */
  reason: string
  /** What is contested. Minor units */
  amount: string
  /** Given back since, by the merchant or as the part of a verdict that was set aside; all of it ends the dispute as won. Minor units */
  refunded: string
  /** Set aside at the merchant when it was opened, or paid by it since. Minor units */
  set_aside: string
  /** What the payer has of it: before the decision only what the merchant has refunded; a dispute that is won brings the rest. Minor units */
  credited: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** When it began */
  opened_at: string
  /** By then staff decide: the date that both sides were told last */
  decide_by: string
  answer_by: string | null
  /** The merchant had not answered by then; staff decide by what is there */
  unanswered: boolean
  /** When it was decided; null: not yet */
  decided_at: string | null
  /** As whom the wallet takes part */
  as: "payer" | "merchant"
  /** Id of the merchant’s wallet */
  merchant: string
  /** Masked, as statements name them; empty once the data have been erased */
  payer_name: string
  /** The name under which it sells */
  merchant_name: string
}
export interface MerchantDisputeList {
  /** Disputes */
  disputes: MerchantDispute[]
  /** Cursor of the next page, for `after`; null: this is the last */
  next: string | null
}
export interface MerchantLetter {
  /** Id of the mandate */
  mandate: string
  /** Name of whoever is paid */
  payee: string
  /** The mandate has been ended and the merchant told */
  told: boolean
  /** The next debit, which will fail; null: none */
  fails_next: {
    /** When it happened, or as of when it is told */
    at: string
    /** Whole minor units of the currency, as a string */
    amount: string
    /** ISO 4217 code of the currency */
    currency: Currency
  } | null
  /** The letter, in every language */
  letter: TextInBothLanguages
}
export interface MerchantLetterList {
  /** Merchants that were told */
  merchants: MerchantLetter[]
}
export interface MerchantRequest {
  /** Name of what it stands with */
  name: string
  /** New purchases and bills; true unless told */
  takes?: boolean
}
export interface NameChangeProposal {
  /** Real name and document */
  identity: IdentityDeclaration
  /** `name_changed`: by marriage, deed or court. `document_replaced`: another document of the same person. `not_theirs`: the name that was given is somebody else’s */
  cause: "name_changed" | "document_replaced" | "not_theirs"
  /** Which papers were seen, by whom and when, and how they show that it is the holder */
  evidence: string
}
export interface Notice {
  /** The text in English */
  en: string
  /** The text in 中文 */
  "zh-CN": string
}
export type ObjectKind = "participant" | "account" | "hold" | "transfer" | "withdrawal" | "topup" | "instrument" | "refund" | "dispute" | "bill" | "debt" | "mandate" | "subscription" | "authorisation" | "benefit" | "loan" | "credit_line" | "fund" | "redemption" | "investment" | "wallet" | "role" | "restriction" | "document" | "identity"
export interface Obligation {
  /** Code out of the list of this API; stays the same in every language */
  code: ObligationCode
  /** The part of the wallet that it belongs to */
  participant: string
  /** Whether it blocks closing, outlives it, or is lost by it */
  severity: "blocking" | "survives" | "consequence"
  /** Confirmation is refused while true; what the plan clears does not block */
  blocks: boolean
  /** Who can end it */
  who: "you" | "us" | "merchant" | "bank" | "another_person"
  /** How it ends */
  clears: "by_plan" | "by_holder" | "by_time" | "by_operator"
  /** Who can bring such an obligation about: the holder, the operator (an authority, our systems), somebody the holder has dealt with, or anybody. What anybody or a merchant can make never blocks */
  made_by: ObligationMaker[]
  /** What it is about */
  object: ObligationObject
  /** What it is, in a few words */
  title: string
  /** Why it is so, in the language of the request */
  why: string
  /** What helps, in the language of the request */
  what_to_do: string
  /** What ends it; null: nothing that a request does */
  remedy: Remedy | null
  /** When it ends by itself; null: it does not */
  clears_at: string | null
  leaving_now: string | null
  /** What comes back at the end */
  at_end: ValueAtEnd | null
  /** What it rests on: law, rule or interest */
  basis: LegalBasis | null
}
export type ObligationCode = "balance.positive" | "balance.dust" | "destination.too_new" | "destination.missing" | "partner.unreachable" | "balance.negative" | "hold.open" | "transfer.pending" | "transfer.unaccepted" | "withdrawal.in_flight" | "topup.in_flight" | "instrument.linked" | "refund.pending" | "dispute.open" | "bill.unpaid" | "bill.unaccepted" | "sale.resting" | "merchant.role" | "mandate.active" | "subscription.active" | "authorisation.third_party" | "benefit.unused" | "loan.outstanding" | "loan.arrears" | "credit_line.open" | "fund.units_held" | "fund.units_coming" | "fund.redemption_pending" | "investment.running" | "investment.locked" | "guardian.role" | "joint.consent_missing" | "wallet.restricted" | "funds.frozen_by_authority" | "legal.hold" | "document.not_exported" | "identity.unverified" | "identity.recent_change"
export type ObligationMaker = "holder" | "operator" | "related" | "anybody"
export interface ObligationObject {
  /** Kind of what it stands with, one of the listed words */
  kind: ObjectKind
  /** Id of what is meant */
  ref: string
  /** Short text for people */
  label: string | null
  amount: string | null
  /** ISO 4217 code of the currency */
  currency: Currency | null
}
export interface ObligationRule {
  /** Whether it blocks closing, outlives it, or is lost by it */
  severity: "blocking" | "survives" | "consequence"
  /** What it rests on: law, rule or interest */
  basis?: RuleBasis
  /** How much of it the holder is told */
  disclosure: "full" | "authority_only" | "neutral"
}
export interface OpenedIncident {
  /** Id of what this object describes */
  id: string
}
export interface OpenedPocket {
  /** ISO 4217 code of the currency */
  currency: Currency
}
export interface OperatorDecideRecoveryAnswer {
  /** Where it stands, one of the listed words */
  state: "allowed" | "declined"
  /** From when it can be used; null: at once or never */
  usable_from: string | null
  /** Until when it can be used; null: not at all */
  usable_until: string | null
}
export interface OperatorName {
  /** Id of what this object describes */
  id: string
  name: string | null
}
export interface OperatorProposeRecoveryRequest {
  contact: ContactAddress
  /** As it stands in the document that was seen */
  identity?: {
    /** Real name, as in the document */
    real_name: string
    /** Number of the document */
    document_number: string
  }
  /** Kinds of contacts that are in other hands: what is in use of them, and what was given up in the last 30 days, ends with the recovery; its own contact stays */
  drop_contacts?: ("phone" | "email")[]
  /** What was seen: which document, by whom, when, and why there is no second way */
  evidence: string
}
export interface Outage {
  /** Id of what this object describes */
  id: string
  /** From when */
  from: string
  /** Until when */
  to: string
}
export interface OutageList {
  /** Times in which nothing ran */
  outages: Outage[]
}
export interface OwnWalletRequest {
  /** Kind of what it stands with, one of the listed words */
  kind: "own_wallet"
  /** Name of the other wallet’s provider */
  provider: string
  /** As typed: spaces are fine */
  account: string
}
export interface Pair {
  /** Who asked */
  proposer: OperatorName
  /** Who decided */
  decider: OperatorName
  /** They also decided the other way round in this period */
  both_ways: boolean
  /** How often the second said yes */
  agreed: number
  /** How often the second said no */
  declined: number
  /** The same by kind */
  kinds: PairKind[]
}
export interface PairKind {
  /** What was asked for, as in the list of approvals */
  kind: string
  /** How often the second said yes */
  agreed: number
  /** How often the second said no */
  declined: number
  /** What was agreed to, in minor units; empty where the act moves no money */
  sums: {
    /** ISO 4217 code of the currency */
    currency: string
    /** Whole minor units of the currency, as a string */
    amount: string
  }[]
  /** The shortest time from a proposal to its decision */
  shortest_seconds: number
  /** The first in the period */
  first_at: string
  /** The last in the period */
  last_at: string
}
export interface PairReport {
  /** From when */
  from: string
  /** Until when it holds; null: no end */
  until: string
  /** Pairs of colleagues */
  pairs: Pair[]
}
export type PaperName = "acceptance" | "standing" | "standing_withdrawal" | "standing_lapse" | "refusal" | "hold" | "cancellation" | "withdrawal" | "lapse" | "closing"
export interface PasswordChange {
  /** The password */
  password: string
  /** Id of the answered challenge: the proof for this request */
  challenge: string
}
export interface PasswordReset {
  /** Id of the password reset */
  password_reset: string
  /** When it ends by itself; null: never */
  expires_at: string
  /** Not before then */
  resend_after_seconds: number
}
export interface PasswordResetConfirmation {
  /** The one-time code that was sent */
  code: string
  /** The password */
  password: string
  /** Six digits of the authenticator app */
  totp?: string
  /** One of the recovery codes */
  recovery_code?: string
  /** A second reset, by your other contact */
  other_contact?: {
    /** Id of the password reset */
    password_reset: string
    /** The one-time code that the other contact received */
    code: string
  }
}
export interface Pause {
  /** Until when the wallet is paused */
  paused_until: string
}
export interface PauseRequest {
  /** Until when it holds; null: no end */
  until: string
  /** A challenge of POST /v1/challenges that you have answered, for exactly this request. Needed when step_up_required says so */
  challenge?: string
}
export interface Payment {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: PaymentKind
  /** Where it stands, one of the listed words */
  state: PaymentState
  /** Whether money came in or left */
  direction: "in" | "out"
  /** Whole minor units of the currency, as a string */
  amount: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Id of the linked account or card; null: none */
  instrument: string | null
  counterparty: string | null
  /** What the payer wrote; null: nothing */
  memo: string | null
  reason: string | null
  /** When it was made */
  created_at: string
  next_try: string | null
  /** When it ends by itself; null: never */
  expires_at: string | null
  /** When a first payment arrives, or can be accepted; until then its sender can take it back */
  arrives_at: string | null
  /** What you may do now */
  actions: ("accept" | "decline" | "cancel")[]
}
export type PaymentKind = "topup" | "withdrawal" | "transfer" | "payout" | "return"
export interface PaymentList {
  /** Payments */
  payments: Payment[]
}
export interface PaymentOutcomeProposal {
  /** How it ended; null: not yet */
  outcome: "accepted" | "refused"
  /** Who at the bank said what, and when */
  evidence: string
}
export type PaymentState = "created" | "sent" | "unknown" | "paid" | "refused" | "bounced" | "pending" | "completed" | "declined" | "expired" | "cancelled"
export interface PayoutRequest {
  /** ISO 4217 code of the currency */
  currency: string
  /** How money goes out */
  way: PayoutWay
  /** Id of the linked account or card; null: none */
  instrument?: string
}
export type PayoutWay = "own_account" | "funding_source" | "own_wallet" | "claim" | "donate" | "forfeit"
export interface PendingContactChange {
  /** Id of what this object describes */
  id: string
  /** The value, all but a few characters hidden */
  masked: string
  /** When it ends by itself; null: never */
  expires_at: string
}
export type Period = "day" | "week" | "month" | "year"
/** mandate: the most of all debits in a period, and how it stands now; null = no maximum but that of each */
export interface PeriodLimit {
  /** Calendar period of `zone`; a week begins on Monday */
  period: Period
  /** IANA time zone: the payer’s */
  zone: string
  /** Whole minor units of the currency, as a string */
  most: string
  /** Whole minor units of the currency, as a string */
  used: string
  /** Whole minor units of the currency, as a string */
  left: string
  /** When the next period begins, with all of it */
  until: string
}
/** mandate: the most of all debits in a calendar period of the payer’s zone, at least `amount`. Unless told, ten times `amount` in a month */
export interface PeriodLimitRequest {
  /** Length of the period */
  period: Period
  /** Whole minor units as a string, "1" to "100000000000000" */
  most: string
}
export interface PlacedAuthorityOrder {
  /** Id of what this object describes */
  id: string
  /** Whole minor units of the currency, as a string */
  frozen: string
  /** true: this document was placed before, and nothing was frozen again */
  known: boolean
  approval: string | null
  shown_hash: string | null
}
export interface PlannedPayout {
  /** ISO 4217 code of the currency */
  currency: Currency
  /** How money goes out */
  way: PayoutWay
  /** Id of the linked account or card; null: none */
  instrument?: string
}
export interface PocketAmount {
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Whole minor units of the currency, as a string */
  available: string
  /** Whole minor units of the currency, as a string */
  held: string
}
export interface PocketRequest {
  /** ISO 4217 */
  currency: string
}
export interface PolicyPack {
  /** Id of what this object describes */
  id: string
  /** Version of what it stands with; a later one is higher */
  version: string
  /** Day from which the pack applies, YYYY-MM-DD */
  effective_from: string
  /** Country whose rules these are, ISO 3166 */
  jurisdiction: string
  /** Name of what it stands with */
  name: {
    /** The text in English */
    en: string
    /** The text in 中文 */
    "zh-CN"?: string
  }
  /** ISO 4217 code of the currency */
  currency: string
  /** Time zone of days and months, IANA name */
  time_zone: string
  /** Whether it was checked against its source */
  verified: boolean
  /** The terms of service */
  terms: {
    /** Version of what it stands with; a later one is higher */
    version: string
    /** The text in English */
    en: string
    /** The text in 中文 */
    "zh-CN"?: string
  }
  /** What the rules rest on, by id */
  sources: Record<string, {
    /** What it is, in a few words */
    title: string
    /** Article or section */
    article?: string
    /** What the source says */
    says: string
    /** Where it is found */
    where: string
    /** Its date, YYYY-MM-DD */
    date: string
    /** How good the source is */
    grade: "O" | "A" | "M" | "N" | "S" | "C" | "F" | "MEM" | "own"
  }>
  /** Which sources each rule rests on */
  provenance: {
    /** Ids of the sources of this rule */
    proof: string[]
    /** Ids of the sources of this rule */
    cooling_off: string[]
    /** Ids of the sources of this rule */
    max_total: string[]
    /** Ids of the sources of this rule */
    draft_expiry: string[]
    /** Ids of the sources of this rule */
    close_when_ready: string[]
    /** Ids of the sources of this rule */
    review: string[]
    /** Ids of the sources of this rule */
    quote_valid: string[]
    /** Ids of the sources of this rule */
    destination: string[]
    /** Ids of the sources of this rule */
    dust: string[]
    /** Ids of the sources of this rule */
    restore_window: string[]
    /** Ids of the sources of this rule */
    tail: string[]
    /** Ids of the sources of this rule */
    late_money: string[]
    /** Ids of the sources of this rule */
    identifier_reuse: string[]
    /** Ids of the sources of this rule */
    tolerance: string[]
    /** Ids of the sources of this rule */
    limits: string[]
    /** Ids of the sources of this rule */
    dormancy: string[]
    /** Ids of the sources of this rule */
    unclaimed: string[]
    /** Ids of the sources of this rule */
    wind_down: string[]
    /** Ids of the sources of this rule */
    money_out: string[]
    /** Ids of the sources of this rule */
    alone: string[]
    /** Ids of the sources of this rule */
    disputes: string[]
    /** Ids of the sources of this rule */
    investments: string[]
  }
  /** Ways of proving that count */
  proof: {
    /** For confirming a closing */
    confirm: ("passkey" | "totp" | "code" | "password" | "recovery_code")[]
    /** For cancelling it */
    cancel: ("passkey" | "totp" | "code" | "password" | "recovery_code")[]
    /** Those that count as strong */
    strong: ("passkey" | "totp" | "code" | "password" | "recovery_code")[]
  }
  /** The time in which the closing can be cancelled */
  cooling_off: {
    /** The usual length, ISO 8601 duration */
    base: string
    /** Length after a weak proof, ISO 8601 duration */
    weak_proof: string
    /** Length after a recent change of contact, ISO 8601 duration */
    recent_contact_change: string
    /** What counts as recent, ISO 8601 duration */
    contact_change_window: string
    /** How long a stop holds at most, ISO 8601 duration */
    stop_pause: string
  }
  /** Longest time that a closing may take */
  max_total: {
    /** Working days of the pack’s calendar */
    working_days: number
    /** For what we do ourselves */
    own_steps: {
      /** Working days of the pack’s calendar */
      working_days: number
    }
  }
  /** After how long an unconfirmed closing lapses, ISO 8601 duration */
  draft_expiry: string
  /** How long a confirmation given in advance may hold, ISO 8601 duration */
  close_when_ready: string
  /** When a person looks at a closing */
  review: {
    /** Amount above which it is needed, by currency in minor units */
    amount_over: Record<string, string>
    /** Closings that were begun and cancelled, above which it is needed */
    flips_over: number
    /** Time in which these are counted, ISO 8601 duration */
    flips_window: string
    /** Whether restricted wallets are reviewed */
    restricted: boolean
    /** In which time it is done */
    sla: {
      /** Working days of the pack’s calendar */
      working_days: number
    }
    /** After how long a request for a second person lapses, ISO 8601 duration */
    approval_lapse: string
  }
  /** How long a quote is valid, ISO 8601 duration */
  quote_valid: string
  /** Where money may be sent */
  destination: {
    /** How long an account must have been linked, ISO 8601 duration */
    min_age: string
  }
  /** What counts as too little to pay out */
  dust: {
    /** Amount below which it is dust, by currency in minor units */
    below: Record<string, string>
    /** What can become of it */
    choices: ("pay_out" | "claim" | "donate" | "forfeit")[]
  }
  /** How long a closed wallet can be had back, ISO 8601 duration */
  restore_window: string
  /** How long late money is handled */
  tail: {
    /** How long it is, ISO 8601 duration */
    length: string
  }
  /** What happens with money that comes after closing */
  late_money: {
    /** For money that comes from a bank */
    bank: LateMoneyRule
    /** For money that comes from another wallet */
    wallet: LateMoneyRule
    /** For refunds of merchants */
    refund: LateMoneyRule
  }
  /** By how much amounts may change before a new quote is needed, by currency in minor units */
  tolerance: Record<string, string>
  /** The limits */
  limits: {
    /** Bills */
    bills: {
      /** The most in a calendar day */
      per_day: number
      /** The most to one payer in a day */
      per_payer_a_day: number
      /** The most that may be open with one payer */
      open_per_payer: number
    }
    /** Transfers that wait to be accepted */
    waiting_transfers: {
      /** The most that may be open */
      open: number
      /** The most that may be open with one payee */
      open_per_payee: number
    }
    /** Payees that were not found */
    failed_lookups: {
      /** The most in a calendar day */
      per_day: number
    }
    /** Offers of the care of a wallet */
    role_offers: {
      /** The most in a calendar day */
      per_day: number
    }
    /** Messages about money that came */
    arrivals: {
      /** Messages in a day before they are put together */
      told_per_day: number
    }
  }
  /** When a wallet that nobody uses is closed */
  dormancy: {
    /** After how long without use it begins, ISO 8601 duration */
    inactive: string
    /** The announcement, or how long before it is made (ISO 8601 duration) */
    notice: string
    /** When reminders go out, before the date; ISO 8601 durations */
    reminders: string[]
  }
  /** Money that nobody collects */
  unclaimed: {
    /** How often it is reminded of, ISO 8601 duration */
    remind: string
    /** After how long it is reported, ISO 8601 duration */
    report_after: string
  }
  /** Closing many wallets */
  wind_down: {
    /** The announcement, or how long before it is made (ISO 8601 duration) */
    notice: string
    /** Notice where risk is the reason, ISO 8601 duration */
    risk_notice: string
    /** When reminders go out, before the date; ISO 8601 durations */
    reminders: string[]
  }
  /** What may leave without a proof */
  money_out: {
    /** To other people */
    to_others: {
      /** For one payment, by currency in minor units */
      each: Record<string, string>
      /** Sum in a day, by currency in minor units */
      per_day: Record<string, string>
    }
    /** To accounts of one’s own */
    own_account: {
      /** For one payment, by currency in minor units */
      each: Record<string, string>
      /** Sum in a day, by currency in minor units */
      per_day: Record<string, string>
    }
    /** How long an account counts as new, ISO 8601 duration */
    new_account: string
    /** How long only little goes to it, ISO 8601 duration */
    new_account_small: string
    /** How long a proved first payment to a wallet waits, ISO 8601 duration; P0D: not at all */
    new_payee: string
    /** What a new merchant takes with a proof */
    new_merchant: {
      /** How long a merchant counts as new, ISO 8601 duration */
      young: string
      /** How long what was taken rests, ISO 8601 duration; P0D: not at all */
      rests: string
    }
    /** How long a higher limit waits, ISO 8601 duration */
    raise_after: string
  }
  /** What one member of staff may do alone */
  alone: {
    /** Publishing prices of funds */
    fund_price: {
      /** What one person of staff may do alone, in 1/10,000 */
      alone_bp: number
      /** The most, in 1/10,000 */
      most_bp: number
    }
    /** Coupons and points */
    benefits: {
      /** Number of points */
      points: number
      /** Number of coupons */
      coupons: number
    }
    /** Chargebacks, by currency in minor units */
    chargeback: Record<string, string>
    /** How far ahead an order may last, ISO 8601 duration */
    order_until: string
    /** Announced work; null: none now */
    maintenance: {
      /** The longest sum, ISO 8601 duration */
      total: string
      /** The stretch that is looked at, ISO 8601 duration */
      within: string
      /** The announcement, or how long before it is made (ISO 8601 duration) */
      notice: string
    }
    /** The most in a calendar day */
    per_day: {
      /** Publishing prices of funds */
      fund_price: number
      /** Coupons and points */
      benefits: {
        /** Number of points */
        points: number
        /** Number of coupons */
        coupons: number
      }
      /** Chargebacks, by currency in minor units */
      chargeback: Record<string, string>
      /** Amounts decided over, by currency in minor units */
      dispute: Record<string, string>
      /** Amounts asked to be frozen, by currency in minor units */
      freeze: Record<string, string>
      /** Number of wallets restricted or freed */
      restriction: number
      /** Number of orders that the holder is not told of */
      neutral: number
      /** Number of roles asked for */
      role: number
    }
  }
  /** Disputes */
  disputes: {
    /** How long a purchase can be contested, ISO 8601 duration */
    open_within: string
    /** The same where the payer did not make it, ISO 8601 duration */
    not_mine_within: string
    /** In which time the merchant answers */
    answer: {
      /** Working days of the pack’s calendar */
      working_days: number
    }
    /** In which time it is decided */
    decision: {
      /** Working days of the pack’s calendar */
      working_days: number
    }
  }
  /** Fixed-term investments */
  investments: {
    /** Shortest and longest term, in days */
    days: {
      /** The least */
      least: number
      /** The most */
      most: number
    }
    /** Highest rate a year, in 1/10,000 */
    annual_bp_most: number
    /** Days of the year that a rate is for */
    year_days: 360 | 365
    /** Whether leaving early may be excluded */
    early_exit: "may_be_excluded" | "always"
    /** The announcement, or how long before it is made (ISO 8601 duration) */
    notice: string
  }
  /** When a contact or a document can be used again */
  identifier_reuse: {
    /** For phone numbers */
    phone: {
      /** What applies */
      rule: "at_once" | "quarantine" | "blocked"
      /** How long it cannot be used again, ISO 8601 duration */
      quarantine?: string
    }
    /** For e-mail addresses */
    email: {
      /** What applies */
      rule: "at_once" | "quarantine" | "blocked"
      /** How long it cannot be used again, ISO 8601 duration */
      quarantine?: string
    }
    /** For numbers of documents */
    document: {
      /** What applies */
      rule: "at_once" | "quarantine" | "blocked"
      /** How long it cannot be used again, ISO 8601 duration */
      quarantine?: string
    }
  }
  /** What is kept for how long */
  retention: {
    /** Contact data */
    contact: RetentionRule
    /** Passwords and other ways of proving */
    credentials: RetentionRule
    /** Names and documents */
    identity_documents: RetentionRule
    /** Payments and books */
    transactions: RetentionRule
    /** Loans */
    credit: RetentionRule
    /** Sessions and logs */
    devices_and_logs: RetentionRule
    /** Messages */
    communications: RetentionRule
    /** Settings */
    preferences: RetentionRule
    /** Papers of closings */
    case_evidence: RetentionRule
  }
  /** What stands in the way, or would be lost */
  obligations: {
    /** How it counts when a wallet is closed */
    "balance.positive": ObligationRule
    /** How it counts when a wallet is closed */
    "balance.dust": ObligationRule
    /** How it counts when a wallet is closed */
    "destination.too_new": ObligationRule
    /** How it counts when a wallet is closed */
    "destination.missing": ObligationRule
    /** How it counts when a wallet is closed */
    "partner.unreachable": ObligationRule
    /** How it counts when a wallet is closed */
    "balance.negative": ObligationRule
    /** How it counts when a wallet is closed */
    "hold.open": ObligationRule
    /** How it counts when a wallet is closed */
    "transfer.pending": ObligationRule
    /** How it counts when a wallet is closed */
    "transfer.unaccepted": ObligationRule
    /** How it counts when a wallet is closed */
    "withdrawal.in_flight": ObligationRule
    /** How it counts when a wallet is closed */
    "topup.in_flight": ObligationRule
    /** How it counts when a wallet is closed */
    "instrument.linked": ObligationRule
    /** How it counts when a wallet is closed */
    "refund.pending": ObligationRule
    /** How it counts when a wallet is closed */
    "dispute.open": ObligationRule
    /** How it counts when a wallet is closed */
    "bill.unpaid": ObligationRule
    /** How it counts when a wallet is closed */
    "bill.unaccepted": ObligationRule
    /** How it counts when a wallet is closed */
    "sale.resting": ObligationRule
    /** How it counts when a wallet is closed */
    "merchant.role": ObligationRule
    /** How it counts when a wallet is closed */
    "mandate.active": ObligationRule
    /** How it counts when a wallet is closed */
    "subscription.active": ObligationRule
    /** How it counts when a wallet is closed */
    "authorisation.third_party": ObligationRule
    /** How it counts when a wallet is closed */
    "benefit.unused": ObligationRule
    /** How it counts when a wallet is closed */
    "loan.outstanding": ObligationRule
    /** How it counts when a wallet is closed */
    "loan.arrears": ObligationRule
    /** How it counts when a wallet is closed */
    "credit_line.open": ObligationRule
    /** How it counts when a wallet is closed */
    "fund.units_held": ObligationRule
    /** How it counts when a wallet is closed */
    "fund.units_coming": ObligationRule
    /** How it counts when a wallet is closed */
    "fund.redemption_pending": ObligationRule
    /** How it counts when a wallet is closed */
    "investment.running": ObligationRule
    /** How it counts when a wallet is closed */
    "investment.locked": ObligationRule
    /** How it counts when a wallet is closed */
    "guardian.role": ObligationRule
    /** How it counts when a wallet is closed */
    "joint.consent_missing": ObligationRule
    /** How it counts when a wallet is closed */
    "wallet.restricted": ObligationRule
    /** How it counts when a wallet is closed */
    "funds.frozen_by_authority": ObligationRule
    /** How it counts when a wallet is closed */
    "legal.hold": ObligationRule
    /** How it counts when a wallet is closed */
    "document.not_exported": ObligationRule
    /** How it counts when a wallet is closed */
    "identity.unverified": ObligationRule
    /** How it counts when a wallet is closed */
    "identity.recent_change": ObligationRule
  }
}
export interface PolicyPackVersion {
  /** Id of what this object describes */
  id: string
  /** Version of what it stands with; a later one is higher */
  version: string
  /** Whether it was checked against its source */
  verified: boolean
  /** The terms of service */
  terms: string
}
export interface PreviewDates {
  /** Until when the closing can be cancelled; null: not yet known */
  cooling_off_until: string
  /** When the wallet will be closed */
  closed_by: string
  /** When the closing has to be done at the latest */
  statutory_by: string
  /** Until when a closed wallet can be had back; null: not yet known */
  restore_until: string
  /** Until when late money is handled by the rules; null: not yet known */
  tail_until: string
}
export interface Programme {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: ProgrammeKind
  /** Where it stands, one of the listed words */
  state: "draft" | "running" | "paused" | "aborted"
  /** Name of what it stands with */
  name: string
  /** When the wallets are closed */
  deadline: string
  /** How many wallets a minute */
  per_minute: number
  /** When it was started; null: not yet */
  started_at: string | null
  shown_hash: string | null
  /** How many stand where */
  counts: ProgrammeCounts
  estimated_end: string | null
  estimated_closing_end: string | null
}
export interface ProgrammeCounts {
  /** On the list, not told yet */
  listed: number
  /** Told, not closing yet */
  told: number
  /** Closing now */
  closing: number
  /** Closed */
  closed: number
  /** Could not be closed at the deadline; tried again every day */
  residual: number
}
export type ProgrammeKind = "wind_down" | "risk_exit" | "dormancy"
export interface ProgrammeList {
  /** Programmes */
  programmes: ProgrammeSummary[]
  /** Cursor of the next page, for `after`; null: this is the last */
  next: string | null
}
export interface ProgrammeRequest {
  /** Kind of what it stands with, one of the listed words */
  kind: ProgrammeKind
  /** Name of what it stands with */
  name: string
  /** When the wallets are closed */
  deadline: string
  /** How many wallets a minute */
  per_minute: number
  /** SHA-256 of the list */
  file_hash?: string
}
export interface ProgrammeStart {
  /** SHA-256, in hex, of what is shown and decided over */
  shown_hash: string
}
export interface ProgrammeSteering {
  /** Where it stands, one of the listed words */
  state: "running" | "paused" | "aborted"
}
export interface ProgrammeSummary {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: ProgrammeKind
  /** Where it stands, one of the listed words */
  state: "draft" | "running" | "paused" | "aborted"
  /** Name of what it stands with */
  name: string
  /** When the wallets are closed */
  deadline: string
  /** How many wallets a minute */
  per_minute: number
  /** When it was started; null: not yet */
  started_at: string | null
  /** When it was made */
  made_at: string
  /** Id of the member of staff who made it */
  made_by: string
  /** Id of the member of staff who started it; null: nobody yet */
  started_by: string | null
}
export interface ProgrammeWallet {
  /** Id of the wallet */
  wallet: string
  /** Whom it is about, masked; null: nobody, or not known any more */
  about: About | null
  /** Where it stands, one of the listed words */
  state: "listed" | "told" | "closing" | "closed" | "residual"
  /** Id of the closing */
  closure: string | null
}
export interface ProgrammeWalletList {
  /** Wallets */
  wallets: ProgrammeWallet[]
  /** Cursor of the next page, for `after`; null: this is the last */
  next: string | null
}
export interface ProgrammeWalletsRequest {
  /** Wallets */
  wallets: string[]
}
export interface Proof {
  /** Id of the answered challenge: the proof for this request */
  challenge: string
  /** How it was proved */
  method: string
  /** Whether the proof counts as strong */
  strength: "strong" | "weak"
  /** Until when the proof can be used */
  proved_until: string
}
export interface ProofOnly {
  /** Id of the answered challenge: the proof for this request */
  challenge: string
}
export interface Proposal {
  /** Id of the request for a second person */
  approval: string
  /** SHA-256, in hex, of what is shown and decided over */
  shown_hash: string
}
export interface ProposalDecision {
  /** Id of the request for a second person */
  approval: string
  /** The decision */
  verdict: "approve" | "reject"
  /** SHA-256, in hex, of what is shown and decided over */
  shown_hash: string
  /** Why not: needed with `reject`. Kept sealed; whoever asked reads it with the request, and has a task to do so */
  reason?: string
}
export interface PublicKey {
  /** Key type (RFC 7517) */
  kty: "OKP"
  /** Curve (RFC 8037) */
  crv: "Ed25519"
  /** Public key, base64url */
  x: string
  /** Id of the key */
  kid: string
  /** Algorithm */
  alg: "EdDSA"
  /** What the key is for */
  use: "sig"
}
export interface PublishedPolicy {
  /** The policy pack that applies: its id, or its rules */
  pack: PolicyPack
  /** Rules whose sources were not verified */
  unverified_rules: string[]
}
export interface Purchase {
  /** Id of what this object describes */
  id: string
  /** Id of the payer’s wallet */
  payer: string
  /** Id of the merchant’s wallet */
  merchant: string
  /** Where it stands, one of the listed words */
  state: "authorised" | "captured" | "voided" | "expired"
  /** Whole minor units of the currency, as a string */
  amount: string
  /** Whole minor units of the currency, as a string */
  captured: string
  /** Whole minor units of the currency, as a string */
  refunded: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Reference of the merchant or of the bank */
  reference: string
  /** When it ends by itself; null: never */
  expires_at: string | null
  /** When it was made */
  created_at: string
  contest_by: string | null
  contest_not_mine_by: string | null
}
export interface PurchaseList {
  /** Purchases */
  purchases: ListedPurchase[]
}
export interface PurchaseRequest {
  /** Id of the merchant’s wallet */
  merchant: string
  /** Whole minor units as a string, "1" to "100000000000000" */
  amount: string
  /** ISO 4217 */
  currency: string
  /** The merchant’s own, of the order */
  reference: string
  /** Whether the merchant is paid at once or captures later */
  capture: "immediate" | "later"
  /** A challenge of POST /v1/challenges that you have answered, for exactly this request. Needed when step_up_required says so */
  challenge?: string
}
export interface Quote {
  /** Id of what this object describes */
  id: string
  /** Id of the closing */
  closure: string
  /** The policy pack that applies: its id, or its rules */
  pack: string
  /** Version of the policy pack that it was made under */
  pack_version: string
  /** When it was made */
  made_at: string
  /** Until when it can be accepted */
  valid_until: string
  /** The time in which the closing can be cancelled */
  cooling_off: CoolingOff
  /** What is settled one after the other */
  steps: QuotedStep[]
  /** The single lines */
  lines: QuoteLine[]
  /** What will be lost or ends, to be acknowledged */
  consequences: Consequence[]
  /** The dates of the closing */
  dates: QuoteDates
}
export interface QuoteDates {
  /** Until when the closing can be cancelled; null: not yet known */
  cooling_off_until: string
  /** When the wallet will be closed */
  closed_by: string
  /** When the closing has to be done at the latest */
  statutory_by: string
  /** Until when a closed wallet can be had back; null: not yet known */
  restore_until: string
  /** Until when late money is handled by the rules; null: not yet known */
  tail_until: string
}
export interface QuoteLine {
  /** Number of a bank account, or the account that is meant */
  account: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Whole minor units of the currency, as a string */
  amount: string
  /** Whole minor units of the currency, as a string */
  fee: string
  /** How money goes out */
  way: PayoutWay
  /** Id of the linked account or card; null: none */
  instrument: string | null
  /** Where the money goes */
  destination: string
  /** When the money arrives at the latest */
  arrives_by: string
  /** Whether the amount is dust */
  dust: boolean
}
export interface QuotedStep {
  /** The part of the wallet that it belongs to */
  participant: string
  /** Kind of what it stands with, one of the listed words */
  kind: "cancel" | "redeem" | "repay"
  /** What it is about */
  object: QuotedStepObject
  /** Minor units that a product gives (redeem; `fee` of it is kept) or that leave the wallet (repay) */
  amount: string
  /** `amount` is an estimate by the last price: the one that counts is not known yet */
  estimated: boolean
  /** ISO 4217 code of the currency */
  currency: Currency
  /** redeem: what leaving early costs, minor units */
  fee: string
  /** When it is done at the latest */
  done_by: string
  /** Taken at once on confirmation, as waiting would cost you */
  early: boolean
  irreversible: string | null
  words: string | null
  /** What comes back at the end */
  at_end: ValueAtEnd | null
  /** The next debit, which will fail; null: none */
  fails_next: FailureConsequence | null
}
export interface QuotedStepObject {
  /** Kind of what it stands with, one of the listed words */
  kind: ObjectKind
  /** Id of what is meant */
  ref: string
  /** Short text for people */
  label: string | null
}
export interface Receipt {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: ReceiptKind
  /** What to call it: of `cancellation` whether a closing was cancelled, a request taken back before it was confirmed (`withdrawal`), or not confirmed in its time (`lapse`); of `standing_end` whether a confirmation to close when ready was taken back (`standing_withdrawal`), or ended by its time or its limits (`standing_lapse`) */
  name: PaperName
  /** When it happened, or as of when it is told */
  at: string
  /** Compact JWS (EdDSA); keys at /.well-known/jwks.json */
  jws: string
  /** Opens the commitments of this receipt; on the copy of the holder alone */
  salt: string | null
  /** Inclusion proof and signed checkpoint, or {"status":"pending"} for up to a minute */
  proof: unknown
}
export type ReceiptKind = "acceptance" | "standing" | "standing_end" | "refusal" | "hold" | "cancellation" | "closing"
export interface ReceiptLinkDecision {
  /** Whether the link was sent */
  sent: boolean
}
export interface ReceiptLinkProposal {
  /** What was seen: which document, by whom, when */
  evidence: string
}
export interface ReceiptList {
  /** Signed receipts */
  receipts: Receipt[]
}
export interface ReconciledDay {
  /** A business day: 2026-11-27 */
  day: string
  /** From when */
  from: string
  /** Until when */
  to: string
  /** waiting for the bank’s file; matched; locked for good */
  state: "waiting" | "matched" | "locked"
  /** When it was asked for; null: not yet */
  asked_at: string | null
  /** When the day was matched with the bank; null: not yet */
  matched_at: string | null
  /** Lines in the bank’s file; null: none yet */
  lines: number | null
  /** Lines that fit our books; null: not matched yet */
  matched: number | null
  /** Payments that differ in time alone; null: not matched yet */
  in_flight: number | null
  /** Breaks that were found; null: not matched yet */
  broken: number | null
  /** By currency, at the end of the day: the bank’s balance; owed to holders and former holders (of which claims); of partners; the operator’s own; what differing payments explain; what nobody can explain */
  safeguarding: Safeguarding[]
  /** When the day was locked; null: not yet */
  locked_at: string | null
  /** Id of the member of staff who locked it; null: nobody */
  locked_by: string | null
  /** Id of the second person; null: none was needed */
  second_by: string | null
  hash: string | null
}
export interface Reconciliation {
  /** A business day: 2026-11-27 */
  day: string
  /** From when */
  from: string
  /** Until when */
  to: string
  /** waiting for the bank’s file; matched; locked for good */
  state: "waiting" | "matched" | "locked"
  /** When it was asked for; null: not yet */
  asked_at: string | null
  /** When the day was matched with the bank; null: not yet */
  matched_at: string | null
  /** Lines in the bank’s file; null: none yet */
  lines: number | null
  /** Lines that fit our books; null: not matched yet */
  matched: number | null
  /** Payments that differ in time alone; null: not matched yet */
  in_flight: number | null
  /** Breaks that were found; null: not matched yet */
  broken: number | null
  /** By currency, at the end of the day: the bank’s balance; owed to holders and former holders (of which claims); of partners; the operator’s own; what differing payments explain; what nobody can explain */
  safeguarding: Safeguarding[]
  /** When the day was locked; null: not yet */
  locked_at: string | null
  /** Id of the member of staff who locked it; null: nobody */
  locked_by: string | null
  /** Id of the second person; null: none was needed */
  second_by: string | null
  hash: string | null
  /** What our books and the bank do not agree on */
  breaks: Discrepancy[]
}
export interface ReconciliationList {
  /** Business days, newest first */
  days: ReconciledDay[]
  next_before: string | null
}
export interface RecordedOrProposed {
  /** Id of what this object describes */
  id: string
  approval: string | null
  shown_hash: string | null
}
export interface Recovery {
  /** Id of the recovery */
  recovery: string
  /** When it ends by itself; null: never */
  expires_at: string
  /** Not before then */
  resend_after_seconds: number
}
export interface RecoveryCodes {
  /** Ten, each good once: shown once */
  recovery_codes: string[]
}
export interface RecoveryConfirmation {
  /** The one-time code that was sent */
  code: string
  /** The new password */
  new_password: string
  /** Six digits of the authenticator app */
  totp?: string
  /** One of the recovery codes */
  recovery_code?: string
  /** The password */
  password?: string
  /** Kinds of contacts that are in other hands: what is in use of them, and what was given up in the last 30 days, ends with the recovery; its own contact stays */
  drop_contacts?: ("phone" | "email")[]
  /** A second recovery, by your other contact */
  other_contact?: {
    /** Id of the recovery */
    recovery: string
    /** The one-time code that the other contact received */
    code: string
  }
}
export interface RedemptionRequest {
  /** Id of the fund */
  fund: string
  amount: string | "all"
  /** At once, up to a limit per calendar day of the fund’s zone (facts of fast_limit: left, day, again_from) */
  fast?: boolean
}
export interface Refund {
  /** Id of what this object describes */
  id: string
  /** Id of the purchase */
  purchase: string
  /** Where it stands, one of the listed words */
  state: "announced" | "paid" | "failed"
  /** Whole minor units of the currency, as a string */
  amount: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** When it is due */
  due_at: string
  /** When it was paid; null: not yet */
  paid_at: string | null
  /** The payer’s wallet was closed: the money is kept for its former holder */
  late: boolean
  /** The dispute it counts for: it is paid from what was set aside at the merchant first, and the payer gets what they did not have before */
  dispute: string | null
}
export interface RefundRequest {
  /** Whole minor units as a string, "1" to "100000000000000" */
  amount: string
  /** Day on which it is paid */
  on?: string
  /** A challenge of POST /v1/challenges that you have answered, for exactly this request. Needed when step_up_required says so */
  challenge?: string
}
export interface Registration {
  /** Id of the registration */
  registration: string
  /** When it ends by itself; null: never */
  expires_at: string
  /** Not before then */
  resend_after_seconds: number
}
export interface RegistrationConfirmation {
  /** The one-time code that was sent */
  code: string
  /** The password */
  password?: string
}
export interface RegistrationRequest {
  contact: ContactAddress
  /** Language for messages, BCP 47 */
  language: "en" | "zh-CN"
  /** The terms that are accepted */
  accept_terms: AcceptedTerms
}
export interface Remedy {
  /** What can be done, by its code */
  action: string
  /** HTTP method of the request */
  method: "GET" | "POST" | "PUT" | "DELETE"
  /** Address of the request, relative to the server */
  href: string
}
export interface RenewedRecoveryCodes {
  /** Recovery codes, shown once */
  recovery_codes: string[]
}
export interface RepaymentRequest {
  amount: string | "all"
}
export interface Residual {
  /** Id of the wallet */
  wallet: string
  /** Whom it is about, masked; null: nobody, or not known any more */
  about: About | null
  /** Id of the closing */
  closure: string | null
  /** Why, by a code or in words */
  reason: string
  /** Who has to act: a team or the holder; null: nobody */
  owner: string
}
export interface ResidualList {
  /** Wallets that could not be closed */
  residuals: Residual[]
  /** Cursor of the next page, for `after`; null: this is the last */
  next: string | null
}
export interface RestingSale {
  /** Id of what this object describes */
  id: string
  /** What was paid */
  kind: "purchase" | "bill" | "mandate"
  /** Id of the purchase, the bill or the mandate */
  of: string
  /** Whole minor units of the currency, as a string */
  amount: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** From then on the merchant may use it */
  free_at: string
}
export interface RestingSaleList {
  /** What rests, what is free first coming first */
  resting: RestingSale[]
}
export interface Restriction {
  /** Where it stands, one of the listed words */
  state: "open" | "frozen" | "closing" | "closed"
  approval: string | null
  shown_hash: string | null
}
export interface RestrictionRequest {
  /** Whether the wallet is restricted */
  restricted: boolean
  /** Why, by a code or in words */
  reason: "holder_confirmed" | "risk" | "authority" | "mistake"
}
export interface RetentionRule {
  /** Shortest time, ISO 8601 duration */
  min: string
  /** Longest time, ISO 8601 duration */
  max: string
  /** Event from which the time counts */
  start: "closed" | "transaction" | "case_ended" | "created"
  /** What it rests on: law, rule or interest */
  basis: {
    /** The text in English */
    en: string
    /** The text in 中文 */
    "zh-CN"?: string
  } | string
  /** Event from which the time counts */
  from: string[]
}
export interface RetryRequest {
  /** Id of a step that has not been sent, to become a claim */
  claim_step?: string
}
export interface Review {
  /** Whom it is about, masked; null: nobody, or not known any more */
  about: About | null
  /** What the second person reads and decides over */
  shown: Record<string, unknown>
  /** SHA-256, in hex, of what is shown and decided over */
  shown_hash: string
}
export interface ReviewProposal {
  /** The decision */
  verdict: "approve" | "reject"
  /** Reason that the holder is told */
  reason_for_holder?: string
  /** Reason for colleagues */
  reason_for_staff: string
}
export interface Role {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: "guardian" | "joint"
  /** What this wallet is in it: the guardian’s or the shared wallet (holder), looked after or the wallet of the other holder (other), or the one that the role is offered to */
  side: "holder" | "other" | "offered"
  /** Id of the wallet */
  wallet: string
  /** Id of the other wallet */
  other: string
  /** Who it is, as statements name them: masked; empty when they have left */
  with: string
  /** From when it has been so */
  since: string
  /** When the other holder agreed; null: not yet */
  consented_at: string | null
}
export interface RoleEnd {
  /** Where it stands, one of the listed words */
  state: "proposed"
  approval: string | null
  shown_hash: string | null
}
export interface RoleEndRequest {
  /** Which papers were seen; kept sealed */
  reason: string
}
export interface RoleHandover {
  /** Id of the wallet whose holder takes over */
  to: string
}
export interface RoleList {
  /** Roles: those over wallets, or those of a member of staff */
  roles: Role[]
  /** Prepared by staff: nothing holds before this wallet’s holder confirms it with a proof, and, of a guardian, the ward too */
  asked: AskedRole[]
}
export interface RoleProposal {
  /** Id of what this object describes */
  id: string
  /** Where it stands, one of the listed words */
  state: "stands" | "asked" | "proposed"
  /** Until when it holds; null: no end */
  until: string | null
  approval: string | null
  shown_hash: string | null
}
export interface RoleRequest {
  /** Kind of what it stands with, one of the listed words */
  kind: "guardian" | "joint"
  /** Id of the other wallet */
  other: string
  /** Which papers were seen; kept sealed */
  reason: string
  /** The authority and the number of the document by which it holds without the holder’s own word */
  document?: string
}
export interface RuleBasis {
  /** Name of the law */
  law: string
  /** Article or section */
  article: string
  /** The same said to people, in the language of the request */
  words: {
    /** The text in English */
    en: string
    /** The text in 中文 */
    "zh-CN"?: string
  }
  /** Sources that the rule rests on */
  from: string[]
}
export interface Safeguarding {
  /** ISO 4217 code of the currency */
  currency: string
  /** Minor units; may be below zero */
  bank: string
  /** Minor units; may be below zero */
  customers: string
  /** Minor units; may be below zero */
  claims: string
  /** Minor units; may be below zero */
  partners: string
  /** Minor units; may be below zero */
  operator: string
  /** Minor units; may be below zero */
  payments: string
  /** Minor units; may be below zero */
  unexplained: string
}
export interface Sale {
  /** Id of what this object describes */
  id: string
  /** Where it stands, one of the listed words */
  state: "authorised" | "captured" | "voided" | "expired"
  /** Whole minor units of the currency, as a string */
  amount: string
  /** Whole minor units of the currency, as a string */
  captured: string
  /** Whole minor units of the currency, as a string */
  refunded: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Reference of the merchant or of the bank */
  reference: string
  /** When it ends by itself; null: never */
  expires_at: string | null
  /** When it was made */
  created_at: string
  contest_by: string | null
  contest_not_mine_by: string | null
}
export interface SaleList {
  /** Payments from customers */
  sales: Sale[]
  /** Cursor of the next page, for `after`; null: this is the last */
  next: string | null
}
export interface SandboxCast {
  /** The invented people */
  members: SandboxMember[]
  /** The invented staff */
  operators: SandboxOperator[]
}
export interface SandboxClock {
  /** What deadlines, timers and receipts go by: real time plus the offset */
  business_now: string
  /** What sessions, codes of authenticators and limits of requests go by: it is never moved */
  real_now: string
  /** Only ever grows */
  offset_seconds: number
}
export interface SandboxClockMove {
  /** ISO 8601 duration: P7D, PT90M */
  advance?: string
  /** Or the time itself */
  to?: string
}
export interface SandboxClockMoved {
  /** What deadlines, timers and receipts go by: real time plus the offset */
  business_now: string
  /** What sessions, codes of authenticators and limits of requests go by: it is never moved */
  real_now: string
  /** Only ever grows */
  offset_seconds: number
  /** How many pieces of work fell due on the way and have run */
  ran: number
}
export interface SandboxInbox {
  /** Messages, newest first */
  messages: SandboxMessage[]
}
export interface SandboxMember {
  /** Id of what this object describes */
  id: string
  /** Name of what it stands with */
  name: {
    /** The text in English */
    en: string
    /** The text in 中文 */
    "zh-CN": string
  }
  /** Their situation, in every language */
  situation: {
    /** The text in English */
    en: string
    /** The text in 中文 */
    "zh-CN": string
  }
  /** Null until the cast is seeded */
  wallet: string | null
  /** Where codes go; read them in the inbox */
  contact: string
  /** The password */
  password: string
  /** Base32, for any authenticator app */
  totp_secret: string | null
  /** Recovery codes, shown once */
  recovery_codes: string[]
  /** The linked account, in clear */
  account: string | null
}
export interface SandboxMessage {
  /** Id of what this object describes */
  id: string
  /** When it happened, or as of when it is told */
  at: string
  /** Kind of message */
  template: string
  /** How it came or went */
  channel: "sms" | "email"
  /** Subject of an e-mail */
  subject: string
  /** The text */
  text: string
  /** The code in the message; null: it has none */
  code: string | null
  /** Addresses in the message */
  links: string[]
}
export interface SandboxOperator {
  /** Id of what this object describes */
  id: string
  /** Name of what it stands with */
  name: string
  /** Roles: those over wallets, or those of a member of staff */
  roles: string[]
  /** Bearer token; null until the cast is seeded */
  token: string | null
}
export interface SearchRequest {
  /** A phone (+8613900000001; without + one of the country whose rules are in force), an e-mail, or an id; a payment also by its reference as a bank writes it: in capitals, without dashes, cut to 35 characters */
  term: string
}
export interface SearchResult {
  /** Id of the wallet */
  wallet: string
  /** Where it stands, one of the listed words */
  state: "open" | "frozen" | "closing" | "closed"
  name: string | null
  /** Contacts of the holder, masked */
  contacts: string[]
  recovery: string | null
}
export interface SearchResults {
  /** Empty: nobody */
  found: SearchResult[]
}
export interface SentBill {
  /** Id of what this object describes */
  id: string
  /** Id of the merchant’s wallet */
  merchant: string
  /** Where it stands, one of the listed words */
  state: "open" | "paid" | "rejected" | "withdrawn" | "given_back"
  /** Whole minor units of the currency, as a string */
  amount: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Short text for people */
  label: string
  /** When it is due */
  due_at: string
  accepted_at: string | null
  /** Id of the wallet that the bill was sent to */
  to: string
  /** Masked, as statements name them; empty once the data have been erased */
  payer_name: string
}
export interface SentBillList {
  /** Bills */
  bills: SentBill[]
  /** Cursor of the next page, for `after`; null: this is the last */
  next: string | null
}
export interface Sentinel {
  /** What triggers it: an amount or an account */
  on: "amount" | "account"
  /** Minor units of the amount, or the last four of the account */
  value: string
  /** What the simulated bank does */
  does: string
  /** The same said to people, in the language of the request */
  words: string
  /** A well-formed account number per scheme; empty for amounts */
  examples: Record<string, string>
}
export interface SentinelList {
  /** Amounts and accounts */
  sentinels: Sentinel[]
}
export interface ServiceStatus {
  /** Where it stands, one of the listed words */
  state: "ok" | "degraded" | "down" | "maintenance"
  /** When it happened, or as of when it is told */
  at: string
  /** Incidents that are open */
  incidents: Incident[]
  /** Announced work; null: none now */
  maintenance: Maintenance | null
  /** The next announced window; null: none */
  next_maintenance: Maintenance | null
}
export interface Session {
  /** Id of what this object describes */
  id: string
  /** Whether it is the session of this request */
  current: boolean
  /** In real time, also in a sandbox whose clock was moved (`real_now` of `GET /v1/sandbox/clock`) */
  created_at: string
  /** In real time, also in a sandbox whose clock was moved (`real_now` of `GET /v1/sandbox/clock`) */
  last_seen_at: string
  /** In real time, also in a sandbox whose clock was moved (`real_now` of `GET /v1/sandbox/clock`) */
  expires_at: string
}
export interface SessionList {
  /** Sessions */
  sessions: Session[]
}
export interface SessionToken {
  /** Id of what this object describes */
  id: string
  token: string | null
  /** In real time, also in a sandbox whose clock was moved (`real_now` of `GET /v1/sandbox/clock`) */
  expires_at: string
}
export interface SettlementLetter {
  /** Compact JWS, EdDSA, type quittance-settlement+jws; keys at /.well-known/jwks.json */
  jws: string
}
export interface SettlementLetterEntry {
  /** Id of the loan */
  loan: string
  /** Whole minor units of the currency, as a string */
  principal: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** When it was settled; null: not yet */
  settled_at: string
  /** Compact JWS, EdDSA, type quittance-settlement+jws; keys at /.well-known/jwks.json */
  jws: string
  /** Where the same letter is as a PDF */
  pdf: string
}
export interface SettlementLetterList {
  /** Settlement letters */
  letters: SettlementLetterEntry[]
}
/** "contact" with "password", or "sign_in_code" with "code" and, where there is one, "password" */
export interface SignIn {
  contact?: ContactAddress
  /** The password */
  password?: string
  /** Id of the sign-in code */
  sign_in_code?: string
  /** The one-time code of POST /v1/sign-in-codes */
  code?: string
  /** Six digits of the authenticator app */
  totp?: string
  /** One of the recovery codes */
  recovery_code?: string
}
export interface SignInCode {
  /** Id of the sign-in code */
  sign_in_code: string
  /** When it ends by itself; null: never */
  expires_at: string
  /** Not before then */
  resend_after_seconds: number
}
export interface SignedIn {
  /** Id of the wallet */
  wallet: string
  /** The session with its token */
  session: SessionToken
  frozen_since: string | null
}
export interface StaffClosureRequest {
  /** How it came or went */
  channel: "phone" | "branch" | "post"
}
export interface StaffDispute {
  /** Id of what this object describes */
  id: string
  /** Id of the purchase */
  purchase: string
  /** Where it stands, one of the listed words */
  state: "open" | "won" | "lost"
  /** Why, by a code or in words */
  reason: string
  /** What is contested. Minor units */
  amount: string
  /** Given back since, by the merchant or as the part of a verdict that was set aside; all of it ends the dispute as won. Minor units */
  refunded: string
  /** Set aside at the merchant when it was opened, or paid by it since. Minor units */
  set_aside: string
  /** What the payer has of it: before the decision only what the merchant has refunded; a dispute that is won brings the rest. Minor units */
  credited: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** When it began */
  opened_at: string
  /** By then staff decide: the date that both sides were told last */
  decide_by: string
  answer_by: string | null
  /** The merchant had not answered by then; staff decide by what is there */
  unanswered: boolean
  /** When it was decided; null: not yet */
  decided_at: string | null
  /** Id of the wallet */
  wallet: string
  /** Id of the merchant’s wallet */
  merchant: string
  /** Masked, as statements name them; empty once the data have been erased */
  payer_name: string
  /** The name under which it sells */
  merchant_name: string
  /** Whom it is about, masked; null: nobody, or not known any more */
  about: About | null
  /** Whole days since it was opened */
  age_days: number
  /** Whether its date has passed */
  overdue: boolean
}
export interface StaffDisputeFile {
  /** Id of what this object describes */
  id: string
  /** Id of the purchase */
  purchase: string
  /** Where it stands, one of the listed words */
  state: "open" | "won" | "lost"
  /** Why, by a code or in words */
  reason: string
  /** What is contested. Minor units */
  amount: string
  /** Given back since, by the merchant or as the part of a verdict that was set aside; all of it ends the dispute as won. Minor units */
  refunded: string
  /** Set aside at the merchant when it was opened, or paid by it since. Minor units */
  set_aside: string
  /** What the payer has of it: before the decision only what the merchant has refunded; a dispute that is won brings the rest. Minor units */
  credited: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** When it began */
  opened_at: string
  /** By then staff decide: the date that both sides were told last */
  decide_by: string
  answer_by: string | null
  /** The merchant had not answered by then; staff decide by what is there */
  unanswered: boolean
  /** When it was decided; null: not yet */
  decided_at: string | null
  /** Oldest first */
  evidence: Evidence[]
  /** Id of the wallet */
  wallet: string
  /** Id of the merchant’s wallet */
  merchant: string
  /** Masked, as statements name them; empty once the data have been erased */
  payer_name: string
  /** The name under which it sells */
  merchant_name: string
}
export interface StaffDisputeList {
  /** Disputes */
  disputes: StaffDispute[]
  /** Cursor of the next page, for `after`; null: this is the last */
  next: string | null
}
export interface StandingConfirmation {
  /** One for each currency that the quote pays out, redeems or repays; and one for any other currency of the wallet for which the plan has a way out, so that money which is held or still to come is closed with as well. A currency without one is asked about again when money is there */
  bounds: Bound[]
  /** Codes of the consequences that were read and agreed to */
  acknowledged: string[]
  /** The earliest date; null: none */
  not_before: string | null
  /** Until when it holds; null: no end */
  until: string
  /** Event from which the time counts */
  start: ClosureStart | null
  closed_by: string | null
  /** What is still in the way, in the language of the request: codes of obligations, or not_before; empty when the next look finds the way free */
  waits_for: {
    /** Code out of the list of this API; stays the same in every language */
    code: string
    /** The same said to people, in the language of the request */
    words: string
    /** Until when it holds; null: no end */
    until: string | null
  }[]
  next_look_at: string | null
}
export interface StandingConfirmationRequest {
  /** One for each currency that the quote pays out, redeems or repays; and one for any other currency of the wallet for which the plan has a way out, so that money which is held or still to come is closed with as well. A currency without one is asked about again when money is there */
  bounds: Bound[]
  /** Not before this time; it lies before the end of the confirmation (`standing.until`) */
  not_before?: string
  /** Codes of the consequences that were read and agreed to */
  acknowledged: string[]
  /** Id of the answered challenge: the proof for this request */
  challenge: string
}
export interface Statement {
  /** The single lines */
  lines: StatementLine[]
  /** Null: that was the last page */
  next_before: string | null
}
export interface StatementLine {
  /** `available`: the pocket of this currency; `claim`: money kept for you, payable without the wallet */
  account: "available" | "claim"
  /** Number of the line on this account, without gaps */
  line: string
  /** When it happened, or as of when it is told */
  at: string
  /** `at` in the zone of the policy pack, with its offset: the day that papers print */
  local_time: string
  /** Why it moved */
  code: string
  /** post, hold, capture, release, expire, balance */
  kind: string
  /** Whether money came in or left */
  direction: "in" | "out"
  /** Whole minor units of the currency, as a string */
  amount: string
  /** Whole minor units of the currency, as a string */
  set_aside: string
  /** Whole minor units of the currency, as a string */
  balance: string
  /** ISO 4217 code of the currency */
  currency: Currency
  counterparty: string | null
  /** What the payer wrote; null: nothing */
  memo: string | null
  /** Id of the movement */
  transfer: string
  /** Id of the payment; null: none */
  payment: string | null
}
export type StepKind = "cancel" | "redeem" | "repay" | "payout"
export interface Stop {
  /** At most. When nobody has settled it by then, a person decides, or what has not left is kept as a claim; it is never paid out by itself */
  held_until: string
  /** In which the stop met the closing: while it settles, only what had not been sent is held */
  state: ClosureState
  /** The end of the cooling-off: moved by the stop unless it was over before */
  cooling_off_until: string
}
export interface StopContact {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: string
  /** The value, all but a few characters hidden */
  masked: string
  /** From when it has been so */
  since: string
  /** False: given up since, or shortly before the closing was asked for */
  in_use: boolean
}
export interface StopFile {
  /** The closing that is stopped */
  closure: Closure
  /** Contacts of the holder, masked */
  contacts: StopContact[]
  /** What can be done with the stop */
  acts: ("cancel" | "release" | "keep" | "restrict")[]
}
export interface StopSettlement {
  /** Id of the request for a second person */
  approval: string | null
  /** SHA-256, in hex, of what is shown and decided over */
  shown_hash: string | null
}
export interface StopSettlementProposal {
  /** cancel: everything as before the closing; release: it goes on; keep (while it settles): what has not been sent becomes a claim; restrict: at once, and the case stays held */
  act: "cancel" | "release" | "keep" | "restrict"
  /** Phone number or e-mail address */
  contact: string
  /** Who was spoken to, when, what they said, and how it was known that it was them */
  evidence: string
}
export interface SubscriptionRequest {
  /** Id of the fund */
  fund: string
  /** Whole minor units as a string, "1" to "100000000000000" */
  amount: string
}
export interface Support {
  /** E-mail address; null: none */
  email: string | null
  /** Phone number with its country code (E.164); null: none */
  phone: string | null
  /** Address of the support page; null: none */
  page: string | null
  hours: string | null
}
export interface Task {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: string
  /** Id of what is meant */
  ref: string
  /** Who has to act: a team or the holder; null: nobody */
  owner: string
  /** When it is due */
  due_at: string
  late_until: string | null
  /** When it began */
  opened_at: string
  /** Id of who works on it; null: nobody */
  taken_by: string | null
  /** When it was taken; null: it is not */
  taken_at: string | null
  /** Id of who resolved it; null: nobody yet */
  resolved_by: string | null
  /** When it was resolved; null: not yet */
  resolved_at: string | null
  /** How it ended; null: not yet */
  outcome: string | null
  /** Whom it is about, masked; null: nobody, or not known any more */
  about: About | null
  /** What happened, what to do, and what happens when nobody does; in the language of the request */
  what_to_do: string
  /** The operations by which it is worked on, and ends */
  acts: TaskAct[]
}
export interface TaskAct {
  /** What the act does to the case */
  action: string
  /** HTTP method of the request */
  method: "GET" | "POST" | "PUT"
  /** Address of the request, relative to the server */
  href: string
}
export interface TaskFile {
  /** Id of what this object describes */
  id: string
  /** Kind of what it stands with, one of the listed words */
  kind: string
  /** Id of what is meant */
  ref: string
  /** Who has to act: a team or the holder; null: nobody */
  owner: string
  /** When it is due */
  due_at: string
  late_until: string | null
  /** When it began */
  opened_at: string
  /** Id of who works on it; null: nobody */
  taken_by: string | null
  /** When it was taken; null: it is not */
  taken_at: string | null
  /** Id of who resolved it; null: nobody yet */
  resolved_by: string | null
  /** When it was resolved; null: not yet */
  resolved_at: string | null
  /** How it ended; null: not yet */
  outcome: string | null
  /** Whom it is about, masked; null: nobody, or not known any more */
  about: About | null
  /** What happened, what to do, and what happens when nobody does; in the language of the request */
  what_to_do: string
  /** The operations by which it is worked on, and ends */
  acts: TaskAct[]
  /** What was seen or brought forward */
  evidence: string | null
  /** Of a wallet frozen by its holder’s link: what the freeze has ended as it came in during the days before, in words */
  ended: string[]
}
export interface TaskList {
  /** Tasks */
  tasks: Task[]
  /** Cursor of the next page, for `after`; null: this is the last */
  next: string | null
}
export interface TaskResolution {
  /** A code: `called`, `paid_by_hand` … */
  outcome: string
  /** What was seen or brought forward */
  evidence: string
  /** Of an appeal, and there needed: what its holder reads in the letter that goes to their contacts and in the case, in their language */
  answer?: string
}
export interface Terms {
  /** The policy pack that applies: its id, or its rules */
  pack: string
  /** Version of what it stands with; a later one is higher */
  version: string
  /** False: some rule of the pack has not been read in an official source */
  verified: boolean
  /** The text */
  text: string
  /** In which letters, papers and pages name days and times */
  time_zone: string
  /** How support is reached */
  support: Support
  /** How closing works */
  closing: TermsOfClosing
  /** What is kept after closing */
  kept: KeptRecord[]
}
export interface TermsOfClosing {
  /** ISO 8601 duration */
  cooling_off: string
  /** Longest time of a closing, in working days */
  within_working_days: number
  /** How long a closed wallet can be had back, ISO 8601 duration */
  restore_window: string
  /** How long late money and complaints are looked after */
  tail: string
}
export interface TextInBothLanguages {
  /** The text in English */
  en: string
  /** The text in 中文 */
  "zh-CN": string
}
export interface TopUpRequest {
  /** Id of the linked account or card; null: none */
  instrument: string
  /** Whole minor units as a string, "1" to "100000000000000" */
  amount: string
  /** ISO 4217 */
  currency: string
}
export interface ToppedUp {
  /** When it was ordered */
  at: string
  /** The account it came from, by the end of its number; null: it is not known any more */
  account: string | null
}
export interface TransferRequest {
  /** The payee: one of wallet, phone, e-mail */
  to: {
    /** Id of the payee’s wallet */
    wallet: string
  } | {
    /** Phone number with its country code (E.164); null: none */
    phone: string
  } | {
    /** E-mail address; null: none */
    email: string
  }
  /** Whole minor units as a string, "1" to "100000000000000" */
  amount: string
  /** ISO 4217 */
  currency: string
  /** A challenge of POST /v1/challenges that you have answered, for exactly this request. Needed when step_up_required says so */
  challenge?: string
  /** Shown on both statements */
  memo?: string
  /** Whether the payee has to accept it */
  accept?: "at_once" | "required"
  /** Who has this contact now is meant */
  confirm_recipient?: boolean
}
export interface UnclaimedClaim {
  /** Id of what this object describes */
  id: string
  /** Whole minor units of the currency, as a string */
  amount: string
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Why it is kept. `chosen`: its holder chose that. `not_chosen`: nobody had chosen a way. `no_answer`: its holder was asked and did not answer in time. `stopped`: the closing was stopped before it was sent. `account_ended`: a freeze ended the account. `account_too_new`, `more_than_dust`, `way_failed`: the way that was chosen could not take it. `kept_by_staff`: staff kept it, as the payout could not be made. `refused`, `bounced`: a bank refused it or sent it back. `late`: it came when there was no way for it any more */
  reason: "chosen" | "refused" | "bounced" | "not_chosen" | "no_answer" | "more_than_dust" | "account_too_new" | "account_ended" | "stopped" | "kept_by_staff" | "way_failed" | "late"
  /** From when it has been so */
  since: string
  /** Id of the wallet */
  wallet: string
  /** Whom it is about, masked; null: nobody, or not known any more */
  about: About | null
  /** Id of the closing */
  closure: string | null
}
export interface UnclaimedReport {
  /** When it happened, or as of when it is told */
  at: string
  /** Date before which it was due */
  before: string
  /** Money that is kept for former holders */
  claims: UnclaimedClaim[]
}
export interface UpcomingDebit {
  /** Name of whoever is paid */
  payee: string
  /** When the debit is made */
  at: string
  /** Whole minor units of the currency, as a string */
  amount: string
  /** ISO 4217 code of the currency */
  currency: Currency
}
export interface ValueAtEnd {
  /** All that comes into the wallet at its end, minor units */
  amount: string
  /** When it is paid: never earlier, and with interest until then where it is paid later */
  at: string
}
export interface Wallet {
  /** Id of what this object describes */
  id: string
  /** Where it stands, one of the listed words */
  state: "open" | "frozen" | "closing" | "closed"
  /** ISO 4217 code of the currency */
  currency: Currency
  /** When it was made */
  created_at: string
  /** set_aside: held to leave; arriving: held by others to come in */
  pockets: WalletPocket[]
}
export interface WalletPocket {
  /** ISO 4217 code of the currency */
  currency: Currency
  /** Whole minor units of the currency, as a string */
  available: string
  /** Whole minor units of the currency, as a string */
  set_aside: string
  /** Whole minor units of the currency, as a string */
  arriving: string
}
export interface WalletsConfirmRoleAnswer {
  /** Id of what this object describes */
  id: string
  /** From when it has been so */
  since: string | null
}
export interface WalletsConfirmRoleRequest {
  /** A challenge of POST /v1/challenges that you have answered, for exactly this request. Needed when step_up_required says so */
  challenge?: string
}
export interface WalletsConsentRequest {
  /** A challenge of POST /v1/challenges that you have answered, for exactly this request. Needed when step_up_required says so */
  challenge?: string
}
export interface WayOut {
  /** How money goes out */
  way: PayoutWay
  /** Id of the linked account or card; null: none */
  instrument: string | null
  /** What the way out is called, in the language of the request */
  label: string
  /** Whether it can be used now */
  usable: boolean
  /** From when it can be used; null: at once or never */
  usable_from: string | null
  full_from: string | null
}
export interface WithdrawalRequest {
  /** Id of the linked account or card; null: none */
  instrument: string
  /** Whole minor units as a string, "1" to "100000000000000" */
  amount: string
  /** ISO 4217 */
  currency: string
  /** A challenge of POST /v1/challenges that you have answered, for exactly this request. Needed when step_up_required says so */
  challenge?: string
}
export interface WriteOffProposal {
  /** Why, by a code or in words */
  reason: string
}

/** Every operation by its `operationId`. */
export interface Operations {
  /** The terms in force: the text, how closing works, what is kept, for how long and why */
  "identity.read_terms": {
    method: 'get'
    path: '/v1/terms'
    answer: Terms
  }
  /** Ask for a wallet: a code is sent to the phone number or e-mail address */
  "identity.register": {
    method: 'post'
    path: '/v1/registrations'
    body: RegistrationRequest
    answer: Registration
  }
  /** Send a further registration code; the one before stays valid */
  "identity.resend_registration": {
    method: 'post'
    path: '/v1/registrations/{registration}/code'
    params: { registration: string }
    answer: Registration
  }
  /** Open the wallet with the code that was sent; the answer carries the first session */
  "identity.confirm_registration": {
    method: 'post'
    path: '/v1/registrations/{registration}/confirmation'
    params: { registration: string }
    body: RegistrationConfirmation
    answer: SignedIn
  }
  /** Ask for a sign-in code; who has a password needs both */
  "identity.request_sign_in_code": {
    method: 'post'
    path: '/v1/sign-in-codes'
    body: CodeRequest
    answer: SignInCode
  }
  /** Sign in; one refusal for everything that does not fit */
  "identity.sign_in": {
    method: 'post'
    path: '/v1/sessions'
    body: SignIn
    answer: SignedIn
  }
  /** Where you are signed in, last seen first */
  "identity.list_sessions": {
    method: 'get'
    path: '/v1/sessions'
    answer: SessionList
  }
  /** This session: whose wallet it is for, and until when it lasts */
  "identity.read_session": {
    method: 'get'
    path: '/v1/sessions/current'
    answer: CurrentSession
  }
  /** End this session */
  "identity.sign_out": {
    method: 'delete'
    path: '/v1/sessions/current'
    answer: undefined
  }
  /** End one of your sessions; its token is dead everywhere within seconds */
  "identity.end_session": {
    method: 'delete'
    path: '/v1/sessions/{session}'
    params: { session: string }
    answer: undefined
  }
  /** Ask for a code to set a new password */
  "identity.request_password_reset": {
    method: 'post'
    path: '/v1/password-resets'
    body: CodeRequest
    answer: PasswordReset
  }
  /** Set a new password with the code that was sent; every session ends */
  "identity.confirm_password_reset": {
    method: 'post'
    path: '/v1/password-resets/{password_reset}/confirmation'
    params: { password_reset: string }
    body: PasswordResetConfirmation
    answer: undefined
  }
  /** Freeze the wallet with the link of an alert: whoever is in is out, and a recovery is the way back */
  "identity.freeze_by_link": {
    method: 'post'
    path: '/v1/freezes'
    body: FreezeLink
    answer: Frozen
  }
  /** Ask for a code to recover the wallet: after "this was not me", or when two people of ours have allowed it */
  "identity.request_recovery": {
    method: 'post'
    path: '/v1/recoveries'
    body: CodeRequest
    answer: Recovery
  }
  /** Recover a wallet: the code, a second way of proving, and a new password */
  "identity.confirm_recovery": {
    method: 'post'
    path: '/v1/recoveries/{recovery}/confirmation'
    params: { recovery: string }
    body: RecoveryConfirmation
    answer: SignedIn
  }
  /** Ask to prove who you are for one act: the answer is the exact statement that the proof will sign */
  "identity.create_challenge": {
    method: 'post'
    path: '/v1/challenges'
    body: ChallengeRequest
    answer: Challenge
  }
  /** A challenge as it stands: the statement, the methods, the tries that are left */
  "identity.read_challenge": {
    method: 'get'
    path: '/v1/challenges/{challenge}'
    params: { challenge: string }
    answer: Challenge
  }
  /** Send a code for this challenge; the last two codes of a challenge are valid */
  "identity.send_challenge_code": {
    method: 'post'
    path: '/v1/challenges/{challenge}/code'
    params: { challenge: string }
    body: ChallengeMethod
    answer: ChallengeCode
  }
  /** Answer a challenge; the proof is for its statement and this session, once, for five minutes */
  "identity.answer_challenge": {
    method: 'post'
    path: '/v1/challenges/{challenge}/answer'
    params: { challenge: string }
    body: ChallengeResponse
    answer: Proof
  }
  /** Your contacts (masked), changes that wait for their code, and what you can prove yourself with */
  "identity.list_contacts": {
    method: 'get'
    path: '/v1/contacts'
    answer: ContactList
  }
  /** Change or add a contact: a code is sent to the new one, a warning to those you have */
  "identity.start_contact_change": {
    method: 'post'
    path: '/v1/contact-changes'
    body: ContactChangeRequest
    answer: ContactChange
  }
  /** Send a further code to the new contact; the one before stays valid */
  "identity.resend_contact_change": {
    method: 'post'
    path: '/v1/contact-changes/{contact_change}/code'
    params: { contact_change: string }
    answer: ContactChange
  }
  /** Enter the code that the new contact received; old and new contacts are told */
  "identity.confirm_contact_change": {
    method: 'post'
    path: '/v1/contact-changes/{contact_change}/confirmation'
    params: { contact_change: string }
    body: CodeEntry
    answer: Contact
  }
  /** Call a change of contact off; its code is dead */
  "identity.cancel_contact_change": {
    method: 'delete'
    path: '/v1/contact-changes/{contact_change}'
    params: { contact_change: string }
    answer: undefined
  }
  /** Set or change your password; every other session ends */
  "identity.change_password": {
    method: 'put'
    path: '/v1/password'
    body: PasswordChange
    answer: undefined
  }
  /** Begin to add an authenticator app (TOTP, RFC 6238) */
  "identity.enrol_authenticator": {
    method: 'post'
    path: '/v1/authenticators'
    body: ProofOnly
    answer: AuthenticatorEnrolment
  }
  /** Enter a first code of the app: it counts from now on; the answer is the recovery codes */
  "identity.confirm_authenticator": {
    method: 'post'
    path: '/v1/authenticators/{authenticator}/confirmation'
    params: { authenticator: string }
    body: CodeEntry
    answer: RecoveryCodes
  }
  /** Remove your authenticator app and its recovery codes; the password must then stand alone */
  "identity.remove_authenticator": {
    method: 'delete'
    path: '/v1/authenticators/{authenticator}'
    params: { authenticator: string }
    query: { challenge: string }
    answer: undefined
  }
  /** Ten new recovery codes; the old ones stop working */
  "identity.renew_recovery_codes": {
    method: 'post'
    path: '/v1/recovery-codes'
    body: ProofOnly
    answer: RenewedRecoveryCodes
  }
  /** Propose that a holder who has lost their ways in recovers their wallet; a second operator decides */
  "operator.propose_recovery": {
    method: 'post'
    path: '/v1/operator/wallets/{wallet}/recovery'
    params: { wallet: string }
    body: OperatorProposeRecoveryRequest
    answer: Proposal
  }
  /** Agree or disagree that a holder recovers their wallet with one contact; must be another operator */
  "operator.decide_recovery": {
    method: 'post'
    path: '/v1/operator/wallets/{wallet}/recovery/decision'
    params: { wallet: string }
    body: ProposalDecision
    answer: OperatorDecideRecoveryAnswer
  }
  /** What is known of your identity, masked */
  "kyc.read_identity": {
    method: 'get'
    path: '/v1/wallets/{wallet}/identity'
    params: { wallet: string }
    answer: Identity
  }
  /** Give your real name and document once (level 1: form, date and check digit are checked) */
  "kyc.declare_identity": {
    method: 'put'
    path: '/v1/wallets/{wallet}/identity'
    params: { wallet: string }
    body: IdentityRequest
    answer: Identity
  }
  /** Propose another real name or document of a holder, with the papers that were seen; a second operator decides */
  "operator.propose_name_change": {
    method: 'post'
    path: '/v1/operator/wallets/{wallet}/name-change'
    params: { wallet: string }
    body: NameChangeProposal
    answer: Proposal
  }
  /** The wallet: its state and what is in it */
  "money.read_wallet": {
    method: 'get'
    path: '/v1/wallets/{wallet}'
    params: { wallet: string }
    answer: Wallet
  }
  /** Link a bank account, a card or a wallet elsewhere; usable once the bank has confirmed your name */
  "money.link_account": {
    method: 'post'
    path: '/v1/wallets/{wallet}/instruments'
    params: { wallet: string }
    body: AccountRequest
    answer: LinkedAccount
  }
  /** The accounts linked to the wallet, masked */
  "money.list_accounts": {
    method: 'get'
    path: '/v1/wallets/{wallet}/instruments'
    params: { wallet: string }
    answer: LinkedAccountList
  }
  /** Unlink an account; refused while a payment over it is under way */
  "money.unlink_account": {
    method: 'delete'
    path: '/v1/wallets/{wallet}/instruments/{instrument}'
    params: { wallet: string; instrument: string }
    answer: undefined
  }
  /** Bring money in from a linked account */
  "money.top_up": {
    method: 'post'
    path: '/v1/wallets/{wallet}/topups'
    params: { wallet: string }
    body: TopUpRequest
    answer: Payment
  }
  /** Pay money out to a linked account */
  "money.withdraw": {
    method: 'post'
    path: '/v1/wallets/{wallet}/withdrawals'
    params: { wallet: string }
    body: WithdrawalRequest
    answer: Payment
  }
  /** Pay another person, at once or to be accepted within 24 hours */
  "money.transfer": {
    method: 'post'
    path: '/v1/wallets/{wallet}/transfers'
    params: { wallet: string }
    body: TransferRequest
    answer: Payment
  }
  /** Accept a transfer that waits for you */
  "money.accept_transfer": {
    method: 'post'
    path: '/v1/wallets/{wallet}/transfers/{transfer}/acceptance'
    params: { wallet: string; transfer: string }
    answer: Payment
  }
  /** Decline a transfer that waits for you; the money goes back */
  "money.decline_transfer": {
    method: 'post'
    path: '/v1/wallets/{wallet}/transfers/{transfer}/refusal'
    params: { wallet: string; transfer: string }
    answer: Payment
  }
  /** Take back a transfer that nobody has accepted yet */
  "money.cancel_transfer": {
    method: 'post'
    path: '/v1/wallets/{wallet}/transfers/{transfer}/cancellation'
    params: { wallet: string; transfer: string }
    answer: Payment
  }
  /** Payments under way: at the bank, or waiting for an answer */
  "money.list_in_flight": {
    method: 'get'
    path: '/v1/wallets/{wallet}/payments'
    params: { wallet: string }
    answer: PaymentList
  }
  /** One payment: how it stands, and what you may do */
  "money.read_payment": {
    method: 'get'
    path: '/v1/wallets/{wallet}/payments/{payment}'
    params: { wallet: string; payment: string }
    answer: Payment
  }
  /** The statement of every pocket, newest first, page by page */
  "money.read_statement": {
    method: 'get'
    path: '/v1/wallets/{wallet}/statement'
    params: { wallet: string }
    query: { before?: string; currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "ISK" | "JOD" | "JPY" | "KRW" | "KWD" | "MOP" | "MXN" | "MYR" | "NOK" | "NZD" | "OMR" | "PHP" | "PLN" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "TWD" | "USD" | "VND" | "ZAR"; limit?: string }
    answer: Statement
  }
  /** The statement of every pocket as CSV, oldest first; the newest 20000 lines */
  "money.export_statement": {
    method: 'get'
    path: '/v1/wallets/{wallet}/statement.csv'
    params: { wallet: string }
    answer: string
  }
  /** Per currency, the most that you let leave in a day, and what has left today */
  "money.list_limits": {
    method: 'get'
    path: '/v1/wallets/{wallet}/limits'
    params: { wallet: string }
    answer: DailyLimitList
  }
  /** Limit what may leave in a day: a lower limit holds at once, a higher one needs a proof and waits */
  "money.set_limit": {
    method: 'put'
    path: '/v1/wallets/{wallet}/limits/{currency}'
    params: { wallet: string; currency: string }
    body: DailyLimitRequest
    answer: DailyLimit
  }
  /** Propose how a payment of unknown outcome ended, with the evidence; a second operator decides */
  "operator.propose_payment_outcome": {
    method: 'post'
    path: '/v1/operator/payments/{payment}/outcome'
    params: { payment: string }
    body: PaymentOutcomeProposal
    answer: Proposal
  }
  /** Agree or disagree with the proposed outcome of a payment; must be another operator */
  "operator.decide_payment_outcome": {
    method: 'post'
    path: '/v1/operator/payments/{payment}/outcome/decision'
    params: { payment: string }
    body: ProposalDecision
    answer: DecisionMade
  }
  /** Coupons and points that can be used, soonest to expire first */
  "benefits.list": {
    method: 'get'
    path: '/v1/wallets/{wallet}/benefits'
    params: { wallet: string }
    answer: BenefitList
  }
  /** Use a coupon, or a number of points */
  "benefits.use": {
    method: 'post'
    path: '/v1/wallets/{wallet}/benefits/{benefit}/use'
    params: { wallet: string; benefit: string }
    body: BenefitUse
    answer: undefined
  }
  /** Give a wallet a coupon or points; much of it takes two people */
  "operator.grant_benefit": {
    method: 'post'
    path: '/v1/operator/wallets/{wallet}/benefits'
    params: { wallet: string }
    body: BenefitGrantRequest
    answer: BenefitGrant
  }
  /** Hold money in another currency as well */
  "wallets.open_pocket": {
    method: 'post'
    path: '/v1/wallets/{wallet}/pockets'
    params: { wallet: string }
    body: PocketRequest
    answer: OpenedPocket
  }
  /** Close one currency alone and keep the wallet; it must be empty */
  "wallets.close_pocket": {
    method: 'delete'
    path: '/v1/wallets/{wallet}/pockets/{currency}'
    params: { wallet: string; currency: string }
    answer: undefined
  }
  /** Keep the wallet as a spare: nothing can leave it until a date */
  "wallets.pause": {
    method: 'post'
    path: '/v1/wallets/{wallet}/pause'
    params: { wallet: string }
    body: PauseRequest
    answer: Pause
  }
  /** Use a paused wallet again before its date; needs a proof of the act wallet.resume */
  "wallets.resume": {
    method: 'delete'
    path: '/v1/wallets/{wallet}/pause'
    params: { wallet: string }
    query: { challenge: string }
    answer: undefined
  }
  /** Whom the holder looks after and who looks after them, with whom a wallet is shared, what is offered to them */
  "wallets.list_roles": {
    method: 'get'
    path: '/v1/wallets/{wallet}/roles'
    params: { wallet: string }
    answer: RoleList
  }
  /** Confirm, with a proof, a role that staff have prepared: over this wallet’s money it holds from now on; to be a guardian, the ward is asked next */
  "wallets.confirm_role": {
    method: 'post'
    path: '/v1/wallets/{wallet}/roles/{role}/confirmation'
    params: { wallet: string; role: string }
    body: WalletsConfirmRoleRequest
    answer: WalletsConfirmRoleAnswer
  }
  /** Decline a role that staff have prepared, over this wallet’s money or as a guardian: nothing changes */
  "wallets.decline_role": {
    method: 'delete'
    path: '/v1/wallets/{wallet}/roles/{role}/confirmation'
    params: { wallet: string; role: string }
    answer: undefined
  }
  /** Offer the care of a wallet to another wallet’s holder, who is told and has to accept it */
  "wallets.hand_over_role": {
    method: 'post'
    path: '/v1/wallets/{wallet}/roles/{role}/handover'
    params: { wallet: string; role: string }
    body: RoleHandover
    answer: undefined
  }
  /** Take over a role that was offered to this wallet */
  "wallets.accept_role": {
    method: 'post'
    path: '/v1/wallets/{wallet}/roles/{role}/acceptance'
    params: { wallet: string; role: string }
    answer: undefined
  }
  /** Ask the other holder of a shared wallet, by letter, to agree to its closing */
  "wallets.ask_consent": {
    method: 'post'
    path: '/v1/wallets/{wallet}/roles/{role}/consent-request'
    params: { wallet: string; role: string }
    answer: undefined
  }
  /** As the other holder of a shared wallet: agree to its closing, with a proof */
  "wallets.consent": {
    method: 'post'
    path: '/v1/wallets/{wallet}/roles/{role}/consent'
    params: { wallet: string; role: string }
    body: WalletsConsentRequest
    answer: undefined
  }
  /** As the other holder of a shared wallet: take your agreement to its closing back, until it is confirmed */
  "wallets.withdraw_consent": {
    method: 'delete'
    path: '/v1/wallets/{wallet}/roles/{role}/consent'
    params: { wallet: string; role: string }
    answer: undefined
  }
  /** Ask the holder to confirm a guardian or another holder of the wallet; or, by a document, propose it to a second operator */
  "operator.add_role": {
    method: 'post'
    path: '/v1/operator/wallets/{wallet}/roles'
    params: { wallet: string }
    body: RoleRequest
    answer: RoleProposal
  }
  /** Propose to end a role on paper: grown up, dissolved, by order of a court; a second operator decides */
  "operator.end_role": {
    method: 'delete'
    path: '/v1/operator/roles/{role}'
    params: { role: string }
    body: RoleEndRequest
    answer: RoleEnd
  }
  /** Take down that the other holder of a shared wallet, whose own wallet is closed, agrees; a second decides */
  "operator.propose_consent": {
    method: 'post'
    path: '/v1/operator/roles/{role}/consent'
    params: { role: string }
    body: ConsentProposal
    answer: Proposal
  }
  /** Agree or disagree that the other holder of a shared wallet has agreed; must be another operator */
  "operator.decide_consent": {
    method: 'post'
    path: '/v1/operator/roles/{role}/consent/decision'
    params: { role: string }
    body: ProposalDecision
    answer: ConsentDecision
  }
  /** Orders of authorities that stand, of one wallet or of all, the next to lapse first */
  "operator.list_orders": {
    method: 'get'
    path: '/v1/operator/authority-orders'
    query: { wallet?: string; after?: string }
    answer: AuthorityOrderList
  }
  /** An authority freezes money of a wallet, or orders records to be kept */
  "operator.place_order": {
    method: 'post'
    path: '/v1/operator/wallets/{wallet}/orders'
    params: { wallet: string }
    body: AuthorityOrderRequest
    answer: PlacedAuthorityOrder
  }
  /** Renew an order of an authority until a later date; or propose to end it, now or earlier than it says */
  "operator.change_order": {
    method: 'put'
    path: '/v1/operator/wallets/{wallet}/orders/{order}'
    params: { wallet: string; order: string }
    body: AuthorityOrderChange
    answer: ChangedAuthorityOrder
  }
  /** Receive payments as a merchant under this name */
  "commerce.become_merchant": {
    method: 'put'
    path: '/v1/wallets/{wallet}/merchant'
    params: { wallet: string }
    body: MerchantRequest
    answer: Merchant
  }
  /** End the merchant role; nothing may be open with customers, and every mandate that is paid to it ends */
  "commerce.end_merchant": {
    method: 'delete'
    path: '/v1/wallets/{wallet}/merchant'
    params: { wallet: string }
    answer: undefined
  }
  /** As a new merchant: what it was paid and may not use yet, with the date from which it may */
  "commerce.list_resting": {
    method: 'get'
    path: '/v1/wallets/{wallet}/merchant/resting'
    params: { wallet: string }
    answer: RestingSaleList
  }
  /** Pay a merchant at once, or authorise an amount that it captures later */
  "commerce.buy": {
    method: 'post'
    path: '/v1/wallets/{wallet}/purchases'
    params: { wallet: string }
    body: PurchaseRequest
    answer: Purchase
  }
  /** The last purchases from merchants, newest first */
  "commerce.list_purchases": {
    method: 'get'
    path: '/v1/wallets/{wallet}/purchases'
    params: { wallet: string }
    answer: PurchaseList
  }
  /** As the merchant: take a part of what was authorised; the rest stays authorised unless it is the last part */
  "commerce.capture": {
    method: 'post'
    path: '/v1/wallets/{wallet}/purchases/{purchase}/captures'
    params: { wallet: string; purchase: string }
    body: CaptureRequest
    answer: Purchase
  }
  /** As the merchant: give back what was authorised and not captured */
  "commerce.void": {
    method: 'post'
    path: '/v1/wallets/{wallet}/purchases/{purchase}/void'
    params: { wallet: string; purchase: string }
    answer: Purchase
  }
  /** As the merchant: give money back, now or on an announced date; what is contested comes from what was set aside first */
  "commerce.refund": {
    method: 'post'
    path: '/v1/wallets/{wallet}/purchases/{purchase}/refunds'
    params: { wallet: string; purchase: string }
    body: RefundRequest
    answer: Refund
  }
  /** As the merchant: what customers paid or authorised, newest first */
  "commerce.list_sales": {
    method: 'get'
    path: '/v1/wallets/{wallet}/sales'
    params: { wallet: string }
    query: { state?: "authorised" | "captured" | "voided" | "expired"; after?: string }
    answer: SaleList
  }
  /** As a merchant: send a bill to somebody who knows you; they are told */
  "commerce.bill": {
    method: 'post'
    path: '/v1/wallets/{wallet}/bills'
    params: { wallet: string }
    body: BillRequest
    answer: Bill
  }
  /** Bills that wait for an answer */
  "commerce.list_bills": {
    method: 'get'
    path: '/v1/wallets/{wallet}/bills'
    params: { wallet: string }
    answer: BillList
  }
  /** As the merchant: bills it sent and what became of them, newest first */
  "commerce.list_sent_bills": {
    method: 'get'
    path: '/v1/wallets/{wallet}/sent-bills'
    params: { wallet: string }
    query: { state?: "open" | "paid" | "rejected" | "withdrawn" | "given_back"; after?: string }
    answer: SentBillList
  }
  /** As the merchant: take back a bill that has not been answered */
  "commerce.withdraw_bill": {
    method: 'delete'
    path: '/v1/wallets/{wallet}/sent-bills/{bill}'
    params: { wallet: string; bill: string }
    answer: Bill
  }
  /** Accept a bill: it is owed from now on, and is paid or rejected before the wallet closes */
  "commerce.accept_bill": {
    method: 'post'
    path: '/v1/wallets/{wallet}/bills/{bill}/acceptance'
    params: { wallet: string; bill: string }
    answer: Bill
  }
  /** Pay a bill from the balance */
  "commerce.pay_bill": {
    method: 'post'
    path: '/v1/wallets/{wallet}/bills/{bill}/payment'
    params: { wallet: string; bill: string }
    query: { challenge?: string }
    answer: Bill
  }
  /** Reject a bill */
  "commerce.reject_bill": {
    method: 'post'
    path: '/v1/wallets/{wallet}/bills/{bill}/rejection'
    params: { wallet: string; bill: string }
    answer: Bill
  }
  /** Merchants that you let send you bills, or told not to; at most 500, newest first */
  "commerce.list_billers": {
    method: 'get'
    path: '/v1/wallets/{wallet}/billers'
    params: { wallet: string }
    answer: BillerList
  }
  /** Let a merchant send you bills, or take no bill and no message of it any more */
  "commerce.set_biller": {
    method: 'put'
    path: '/v1/wallets/{wallet}/billers/{merchant}'
    params: { wallet: string; merchant: string }
    body: BillerChoice
    answer: BillerState
  }
  /** Contest a purchase; what the merchant has of it is set aside until the decision */
  "commerce.dispute": {
    method: 'post'
    path: '/v1/wallets/{wallet}/disputes'
    params: { wallet: string }
    body: DisputeRequest
    answer: Dispute
  }
  /** Disputes of this wallet, as payer and as merchant, newest first */
  "commerce.list_disputes": {
    method: 'get'
    path: '/v1/wallets/{wallet}/disputes'
    params: { wallet: string }
    query: { as?: "payer" | "merchant"; state?: "open" | "won" | "lost"; after?: string }
    answer: MerchantDisputeList
  }
  /** A dispute with what both sides brought forward */
  "commerce.read_dispute": {
    method: 'get'
    path: '/v1/wallets/{wallet}/disputes/{dispute}'
    params: { wallet: string; dispute: string }
    answer: DisputeFile
  }
  /** Bring something forward in an open dispute; the other side and staff read it, nobody changes it */
  "commerce.give_evidence": {
    method: 'post'
    path: '/v1/wallets/{wallet}/disputes/{dispute}/evidence'
    params: { wallet: string; dispute: string }
    body: EvidenceRequest
    answer: DisputeWithEvidence
  }
  /** What is owed after money was taken back that the wallet no longer had */
  "commerce.list_debts": {
    method: 'get'
    path: '/v1/wallets/{wallet}/debts'
    params: { wallet: string }
    answer: DebtList
  }
  /** Repay what is owed, in part or whole, from the balance */
  "commerce.repay_debt": {
    method: 'post'
    path: '/v1/wallets/{wallet}/debts/{debt}/repayments'
    params: { wallet: string; debt: string }
    body: RepaymentRequest
    answer: Debt
  }
  /** Open disputes by the date of their decision, with their age */
  "operator.list_disputes": {
    method: 'get'
    path: '/v1/operator/disputes'
    query: { after?: string }
    answer: StaffDisputeList
  }
  /** A dispute with what both sides brought forward */
  "operator.read_dispute": {
    method: 'get'
    path: '/v1/operator/disputes/{dispute}'
    params: { dispute: string }
    answer: StaffDisputeFile
  }
  /** Decide a dispute; also after the wallet has closed */
  "operator.decide_dispute": {
    method: 'post'
    path: '/v1/operator/disputes/{dispute}/decision'
    params: { dispute: string }
    body: DisputeDecisionRequest
    answer: DisputeDecision
  }
  /** A bank took a top-up back: take what is there, the rest is owed; also after the wallet has closed */
  "operator.report_chargeback": {
    method: 'post'
    path: '/v1/operator/wallets/{wallet}/chargebacks'
    params: { wallet: string }
    body: ChargebackReport
    answer: Chargeback
  }
  /** Propose to give up what is owed after money was taken back; a second operator decides */
  "operator.propose_debt_write_off": {
    method: 'post'
    path: '/v1/operator/debts/{debt}/write-off'
    params: { debt: string }
    body: WriteOffProposal
    answer: Proposal
  }
  /** Agree or disagree with giving up what is owed; must be another operator */
  "operator.decide_debt_write_off": {
    method: 'post'
    path: '/v1/operator/debts/{debt}/write-off/decision'
    params: { debt: string }
    body: ProposalDecision
    answer: DecisionMade
  }
  /** Apply for a credit line */
  "credit.open_line": {
    method: 'post'
    path: '/v1/wallets/{wallet}/credit-line'
    params: { wallet: string }
    answer: CreditLine
  }
  /** The open credit line of a wallet */
  "credit.read_line": {
    method: 'get'
    path: '/v1/wallets/{wallet}/credit-line'
    params: { wallet: string }
    answer: CreditLine
  }
  /** Close the credit line alone and keep the wallet */
  "credit.close_line": {
    method: 'delete'
    path: '/v1/wallets/{wallet}/credit-line'
    params: { wallet: string }
    answer: undefined
  }
  /** What a loan would cost: annual rate, schedule, interest */
  "credit.quote_loan": {
    method: 'get'
    path: '/v1/wallets/{wallet}/credit-line/quote'
    params: { wallet: string }
    query: { amount: string; instalments: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" }
    answer: LoanQuote
  }
  /** Borrow under the credit line; the money is in the wallet at once */
  "credit.draw_loan": {
    method: 'post'
    path: '/v1/wallets/{wallet}/loans'
    params: { wallet: string }
    body: LoanRequest
    answer: Loan
  }
  /** Loans of a wallet: what is owed today, the schedule, what was paid */
  "credit.list_loans": {
    method: 'get'
    path: '/v1/wallets/{wallet}/loans'
    params: { wallet: string }
    answer: LoanList
  }
  /** Repay a loan, in part or whole, from the balance; early repayment costs nothing */
  "credit.repay_loan": {
    method: 'post'
    path: '/v1/wallets/{wallet}/loans/{loan}/repayments'
    params: { wallet: string; loan: string }
    body: RepaymentRequest
    answer: Loan
  }
  /** The signed letter that a loan is repaid in full */
  "credit.settlement_letter": {
    method: 'get'
    path: '/v1/wallets/{wallet}/loans/{loan}/settlement-letter'
    params: { wallet: string; loan: string }
    answer: SettlementLetter
  }
  /** The letter that a loan is repaid in full as a PDF, with the signed letter attached */
  "credit.settlement_letter_pdf": {
    method: 'get'
    path: '/v1/wallets/{wallet}/loans/{loan}/settlement-letter.pdf'
    params: { wallet: string; loan: string }
    answer: Uint8Array
  }
  /** Arrears that are open and credit lines that were closed, for the credit register */
  "operator.credit_report": {
    method: 'get'
    path: '/v1/operator/credit-report'
    answer: CreditReport
  }
  /** Propose to give up what is owed on a loan; a second operator decides */
  "operator.propose_write_off": {
    method: 'post'
    path: '/v1/operator/loans/{loan}/write-off'
    params: { loan: string }
    body: WriteOffProposal
    answer: Proposal
  }
  /** Agree or disagree with giving up a loan; must be another operator */
  "operator.decide_write_off": {
    method: 'post'
    path: '/v1/operator/loans/{loan}/write-off/decision'
    params: { loan: string }
    body: ProposalDecision
    answer: DecisionMade
  }
  /** Let a merchant debit this wallet, within limits */
  "mandates.grant": {
    method: 'post'
    path: '/v1/wallets/{wallet}/mandates'
    params: { wallet: string }
    body: MandateRequest
    answer: Mandate
  }
  /** Who may debit this wallet, and who might until lately */
  "mandates.list": {
    method: 'get'
    path: '/v1/wallets/{wallet}/mandates'
    params: { wallet: string }
    answer: MandateList
  }
  /** As the merchant: mandates and subscriptions that are paid to this wallet, newest first */
  "mandates.list_collected": {
    method: 'get'
    path: '/v1/wallets/{wallet}/collected-mandates'
    params: { wallet: string }
    query: { state?: "incomplete" | "trialing" | "active" | "past_due" | "paused" | "cancelled" | "expired"; after?: string }
    answer: CollectedMandateList
  }
  /** End a mandate or subscription: nothing more is debited */
  "mandates.cancel": {
    method: 'delete'
    path: '/v1/wallets/{wallet}/mandates/{mandate}'
    params: { wallet: string; mandate: string }
    answer: Mandate
  }
  /** Stop a mandate for a while */
  "mandates.pause": {
    method: 'post'
    path: '/v1/wallets/{wallet}/mandates/{mandate}/pause'
    params: { wallet: string; mandate: string }
    answer: Mandate
  }
  /** Let a paused mandate run again from its next date on */
  "mandates.resume": {
    method: 'post'
    path: '/v1/wallets/{wallet}/mandates/{mandate}/resumption'
    params: { wallet: string; mandate: string }
    answer: Mandate
  }
  /** As the merchant: debit the payer within a mandate */
  "mandates.charge": {
    method: 'post'
    path: '/v1/wallets/{wallet}/mandates/{mandate}/charges'
    params: { wallet: string; mandate: string }
    body: ChargeRequest
    answer: Charge
  }
  /** Let another service read this wallet, within scopes and until a date */
  "mandates.authorise": {
    method: 'post'
    path: '/v1/wallets/{wallet}/authorisations'
    params: { wallet: string }
    body: AuthorisationRequest
    answer: GrantedAuthorisation
  }
  /** Services that may read this wallet now */
  "mandates.list_authorisations": {
    method: 'get'
    path: '/v1/wallets/{wallet}/authorisations'
    params: { wallet: string }
    answer: AuthorisationList
  }
  /** Withdraw the permission of another service */
  "mandates.withdraw_authorisation": {
    method: 'delete'
    path: '/v1/wallets/{wallet}/authorisations/{authorisation}'
    params: { wallet: string; authorisation: string }
    answer: undefined
  }
  /** Fund units of a wallet, their value, and orders under way */
  "wealth.read_fund": {
    method: 'get'
    path: '/v1/wallets/{wallet}/fund'
    params: { wallet: string }
    answer: Fund
  }
  /** Buy fund units with money of the wallet, at the price of the trading day */
  "wealth.subscribe": {
    method: 'post'
    path: '/v1/wallets/{wallet}/fund/subscriptions'
    params: { wallet: string }
    body: SubscriptionRequest
    answer: FundOrder
  }
  /** Give fund units back at the price of the trading day: the money is there on the next one, or at once up to a daily limit */
  "wealth.redeem": {
    method: 'post'
    path: '/v1/wallets/{wallet}/fund/redemptions'
    params: { wallet: string }
    body: RedemptionRequest
    answer: FundOrder
  }
  /** Publish the price of a fund for a day; one that is far from the one before it, or of a day before one that has a price, takes two people */
  "operator.publish_price": {
    method: 'put'
    path: '/v1/operator/funds/{fund}/prices/{day}'
    params: { fund: string; day: string }
    body: FundPriceRequest
    answer: FundPrice
  }
  /** Fixed-term investments that can be taken now, with their rates and what leaving early pays */
  "investments.list_offers": {
    method: 'get'
    path: '/v1/wallets/{wallet}/investment-offers'
    params: { wallet: string }
    answer: InvestmentOffers
  }
  /** What an investment would bring, and on which day it would be paid back */
  "investments.preview": {
    method: 'get'
    path: '/v1/wallets/{wallet}/investment-preview'
    params: { wallet: string }
    query: { offer: string; amount: string }
    answer: InvestmentPreview
  }
  /** Fixed-term investments of a wallet: what runs, what it brings, what has ended */
  "investments.list": {
    method: 'get'
    path: '/v1/wallets/{wallet}/investments'
    params: { wallet: string }
    answer: InvestmentList
  }
  /** Invest money of the wallet for a fixed term */
  "investments.take": {
    method: 'post'
    path: '/v1/wallets/{wallet}/investments'
    params: { wallet: string }
    body: InvestmentRequest
    answer: Investment
  }
  /** One investment: when it ends, what it brings then, and what leaving today would bring and cost */
  "investments.read": {
    method: 'get'
    path: '/v1/wallets/{wallet}/investments/{investment}'
    params: { wallet: string; investment: string }
    answer: Investment
  }
  /** Choose what happens at the end of the term; until the day before */
  "investments.choose": {
    method: 'put'
    path: '/v1/wallets/{wallet}/investments/{investment}/choice'
    params: { wallet: string; investment: string }
    body: InvestmentChoice
    answer: Investment
  }
  /** Leave an investment before its end; the money is in the wallet at once */
  "investments.leave_early": {
    method: 'post'
    path: '/v1/wallets/{wallet}/investments/{investment}/early-exit'
    params: { wallet: string; investment: string }
    body: EarlyExitRequest
    answer: Investment
  }
  /** Fixed-term investments that are offered now */
  "operator.list_investment_offers": {
    method: 'get'
    path: '/v1/operator/investment-offers'
    answer: InvestmentOffers
  }
  /** Offer a fixed-term investment, or change the rate of one; a second person decides */
  "operator.publish_investment_offer": {
    method: 'put'
    path: '/v1/operator/investment-offers/{offer}'
    params: { offer: string }
    body: InvestmentOfferRequest
    answer: InvestmentOfferPublished
  }
  /** Offer an investment no more; what was taken, and told for a roll-over, stays */
  "operator.withdraw_investment_offer": {
    method: 'delete'
    path: '/v1/operator/investment-offers/{offer}'
    params: { offer: string }
    answer: InvestmentOfferWithdrawn
  }
  /** Everything that stands in the way, what will be lost, where the money can go, and the dates */
  "closure.preview": {
    method: 'get'
    path: '/v1/wallets/{wallet}/closure/preview'
    params: { wallet: string }
    answer: ClosurePreview
  }
  /** Start closing a wallet; resumable on any device */
  "closure.open": {
    method: 'post'
    path: '/v1/wallets/{wallet}/closure'
    params: { wallet: string }
    body: ClosureRequest
    answer: Closure
  }
  /** The closing of this wallet, with what is left to do and what is allowed now */
  "closure.read": {
    method: 'get'
    path: '/v1/wallets/{wallet}/closure'
    params: { wallet: string }
    answer: Closure
  }
  /** Cancel the closing while its cooling-off or review lasts; everything is as it was */
  "closure.cancel": {
    method: 'delete'
    path: '/v1/wallets/{wallet}/closure'
    params: { wallet: string }
    query: { challenge?: string }
    answer: Closure
  }
  /** Choose a way out for each currency; the answer is the binding quote */
  "closure.plan": {
    method: 'put'
    path: '/v1/wallets/{wallet}/closure/plan'
    params: { wallet: string }
    body: ClosurePlanRequest
    answer: Closure
  }
  /** Accept the quote with a proof bound to it: from here on nothing new can start on the wallet */
  "closure.confirm": {
    method: 'post'
    path: '/v1/wallets/{wallet}/closure/confirmation'
    params: { wallet: string }
    body: ClosureConfirmationRequest
    answer: ClosureConfirmation
  }
  /** Close when ready: confirm now within limits, and let us close as soon as nothing stands in the way */
  "closure.stand": {
    method: 'put'
    path: '/v1/wallets/{wallet}/closure/standing'
    params: { wallet: string }
    body: StandingConfirmationRequest
    answer: Closure
  }
  /** Take the standing confirmation back; the case stays in preparation */
  "closure.withdraw_standing": {
    method: 'delete'
    path: '/v1/wallets/{wallet}/closure/standing'
    params: { wallet: string }
    answer: Closure
  }
  /** After a recovery: let the closing go on that "this was not me" has held */
  "closure.continue": {
    method: 'post'
    path: '/v1/wallets/{wallet}/closure/continuation'
    params: { wallet: string }
    body: ClosureContinueRequest
    answer: Closure
  }
  /** A closing by its id: for its holder, an operator, or whoever has the receipt link */
  "closure.read_case": {
    method: 'get'
    path: '/v1/closures/{closure}'
    params: { closure: string }
    answer: Closure
  }
  /** Everything that happened to a closing, in order */
  "closure.timeline": {
    method: 'get'
    path: '/v1/closures/{closure}/timeline'
    params: { closure: string }
    answer: ClosureTimeline
  }
  /** Signed receipts of a closing (acceptance, refusals, a hold, an end without closing, closing); verify them offline with `quittance verify` */
  "closure.receipt": {
    method: 'get'
    path: '/v1/closures/{closure}/receipt'
    params: { closure: string }
    answer: ReceiptList
  }
  /** Merchants that were told, whose debit fails next, and a letter to each in every language */
  "closure.letters": {
    method: 'get'
    path: '/v1/closures/{closure}/letters'
    params: { closure: string }
    answer: MerchantLetterList
  }
  /** Agree to a payout that is smaller than quoted; without an answer its money becomes a claim */
  "closure.agree": {
    method: 'post'
    path: '/v1/closures/{closure}/steps/{step}/agreement'
    params: { closure: string; step: string }
    answer: Closure
  }
  /** Hold a closing, once, by the stop link of the acceptance notice or a receipt link: no money leaves until a person has settled it */
  "closure.stop": {
    method: 'post'
    path: '/v1/closures/{closure}/stop'
    params: { closure: string }
    body: Record<string, unknown>
    answer: Stop
  }
  /** Appeal or complain: a person looks at the closing, whatever its state, by the date in the answer */
  "closure.appeal": {
    method: 'post'
    path: '/v1/closures/{closure}/appeal'
    params: { closure: string }
    body: Record<string, unknown>
    answer: Appeal
  }
  /** Closings by statutory deadline: state, owner, dates */
  "operator.list_closures": {
    method: 'get'
    path: '/v1/operator/closures'
    query: { state?: "preparing" | "cooling_off" | "in_review" | "settling" | "closed" | "cancelled" | "expired" | "rejected"; after?: string }
    answer: ClosureList
  }
  /** Who began a closing and why: the reason given, the programme, or since when nobody used the wallet */
  "operator.closure_origin": {
    method: 'get'
    path: '/v1/operator/closures/{closure}/origin'
    params: { closure: string }
    answer: ClosureOrigin
  }
  /** Look again at a closing that is settling; or turn a step that has not been sent into a claim */
  "operator.retry_closure": {
    method: 'post'
    path: '/v1/operator/closures/{closure}/retry'
    params: { closure: string }
    body: RetryRequest
    answer: Closure
  }
  /** The sheet of a closing in review and its hash */
  "operator.read_review": {
    method: 'get'
    path: '/v1/operator/closures/{closure}/review'
    params: { closure: string }
    answer: Review
  }
  /** Propose to approve or reject a closing in review; a second operator decides */
  "operator.propose_review": {
    method: 'post'
    path: '/v1/operator/closures/{closure}/review'
    params: { closure: string }
    body: ReviewProposal
    answer: Proposal
  }
  /** Agree or disagree with a proposed review verdict; must be another operator */
  "operator.decide_review": {
    method: 'post'
    path: '/v1/operator/closures/{closure}/review/decision'
    params: { closure: string }
    body: ProposalDecision
    answer: Closure
  }
  /** A stop that waits to be settled: the case, the contacts known before it was asked for, the acts that are possible */
  "operator.read_stop": {
    method: 'get'
    path: '/v1/operator/closures/{closure}/stop'
    params: { closure: string }
    answer: StopFile
  }
  /** Settle a stop as the holder said: cancel, release or keep (a second operator decides), or restrict the wallet at once */
  "operator.propose_stop_settlement": {
    method: 'post'
    path: '/v1/operator/closures/{closure}/stop/settlement'
    params: { closure: string }
    body: StopSettlementProposal
    answer: StopSettlement
  }
  /** Agree or disagree with settling a stop as proposed; must be another operator */
  "operator.decide_stop_settlement": {
    method: 'post'
    path: '/v1/operator/closures/{closure}/stop/settlement/decision'
    params: { closure: string }
    body: ProposalDecision
    answer: Closure
  }
  /** Start a closing on the holder’s request; only the holder can confirm it */
  "operator.open_closure": {
    method: 'post'
    path: '/v1/operator/wallets/{wallet}/closure'
    params: { wallet: string }
    body: StaffClosureRequest
    answer: Closure
  }
  /** Put the ways out that the holder names into a closing prepared on their request; only they confirm it */
  "operator.plan_closure": {
    method: 'put'
    path: '/v1/operator/wallets/{wallet}/closure/plan'
    params: { wallet: string }
    body: ClosurePlanRequest
    answer: Closure
  }
  /** Have a lost receipt link replaced: the new one is sent to your contacts, the old ones stop working */
  "claims.replace_link": {
    method: 'post'
    path: '/v1/closures/{closure}/receipt-link'
    params: { closure: string }
    body: LinkReplacementRequest
    answer: LinkReplacement
  }
  /** Money that is kept for the former holder, free of charge, and how a request to pay it out stands */
  "claims.list": {
    method: 'get'
    path: '/v1/closures/{closure}/claims'
    params: { closure: string }
    answer: ClaimList
  }
  /** Have everything that is kept for you paid to a bank account in your own name */
  "claims.collect": {
    method: 'post'
    path: '/v1/closures/{closure}/claims/payout'
    params: { closure: string }
    body: ClaimPayoutRequest
    answer: ClaimList
  }
  /** Debts of a wallet that closes, or that outlived it, with what is owed today */
  "claims.list_debts": {
    method: 'get'
    path: '/v1/closures/{closure}/debts'
    params: { closure: string }
    answer: FormerDebtList
  }
  /** Repay a debt of a wallet that closes, or that it outlived, from a bank account in your own name */
  "claims.repay_debt": {
    method: 'post'
    path: '/v1/closures/{closure}/debts/{debt}/repayments'
    params: { closure: string; debt: string }
    body: FormerDebtRepaymentRequest
    answer: FormerDebtRepayment
  }
  /** What the wallet contested, how it stands, and how it was decided; the newest first */
  "claims.list_disputes": {
    method: 'get'
    path: '/v1/closures/{closure}/disputes'
    params: { closure: string }
    answer: DisputeList
  }
  /** The signed letters of every loan of the wallet that was repaid in full */
  "claims.settlement_letters": {
    method: 'get'
    path: '/v1/closures/{closure}/settlement-letters'
    params: { closure: string }
    answer: SettlementLetterList
  }
  /** The letter that a loan of the wallet is repaid in full as a PDF, by the receipt link */
  "claims.settlement_letter_pdf": {
    method: 'get'
    path: '/v1/closures/{closure}/settlement-letters/{loan}/pdf'
    params: { closure: string; loan: string }
    answer: Uint8Array
  }
  /** Take down who a former holder is that never gave a name; a second operator decides */
  "operator.propose_claim_identity": {
    method: 'post'
    path: '/v1/operator/closures/{closure}/identity'
    params: { closure: string }
    body: ClaimIdentityProposal
    answer: Proposal
  }
  /** Agree or disagree with who a former holder is; must be another operator */
  "operator.decide_claim_identity": {
    method: 'post'
    path: '/v1/operator/closures/{closure}/identity/decision'
    params: { closure: string }
    body: ProposalDecision
    answer: Identity
  }
  /** Ask that a former holder gets a new receipt link; a second operator decides */
  "operator.propose_receipt_link": {
    method: 'post'
    path: '/v1/operator/closures/{closure}/receipt-link'
    params: { closure: string }
    body: ReceiptLinkProposal
    answer: Proposal
  }
  /** Agree or disagree that a former holder gets a new receipt link; must be another operator */
  "operator.decide_receipt_link": {
    method: 'post'
    path: '/v1/operator/closures/{closure}/receipt-link/decision'
    params: { closure: string }
    body: ProposalDecision
    answer: ReceiptLinkDecision
  }
  /** Money that nobody has collected within the term of the rules, oldest first */
  "operator.unclaimed": {
    method: 'get'
    path: '/v1/operator/unclaimed'
    answer: UnclaimedReport
  }
  /** Prepare the end of many wallets: kind, deadline, how many a minute */
  "operator.make_programme": {
    method: 'post'
    path: '/v1/operator/programmes'
    body: ProgrammeRequest
    answer: Programme
  }
  /** Programmes, the newest first */
  "operator.list_programmes": {
    method: 'get'
    path: '/v1/operator/programmes'
    query: { after?: string }
    answer: ProgrammeList
  }
  /** How far a programme is: wallets by state, and when the rest is done */
  "operator.read_programme": {
    method: 'get'
    path: '/v1/operator/programmes/{programme}'
    params: { programme: string }
    answer: Programme
  }
  /** The wallets of a programme, each with how it stands, in the order over which `shown_hash` is made */
  "operator.list_programme_wallets": {
    method: 'get'
    path: '/v1/operator/programmes/{programme}/wallets'
    params: { programme: string }
    query: { after?: string }
    answer: ProgrammeWalletList
  }
  /** Add wallets to a programme that has not started; the same again adds nothing */
  "operator.add_programme_wallets": {
    method: 'post'
    path: '/v1/operator/programmes/{programme}/wallets'
    params: { programme: string }
    body: ProgrammeWalletsRequest
    answer: AddedProgrammeWallets
  }
  /** Start a programme that another operator made: holders are told, and closed at the deadline */
  "operator.start_programme": {
    method: 'post'
    path: '/v1/operator/programmes/{programme}/start'
    params: { programme: string }
    body: ProgrammeStart
    answer: Programme
  }
  /** Pause, resume or abort a programme; cases that are under way go on */
  "operator.steer_programme": {
    method: 'put'
    path: '/v1/operator/programmes/{programme}/state'
    params: { programme: string }
    body: ProgrammeSteering
    answer: Programme
  }
  /** Wallets that could not be closed at the deadline, each with what stands in the way */
  "operator.programme_residuals": {
    method: 'get'
    path: '/v1/operator/programmes/{programme}/residuals'
    params: { programme: string }
    query: { after?: string }
    answer: ResidualList
  }
  /** Wallets that nobody uses: how many stand where, and what is coming in the next 30 days */
  "operator.dormancy": {
    method: 'get'
    path: '/v1/operator/dormancy'
    answer: DormancyReport
  }
  /** Wallets that nobody uses, nearest date first; residuals with what stands in the way and who owns it */
  "operator.list_dormant": {
    method: 'get'
    path: '/v1/operator/dormancy/wallets'
    query: { state?: "told" | "closing" | "residual" | "back" | "kept" | "left"; until?: string; after?: string }
    answer: DormantWalletList
  }
  /** Why a wallet is left alone, since when, and who decided so */
  "operator.read_exemption": {
    method: 'get'
    path: '/v1/operator/wallets/{wallet}/dormancy-exemption'
    params: { wallet: string }
    answer: Exemption
  }
  /** Leave a wallet alone however long nobody uses it; an announced closing is taken back */
  "operator.exempt_from_dormancy": {
    method: 'put'
    path: '/v1/operator/wallets/{wallet}/dormancy-exemption'
    params: { wallet: string }
    body: ExemptionRequest
    answer: ExemptionState
  }
  /** Let silence count again; the wallet is looked at within a week and told before anything happens */
  "operator.end_exemption": {
    method: 'delete'
    path: '/v1/operator/wallets/{wallet}/dormancy-exemption'
    params: { wallet: string }
    answer: ExemptionState
  }
  /** Tasks by due time: open ones, or resolved ones with who and when */
  "operator.list_tasks": {
    method: 'get'
    path: '/v1/operator/tasks'
    query: { owner?: string; state?: "open" | "resolved"; after?: string }
    answer: TaskList
  }
  /** A task with the evidence of its resolution */
  "operator.read_task": {
    method: 'get'
    path: '/v1/operator/tasks/{task}'
    params: { task: string }
    answer: TaskFile
  }
  /** Take a task, so that nobody else works on it */
  "operator.take_task": {
    method: 'put'
    path: '/v1/operator/tasks/{task}/assignment'
    params: { task: string }
    answer: Task
  }
  /** Give a taken task back to its queue */
  "operator.give_back_task": {
    method: 'delete'
    path: '/v1/operator/tasks/{task}/assignment'
    params: { task: string }
    answer: Task
  }
  /** Record the result of a task and the evidence for it */
  "operator.resolve_task": {
    method: 'post'
    path: '/v1/operator/tasks/{task}/resolution'
    params: { task: string }
    body: TaskResolution
    answer: Task
  }
  /** Restrict a wallet (no new payments), or lift the restriction; it may still be closed */
  "operator.restrict_wallet": {
    method: 'put'
    path: '/v1/operator/wallets/{wallet}/restriction'
    params: { wallet: string }
    body: RestrictionRequest
    answer: Restriction
  }
  /** Requests that wait for a second person, the one that lapses first first */
  "operator.list_approvals": {
    method: 'get'
    path: '/v1/operator/approvals'
    answer: ApprovalList
  }
  /** Who decided what whom had asked for: each pair of colleagues by kind, with counts, sums and the shortest time; reading it is recorded */
  "operator.list_pairs": {
    method: 'get'
    path: '/v1/operator/approvals/pairs'
    query: { from?: string; until?: string }
    answer: PairReport
  }
  /** A request for a second person with what was shown and the reasons; reading it is recorded */
  "operator.read_approval": {
    method: 'get'
    path: '/v1/operator/approvals/{approval}'
    params: { approval: string }
    answer: Approval
  }
  /** Agree or disagree with what another operator has proposed, whatever it is; what was proposed happens now */
  "operator.decide_approval": {
    method: 'post'
    path: '/v1/operator/approvals/{approval}/decision'
    params: { approval: string }
    body: ApprovalDecisionRequest
    answer: ApprovalDecision
  }
  /** Find the wallet of somebody who calls: by phone, e-mail, or the id of a wallet, a case or a payment */
  "operator.search": {
    method: 'post'
    path: '/v1/operator/searches'
    body: SearchRequest
    answer: SearchResults
  }
  /** Who of the staff did what and read whose matters, the newest first, with the reasons they gave; reading it is recorded */
  "operator.list_acts": {
    method: 'get'
    path: '/v1/operator/acts'
    query: { operator?: string; object?: string; act?: string; after?: string }
    answer: ActList
  }
  /** Business days with how they match the bank, newest first */
  "operator.list_reconciliations": {
    method: 'get'
    path: '/v1/operator/reconciliations'
    query: { before?: string; limit?: string }
    answer: ReconciliationList
  }
  /** Claims of former holders, money in suspense and open breaks by age */
  "operator.ageing": {
    method: 'get'
    path: '/v1/operator/reconciliations/ageing'
    answer: AgeingReport
  }
  /** A day with what differed when it was matched, carried over from earlier days too; at most 1000 breaks, oldest first */
  "operator.read_reconciliation": {
    method: 'get'
    path: '/v1/operator/reconciliations/{date}'
    params: { date: string }
    answer: Reconciliation
  }
  /** Have the bank asked for the file of a day now, and matched; the same again answers the same */
  "operator.run_reconciliation": {
    method: 'post'
    path: '/v1/operator/reconciliations/{date}/run'
    params: { date: string }
    answer: ReconciledDay
  }
  /** Propose the bank’s file and balances of a day, brought by hand; once a second operator agrees the day is matched */
  "operator.bring_bank_file": {
    method: 'put'
    path: '/v1/operator/reconciliations/{date}/file'
    params: { date: string }
    body: BankFile
    answer: BankFileResult
  }
  /** The general-ledger journal of a day as CSV: totals by account and reason, debits equal to credits */
  "operator.export_journal": {
    method: 'get'
    path: '/v1/operator/reconciliations/{date}/journal.csv'
    params: { date: string }
    answer: string
  }
  /** Lock a day: its totals are frozen. With a reason it may be proposed to a second person although breaks are open */
  "operator.lock_day": {
    method: 'post'
    path: '/v1/operator/reconciliations/{date}/lock'
    params: { date: string }
    body: DayLockRequest
    answer: DayLock
  }
  /** Agree or disagree with locking a day over open breaks; must be another operator */
  "operator.decide_lock_day": {
    method: 'post'
    path: '/v1/operator/reconciliations/{date}/lock/decision'
    params: { date: string }
    body: ProposalDecision
    answer: DayLockDecision
  }
  /** Whether a locked day is what it was: totals and every leg, computed anew from the books */
  "operator.verify_locked_day": {
    method: 'get'
    path: '/v1/operator/reconciliations/{date}/verification'
    params: { date: string }
    answer: DayLockVerification
  }
  /** Propose to explain a break (it is there, and why), or to resolve it (put right in a way that no run can see) */
  "operator.state_break": {
    method: 'post'
    path: '/v1/operator/breaks/{break}/statement'
    params: { break: string }
    body: DiscrepancyExplanation
    answer: ExplainedDiscrepancy
  }
  /** How the service is: ok, degraded, down or in maintenance; open incidents, current and next window */
  "operations.read_status": {
    method: 'get'
    path: '/v1/status'
    answer: ServiceStatus
  }
  /** A policy pack in force: every rule with its source, and which rest on sources that were not verified */
  "operations.read_policy": {
    method: 'get'
    path: '/v1/policies/{pack}'
    params: { pack: string }
    answer: PublishedPolicy
  }
  /** Key set (RFC 7517) that receipts and audit checkpoints verify with */
  "operations.read_key_set": {
    method: 'get'
    path: '/.well-known/jwks.json'
    answer: KeySet
  }
  /** Maintenance windows, announced, past and cancelled, the latest first */
  "operator.list_maintenance": {
    method: 'get'
    path: '/v1/operator/maintenance'
    answer: MaintenanceList
  }
  /** Announce a maintenance window: what stops, from when to when, and the notice in every language */
  "operator.announce_maintenance": {
    method: 'post'
    path: '/v1/operator/maintenance'
    body: MaintenanceRequest
    answer: RecordedOrProposed
  }
  /** Take an announced window back, or end it early; once more answers the same */
  "operator.end_maintenance": {
    method: 'delete'
    path: '/v1/operator/maintenance/{window}'
    params: { window: string }
    answer: Maintenance
  }
  /** Which versions of which clients are refused, and from when on */
  "operator.list_clients": {
    method: 'get'
    path: '/v1/operator/clients'
    answer: ClientList
  }
  /** Say from when on clients below a version are refused */
  "operator.require_client": {
    method: 'post'
    path: '/v1/operator/clients'
    body: ClientRuleRequest
    answer: undefined
  }
  /** Open an incident with its first report in every language */
  "operator.open_incident": {
    method: 'post'
    path: '/v1/operator/incidents'
    body: IncidentRequest
    answer: OpenedIncident
  }
  /** Add a report to an incident; `resolved` ends it; the last report again changes nothing */
  "operator.report_incident": {
    method: 'post'
    path: '/v1/operator/incidents/{incident}/reports'
    params: { incident: string }
    body: IncidentReport
    answer: undefined
  }
  /** Times in which nothing of ours ran; every deadline they overlap was extended by them */
  "operator.list_outages": {
    method: 'get'
    path: '/v1/operator/outages'
    answer: OutageList
  }
  /** What time it is in the sandbox */
  "sandbox.read_clock": {
    method: 'get'
    path: '/v1/sandbox/clock'
    answer: SandboxClock
  }
  /** Move the sandbox clock forward; what falls due on the way has run when the answer comes */
  "sandbox.move_clock": {
    method: 'post'
    path: '/v1/sandbox/clock'
    body: SandboxClockMove
    answer: SandboxClockMoved
  }
  /** Messages to one phone number or e-mail address, newest first, with the codes and links in them */
  "sandbox.read_inbox": {
    method: 'get'
    path: '/v1/sandbox/inbox'
    query: { contact: string }
    answer: SandboxInbox
  }
  /** The invented people of the sandbox: their situation, wallet, and how to sign in as them */
  "sandbox.read_cast": {
    method: 'get'
    path: '/v1/sandbox/cast'
    answer: SandboxCast
  }
  /** Amounts and account numbers that make the simulated bank misbehave */
  "sandbox.list_sentinels": {
    method: 'get'
    path: '/v1/sandbox/sentinels'
    answer: SentinelList
  }
}
