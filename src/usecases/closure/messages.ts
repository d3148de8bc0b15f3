/** The messages that a closing sends: to every contact known in the last 30 days, also to those changed meanwhile. */
import { isoOf } from '../../clock.ts'
import type { Accepted } from '../../domain/closure/accept.ts'
import type { Closed } from '../../domain/closure/finish.ts'
import type { ClosureRow } from '../../domain/closure/types.ts'
import type { Notice } from '../../domain/notices/notices.ts'

const to = (c: ClosureRow) => ({ person: c.person, bucket: c.bucket, to: 'all_recent' as const })

const acceptedParams = ({ closure, stopSecret }: Accepted) => ({
  closure: closure.id,
  cooling_off_until: closure.cooling_off_until ? isoOf(closure.cooling_off_until) : '',
  stop_link: `/stop#${stopSecret}`,
})

/** The holder confirmed, now or beforehand. */
export const acceptedNotice = (accepted: Accepted): Notice => ({
  ...to(accepted.closure),
  template: 'closure_accepted',
  params: acceptedParams(accepted),
})

/** The operator decided: the same words whatever the reason, which may be one that must not be told. */
export const decidedNotice = (accepted: Accepted): Notice => ({
  ...to(accepted.closure),
  template: 'closure_decided',
  params: acceptedParams(accepted),
})

export const cancelledNotice = (closure: ClosureRow): Notice => ({
  ...to(closure),
  template: 'closure_cancelled',
  params: { closure: closure.id },
})

export const closedNotice = ({ closure, receiptSecret }: Closed): Notice => ({
  ...to(closure),
  template: 'closure_closed',
  params: {
    closure: closure.id,
    receipt_link: `/receipt#${receiptSecret}`,
    restore_until: closure.restore_until ? isoOf(closure.restore_until) : '',
  },
})

export const inReviewNotice = (closure: ClosureRow): Notice => ({
  ...to(closure),
  template: 'closure_in_review',
  params: { closure: closure.id, until: closure.review_until ? isoOf(closure.review_until) : '' },
})

export const stoppedNotice = (closure: ClosureRow, until: Temporal.Instant): Notice => ({
  ...to(closure),
  template: 'closure_stopped',
  params: { closure: closure.id, until: isoOf(until) },
})

export const rejectedNotice = (closure: ClosureRow, reason: string): Notice => ({
  ...to(closure),
  template: 'closure_rejected',
  params: { closure: closure.id, reason },
})

/** The amount fell short of the quote: the holder decides. */
export const askedAgainNotice = (closure: ClosureRow, receiptSecret: string): Notice => ({
  ...to(closure),
  template: 'closure_asked_again',
  params: { closure: closure.id, receipt_link: `/receipt#${receiptSecret}` },
})

/** A standing confirmation ended without closing: it lapsed, or the bounds no longer fit. */
export const standingEndedNotice = (closure: ClosureRow): Notice => ({
  ...to(closure),
  template: 'closure_standing_ended',
  params: { closure: closure.id },
})

export const payoutReturnedNotice = (closure: ClosureRow): Notice => ({
  ...to(closure),
  template: 'payout_returned',
  params: { closure: closure.id },
})

/** What was announced does not happen: the holder is back, or the wallet is left alone. */
export const dormancyEndedNotice = (closure: ClosureRow): Notice => ({
  ...to(closure),
  template: 'dormancy_ended',
  params: { closure: closure.id },
})

/** Staff prepared what the holder asked for: only the holder confirms it. */
export const preparedNotice = (closure: ClosureRow): Notice => ({
  ...to(closure),
  template: 'closure_prepared',
  params: { closure: closure.id, until: isoOf(closure.draft_until) },
})
