/**
 * The one contract between closure and everything a wallet consists of. Every call takes a *set* of wallets of
 * one bucket (one wallet is a set of one) and costs one round of set-based queries. Modules implement it in their
 * `participant.ts` and name it, with its phase, in their manifest.
 */

import { declared } from '../declared.ts'
import type { Queryable, Tx } from '../platform/db/types.ts'
import type { Instant } from './clock.ts'
import type { Bucket, Uuid } from './ids.ts'
import { codesOf } from './manifest/declares.ts'
import type { Currency } from './money.ts'

export type WalletRef = { readonly wallet: Uuid; readonly person: Uuid; readonly bucket: Bucket }
export const idsOf = (wallets: readonly Pick<WalletRef, 'wallet'>[]): Uuid[] =>
  wallets.map(({ wallet }) => wallet)

/** The catalogue of what stands in the way, or will be lost: what the pockets and ways out are, and what modules declare. */
export const OBLIGATION_CODES = [
  'balance.positive', 'balance.dust', 'destination.too_new', 'destination.missing', 'partner.unreachable',
  ...codesOf(declared.obligations),
] as const // biome-ignore format: a list
export type ObligationCode = (typeof OBLIGATION_CODES)[number]

export type Clears = 'by_plan' | 'by_holder' | 'by_time' | 'by_operator'
export type Who = 'you' | 'us' | 'merchant' | 'bank' | 'another_person'

/** What an obligation, a plan step or a line of a report is about. */
export const OBJECT_KINDS = ['participant', ...codesOf(declared.objects)] as const
export type ObjectKind = (typeof OBJECT_KINDS)[number]

/** All that comes into the wallet at the end of something that has one, in minor units. */
export type AtEnd = { readonly amount: bigint; readonly at: Instant }

/** What a participant found. Severity and legal basis are added by the policy pack, words by the catalogue. */
export type Finding = {
  readonly code: ObligationCode
  /** The exact object: what `ref` points at, a label that may be shown to the holder (masked), its money. */
  readonly object: {
    readonly kind: ObjectKind
    readonly ref: Uuid
    readonly label?: string
    readonly amount?: bigint
    readonly currency?: Currency
  }
  readonly who: Who
  readonly clears: Clears
  /** An action the viewer may take, or … */
  readonly remedy?: {
    readonly action: string
    readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
    readonly href: string
  }
  /** … the date on which it clears itself. One of the two is always present for what the holder must wait for or do. */
  readonly clearsAt?: Instant
  /** What it brings if it is left now, in minor units of the object; absent where that cannot be, or is told nowhere. */
  readonly leavingNow?: bigint
  /** What its own end pays, and when: who closes weighs the two. */
  readonly atEnd?: AtEnd
  /** Told, but the holder loses nothing by it: who agreed to close when ready is not asked about it again. */
  readonly costsNothing?: true
  /** Never shown to anybody: whatever its severity, the accounts cannot close before it has ended. */
  readonly keepsOpen?: true
  /** Nor this: money that is held for it, and reads as if it were not. */
  readonly conceals?: readonly { readonly amount: bigint; readonly currency: Currency }[]
}

/** Money that the plan must move out of the wallet; empty ones too, as redeemed units pay into them. */
export type Pocket = {
  readonly account: Uuid
  readonly currency: Currency
  readonly available: bigint
  readonly held: bigint
  /** What of `held` an authority has frozen; absent where nothing is. */
  readonly frozen?: bigint
  /** What has left it for others without a proof and for new accounts, on the last day (ISO, the packs' zone) that saw any. */
  readonly others?: { readonly on: string; readonly sum: bigint }
}

/** Who takes money from a wallet that its holder did not send: a bank, the end of a dispute, a correction of our books. */
export const TAKERS = ['chargeback', 'dispute', 'correction'] as const
export type Taker = (typeof TAKERS)[number]
/** Minor units, both at least 0. */
export type Drawn = {
  readonly account: Uuid
  readonly taken: bigint
  readonly given: bigint
  readonly by: readonly Taker[]
}
/** Why less is left than was agreed: somebody took it, units brought less, a debt took more. */
export const LESS_BECAUSE = [...TAKERS, 'price', 'interest'] as const
export type LessBecause = (typeof LESS_BECAUSE)[number]

export type Description = {
  readonly name: string
  /** What an unreachable participant means: `money` and `legal` block and page the operator. */
  readonly critical: 'money' | 'legal' | 'none'
  readonly holds: readonly string[]
  readonly freezable: readonly string[]
  /** What of `close` can be undone, and what cannot and why. */
  readonly reversible: 'always' | { readonly irreversible: string }
  /** Longest time after closing in which something may still arrive (ISO 8601 duration). */
  readonly longestLateWindow: string
}

/** Set-based: answers are keyed by wallet id. A throw is never an empty answer: closure turns it into `partner.unreachable`. */
export type Participant = {
  describe(): Description
  /** All of them, never only the first. */
  obligations(
    q: Queryable,
    wallets: readonly WalletRef[],
    at: Instant,
  ): Promise<ReadonlyMap<Uuid, readonly Finding[]>>
  /** Money to move, per wallet; only the ledger has any today. */
  pockets?(
    q: Queryable,
    wallets: readonly WalletRef[],
    at: Instant,
  ): Promise<ReadonlyMap<Uuid, readonly Pocket[]>>
  /**
   * What others have taken from the wallet's money since, and what came in meanwhile, by account; nothing of the two: not
   * in the answer. What the holder moved, or a hold or a plan step they had agreed to, is neither.
   */
  drawn?(q: Queryable, wallet: WalletRef, since: Instant): Promise<readonly Drawn[]>
  /**
   * What the plan would do here before the money leaves: end mandates, redeem units, repay debts. Asked when a quote is
   * made and again behind the fence; the same situation gives the same answer in the same order.
   */
  quote?(
    q: Queryable,
    wallets: readonly WalletRef[],
    at: Instant,
  ): Promise<ReadonlyMap<Uuid, readonly PlannedStep[]>>
  /** Places the money could go to: the rungs of the ladder that this participant knows. */
  destinations?(
    q: Queryable,
    wallets: readonly WalletRef[],
    at: Instant,
  ): Promise<ReadonlyMap<Uuid, readonly Destination[]>>
  /**
   * Takes or looks at plan steps of wallets behind their fence. Idempotent by step id: a step that was taken before
   * answers how it stands now. Calls nothing outside: it writes due rows and, when something changed, one
   * `closure.step` due row (ref = the closure). A participant is given the steps that it planned itself (`quote`);
   * payouts go to payments.
   */
  settle?(tx: Tx, steps: readonly SettleStep[], at: Instant): Promise<ReadonlyMap<Uuid, StepAnswer>>
  /**
   * What would bind its holder anew at its end, beyond a closing that waits: told in what is signed to close when ready.
   * The same situation gives the same answer in the same order.
   */
  renewals?(
    q: Queryable,
    wallets: readonly WalletRef[],
  ): Promise<ReadonlyMap<Uuid, readonly Finding['object'][]>>
  /** That was signed: each of these ends at its end. The wallets are locked. Twice = once. */
  endRenewals?(tx: Tx, wallets: readonly WalletRef[]): Promise<void>
  /** Obey the fence (the wallet rows are locked FOR UPDATE and carry their new epochs). Twice = once. */
  freeze(tx: Tx, wallets: readonly WalletRef[], fence: Fence): Promise<void>
  /** Give back what freezing took, also the time it shortened. Twice = once. */
  thaw(tx: Tx, wallets: readonly WalletRef[], fence: Fence): Promise<void>
  /**
   * The flip, after the money has left. Throws `StillOpen` when it finds anything left. Twice = once. The wallets stand
   * behind their fence; or they and their accounts have been locked since before they were looked at, and nobody was
   * asked to `freeze`: what freezing would keep for a restore is kept here.
   */
  close(tx: Tx, wallets: readonly WalletRef[], at: Instant): Promise<void>
  /** The tested compensation of `close`; reports what came back. */
  reopen(tx: Tx, wallets: readonly WalletRef[], at: Instant): Promise<readonly Coverage[]>
}

/** `donate` and `forfeit` exist for dust alone, where the pack allows them; never preselected. */
export const WAYS = ['own_account', 'funding_source', 'own_wallet', 'claim', 'donate', 'forfeit'] as const
export type Way = (typeof WAYS)[number]

export type Destination = {
  readonly instrument: Uuid
  readonly way: Exclude<Way, 'claim' | 'donate' | 'forfeit'>
  /** Masked, for the holder and for the statement that is signed: "招商银行 •••• 1234". */
  readonly label: string
  /** When it was verified to be the holder's own. Closure decides whether that is long enough ago. */
  readonly verifiedAt: Instant
}

/** The order of a plan (rule 4): what takes money is ended, what holds money gives it back, debts are repaid, then it leaves. */
export const STEP_KINDS = ['cancel', 'redeem', 'repay', 'payout'] as const
export type StepKind = (typeof STEP_KINDS)[number]

export const IRREVERSIBLES = codesOf(declared.irreversible)
export type Irreversible = (typeof IRREVERSIBLES)[number]

/** What becomes of a thing by a step, where its product has words of its own for that. */
export const STEP_ACTS = codesOf(declared.steps)
export type StepAct = (typeof STEP_ACTS)[number]

/** A step that a product takes before the money leaves. */
export type PlannedStep = {
  readonly kind: Exclude<StepKind, 'payout'>
  readonly object: Finding['object']
  /** redeem: what comes into the wallet; repay: what leaves it, if it is taken now. Minor units. */
  readonly amount: bigint
  /** repay: what leaves the wallet if it is taken then. Absent where waiting costs nothing. */
  readonly amountAt?: (then: Instant) => bigint
  /** `amount` follows from a price that nobody knows yet: it is said as “about”. */
  readonly estimated?: true
  readonly currency: Currency
  /** What is kept of `amount` (redeem), or paid beside it (repay). */
  readonly fee: bigint
  /** The same if it is taken then; absent where waiting changes nothing. */
  readonly feeAt?: (then: Instant) => bigint
  /** Office days until it is over, once taken; 0 = at once. */
  readonly workingDays: number
  /** Where the product keeps another calendar than offices: when it is over, if it is taken then. */
  readonly overBy?: (taken: Instant) => Instant
  /** How the product calls it, if it is taken then. */
  readonly actAt?: (then: Instant) => StepAct
  /** What the end of the thing would pay, where it has one: told beside a step that comes before it. */
  readonly atEnd?: AtEnd
  /** Waiting would cost the holder (interest runs): taken at acceptance, but only with the holder's consent to that. */
  readonly early: boolean
  /** Why it cannot be undone once taken, told in words where it is read; absent when cancelling gives it back. */
  readonly irreversible?: Irreversible
  /** cancel: what will fail next, for the report and the letter to the merchant. */
  readonly failsNext?: { readonly payee: string; readonly at: Instant; readonly amount: bigint }
}

type StepBase = {
  readonly id: Uuid
  readonly closure: Uuid
  readonly wallet: WalletRef
  readonly epoch: number
}
/** Why money is kept as a claim that its holder did not choose. */
export const KEPT_BECAUSE = [
  'not_chosen', 'no_answer', 'more_than_dust', 'account_too_new', 'account_ended', 'stopped', 'kept_by_staff', 'way_failed', 'late',
] as const // biome-ignore format: a list
export type KeptBecause = (typeof KEPT_BECAUSE)[number]

export type PayoutStep = StepBase & {
  readonly kind: 'payout'
  readonly way: Way
  /** Absent for a claim and for dust that is given away. */
  readonly instrument?: Uuid
  readonly account: Uuid
  readonly currency: Currency
  /** Of a claim; absent where its holder chose it. */
  readonly kept?: KeptBecause
  /** The account is so new that it takes no more than `perDay` in a day of `zone`, with whatever else goes to new ones and others. */
  readonly small?: { readonly perDay: bigint; readonly zone: string }
}
export type ProductStep = StepBase & {
  readonly kind: Exclude<StepKind, 'payout'>
  /** `object.ref` of the planned step. */
  readonly object: Uuid
  readonly currency: Currency
  /** Minor units quoted. */
  readonly quoted: bigint
}
export type SettleStep = PayoutStep | ProductStep

export type StepAnswer =
  /** `amount` minor units really moved (payout and repay: out of the wallet; redeem: into it; cancel: 0). */
  | {
      readonly state: 'done'
      readonly amount: bigint
      readonly claim: boolean
      readonly note?: string
      /** What it was in the end, and what was kept for it; absent where the product has no words of its own. */
      readonly act?: StepAct
      readonly fee?: bigint
    }
  | { readonly state: 'waiting'; readonly amount: bigint; readonly waitsFor: string; readonly until: Instant }
  | { readonly state: 'failed'; readonly reason: string }

export type Fence = {
  /** Of each wallet of the set: what was authorised under an older one does not count any more. */
  readonly epochs: ReadonlyMap<Uuid, number>
  readonly at: Instant
  readonly closing: 'cooling_off' | 'settling'
}

export type Coverage = {
  readonly what: string
  readonly outcome: 'restored' | 'partly' | 'not'
  readonly why?: string
}

/** A participant found something left when it was told to close: the case goes back to settling, nothing is lost. */
export class StillOpen extends Error {
  override readonly name = 'StillOpen'
}

/**
 * In which order a wallet is frozen and closed: who takes money from it, what it buys and sells, what holds its money,
 * what it owes, what it was given; then payments (nothing new may leave), the accounts that the plan pays to, the wallet,
 * the books, the person last. Within a phase the order is that of the modules.
 */
export const CLOSING_PHASES = [
  'permissions', 'trade', 'assets', 'debts', 'benefits', 'payments', 'accounts', 'wallet', 'books', 'person',
] as const // biome-ignore format: a list
export type ClosingPhase = (typeof CLOSING_PHASES)[number]

/** What a module is to a closing. */
export type Closes = { readonly phase: ClosingPhase; readonly participant: Participant }

let everybody: readonly Participant[] | undefined
let payers: readonly Participant[] = []

/** Of the modules that there are: closure knows none of them by name. */
export const useParticipants = (closing: readonly Closes[]): void => {
  payers = closing.filter((it) => it.phase === 'payments').map(({ participant }) => participant)
  everybody = CLOSING_PHASES.flatMap((phase) =>
    closing.filter((it) => it.phase === phase).map(({ participant }) => participant),
  )
}

/** Everything a wallet consists of, in the order of closing. A closing that asked nobody would lose what it did not ask about. */
export const participants = (): readonly Participant[] => {
  if (!everybody) throw new Error('no participants: src/modules.ts has not been loaded')
  return everybody
}

/** Who pays out what a wallet holds. */
export const payer = (): Participant => {
  const [one] = payers
  if (!one) throw new Error('nobody pays out: src/modules.ts has not been loaded')
  return one
}
