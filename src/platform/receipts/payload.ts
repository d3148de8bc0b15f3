/**
 * What a receipt says. Personal data has no place in it: people and destinations are salted commitments, and the
 * salt stands on the holder's copy alone. Money is a string of minor units.
 */
import Type, { type Static } from 'typebox'

const strict = { additionalProperties: false } as const
const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
const Time = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' })
const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Minor = Type.String({ pattern: '^(0|[1-9]\\d{0,18})$' })
const Currency = Type.String({ pattern: '^[A-Z]{3}$' })
/** A code of ours: never free text, so nothing personal slips in. */
const Code = Type.String({ pattern: '^[a-z][a-z0-9_.]{0,63}$' })

const Payout = Type.Object(
  {
    currency: Currency,
    amount: Minor,
    fee: Minor,
    way: Type.Enum(['own_account', 'funding_source', 'own_wallet', 'claim', 'donate', 'forfeit']),
    /** Commitment to what names the destination; null for a claim. */
    destination: Type.Union([Hash, Type.Null()]),
  },
  strict,
)

const common = {
  v: Type.Literal(1),
  id: Id,
  case: Id,
  /** Public address of the server that signed. */
  issuer: Type.String({ pattern: '^https?://[^\\s]{1,200}$' }),
  issued_at: Time,
  requested_at: Time,
  pack: Type.Object({ id: Code, version: Type.String({ maxLength: 40 }), verified: Type.Boolean() }, strict),
  /**
   * Commitment to the number of the wallet, which its holder knows; opened with the salt on the holder's copy. Papers
   * without `identity` are of earlier releases and commit to an id of ours.
   */
  subject: Hash,
  /** Commitment to name and document as they were declared; null when none were. */
  identity: Type.Optional(Type.Union([Hash, Type.Null()])),
  /** The deed in the audit log; its inclusion proof follows as a detached part. */
  audit: Type.Object({ leaf: Id, leaf_hash: Hash }, strict),
}
const Quote = Type.Object({ id: Id, hash: Hash }, strict)

/** What a closing takes from a product: ended, redeemed or repaid. */
const Taken = Type.Object(
  {
    participant: Code,
    kind: Type.Enum(['cancel', 'redeem', 'repay']),
    object: Code,
    amount: Minor,
    currency: Currency,
    /** What became of it, in a code of the product, and what was kept for that of what `amount` would have been. */
    act: Type.Optional(Code),
    fee: Type.Optional(Minor),
  },
  strict,
)

export const AcceptanceReceipt = Type.Object(
  {
    ...common,
    kind: Type.Literal('acceptance'),
    accepted_at: Time,
    cooling_off_until: Time,
    statutory_by: Time,
    strength: Type.Enum(['strong', 'weak']),
    quote: Quote,
    payouts: Type.Array(Payout),
    /** Codes of the consequences the holder acknowledged. */
    consequences: Type.Array(Code),
  },
  strict,
)

export const ClosingReceipt = Type.Object(
  {
    ...common,
    kind: Type.Literal('closing'),
    accepted_at: Time,
    closed_at: Time,
    restore_until: Time,
    tail_until: Time,
    quote: Type.Union([Quote, Type.Null()]),
    /** What really left, per step. */
    payouts: Type.Array(Payout),
    /** What was ended, redeemed and repaid before the money left. Papers of earlier releases have none. */
    steps: Type.Optional(Type.Array(Taken)),
    participants: Type.Array(
      Type.Object(
        {
          name: Code,
          outcome: Type.Enum(['closed', 'erased', 'nothing_found', 'retained', 'unsupported']),
        },
        strict,
      ),
    ),
    /** What is still open, who owns it, until when. */
    residuals: Type.Array(
      Type.Object({ code: Code, owner: Code, until: Type.Union([Time, Type.Null()]) }, strict),
    ),
  },
  strict,
)

export const RefusalReceipt = Type.Object(
  {
    ...common,
    kind: Type.Literal('refusal'),
    refused_at: Time,
    /** Codes of everything that stood in the way. */
    refused: Type.Array(Code, { minItems: 1 }),
  },
  strict,
)

/** The stop link was used: no money leaves until a person has settled it with the holder. */
export const HoldReceipt = Type.Object(
  {
    ...common,
    kind: Type.Literal('hold'),
    accepted_at: Time,
    held_since: Time,
    by: Type.Enum(['link', 'holder']),
    held_until: Time,
    /** Until then it can be cancelled, at the least; null when its cooling-off was over. */
    cooling_off_until: Type.Union([Time, Type.Null()]),
    /** What happens when nobody settles it in that time. */
    unsettled: Type.Enum(['review', 'decision', 'claim']),
  },
  strict,
)

/** It ended without closing: cancelled by somebody, or not confirmed in time. */
export const CancellationReceipt = Type.Object(
  {
    ...common,
    kind: Type.Literal('cancellation'),
    outcome: Type.Enum(['cancelled', 'expired']),
    by: Type.Enum(['holder', 'operator', 'link', 'system']),
    because: Type.Union([Code, Type.Null()]),
    /** Null when it never was. */
    accepted_at: Type.Union([Time, Type.Null()]),
    ended_at: Time,
    /** Taken at once with the holder's consent, and not undone. */
    steps: Type.Array(Taken),
  },
  strict,
)

/** Confirmed beforehand: it closes by itself when nothing stands in the way, within these limits and no others. */
export const StandingReceipt = Type.Object(
  {
    ...common,
    kind: Type.Literal('standing'),
    confirmed_at: Time,
    strength: Type.Enum(['strong', 'weak']),
    /** It begins once nothing stands in the way; null when no earliest date was chosen. */
    not_before: Type.Union([Time, Type.Null()]),
    /** It has ended by then, if it has not begun. */
    ends_at: Time,
    /** Where the money goes: all there is in each currency. */
    payouts: Type.Array(Type.Omit(Payout, ['amount', 'fee'], strict)),
    limits: Type.Array(
      Type.Object(
        { currency: Currency, receive_at_least: Minor, repay_at_most: Minor, fees_at_most: Minor },
        strict,
      ),
    ),
    /** Codes of the consequences the holder acknowledged. */
    consequences: Type.Array(Code),
    /** What was to be renewed, and is paid back at its end instead. */
    paid_back: Type.Array(Type.Object({ object: Code, amount: Minor, currency: Currency }, strict)),
    /** Who ends it, without any proof, as long as the closing has not begun: its holder, or a freeze of the wallet. */
    taken_back_by: Type.Array(Type.Enum(['holder', 'freeze'])),
  },
  strict,
)

/** What was confirmed beforehand has ended without a closing: from then on nothing closes by itself. */
export const StandingEndReceipt = Type.Object(
  {
    ...common,
    kind: Type.Literal('standing_end'),
    outcome: Type.Enum(['withdrawn', 'lapsed', 'out_of_bounds']),
    by: Type.Enum(['holder', 'operator', 'link', 'system']),
    /** The limit that did not hold, or why there was no quote; null when it was taken back or its time was over. */
    because: Type.Union([Code, Type.Null()]),
    ended_at: Time,
  },
  strict,
)

export const Receipt = Type.Union([
  AcceptanceReceipt,
  StandingReceipt,
  StandingEndReceipt,
  ClosingReceipt,
  RefusalReceipt,
  HoldReceipt,
  CancellationReceipt,
])
export type Receipt = Static<typeof Receipt>
export type AcceptanceReceipt = Static<typeof AcceptanceReceipt>
export type ClosingReceipt = Static<typeof ClosingReceipt>
export type RefusalReceipt = Static<typeof RefusalReceipt>
export type StandingReceipt = Static<typeof StandingReceipt>
export type StandingEndReceipt = Static<typeof StandingEndReceipt>
export type HoldReceipt = Static<typeof HoldReceipt>
export type CancellationReceipt = Static<typeof CancellationReceipt>

/**
 * What a paper is called, where one kind tells of several ends. `withdrawal`, `lapse`: of a request that was never confirmed in
 * its time; `standing_withdrawal`, `standing_lapse`: of a confirmation beforehand.
 */
export const PAPER_NAMES = [
  'acceptance', 'standing', 'standing_withdrawal', 'standing_lapse', 'refusal', 'hold', 'cancellation', 'withdrawal', 'lapse', 'closing',
] as const // biome-ignore format: a list
export const paperName = (paper: Receipt): (typeof PAPER_NAMES)[number] => {
  if (paper.kind === 'standing_end')
    return paper.outcome === 'withdrawn' ? 'standing_withdrawal' : 'standing_lapse'
  if (paper.kind !== 'cancellation') return paper.kind
  if (paper.outcome === 'expired') return 'lapse'
  return paper.accepted_at === null ? 'withdrawal' : 'cancellation'
}

/** Media type in the JWS header: a token of another kind under the same key is no receipt. */
export const RECEIPT_TYPE = 'quittance-receipt+jws'

/** 结清证明: that a loan is repaid. It names the loan, not the person. */
export const SettlementLetter = Type.Object(
  {
    v: Type.Literal(1),
    kind: Type.Literal('settlement'),
    issuer: Type.String({ pattern: '^https?://[^\\s]{1,200}$' }),
    issued_at: Time,
    loan: Id,
    currency: Currency,
    principal: Minor,
    interest_paid: Minor,
    drawn_at: Time,
    settled_at: Time,
    owed: Type.Literal('0'),
  },
  strict,
)
export type SettlementLetter = Static<typeof SettlementLetter>
export const SETTLEMENT_TYPE = 'quittance-settlement+jws'
