/** What messages about guardians, joint holders and orders of authorities are told. */
import type { InEachLanguage } from '../../../kernel/languages.ts'

/** How much of a shared wallet goes where; '' where nothing is chosen yet. */
type Plan = InEachLanguage<string>

/** An order of an authority; null is what may not be told. */
type OrderTold = {
  readonly kind: 'freeze' | 'legal_hold'
  readonly authority: string
  readonly document: string | null
  readonly amount: string | null
  readonly until: string | null
}

export type RoleTold = {
  /** Of a shared wallet: whose it is, and who holds it with them; each as statements name them. */
  readonly consent_asked_former: { readonly holder: string; readonly plan: Plan; readonly until: string }
  readonly consent_recorded: { readonly holder: string; readonly other: string }
  readonly consent_given: { readonly other: string; readonly until: string }
  readonly role_ended: { readonly kind: 'guardian' | 'joint'; readonly who: string }
  readonly consent_withdrawn: { readonly other: string }
  /** `until`: when the wish lapses; '' where nobody has begun to close it. */
  readonly consent_asked: { readonly holder: string; readonly plan: Plan; readonly until: string }
  readonly role_asked: {
    readonly kind: 'guardian' | 'joint'
    readonly who: string
    readonly until: string
    readonly at: string
    readonly freeze_link: string
  }
  /** To somebody who may know neither: masked. */
  readonly role_offered: { readonly by: string; readonly ward: string }
  /** `until`: by when whoever is named may take it on; '' where a second person looks at a document. */
  readonly guardian_named: { readonly ward: string; readonly until: string }
  /** `until`: by when its holder is asked to confirm it; '' where a second person looks at a document. */
  readonly share_named: { readonly holder: string; readonly until: string }
  readonly role_offer_void: { readonly by: string; readonly ward: string }
  readonly role_moved: { readonly from: string; readonly to: string }
  /** A hand-over of the last days was undone: the care of `ward` is with `to` again. */
  readonly role_undone: { readonly ward: string; readonly to: string }
  /** A role over the wallet of `who` that was confirmed in the last days has ended. */
  readonly role_taken_back: { readonly who: string }
  readonly order_placed: OrderTold
  readonly order_ended: OrderTold
}

declare module '../../../kernel/message.ts' {
  interface MessageParams extends RoleTold {}
}
