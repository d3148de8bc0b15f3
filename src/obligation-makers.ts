/**
 * Who can bring each obligation about. What others can make at will stands in nobody's way: closure blocks on no such
 * code, whatever a pack says, and a pack that wants it to is refused.
 */
import { declared } from './declared.ts'
import type { ObligationCode } from './kernel/participant.ts'

/**
 * `holder`: by what they did or left undone. `operator`: staff, an authority, our own systems. `related`: somebody the holder
 * has dealt with, a merchant they paid. `anybody`: whoever knows a number, an address or a wallet.
 */
export const MAKERS = ['holder', 'operator', 'related', 'anybody'] as const
export type Maker = (typeof MAKERS)[number]

export const OBLIGATION_MAKERS: Readonly<Record<ObligationCode, readonly [Maker, ...Maker[]]>> = {
  // Money adds to what the holder gets; the plan moves it.
  'balance.positive': ['holder', 'related', 'anybody'],
  'balance.dust': ['holder', 'related', 'anybody'],
  // A bank took a top-up back, or a dispute was decided.
  'balance.negative': ['holder', 'operator'],
  'hold.open': ['holder'],
  'transfer.pending': ['holder'],
  'transfer.unaccepted': ['anybody'],
  'withdrawal.in_flight': ['holder'],
  'topup.in_flight': ['holder'],
  'refund.pending': ['related'],
  'dispute.open': ['holder'],
  'loan.outstanding': ['holder'],
  'loan.arrears': ['holder'],
  'credit_line.open': ['holder'],
  // Accepted by the holder.
  'bill.unpaid': ['holder'],
  'bill.unaccepted': ['related', 'anybody'],
  'fund.units_held': ['holder'],
  'fund.redemption_pending': ['holder'],
  'mandate.active': ['holder'],
  'subscription.active': ['holder'],
  'authorisation.third_party': ['holder'],
  'instrument.linked': ['holder'],
  // Disputes that customers open once it takes no new purchases do not count (B11 of commerce).
  'merchant.role': ['holder'],
  // Recorded by staff on paper, or taken over by the holder. An offer alone is nothing.
  'guardian.role': ['holder', 'operator'],
  'joint.consent_missing': ['operator'],
  'wallet.restricted': ['holder', 'operator'],
  'funds.frozen_by_authority': ['operator'],
  'legal.hold': ['operator'],
  'identity.unverified': ['holder'],
  'identity.recent_change': ['holder'],
  'destination.too_new': ['holder'],
  // Somebody pays a wallet that was empty and has no account.
  'destination.missing': ['holder', 'related', 'anybody'],
  'partner.unreachable': ['operator'],
  'benefit.unused': ['operator'],
  // Each payment that arrives is a line that was not saved yet.
  'document.not_exported': ['holder', 'related', 'anybody'],
  ...declared.makers,
}

const OF_OTHERS: ReadonlySet<string> = new Set(
  Object.entries(OBLIGATION_MAKERS).flatMap(([code, makers]) =>
    makers.some((maker) => maker === 'related' || maker === 'anybody') ? [code] : [],
  ),
)
/** Whether somebody else than the holder and the operator can make it, again and again. Also asked of consequences. */
export const madeByOthers = (code: string): boolean => OF_OTHERS.has(code)

/** Codes that may be `blocking` in a pack although others make them: the plan always clears them. */
export const PLAN_CLEARS: ReadonlySet<string> = new Set<ObligationCode>(['balance.positive', 'balance.dust'])
