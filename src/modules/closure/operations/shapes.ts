/** The closure resource as the API shows it. */

import Type from 'typebox'
import { named, namedEnum, namedStrict } from '../../../kernel/named.ts'
import { OBJECT_KINDS, OBLIGATION_CODES } from '../../../kernel/participant.ts'
import { CurrencyShape as Currency, Id, Minor, nullable, Time } from '../../../kernel/shapes.ts'
import { Text } from '../../../kernel/text/text-schema.ts'
import { MAKERS } from '../../../obligation-makers.ts'
import { ALTERNATIVES } from '../assessment/alternatives.ts'
import { CLOSURE_STATES } from '../case/types.ts'
import { AtEnd, PlanStepShape, StepShape, Way } from './step-shapes.ts'

export const ClosureParams = Type.Object({ closure: Id })

const Remedy = named('Remedy', {
  action: Type.String(),
  method: Type.Enum(['GET', 'POST', 'PUT', 'DELETE']),
  href: Type.String(),
})

const ObligationShape = named('Obligation', {
  code: namedEnum('ObligationCode', OBLIGATION_CODES),
  participant: Type.String(),
  severity: Type.Enum(['blocking', 'survives', 'consequence']),
  blocks: Type.Boolean({
    description: 'Confirmation is refused while true; what the plan clears does not block',
  }),
  who: Type.Enum(['you', 'us', 'merchant', 'bank', 'another_person']),
  clears: Type.Enum(['by_plan', 'by_holder', 'by_time', 'by_operator']),
  made_by: Type.Array(namedEnum('ObligationMaker', MAKERS), {
    description:
      'Who can bring such an obligation about: the holder, the operator (an authority, our systems), somebody the holder has dealt with, or anybody. What anybody or a merchant can make never blocks',
  }),
  object: named('ObligationObject', {
    kind: namedEnum('ObjectKind', OBJECT_KINDS),
    ref: Id,
    label: nullable(Type.String()),
    amount: nullable(Minor),
    currency: nullable(Currency),
  }),
  title: Type.String(),
  why: Type.String(),
  what_to_do: Type.String(),
  remedy: nullable(Remedy),
  clears_at: nullable(Time),
  leaving_now: nullable(
    Type.String({
      description:
        'What it brings if it is left now, minor units; null: it cannot be, or there is nothing to leave',
    }),
  ),
  at_end: nullable(AtEnd),
  basis: nullable(named('LegalBasis', { law: Type.String(), article: Type.String(), words: Type.String() })),
})

const PocketShape = named('PocketAmount', { currency: Currency, available: Minor, held: Minor })
const WayShape = named('WayOut', {
  way: Way,
  instrument: nullable(Id),
  label: Type.String(),
  usable: Type.Boolean(),
  usable_from: nullable(Time),
  full_from: nullable(
    Type.String({
      format: 'date-time',
      description:
        'Until then a plan pays it at most `to_others.per_day` of the policy pack (`destination_too_new`); null = no such bound',
    }),
  ),
})
const ConsequenceShape = named('Consequence', { code: Type.String(), words: Type.String() })

export const After = Text('exact', { maxLength: 80, description: 'Cursor: `next` of the page before' })
/** Codes of consequences, as the quote gives them. */
export const Acknowledged = Type.Array(Text('exact', { maxLength: 100 }), { maxItems: 50 })

export const PlanBody = namedStrict('ClosurePlanRequest', {
  payouts: Type.Array(
    namedStrict('PayoutRequest', {
      currency: Text('exact', { maxLength: 16 }),
      way: Way,
      instrument: Type.Optional(Id),
    }),
    { maxItems: 50 },
  ),
  repay_surviving: Type.Optional(
    Type.Boolean({ description: 'Repay also debts that could go on without the wallet' }),
  ),
})

const CoolingOffShape = named('CoolingOff', {
  duration: Type.String({ description: 'ISO 8601; how long it is with a weak proof' }),
  because: Type.Array(Type.String()),
  with_strong_proof: Type.String({ description: 'ISO 8601; how long it is with a strong one' }),
})

const QuoteShape = named('Quote', {
  id: Id,
  closure: Id,
  pack: Type.String(),
  pack_version: Type.String(),
  made_at: Time,
  valid_until: Time,
  cooling_off: CoolingOffShape,
  steps: Type.Array(PlanStepShape),
  lines: Type.Array(
    named('QuoteLine', {
      account: Id,
      currency: Currency,
      amount: Minor,
      fee: Minor,
      way: Way,
      instrument: nullable(Id),
      destination: Type.String(),
      arrives_by: Time,
      dust: Type.Boolean(),
    }),
  ),
  consequences: Type.Array(ConsequenceShape),
  dates: named('QuoteDates', {
    cooling_off_until: Time,
    closed_by: Time,
    statutory_by: Time,
    restore_until: Time,
    tail_until: Time,
  }),
})

/** Something less than closing, offered beside it. */
const AlternativeShape = named('Alternative', {
  action: namedEnum('AlternativeKind', ALTERNATIVES),
  method: Type.Enum(['POST', 'DELETE']),
  href: Type.String(),
  label: nullable(Type.String()),
  words: Type.String(),
})

/** Debits that are due before the wallet would be closed, and the date that lets them be paid first. */
const LaterShape = named('LaterClosing', {
  not_before: Time,
  debits: Type.Array(
    named('UpcomingDebit', { payee: Type.String(), at: Time, amount: Minor, currency: Currency }),
  ),
  words: Type.String(),
  method: Type.Literal('PUT'),
  href: Type.String(),
})

/** When a closing can start. */
const StartShape = named('ClosureStart', {
  not_before: Type.String({
    format: 'date-time',
    description:
      'When it can start at the earliest, whatever anybody does; now where nothing keeps it to a date',
  }),
  by: nullable(
    Type.String({
      format: 'date-time',
      description:
        'By when everything that is waited for is over; null where something has no date, as somebody has to act first. `dates` are reckoned from it, or from `not_before`',
    }),
  ),
})

export const PreviewShape = named('ClosurePreview', {
  at: Time,
  pack: named('PolicyPackVersion', {
    id: Type.String(),
    version: Type.String(),
    verified: Type.Boolean(),
    terms: Type.String(),
  }),
  obligations: Type.Array(ObligationShape),
  blocked: Type.Boolean(),
  consequences: Type.Array(ConsequenceShape),
  pockets: Type.Array(PocketShape),
  ways_out: Type.Array(WayShape),
  start: StartShape,
  steps: Type.Array(PlanStepShape),
  alternatives: Type.Array(AlternativeShape),
  later: nullable(LaterShape),
  cooling_off: CoolingOffShape,
  dates: named('PreviewDates', {
    cooling_off_until: Time,
    closed_by: Time,
    statutory_by: Time,
    restore_until: Time,
    tail_until: Time,
  }),
})

const Limit = Type.String({ pattern: '^(0|[1-9][0-9]{0,14})$', description: 'Minor units, not below 0' })
const StandingBounds = Type.Array(
  namedStrict('Bound', {
    currency: Currency,
    receive_at_least: Limit,
    repay_at_most: Limit,
    fees_at_most: Limit,
  }),
  {
    maxItems: 50,
    description:
      'One for each currency that the quote pays out, redeems or repays; and one for any other currency of the wallet for which the plan has a way out, so that money which is held or still to come is closed with as well. A currency without one is asked about again when money is there',
  },
)
const TERMS = {
  bounds: StandingBounds,
  not_before: Type.Optional(
    Type.String({
      format: 'date-time',
      maxLength: 64,
      description: 'Not before this time; it lies before the end of the confirmation (`standing.until`)',
    }),
  ),
}
/** What a challenge for `closure.stand` signs: exactly what is sent with it afterwards. */
export const StandingTerms = Type.Object(TERMS, { additionalProperties: false })
export const StandingBody = namedStrict('StandingConfirmationRequest', {
  ...TERMS,
  acknowledged: Acknowledged,
  challenge: Id,
})
const StandingShape = named('StandingConfirmation', {
  bounds: StandingBounds,
  acknowledged: Type.Array(Type.String()),
  not_before: nullable(Time),
  until: Time,
  start: nullable(StartShape),
  closed_by: nullable(
    Type.String({
      format: 'date-time',
      description:
        'When the wallet is closed at the latest if all that is waited for ends as known; null where something has no date, or ends after `until`',
    }),
  ),
  waits_for: Type.Array(Type.Object({ code: Type.String(), words: Type.String(), until: nullable(Time) }), {
    description:
      'What is still in the way, in the language of the request: codes of obligations, or not_before; empty when the next look finds the way free',
  }),
  next_look_at: nullable(
    Type.String({
      format: 'date-time',
      description: 'When we look again: by itself, and at the latest six hours after the last look',
    }),
  ),
})

const ActionShape = named('ClosureAction', {
  action: Type.Enum([
    'plan', 'confirm', 'stand', 'withdraw_standing', 'continue', 'agree', 'cancel', 'stop', 'receipt', 'timeline', 'appeal',
  ]), // biome-ignore format: a list
  method: Type.Enum(['GET', 'POST', 'PUT', 'DELETE']),
  href: Type.String(),
  proof: Type.Boolean(),
})

/** The newest appeal or complaint, and what was answered. */
const AppealShape = named('ClosureAppeal', {
  asked_at: Time,
  answered_by: Type.String({ format: 'date-time', description: 'The new date where one has passed' }),
  late: Type.Boolean({ description: 'A date that was told has passed; the holder was told the new one' }),
  answered_at: nullable(Time),
  answer: nullable(
    Type.String({ description: 'In the words of whoever looked at it; they were sent as well' }),
  ),
})

/** A stop that nobody has settled yet. */
const HoldShape = named(
  'ClosureHold',
  {
    since: Time,
    by: Type.Enum(['link', 'holder'], { description: 'The stop link, or the holder signed in' }),
    until: Type.String({ format: 'date-time', description: 'At most; our outages move it' }),
    unsettled: Type.Enum(['review', 'decision', 'claim'], {
      description:
        'What happens when nobody settles it: a review by two people begins; the review goes on and cannot approve; what has not left is kept as a claim',
    }),
    words: Type.String(),
  },
  { description: 'While it is there no money leaves' },
)

export const ClosureShape = named('Closure', {
  id: Id,
  wallet: Id,
  state: namedEnum('ClosureState', CLOSURE_STATES),
  version: Type.Integer(),
  initiator: Type.Enum(['holder', 'staff', 'operator', 'upstream']),
  pack: named('ClosurePack', { id: Type.String(), version: Type.String(), verified: Type.Boolean() }),
  waits_for: Type.Enum(['holder', 'us', 'operator', 'nobody'], {
    description:
      'Who has to act next. holder: also while a payout waits for their agreement; us: also while we watch a standing confirmation; operator: a person of ours',
  }),
  requested_at: Time,
  statutory_by: Time,
  draft_until: nullable(Time),
  accepted_at: nullable(Time),
  cooling_off_until: nullable(Time),
  stopped_at: nullable(Time),
  hold: nullable(HoldShape),
  appeal: nullable(AppealShape),
  delayed_until: nullable(
    Type.String({
      format: 'date-time',
      description: 'The new date where one that we gave has passed; null while none has',
    }),
  ),
  review_until: nullable(Time),
  settling_since: nullable(Time),
  closed_at: nullable(Time),
  restore_until: nullable(Time),
  tail_until: nullable(Time),
  ended_at: nullable(Time),
  obligations: Type.Array(ObligationShape),
  pockets: Type.Array(PocketShape),
  ways_out: Type.Array(WayShape),
  plan: nullable(
    named('ClosurePlan', {
      payouts: Type.Array(
        named('PlannedPayout', { currency: Currency, way: Way, instrument: Type.Optional(Id) }),
      ),
      repay_surviving: Type.Boolean(),
    }),
  ),
  quote: nullable(QuoteShape),
  standing: nullable(StandingShape),
  steps: Type.Array(StepShape),
  actions: Type.Array(ActionShape),
})
