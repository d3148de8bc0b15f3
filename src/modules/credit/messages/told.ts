/** What messages about loans are told. */

export type CreditTold = {
  readonly loan_overdue: { readonly amount: string }
}

declare module '../../../kernel/message.ts' {
  interface MessageParams extends CreditTold {}
}
