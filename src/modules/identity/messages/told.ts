/** What messages about getting in, and about a wallet that is frozen or given back, are told. */

import type { ProductUndone } from '../../../kernel/manifest/young.ts'

/** What a freeze has ended. `what` is an account, a name or a sum; `at` '' = when it came in is not known. */
export type UndoneTold = {
  readonly kind: OwnUndone | ProductUndone
  readonly what: string
  readonly at: string
}
/** Those of getting in and of the wallet itself; products bring theirs. */
export type OwnUndone =
  | 'account'
  | 'account_gone'
  | 'name'
  | 'mandate'
  | 'biller'
  | 'service'
  | 'limit'
  | 'raise'
  | 'merchant'
  | 'selling'
  | 'role_back'
  | 'role_returned'
  | 'role_granted'
  | 'role_offer'
  | 'consent'

/** A closing that the freeze has held. `rest`: it was paying out, so it cannot be cancelled any more. */
export type HeldTold = { readonly closure: string; readonly until: string; readonly rest: boolean }

export type IdentityTold = {
  readonly registration_code: { readonly code: string; readonly minutes: string }
  readonly registration_known: Record<never, string>
  readonly wallet_was_closed: { readonly at: string }
  readonly sign_in_code: { readonly code: string; readonly minutes: string }
  readonly sign_in_tried: { readonly at: string }
  readonly sign_in_new: { readonly at: string; readonly freeze_link: string }
  readonly password_reset_code: { readonly code: string; readonly minutes: string }
  readonly password_changed: { readonly at: string; readonly freeze_link: string }
  readonly authenticator_added: { readonly at: string; readonly freeze_link: string }
  readonly authenticator_removed: { readonly at: string; readonly freeze_link: string }
  readonly recovery_codes_renewed: { readonly at: string; readonly freeze_link: string }
  readonly proof_taken: { readonly at: string; readonly freeze_link: string }
  readonly proof_foreign: { readonly at: string; readonly freeze_link: string }
  readonly recovery_code_used: { readonly at: string; readonly left: string; readonly freeze_link: string }
  readonly contact_change_code: { readonly code: string; readonly minutes: string }
  readonly contact_change_taken: Record<never, string>
  readonly contact_change_started: {
    readonly at: string
    readonly to: string
    readonly freeze_link: string
  }
  readonly contact_changed: { readonly at: string; readonly to: string; readonly freeze_link: string }
  /** `standing`: whether a closing was to begin by itself. */
  readonly wallet_frozen: { readonly at: string; readonly standing: 'ended' | 'none' }
  readonly wallet_recovered: {
    readonly by: 'recovery' | 'staff'
    readonly undone: readonly UndoneTold[]
    readonly held: HeldTold | undefined
    /** Contacts that it has cut off, masked. */
    readonly dropped: readonly string[]
    /** From when on another contact may still recover it, as two people have allowed; empty: none. */
    readonly stands: string
    readonly at: string
    readonly freeze_link: string
  }
  readonly recovery_proposed: { readonly to: string; readonly at: string; readonly freeze_link: string }
  readonly recovery_allowed: {
    readonly to: string
    readonly from: string
    readonly until: string
    readonly freeze_link: string
  }
  readonly closed_wallet_disowned: { readonly at: string; readonly closure: string }
  readonly closure_not_held: { readonly closure: string }
  readonly recovery_declined: { readonly at: string }
  readonly recovery_undecided: { readonly at: string }
  readonly recovery_objected: { readonly at: string; readonly frozen: boolean }
  /** By a contact (masked) that took no part in the last recovery; `until` '' = no money rests. */
  readonly freeze_reported: {
    readonly at: string
    readonly contact: string
    readonly until: string
    readonly freeze_link: string
  }
  readonly recovery_ready: { readonly from: string; readonly until: string }
  readonly recovery_code: { readonly code: string; readonly minutes: string }
  /** `what` is made from the statement that the code signs. */
  readonly challenge_code: { readonly code: string; readonly minutes: string; readonly what: string }
}

declare module '../../../kernel/message.ts' {
  interface MessageParams extends IdentityTold {}
}
