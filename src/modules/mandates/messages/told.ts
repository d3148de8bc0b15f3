/** What messages about auto-debits are told. */

export type MandateTold = {
  readonly mandate_ended: { readonly payer: string; readonly payee: string }
  readonly mandate_payee_left: { readonly payee: string }
  readonly mandate_unpaid: { readonly payee: string; readonly amount: string }
}

declare module '../../../kernel/message.ts' {
  interface MessageParams extends MandateTold {}
}
