/** States of a payment, as one table, and the arithmetic of waiting. Pure. */
import { type Instant, plus } from '../../kernel/clock.ts'
import type { PaymentKind, PaymentState } from './types.ts'

/** One export fits in memory and in a spreadsheet; a longer history is read by the paged statement. */
export const MOST_LINES = 20_000

export type PaymentEvent =
  | 'claim'
  | 'accepted'
  | 'refused'
  | 'unknown'
  | 'bounced'
  | 'accept'
  | 'decline'
  | 'cancel'
  | 'expire'

/**
 * ```
 * created ─claim─▶ sent ─▶ paid ─▶ bounced        over a rail; `unknown` waits for an enquiry
 *    └─cancel─▶ cancelled   └▶ refused
 * pending ─▶ completed · declined · cancelled · expired      a transfer that waits for its recipient, or for its time
 * ```
 * An event without an entry changes nothing: that is what makes duplicates and late answers harmless.
 */
const TRANSITIONS: Readonly<Record<PaymentState, Partial<Record<PaymentEvent, PaymentState>>>> = {
  created: { claim: 'sent', cancel: 'cancelled' },
  sent: { accepted: 'paid', refused: 'refused', unknown: 'unknown', bounced: 'bounced' },
  unknown: { accepted: 'paid', refused: 'refused', bounced: 'bounced' },
  paid: { bounced: 'bounced' },
  refused: {},
  bounced: {},
  pending: { accept: 'completed', decline: 'declined', cancel: 'cancelled', expire: 'expired' },
  completed: {},
  declined: {},
  expired: {},
  cancelled: {},
}

type Standing = { readonly kind: PaymentKind; readonly state: PaymentState }

/** A bank that says no and then brings the money after all: it is here, so it counts. */
const broughtAfterAll = ({ kind, state }: Standing, event: PaymentEvent): boolean =>
  kind === 'topup' && state === 'refused' && event === 'accepted'

export const nextState = (payment: Standing, event: PaymentEvent): PaymentState | undefined =>
  broughtAfterAll(payment, event) ? 'paid' : TRANSITIONS[payment.state][event]

/** What the bank may never say of a payment that stands so: a person has to find out which word is true. */
export const contradicts = ({ kind, state }: Standing, event: PaymentEvent): boolean => {
  if (event === 'accepted') return kind !== 'topup' && (state === 'refused' || state === 'cancelled')
  return event === 'refused' && (state === 'paid' || state === 'bounced')
}

/** Still under way: the same list as the index `payment_open`. */
export const OPEN_STATES: readonly PaymentState[] = ['created', 'sent', 'unknown', 'pending']
/** The bank may already be doing it: only the bank's answer ends it. */
export const isClaimed = (state: PaymentState): boolean => state === 'sent' || state === 'unknown'

/** A transfer to be accepted waits so long. */
export const ACCEPT_WITHIN = 'PT24H'

const LONGEST_PAUSE_MINUTES = 60

/** When a payment whose outcome is unknown is enquired about: after 1, 2, 4 … minutes, at most an hour. */
export const enquireAt = (attempts: number, at: Instant): Instant =>
  plus(at, { minutes: Math.min(2 ** Math.max(0, Math.min(attempts, 12) - 1), LONGEST_PAUSE_MINUTES) })

/** How long a bank may take before a person looks at it. */
export const railLimit = (since: Instant): Instant => plus(since, 'P3D')
