import type { Instant } from '../../../kernel/clock.ts'
import type { Bucket, Uuid } from '../../../kernel/ids.ts'
import type { Currency } from '../../../kernel/money.ts'
import type {
  KeptBecause,
  LessBecause,
  ObjectKind,
  StepAct,
  StepKind,
  Way,
} from '../../../kernel/participant.ts'

export type ClosureState =
  | 'preparing'
  | 'cooling_off'
  | 'in_review'
  | 'settling'
  | 'closed'
  | 'cancelled'
  | 'expired'
  | 'rejected'
// biome-ignore format: a list
export const CLOSURE_STATES = [
  'preparing', 'cooling_off', 'in_review', 'settling', 'closed', 'cancelled', 'expired', 'rejected',
] as const // biome-ignore format: a list

/** The signed papers of a case. */
export const RECEIPT_KINDS = [
  'acceptance', 'standing', 'standing_end', 'refusal', 'hold', 'cancellation', 'closing',
] as const // biome-ignore format: a list
export type ReceiptKind = (typeof RECEIPT_KINDS)[number]

export type ClosureRow = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly person: Uuid
  readonly bucket: Bucket
  readonly state: ClosureState
  readonly initiator: 'holder' | 'staff' | 'operator' | 'upstream'
  readonly version: number
  readonly pack: string
  readonly pack_version: string
  readonly reason: Buffer | null
  readonly requested_at: Instant
  readonly waiting_since: Instant | null
  readonly waited_seconds: bigint
  readonly statutory_due_at: Instant
  readonly draft_until: Instant
  readonly plan: Plan | null
  readonly quote: Uuid | null
  readonly quote_body: Buffer | null
  readonly quote_hash: Buffer | null
  readonly quote_until: Instant | null
  readonly epoch: number | null
  readonly accepted_at: Instant | null
  readonly strength: 'strong' | 'weak' | null
  readonly cooling_off_until: Instant | null
  readonly stopped_at: Instant | null
  readonly stopped_by: 'link' | 'holder' | null
  /** At most; while the stop is not settled no money leaves. */
  readonly held_until: Instant | null
  readonly stop_settled_at: Instant | null
  readonly review_until: Instant | null
  readonly approval: Uuid | null
  readonly settling_since: Instant | null
  readonly closed_at: Instant | null
  readonly restore_until: Instant | null
  readonly tail_until: Instant | null
  readonly ended_at: Instant | null
  /** The date that was given anew when a promised one had passed. */
  readonly delayed_until: Instant | null
  readonly standing: Standing | null
  readonly standing_until: Instant | null
  readonly standing_strength: 'strong' | 'weak' | null
}

/** Close when ready: what the holder has agreed to beforehand. Amounts are strings of minor units. */
export type Standing = {
  readonly bounds: readonly StandingBound[]
  readonly acknowledged: readonly string[]
  readonly not_before: string | null
  /** Money that a merchant had announced by then, and that is waited for although it blocks nothing. */
  readonly awaited?: readonly Uuid[]
  /** What would have been renewed at its end, and is paid back since this was signed. */
  readonly paid_back?: readonly Renewal[]
}
export type Renewal = {
  readonly kind: ObjectKind
  readonly ref: Uuid
  readonly label: string | null
  readonly amount: string
  readonly currency: Currency
}
export type StandingBound = {
  readonly currency: Currency
  readonly receive_at_least: string
  readonly repay_at_most: string
  readonly fees_at_most: string
}

/** What the holder chose: for each currency a way out; what happens to an amount too small to be worth a transfer. */
export type Plan = {
  readonly payouts: readonly PlannedPayout[]
  /** Repay also what could go on without the wallet. */
  readonly repay_surviving?: boolean
}
export type PlannedPayout = {
  readonly currency: Currency
  readonly way: Way
  readonly instrument?: Uuid
  /** A claim as nobody has chosen a way. */
  readonly unasked?: true
}

/** The binding quote. Amounts are strings of minor units, so that its canonical form is the same everywhere. */
export type Quote = {
  readonly id: Uuid
  readonly closure: Uuid
  readonly pack: string
  readonly pack_version: string
  readonly made_at: string
  readonly valid_until: string
  /** `duration` is the longest it can be: with a weak proof. */
  readonly cooling_off: {
    readonly duration: string
    readonly because: readonly string[]
    readonly with_strong_proof: string
  }
  readonly steps: readonly QuoteStep[]
  readonly lines: readonly QuoteLine[]
  /** Codes the holder must acknowledge: what closing will cost or end. */
  readonly consequences: readonly string[]
  readonly dates: {
    readonly cooling_off_until: string
    readonly closed_by: string
    readonly statutory_by: string
    readonly restore_until: string
    readonly tail_until: string
  }
}
/** A step that a product takes before the money leaves. `amount` comes in (redeem) or goes out (repay). */
export type QuoteStep = {
  readonly participant: string
  readonly kind: Exclude<StepKind, 'payout'>
  readonly object: { readonly kind: ObjectKind; readonly ref: Uuid; readonly label: string | null }
  readonly amount: string
  readonly currency: Currency
  readonly fee: string
  readonly done_by: string
  readonly early: boolean
  readonly irreversible: string | null
  /** What becomes of it, where its product has words of its own. Quotes of earlier releases have neither this nor the next. */
  readonly act?: StepAct
  /** What its own end would pay, where the step comes before it: minor units, and when. */
  readonly at_end?: { readonly amount: string; readonly at: string }
  /** `amount` follows from a price that nobody knew when it was quoted. */
  readonly estimated?: true
  readonly fails_next: { readonly payee: string; readonly at: string; readonly amount: string } | null
}
export type QuoteLine = {
  readonly account: Uuid
  readonly currency: Currency
  readonly amount: string
  readonly fee: string
  readonly way: Way
  readonly instrument: Uuid | null
  readonly destination: string
  readonly arrives_by: string
  readonly dust: boolean
}

export type StepRow = {
  readonly id: Uuid
  readonly closure: Uuid
  readonly bucket: Bucket
  readonly ordinal: number
  readonly kind: StepKind
  readonly participant: string
  readonly object_kind: ObjectKind | null
  readonly object: Uuid | null
  readonly early: boolean
  readonly asked_at: Instant | null
  /** What the holder was asked about, minor units: agreed, there at the time, missing because of others; and why. */
  readonly asked_agreed: bigint | null
  readonly asked_left: bigint | null
  readonly asked_lost: bigint | null
  readonly asked_because: LessBecause[] | null
  readonly agreed_at: Instant | null
  /** payout only. */
  readonly way: Way | null
  readonly instrument: Uuid | null
  readonly account: Uuid | null
  /** Why it is kept as a claim; null where its holder chose that, or it is not. */
  readonly kept_because: KeptBecause | null
  readonly currency: Currency
  readonly quoted: bigint
  /** What becomes of it, where its product has words of its own: as planned, and once it is done as it was. */
  readonly act: string | null
  /** What is kept for it, minor units: as quoted, and once it is done as it was. Of `moved` it has gone already. */
  readonly fee: bigint
  readonly state: 'pending' | 'waiting' | 'done' | 'failed'
  readonly moved: bigint
  readonly claim: boolean
  readonly owner: string
  readonly waits_for: string | null
  readonly until: Instant | null
  readonly attempts: number
  readonly last_error: string | null
  readonly next_try: Instant | null
}

export type EventActor = 'holder' | 'operator' | 'link' | 'system'

export type EventRow = {
  readonly seq: number
  readonly at: Instant
  readonly type: string
  readonly actor: EventActor
  readonly actor_ref: Uuid | null
  readonly data: Readonly<Record<string, unknown>>
}
