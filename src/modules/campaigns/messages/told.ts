/** What messages about a closing that its holder did not begin are told. */

export type CampaignTold = {
  readonly programme_reminder: { readonly closure: string; readonly until: string }
  readonly dormancy_notice: { readonly closure: string; readonly until: string }
  readonly dormancy_reminder: { readonly closure: string; readonly until: string }
  readonly dormancy_ended: { readonly closure: string }
  readonly closure_prepared: { readonly closure: string; readonly until: string }
}

declare module '../../../kernel/message.ts' {
  interface MessageParams extends CampaignTold {}
}
