/**
 * Cases that nobody has to wait for: no cooling-off, no review, nothing that a product, a bank or a person does first.
 * They go from acceptance to closed in the transaction that accepted them, many at once.
 * C19 What they are left with is what a case is left with that goes the long way: events, papers, steps, dates.
 */
import { type ObligationCode, WAYS } from '../../participant.ts'
import { participants } from '../../participants.ts'
import type { Pack } from '../policy/policy.ts'
import { type Fenced, stepsOf } from './accept.ts'
import type { Situation } from './evaluate.ts'
import { type Closed, closeOne, endAll } from './finish.ts'
import { SYSTEM } from './prepare.ts'
import { coolingOffOf } from './quote.ts'
import { reviewReasons } from './rules.ts'
import { type Sheet, stepRows } from './sheet.ts'
import { settleStep } from './steps.ts'
import type { ClosureRow, Quote, StepRow } from './types.ts'

/** What a payout within the books and the closing itself take care of. */
const ENDS_WITH_IT: ReadonlySet<ObligationCode> = new Set<ObligationCode>([
  'balance.positive',
  'balance.dust',
  'instrument.linked',
  'destination.missing',
  'destination.too_new',
  'benefit.unused',
  'document.not_exported',
])
/** Ways that need no bank. */
const OWN_BOOKS = new Set<string>(WAYS.filter((way) => ['claim', 'donate', 'forfeit'].includes(way)))

type Looked = {
  readonly quote: Quote
  readonly found: Situation
  readonly flips: number
  readonly pack: Pack
}

/** Whether a case may end in the transaction that accepts it. */
export const endsAtOnce = ({ quote, found, flips, pack }: Looked): boolean => {
  const moves = quote.lines.map(({ currency, amount }) => ({ currency, amount: BigInt(amount) }))
  const reviewed = reviewReasons(pack, { moves, restricted: false, flips }).length > 0
  return (
    !reviewed &&
    Temporal.Duration.from(coolingOffOf(pack, found, 'strong').duration).blank &&
    quote.steps.length === 0 &&
    quote.lines.every(({ way }) => OWN_BOOKS.has(way)) &&
    found.obligations.every(({ code }) => ENDS_WITH_IT.has(code)) &&
    found.pockets.every(({ held }) => held === 0n)
  )
}

export type Ended = { readonly closed: readonly Closed[]; readonly stayed: readonly Fenced[] }

/** Settles and closes what was accepted with the rights of a settling. What the books refuse stays, for a look of its own. */
export const closeAtOnce = async (sheet: Sheet, accepted: readonly Fenced[], pack: Pack): Promise<Ended> => {
  if (accepted.length === 0) return { closed: [], stayed: [] }
  const settled = await settleAll(
    sheet,
    accepted.map((one) => ({ one, steps: stepRows(one.c, stepsOf(one.c, one.quote)) })),
  )
  const done = settled.flatMap(({ one, steps }) => (steps ? [{ one, steps }] : []))
  const hold = await endAll(
    sheet,
    done.map(({ one }) => one.c),
  )
  // Found to be open after all: its steps are idempotent, so the long way takes them up where they stand.
  if (hold) return { closed: [], stayed: accepted }
  const closed = done.map(({ one: { c, quote }, steps }) => {
    sheet.steps(steps)
    return closeOne(sheet, { c: settling(sheet, c, steps), quote, steps, pack })
  })
  return { closed, stayed: settled.flatMap(({ one, steps }) => (steps ? [] : [one])) }
}

type Planned = { readonly one: Fenced; readonly steps: readonly StepRow[] }
type Settled = { readonly one: Fenced; readonly steps: readonly StepRow[] | undefined }

/** Every payout of every case in one posting. Undefined steps: not all of them are done. */
const settleAll = async ({ tx, at }: Sheet, planned: readonly Planned[]): Promise<Settled[]> => {
  const asked = planned.flatMap(({ one, steps }) => steps.map((step) => settleStep(one.c, step)))
  const payments = participants.find((p) => p.describe().name === 'payments')
  const answers = asked.length > 0 ? await payments?.settle?.(tx, asked, at) : undefined
  return planned.map(({ one, steps }) => {
    const done = steps.flatMap((step): StepRow[] => {
      const answer = answers?.get(step.id)
      if (answer?.state !== 'done') return []
      return [{ ...step, state: 'done', moved: answer.amount, claim: answer.claim, attempts: 1 }]
    })
    return { one, steps: done.length === steps.length ? done : undefined }
  })
}

/** The events that a case leaves which settles in a transaction of its own. */
const settling = (sheet: Sheet, c: ClosureRow, steps: readonly StepRow[]): ClosureRow => {
  const changed = sheet.change(c, { state: 'settling', settling_since: sheet.at })
  sheet.record(changed, { type: 'settling', actor: SYSTEM })
  for (const step of steps)
    sheet.record(changed, {
      type: step.claim ? 'claim_opened' : 'step_done',
      actor: SYSTEM,
      data: {
        step: step.id,
        kind: step.kind,
        way: step.way,
        currency: step.currency,
        amount: step.moved.toString(),
      },
    })
  return changed
}
