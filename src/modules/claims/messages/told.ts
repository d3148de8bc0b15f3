/** What messages about money that is kept, owed or refused after a closing began are told. */

/** An amount, and the link that leads to it. */
type Kept = { readonly closure: string; readonly amount: string; readonly receipt_link: string }
/** The same of money that a bank was given: `account` has its number masked, '' where it is not known. */
type Sent = Kept & { readonly account: string }
/** The same for money that went another way than was agreed; `reason` is a code. */
type GoneAnotherWay = Sent & { readonly reason: string }

export type ClaimTold = {
  readonly claim_waits: Kept
  readonly late_money_kept: Kept
  /** `at`: when it arose. `topup_at` '' = it did not come of a top-up; `account` '' = its account is not known. */
  readonly debt_arose: Sent & {
    readonly kind: 'dispute' | 'chargeback' | 'dispute_sale'
    readonly at: string
    readonly topup_at: string
  }
  readonly claim_paid: Sent
  readonly claim_refused: GoneAnotherWay
  readonly claim_came_back: GoneAnotherWay
  readonly payout_returned: GoneAnotherWay
  readonly payout_refused: GoneAnotherWay
  readonly repayment_refused: GoneAnotherWay
  /** `account` '' = of money that came in; `left` '' = nothing is owed of it any more. */
  readonly repayment_arrived: Sent & { readonly left: string }
  readonly receipt_link_new: { readonly closure: string; readonly receipt_link: string }
  /** `by`: what whoever asked had: a receipt link, or no more than the number of the case. */
  readonly claim_identity_wrong: {
    readonly closure: string
    readonly at: string
    readonly by: 'link' | 'case'
  }
}

declare module '../../../kernel/message.ts' {
  interface MessageParams extends ClaimTold {}
}
