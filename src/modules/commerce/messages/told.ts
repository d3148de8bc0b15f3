/** What messages about purchases, disputes and bills are told. */

/** `paid` was set aside and is the payer's; `rest` is not decided. */
type PartWon = { readonly paid: string; readonly rest: string; readonly until: string }

export type CommerceTold = {
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
  readonly dispute_undecided: Pick<PartWon, 'rest' | 'until'>
  readonly dispute_undecided_against: Pick<PartWon, 'rest' | 'until'> & { readonly customer: string }
  /** `taken`: of a credit before the decision, '' where there was none. */
  readonly dispute_lost: { readonly amount: string; readonly taken: string }
  readonly dispute_charged: { readonly customer: string; readonly amount: string; readonly owed: string }
  readonly dispute_dismissed: { readonly customer: string; readonly amount: string }
  readonly bill_sent: { readonly merchant: string; readonly amount: string; readonly until: string }
  readonly bill_returned: { readonly customer: string; readonly amount: string }
  /** To a young merchant: what it was paid rests until then. */
  readonly sale_rests: { readonly amount: string; readonly customer: string; readonly until: string }
  /** To that merchant: its payer has frozen their wallet meanwhile. */
  readonly sale_returned: { readonly amount: string; readonly customer: string }
  /** To the merchant: what it had not taken of an authorisation is its payer's again, who has frozen their wallet. */
  readonly authorisation_ended: { readonly amount: string; readonly customer: string }
  /** Held for a merchant, or for a payee who has not accepted yet. */
  readonly money_set_aside: {
    readonly cause: 'purchase' | 'transfer' | 'first_payment'
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
}

declare module '../../../kernel/message.ts' {
  interface MessageParams extends CommerceTold {}
}
