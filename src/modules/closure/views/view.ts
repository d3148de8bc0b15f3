/** What anybody sees of a case: rendered here once, the same for holder, staff and receipt link. */
import { isAfter, isoOf } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { type Lang, textIn } from '../../../kernel/languages.ts'
import type { Way } from '../../../kernel/participant.ts'
import { lessWords } from '../../../kernel/text/less-words.ts'
import { madeByOthers, OBLIGATION_MAKERS } from '../../../obligation-makers.ts'
import type { Pack } from '../../policy/policy.ts'
import { actWords, costWords } from '../assessment/act-words.ts'
import { startOfStanding } from '../assessment/awaited.ts'
import { articleIn, lawIn } from '../assessment/basis-words.ts'
import type { Obligation, Situation } from '../assessment/evaluate.ts'
import { destinationWords, irreversibleWords, labelOf } from '../assessment/label-words.ts'
import { consequenceWords, obligationWords } from '../assessment/obligation-words.ts'
import { blocksIn, startOf, startsBy } from '../assessment/start.ts'
import { statutoryBy } from '../case/clocks.ts'
import { type Around, actionsOf, isHeld, ownerOfCase, thenOf } from '../case/rules.ts'
import type { ClosureRow, EventRow, Quote, QuoteStep, StepRow } from '../case/types.ts'
import { words } from '../words/words.generated.ts'
import { isEstimated } from './estimated.ts'
import { renderStanding } from './standing-view.ts'

/** What the holder can always do about what only we can end: have a person look at it, by a date. */
export const askPerson = (closure: Uuid) =>
  ({ action: 'appeal', method: 'POST', href: `/v1/closures/${closure}/appeal` }) as const
/** The same before there is a case: whoever asks to close is answered in writing, and can appeal. */
export const askToClose = (wallet: Uuid) =>
  ({ action: 'ask_to_close', method: 'POST', href: `/v1/wallets/${wallet}/closure` }) as const

type Ask = ReturnType<typeof askPerson> | ReturnType<typeof askToClose>
/** What the holder can do wherever nothing better is known. */
export type WaysOn = {
  /** About what only we can end. */
  readonly ask: Ask
  /** About what the plan clears: choose it, or the day by which it has done so. */
  readonly plan: Remedy | Temporal.Instant | undefined
}
type Remedy = NonNullable<Obligation['remedy']>

/** Before there is a case, whoever asks to close gets one, and can plan in it. */
export const waysBefore = (wallet: Uuid): WaysOn => ({ ask: askToClose(wallet), plan: askToClose(wallet) })

export const waysIn = (c: ClosureRow, quote: Quote | undefined): WaysOn => {
  const ask = askPerson(c.id)
  const planned = actionsOf(c).find(({ action }) => action === 'plan')
  if (planned) return { ask, plan: { action: 'plan', method: planned.method, href: planned.href } }
  return { ask, plan: quote ? Temporal.Instant.from(quote.dates.closed_by) : undefined }
}

type Reader = {
  readonly pack: Pack
  readonly lang: Lang
  readonly at: Temporal.Instant
  readonly ways: WaysOn
}

/** C22 What blocks, and what the plan clears, always shows an action that the holder may take, or a date. */
const wayOn = (o: Obligation, { at, ways }: Reader): Pick<Obligation, 'remedy' | 'clearsAt'> => {
  const { remedy, clearsAt } = o
  if (remedy || clearsAt) return { ...(remedy ? { remedy } : {}), ...(clearsAt ? { clearsAt } : {}) }
  if (o.blocks) return { remedy: ways.ask }
  if (o.clears !== 'by_plan' || !ways.plan) return {}
  if (!(ways.plan instanceof Temporal.Instant)) return { remedy: ways.plan }
  // A day that is over promises nothing: the step itself says who has it and until when.
  return isAfter(ways.plan, at) ? { clearsAt: ways.plan } : {}
}

export const renderObligation = (o: Obligation, reader: Reader) => {
  const { pack, lang } = reader
  const { basis } = pack.obligations[o.code]
  const { remedy = null, clearsAt } = wayOn(o, reader)
  return {
    code: o.code,
    participant: o.participant,
    severity: o.severity,
    blocks: o.blocks,
    who: o.who,
    clears: o.clears,
    made_by: [...OBLIGATION_MAKERS[o.code]],
    object: {
      kind: o.object.kind,
      ref: o.object.ref,
      label: labelOf(o.object, lang),
      amount: o.object.amount?.toString() ?? null,
      currency: o.object.currency ?? null,
    },
    ...obligationWords(o.code, lang, pack.close_when_ready),
    remedy,
    clears_at: clearsAt ? isoOf(clearsAt) : null,
    leaving_now: o.leavingNow?.toString() ?? null,
    at_end: o.atEnd ? { amount: o.atEnd.amount.toString(), at: isoOf(o.atEnd.at) } : null,
    basis: basis
      ? {
          law: lawIn(basis.law, lang),
          article: articleIn(basis.article, lang),
          words: textIn(basis.words, lang),
        }
      : null,
  }
}

/** The ladder of ways out; leaving a claim is always on it. */
export const renderWays = ({ destinations }: Situation, lang: Lang): WayOut[] => [
  ...destinations.map((d) => ({
    way: d.way,
    instrument: d.instrument,
    label: d.label,
    usable: d.usable,
    usable_from: isoOf(d.usableFrom),
    full_from: isoOf(d.fullFrom),
  })),
  {
    way: 'claim',
    instrument: null,
    label: destinationWords('claim', 'claim', lang),
    usable: true,
    usable_from: null,
    full_from: null,
  },
]

type WayOut = {
  way: Way
  instrument: Uuid | null
  label: string
  usable: boolean
  usable_from: string | null
  full_from: string | null
}

export const renderConsequences = (codes: readonly string[], lang: Lang) =>
  codes.map((code) => ({ code, words: consequenceWords(code, lang) }))

/** Pockets that need a way out: with money, into which the plan redeems, or for which money is under way. */
export const renderPockets = ({ pockets, steps, obligations }: Situation) =>
  pockets
    .filter(
      (p) =>
        p.available !== 0n ||
        p.held !== 0n ||
        redeemsInto(p.currency, steps) ||
        obligations.some(
          (o) => (o.blocks || madeByOthers(o.code)) && o.who !== 'you' && o.object.currency === p.currency,
        ),
    )
    .map((p) => {
      const concealed = concealedIn(p.currency, obligations)
      return {
        currency: p.currency,
        available: (p.available + concealed).toString(),
        held: (p.held - concealed).toString(),
      }
    })

const concealedIn = (currency: string, obligations: Situation['obligations']): bigint =>
  obligations
    .flatMap((o) => o.conceals ?? [])
    .reduce((sum, held) => (held.currency === currency ? sum + held.amount : sum), 0n)

const redeemsInto = (currency: string, steps: Situation['steps']): boolean =>
  steps.some((step) => step.kind === 'redeem' && step.currency === currency)

export type Appeal = {
  readonly asked_at: Temporal.Instant
  readonly answered_by: Temporal.Instant
  readonly late: boolean
  readonly answered_at: Temporal.Instant | null
  readonly answer: string | undefined
}

export type CaseView = {
  readonly situation?: Situation | undefined
  readonly quote?: Quote | undefined
  readonly steps: readonly StepRow[]
  /** Only a person can bring it on. */
  readonly held: boolean
  readonly pack: Pack
  readonly lang: Lang
  /** The end of the cooling-off with our outages added; equal to the stored date when there were none. */
  readonly coolingOffEnd: Temporal.Instant | undefined
  /** The same of a hold. */
  readonly holdEnd: Temporal.Instant | undefined
  /** When a case that closes when ready is looked at next. */
  readonly nextLook: Temporal.Instant | undefined
  readonly around: Around
  /** The newest. */
  readonly appeal: Appeal | undefined
}

const when = (at: Temporal.Instant | null | undefined): string | null => (at ? isoOf(at) : null)

/**
 * A step that failed or is late is somebody's work; so is a payout that came back, although the case has ended. Whoever was
 * asked is waited for; who has confirmed to close when ready need do nothing, unless something is theirs to clear.
 */
const waitsFor = (c: ClosureRow, { steps, held, situation }: CaseView) => {
  const asked = steps.some((s) => s.state === 'waiting' && s.owner === 'holder')
  const late = steps.some(
    (s) => s.owner === 'operator' && (c.state === 'closed' ? s.claim : s.state !== 'done'),
  )
  if (held || (late && (c.state === 'closed' || c.state === 'settling'))) return 'operator'
  if (c.state === 'settling' && asked) return 'holder'
  const theirs = situation?.obligations.some((o) => o.blocks && o.who === 'you') ?? false
  return c.state === 'preparing' && c.standing && !theirs ? 'us' : ownerOfCase(c)
}

/** Since when, by what, until when at the most, and what happens then. */
const holdOf = (c: ClosureRow, { holdEnd, lang }: CaseView) => {
  const unsettled = thenOf(c)
  return {
    since: when(c.stopped_at) ?? '',
    by: c.stopped_by ?? 'link',
    // In review nothing happens by the clock: the date is the one by which it is decided.
    until: when(c.state === 'in_review' ? c.review_until : holdEnd) ?? '',
    unsettled,
    words: words[lang].held[unsettled],
  }
}

const obligationsOf = (c: ClosureRow, { situation, pack, lang, quote }: CaseView) =>
  situation?.obligations.map((o) =>
    renderObligation(o, { pack, lang, at: situation.at, ways: waysIn(c, quote) }),
  ) ?? []

/** Its end may still move. */
const COOLS: readonly string[] = ['cooling_off', 'in_review']

const appealSaid = ({ asked_at, answered_by, late, answered_at, answer }: Appeal) => ({
  asked_at: isoOf(asked_at),
  answered_by: isoOf(answered_by),
  late,
  answered_at: when(answered_at),
  answer: answer ?? null,
})

/** While it waits for what has a date, our time begins when that is over. */
const statutoryIn = (c: ClosureRow, { situation, pack }: CaseView): Temporal.Instant => {
  if (!situation) return c.statutory_due_at
  const { at } = situation
  const start = c.standing ? startOfStanding(situation, c.standing) : startOf(blocksIn(situation), at)
  return statutoryBy(c, pack, startsBy(start, at))
}

export const renderCase = (c: ClosureRow, view: CaseView) => ({
  id: c.id,
  wallet: c.wallet,
  state: c.state,
  version: c.version,
  initiator: c.initiator,
  pack: { id: c.pack, version: c.pack_version, verified: view.pack.verified },
  waits_for: waitsFor(c, view),
  requested_at: isoOf(c.requested_at),
  statutory_by: isoOf(statutoryIn(c, view)),
  draft_until: c.state === 'preparing' ? isoOf(c.draft_until) : null,
  accepted_at: when(c.accepted_at),
  cooling_off_until: when(COOLS.includes(c.state) ? view.coolingOffEnd : c.cooling_off_until),
  stopped_at: when(c.stopped_at),
  hold: isHeld(c) ? holdOf(c, view) : null,
  appeal: view.appeal ? appealSaid(view.appeal) : null,
  delayed_until: c.ended_at || c.closed_at ? null : when(c.delayed_until),
  review_until: when(c.review_until),
  settling_since: when(c.settling_since),
  closed_at: when(c.closed_at),
  restore_until: when(c.restore_until),
  tail_until: when(c.tail_until),
  ended_at: when(c.ended_at),
  obligations: obligationsOf(c, view),
  pockets: view.situation ? renderPockets(view.situation) : [],
  ways_out: view.situation ? renderWays(view.situation, view.lang) : [],
  plan: c.plan
    ? { payouts: c.plan.payouts.map((p) => ({ ...p })), repay_surviving: c.plan.repay_surviving === true }
    : null,
  quote: view.quote ? renderQuote(view.quote, view.lang) : null,
  standing: c.standing ? renderStanding(c.standing, { ...view, until: c.standing_until }) : null,
  steps: view.steps.map((step) => renderStep(step, view)),
  actions: actionsOf(c, view.around),
})

/** What is done before the money leaves, in the reader's words. */
export const renderPlanSteps = (steps: readonly QuoteStep[], lang: Lang) =>
  steps.map(({ act, ...step }) => ({
    ...step,
    at_end: step.at_end ?? null,
    estimated: step.estimated === true,
    words: actWords({ act, ...step.object }, 'plan', lang),
    object: { ...step.object, label: labelOf(step.object, lang) },
    irreversible: irreversibleWords(step.irreversible, lang),
  }))

export const renderQuote = (q: Quote, lang: Lang) => ({
  ...q,
  cooling_off: { ...q.cooling_off, because: [...q.cooling_off.because] },
  steps: renderPlanSteps(q.steps, lang),
  lines: q.lines.map((line) => ({
    ...line,
    destination: destinationWords(line.way, line.destination, lang),
  })),
  consequences: renderConsequences(q.consequences, lang),
})

/** What the step is about, as it stood in the quote. */
const labelIn = ({ quote, lang }: CaseView, { object }: StepRow): string | null => {
  const quoted = quote?.steps.find((step) => step.object.ref === object)
  return quoted ? labelOf(quoted.object, lang) : null
}

/** How far it is, and what was kept for it. */
const stepWords = (s: StepRow, { quote, lang }: CaseView): string | null => {
  const quoted = quote?.steps.find((step) => step.object.ref === s.object)
  if (!s.act || !quoted) return null
  const said = actWords({ act: s.act, ...quoted.object }, s.state === 'failed' ? 'pending' : s.state, lang)
  return said && said + costWords(s, lang)
}

const askedOf = (s: StepRow, lang: Lang) => {
  const { asked_at, asked_agreed, asked_left, asked_lost } = s
  // Of an earlier release the amounts are not known.
  if (!asked_at || asked_agreed === null || asked_left === null || asked_lost === null) return null
  const because = [...(s.asked_because ?? [])]
  return {
    at: isoOf(asked_at),
    agreed: asked_agreed.toString(),
    left: asked_left.toString(),
    lost: asked_lost.toString(),
    because,
    words: lessWords(because, lang),
    agreed_at: when(s.agreed_at),
  }
}

/** As it was agreed, so with the number masked; where it goes another way by now, that. */
const destinationIn = ({ quote, lang }: CaseView, { way, instrument }: StepRow): string | null => {
  if (way === null) return null
  if (instrument === null) return destinationWords(way, '', lang) || null
  return quote?.lines.find((line) => line.instrument === instrument)?.destination ?? null
}

const renderStep = (s: StepRow, view: CaseView) => ({
  id: s.id,
  kind: s.kind,
  participant: s.participant,
  object: s.object && s.object_kind ? { kind: s.object_kind, ref: s.object } : null,
  label: labelIn(view, s),
  words: stepWords(s, view),
  early: s.early,
  way: s.way,
  destination: destinationIn(view, s),
  currency: s.currency,
  quoted: s.quoted.toString(),
  moved: s.moved.toString(),
  estimated: isEstimated(s, view),
  fee: s.fee.toString(),
  state: s.state,
  claim: s.claim,
  kept_because: s.kept_because,
  owner: s.owner,
  waits_for: s.waits_for,
  until: when(s.until),
  attempts: s.attempts,
  last_error: s.last_error,
  next_try: when(s.next_try),
  asked: askedOf(s, view.lang),
})

/** What only staff read of an event: the rule that fired may be one the law forbids to tell, a proposal is no decision. */
const FOR_STAFF: Readonly<Record<string, readonly string[]>> = {
  in_review: ['because'],
  review_passed: ['because'],
  stop_proposed: ['act', 'approval'],
  held: ['because'],
  review_proposed: ['verdict', 'approval'],
}

export const renderEvent = (e: EventRow, reader: { staff: boolean }) => ({
  seq: e.seq,
  at: isoOf(e.at),
  type: e.type,
  actor: e.actor,
  data: Object.fromEntries(
    Object.entries(e.data).filter(([key]) => reader.staff || !FOR_STAFF[e.type]?.includes(key)),
  ),
})

/** A line of the operators' queue. */
export const renderQueued = (c: ClosureRow) => ({
  id: c.id,
  wallet: c.wallet,
  state: c.state,
  waits_for: ownerOfCase(c),
  requested_at: isoOf(c.requested_at),
  statutory_by: isoOf(c.statutory_due_at),
  review_until: when(c.review_until),
  stopped_at: when(c.stopped_at),
  held_until: isHeld(c) ? when(c.held_until) : null,
})
