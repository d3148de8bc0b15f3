/** What messages about money in, out and between people are told. */

export type PaymentTold = {
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
      | 'rename_asked'
      | 'rename_agreed'
      | 'renamed'
      | 'rename_stopped'
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
  /** `every`: of a subscription, how often. `period`, `most`: of a mandate with a limit. Durations; '' = none. */
  readonly right_granted: {
    readonly to: string
    readonly amount: string
    readonly every: string
    readonly period: string
    readonly most: string
    readonly at: string
    readonly freeze_link: string
  }
  /** A first payment, which its sender can take back until it `arrives`. */
  readonly transfer_on_its_way: { readonly amount: string; readonly from: string; readonly arrives: string }
  readonly transfer_waiting: { readonly amount: string; readonly from: string; readonly until: string }
  /** `reason` is a code. */
  readonly withdrawal_returned: { readonly amount: string; readonly to: string; readonly reason: string }
}

declare module '../../../kernel/message.ts' {
  interface MessageParams extends PaymentTold {}
}
