/** What messages about money and about who may take it are told. */

/** `paid` was set aside and is the payer's; `rest` is not decided. */
type PartWon = { readonly paid: string; readonly rest: string; readonly until: string }

export type MoneyTold = {
  readonly dispute_opened: {
    readonly amount: string
    readonly set_aside: string
    readonly answer_by: string
    readonly until: string
  }
  readonly dispute_unanswered: { readonly amount: string; readonly until: string }
  readonly dispute_against: {
    readonly answer_by: string
    readonly customer: string
    readonly amount: string
    readonly set_aside: string
    readonly until: string
  }
  readonly dispute_won: { readonly amount: string }
  readonly dispute_part_won: PartWon
  readonly dispute_part_charged: PartWon & { readonly customer: string }
  /** `taken`: of a credit before the decision, '' where there was none. */
  readonly dispute_lost: { readonly amount: string; readonly taken: string }
  readonly dispute_charged: { readonly customer: string; readonly amount: string; readonly owed: string }
  readonly dispute_dismissed: { readonly customer: string; readonly amount: string }
  readonly loan_overdue: { readonly amount: string }
  readonly mandate_ended: { readonly payer: string; readonly payee: string }
  readonly mandate_payee_left: { readonly payee: string }
  readonly mandate_unpaid: { readonly payee: string; readonly amount: string }
  readonly bill_sent: { readonly merchant: string; readonly amount: string; readonly until: string }
  readonly bill_returned: { readonly customer: string; readonly amount: string }
  /** `from`, `to`: the other side as statements name it, '' when it has left. */
  readonly transfer_arrived: { readonly amount: string; readonly from: string }
  readonly transfers_arrived: { readonly count: string; readonly amount: string }
  readonly transfer_returned: { readonly amount: string; readonly to: string }
  readonly money_left: {
    readonly amount: string
    readonly to: string
    readonly at: string
    readonly freeze_link: string
  }
  /** Held for a merchant, or for a payee who has not accepted yet. */
  readonly money_set_aside: {
    readonly cause: 'purchase' | 'transfer'
    readonly amount: string
    readonly to: string
    readonly until: string
    readonly at: string
    readonly freeze_link: string
  }
  /** `rest` '' = nothing is left of it; `until` '' = the rest is free again. */
  readonly set_aside_taken: {
    readonly amount: string
    readonly to: string
    readonly rest: string
    readonly until: string
    readonly at: string
    readonly freeze_link: string
  }
  readonly set_aside_freed: {
    readonly amount: string
    readonly to: string
    readonly cause: 'voided' | 'expired'
  }
  /** To the merchant who announced it. */
  readonly refund_promised: {
    readonly amount: string
    readonly to: string
    readonly until: string
    readonly at: string
    readonly freeze_link: string
  }
  readonly refund_announced: { readonly amount: string; readonly from: string; readonly until: string }
  /** `disputed` '' = no dispute is open about the payment. */
  readonly refund_arrived: { readonly amount: string; readonly from: string; readonly disputed: '' | 'yes' }
  readonly refund_broken: { readonly amount: string; readonly from: string }
  /** Money that somebody else took by right; `to` is '' where no merchant took it. */
  readonly money_taken: {
    readonly cause: 'mandate' | 'chargeback' | 'loan' | 'debt'
    readonly amount: string
    readonly to: string
    readonly at: string
    readonly freeze_link: string
  }
  /** What was done with the wallet; `what` is a sum, a name, an account or (of a pause) a time, `from` an account, of a role by what it holds (`confirmed`, `document`), or ''. */
  readonly wallet_used: {
    readonly act:
      | 'paused'
      | 'named'
      | 'top_up'
      | 'line_opened'
      | 'loan_drawn'
      | 'account_unlinked'
      | 'merchant'
      | 'biller'
      | 'guardian'
      | 'joint'
      | 'agreed'
    readonly what: string
    readonly from: string
    readonly at: string
    readonly freeze_link: string
  }
  /** `most` '' = no limit any more; `from` '' = at once. */
  readonly limit_changed: {
    readonly most: string
    readonly currency: string
    readonly from: string
    readonly at: string
    readonly freeze_link: string
  }
  /** Before `from` it takes only little in a day. */
  readonly account_linked: {
    readonly to: string
    readonly from: string
    readonly at: string
    readonly freeze_link: string
  }
  /** Somebody may debit or read the wallet from now on; `amount` is '' when it is only read. */
  readonly right_granted: {
    readonly to: string
    readonly amount: string
    readonly at: string
    readonly freeze_link: string
  }
  readonly transfer_waiting: { readonly amount: string; readonly from: string; readonly until: string }
  /** `reason` is a code. */
  readonly withdrawal_returned: { readonly amount: string; readonly to: string; readonly reason: string }
}
