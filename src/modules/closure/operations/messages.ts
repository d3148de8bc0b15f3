/** The messages that a closing sends: to every contact known in the last 30 days, also to those changed meanwhile. */
import { isoOf, secondsBetween } from '../../../kernel/clock.ts'
import { eachLanguage } from '../../../kernel/languages.ts'
import { type Currency, formatMoney, formatTotal, type Money } from '../../../kernel/money.ts'
import type { Notice } from '../../notices/notices.ts'
import type { Accepted } from '../acceptance/accept.ts'
import type { Less } from '../acceptance/asking.ts'
import { firstLook, waitsOf } from '../assessment/awaited.ts'
import type { Situation } from '../assessment/evaluate.ts'
import { isHeld } from '../case/rules.ts'
import type { ClosureRow, Quote, Standing, StepRow } from '../case/types.ts'
import { renewalsText } from '../draft/renewals.ts'
import type { Why } from '../draft/standing.ts'
import type { PayoutTold } from '../messages/told.ts'
import type { Closed } from '../settlement/finish.ts'
import type { Frozen } from '../settlement/frozen.ts'

const to = (c: ClosureRow) => ({ person: c.person, bucket: c.bucket, to: 'all_recent' as const })

/** As agreed: the destination of an account is its masked number, other ways are told by their words. */
export const payoutsOf = (quote: Quote): PayoutTold[] =>
  quote.lines.map(({ amount, currency, way, instrument, destination, arrives_by }) => ({
    amount: formatMoney({ amount: BigInt(amount), currency }),
    way,
    account: instrument ? destination : '',
    by: instrument ? arrives_by : '',
  }))

/** What the plan repays at once, or later; '' where nothing. */
const repaidIn = ({ steps }: Quote, early: boolean): string => {
  const owed = steps.filter((step) => step.kind === 'repay' && step.early === early && step.amount !== '0')
  const money = owed.map(({ amount, currency }) => ({ amount: BigInt(amount), currency }))
  return money.length > 0 ? formatTotal(money) : ''
}

/** Empty where there is no time to cancel. */
const cancellableUntil = ({ closure: { accepted_at }, until }: Accepted): string =>
  accepted_at && secondsBetween(accepted_at, until) > 0 ? isoOf(until) : ''

const acceptedParams = (accepted: Accepted) => ({
  closure: accepted.closure.id,
  cooling_off_until: cancellableUntil(accepted),
  stop_link: `/stop#${accepted.stopSecret}`,
  payouts: payoutsOf(accepted.quote),
  repaid: { now: repaidIn(accepted.quote, true), later: repaidIn(accepted.quote, false) },
})

/** The link that its holder was shown once: of many closings at once nobody is shown one. */
const papersOf = ({ receiptSecret }: Accepted) => ({ receipt: `/receipt#${receiptSecret}` })

/** The holder confirmed, now or beforehand. */
export const acceptedNotice = (accepted: Accepted): Notice => ({
  ...to(accepted.closure),
  links: papersOf(accepted),
  template: 'closure_accepted',
  params: acceptedParams(accepted),
})

/** The operator decided: the same words whatever the reason, which may be one that must not be told. */
export const decidedNotice = (accepted: Accepted): Notice => ({
  ...to(accepted.closure),
  links: papersOf(accepted),
  template: 'closure_decided',
  params: acceptedParams(accepted),
})

type Cancelled = { readonly frozen: boolean; readonly steps: readonly StepRow[] }
/** `steps`: what was taken at once is not given back. */
export const cancelledNotice = (closure: ClosureRow, { frozen, steps }: Cancelled): Notice => {
  const repaid = steps
    .filter(({ kind, state, moved }) => kind === 'repay' && state === 'done' && moved > 0n)
    .map(({ moved, currency }) => ({ amount: moved, currency }))
  return {
    ...to(closure),
    template: 'closure_cancelled',
    params: { closure: closure.id, frozen, repaid: repaid.length > 0 ? formatTotal(repaid) : '' },
  }
}

/** A dispute that goes on without the wallet. */
export type GoesOnAbout = Money & { readonly merchant: string; readonly until: Temporal.Instant }

export const closedNotice = (
  { closure, receiptSecret, paid, repaid, kept, missing }: Closed,
  disputes: readonly GoesOnAbout[],
): Notice => ({
  ...to(closure),
  template: 'closure_closed',
  params: {
    closure: closure.id,
    receipt_link: `/receipt#${receiptSecret}`,
    restore_until: closure.restore_until ? isoOf(closure.restore_until) : '',
    paid: paid.map(({ way, account, ...money }) => ({ amount: formatMoney(money), way, account, by: '' })),
    ...(repaid.length > 0 ? { repaid: formatTotal(repaid) } : {}),
    ...(kept.length > 0 ? { kept: formatTotal(kept) } : {}),
    ...(disputes.length > 0
      ? {
          disputes: disputes.map(({ merchant, until, ...money }) => ({
            amount: formatMoney(money),
            merchant,
            until: isoOf(until),
          })),
        }
      : {}),
    missing: missing.map(({ because, ...money }) => ({
      amount: formatMoney(money),
      because: because.join(','),
    })),
  },
})

export const inReviewNotice = (closure: ClosureRow): Notice => ({
  ...to(closure),
  template: 'closure_in_review',
  params: { closure: closure.id, until: closure.review_until ? isoOf(closure.review_until) : '' },
})

type Stopped = { readonly until: Temporal.Instant; readonly frozen?: boolean }
/** `frozen`: its holder's wallet was frozen with it, so whoever signs in reads nothing. */
export const stoppedNotice = (closure: ClosureRow, { until, frozen = false }: Stopped): Notice => {
  const params = { closure: closure.id, until: isoOf(until) }
  return closure.state === 'settling'
    ? { ...to(closure), template: 'closure_rest_stopped', params }
    : { ...to(closure), template: 'closure_stopped', params: { ...params, frozen } }
}

/** `until`: the end of the cooling-off, where there is one. `link` leads to the case: a freeze ends earlier ones. */
type GoesOn = {
  readonly until: Temporal.Instant | undefined
  readonly link: string
  /** Not sent, as a freeze has ended the account that it was to go to. */
  readonly kept: readonly Money[]
}
const keptIn = (kept: readonly Money[]) => (kept.length > 0 ? { kept: formatTotal(kept) } : {})

/** A person has settled the stop with the holder: it goes on. */
export const stopReleasedNotice = (closure: ClosureRow, { until, link, kept }: GoesOn): Notice => {
  const params = { closure: closure.id, receipt_link: link, ...keptIn(kept) }
  return until
    ? {
        ...to(closure),
        template: 'closure_released',
        params: {
          ...params,
          until: isoOf(until),
          ...(closure.delayed_until ? { finished_by: isoOf(closure.delayed_until) } : {}),
        },
      }
    : { ...to(closure), template: 'closure_goes_on', params }
}

/** The holder has settled it alone, after a recovery. */
export const continuedNotice = (closure: ClosureRow, { until, link, kept }: GoesOn): Notice => ({
  ...to(closure),
  template: 'closure_continued',
  params: {
    closure: closure.id,
    until: until ? isoOf(until) : '',
    receipt_link: link,
    ...keptIn(kept),
  },
})

type Stands = { readonly payouts: readonly PayoutTold[]; readonly found: Situation; readonly link: string }
/** Somebody with the holder's proof wants it closed when ready: where the money goes then, and what it waits for. */
export const standsNotice = (closure: ClosureRow, { payouts, found, link }: Stands): Notice => ({
  ...to(closure),
  template: 'closure_stands',
  params: {
    closure: closure.id,
    until: closure.standing_until ? isoOf(closure.standing_until) : '',
    payouts,
    waits: eachLanguage((lang) => (closure.standing ? waitsOf(found, closure.standing, lang) : [])),
    next: closure.standing ? isoOf(firstLook(found, closure.standing)) : '',
    paid_back: paidBackIn(closure.standing),
    freeze_link: link,
  },
})

type Appealed = { readonly until: Temporal.Instant; readonly link: string }
/** `link` freezes the wallet; '' where nothing goes on that it would hold. */
export const appealedNotice = (closure: ClosureRow, { until, link }: Appealed): Notice => ({
  ...to(closure),
  template: 'closure_appealed',
  params: { closure: closure.id, until: isoOf(until), freeze_link: link },
})

export const appealAnsweredNotice = (closure: ClosureRow, answer: string): Notice => ({
  ...to(closure),
  template: 'closure_appeal_answered',
  params: { closure: closure.id, answer },
})

/** Nobody could settle it in its time. */
export const stopUnsettledNotice = (closure: ClosureRow): Notice => ({
  ...to(closure),
  template: 'closure_stop_unsettled',
  params: { closure: closure.id, until: closure.review_until ? isoOf(closure.review_until) : '' },
})

/** What had not been sent is kept for the verified holder. */
export const keptNotice = (closure: ClosureRow): Notice => ({
  ...to(closure),
  template: 'closure_rest_kept',
  params: { closure: closure.id },
})

/** Staff cancelled it, as settled with the holder. */
export const calledOffNotice = (closure: ClosureRow): Notice => ({
  ...to(closure),
  template: 'closure_called_off',
  params: { closure: closure.id },
})

type Delay = { readonly was: Temporal.Instant; readonly until: Temporal.Instant }
/** A date that we gave has passed: which, and the new one. */
export const delayedNotice = (closure: ClosureRow, { was, until }: Delay): Notice => ({
  ...to(closure),
  template: 'closure_delayed',
  params: { closure: closure.id, was: isoOf(was), until: isoOf(until) },
})

type Waits = Frozen & {
  readonly quote: Quote | undefined
  readonly until: Temporal.Instant
  /** An order that may be told of; else nothing but that the wallet is restricted. */
  readonly order: boolean
}
/** What was agreed is frozen, in whole or in part: it is paid the same way later. */
export const waitsNotice = (
  closure: ClosureRow,
  { step, waits, leaves, quote, until, order }: Waits,
): Notice => {
  const { currency, instrument } = step
  const line = instrument ? quote?.lines.find((one) => one.instrument === instrument) : undefined
  return {
    ...to(closure),
    template: 'closure_payout_waits',
    params: {
      closure: closure.id,
      waits: formatMoney({ amount: waits, currency }),
      leaves: leaves > 0n ? formatMoney({ amount: leaves, currency }) : '',
      way: step.way ?? 'claim',
      account: line?.destination ?? '',
      was: line?.arrives_by ?? '',
      order,
      until: isoOf(until),
    },
  }
}

/** Our absence has moved a date to the holder's favour. */
export const movedNotice = (closure: ClosureRow, until: Temporal.Instant): Notice => ({
  ...to(closure),
  template: 'closure_date_moved',
  params: { closure: closure.id, until: isoOf(until) },
})

export const draftEndsNotice = (closure: ClosureRow): Notice => ({
  ...to(closure),
  template: 'closure_draft_ends',
  params: { closure: closure.id, until: isoOf(closure.draft_until) },
})

export const draftEndedNotice = (closure: ClosureRow): Notice => ({
  ...to(closure),
  template: 'closure_draft_ended',
  params: { closure: closure.id },
})

export const rejectedNotice = (closure: ClosureRow, reason: string): Notice => ({
  ...to(closure),
  template: 'closure_rejected',
  params: { closure: closure.id, reason },
})

export type AskedAgain = {
  readonly less: Less
  readonly currency: Currency
  readonly until: Temporal.Instant
  readonly link: string
}
/** The amount fell short of the quote: the holder decides. */
export const askedAgainNotice = (
  closure: ClosureRow,
  { less, currency, until, link }: AskedAgain,
): Notice => ({
  ...to(closure),
  template: 'closure_asked_again',
  params: {
    closure: closure.id,
    receipt_link: link,
    agreed: formatMoney({ amount: less.agreed, currency }),
    left: formatMoney({ amount: less.left, currency }),
    lost: formatMoney({ amount: less.lost, currency }),
    because: less.because.join(','),
    until: isoOf(until),
  },
})

/** A standing confirmation ended without closing: it lapsed, or the bounds no longer fit. */
export const standingEndedNotice = (closure: ClosureRow, { because, found, standing }: Why): Notice => ({
  ...to(closure),
  template: 'closure_standing_ended',
  params: {
    closure: closure.id,
    because,
    waits: eachLanguage((lang) => waitsOf(found, standing, lang)),
    paid_back: paidBackIn(standing),
  },
})

/** In each language; '' where nothing would have been renewed. */
const paidBackIn = (standing: Standing | null) =>
  eachLanguage((lang) => renewalsText(standing?.paid_back ?? [], lang))

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

/** Told also though it is the safe direction: whoever wanted it closed may be counting on it. */
export const standingWithdrawnNotice = (closure: ClosureRow, standing: Standing | null): Notice => ({
  ...to(closure),
  template: 'closure_standing_withdrawn',
  params: { closure: closure.id, paid_back: paidBackIn(standing) },
})

export const draftCancelledNotice = (closure: ClosureRow): Notice => ({
  ...to(closure),
  template: 'closure_draft_cancelled',
  params: { closure: closure.id },
})

/** While a stop holds the case nothing leaves, whatever was agreed to. */
export const agreedNotice = (closure: ClosureRow, step: StepRow): Notice => ({
  ...to(closure),
  template: 'closure_agreed',
  params: {
    closure: closure.id,
    agreed: formatMoney({ amount: step.asked_agreed ?? step.quoted, currency: step.currency }),
    left: formatMoney({ amount: step.asked_left ?? step.quoted, currency: step.currency }),
    leaves: isHeld(closure) ? 'after_stop' : 'now',
  },
})

/** Of a closing that nobody confirms: the plan alone says where the money goes. */
export const plannedNotice = (closure: ClosureRow, payouts: PayoutTold[]): Notice => ({
  ...to(closure),
  template: 'closure_planned',
  params: { closure: closure.id, payouts },
})

/** `until`: the cooling-off is not over, and its end is the day on which the money leaves. */
export const approvedNotice = (closure: ClosureRow, until: Temporal.Instant | null): Notice => ({
  ...to(closure),
  template: 'closure_approved',
  params: {
    closure: closure.id,
    until: closure.state === 'cooling_off' && until ? isoOf(until) : '',
  },
})
