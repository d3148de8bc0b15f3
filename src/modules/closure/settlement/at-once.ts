/**
 * Cases that nobody has to wait for: no cooling-off, no review, nothing that a product, a bank or a person does first.
 * They go from the look to closed in one transaction, many at once, with wallets and accounts held throughout: a fence
 * that nobody could meet is not raised first.
 * C19 What they are left with is what a case is left with that goes the long way: events, steps, dates and the paper of
 *     closing. What an offer leaves is missing, as nobody was asked: no quote, and no paper that it was accepted.
 */

import { declared } from '../../../declared.ts'
import { SYSTEM } from '../../../kernel/actors.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { codesOf } from '../../../kernel/manifest/declares.ts'
import { type ObligationCode, payer, WAYS } from '../../../kernel/participant.ts'
import type { Pack } from '../../policy/policy.ts'
import type { WalletRow } from '../../wallets/wallets.ts'
import { acceptOne, type Drafted, stepsOf, type Terms } from '../acceptance/accept.ts'
import type { Situation } from '../assessment/evaluate.ts'
import { coolingOffOf } from '../assessment/quote.ts'
import { reviewReasons } from '../case/rules.ts'
import { settleStep } from '../case/steps.ts'
import type { ClosureRow, Quote, StepRow } from '../case/types.ts'
import { stepRows, type UnitOfWork } from '../case/unit-of-work.ts'
import { type Closed, closeOne, endAll } from './finish.ts'

/** What a payout within the books and the closing itself take care of. */
const ENDS_WITH_IT: ReadonlySet<ObligationCode> = new Set<ObligationCode>([
  'balance.positive',
  'balance.dust',
  'destination.missing',
  'destination.too_new',
  ...codesOf(declared.endsWithWallet),
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

/** A case whose wallet is open and held with its accounts, as it was seen, and what is going to happen. */
export type Held = Drafted & { readonly found: Situation; readonly wallet: WalletRow }
export type Ended = { readonly closed: readonly Closed[]; readonly stayed: readonly Held[] }

/** Settles and closes. What the books or a participant refuse stays as it was, for the long way. */
export const closeAtOnce = async (unit: UnitOfWork, held: readonly Held[], terms: Terms): Promise<Ended> => {
  if (held.length === 0) return { closed: [], stayed: [] }
  const settled = await settleAll(unit, held.map(planned))
  const done = settled.flatMap(({ one, steps }) => (steps ? [{ one, steps }] : []))
  const [cases, wallets] = [done.map(({ one }) => one.c), done.map(({ one }) => one.wallet)]
  // Found to be open after all: what was posted is idempotent, so the long way takes it up where it stands.
  if (await endAll(unit, cases, wallets)) return { closed: [], stayed: held }
  const closed = done.map(({ one, steps }) => {
    const taking = { terms, epoch: epochAfter(one), endOf: ({ deadline }: { deadline: Instant }) => deadline }
    const { accepted } = acceptOne(unit, { ...one, quote: null }, taking)
    unit.steps(steps)
    return closeOne(unit, {
      c: settling(unit, accepted, steps),
      quote: undefined,
      steps,
      pack: terms.pack,
    })
  })
  return { closed, stayed: settled.flatMap(({ one, steps }) => (steps ? [] : [one])) }
}

/** The epoch that a fence would raise the wallet to, and that closing does. */
const epochAfter = ({ wallet }: Held): number => wallet.epoch + 1

type Planned = { readonly one: Held; readonly steps: readonly StepRow[] }
type Settled = { readonly one: Held; readonly steps: readonly StepRow[] | undefined }

const planned = (one: Held): Planned => {
  const c = { ...one.c, epoch: epochAfter(one) }
  return { one, steps: stepRows(c, stepsOf(c, one.quote, one.plan)) }
}

/** Every payout of every case in one posting. Undefined steps: not all of them are done. */
const settleAll = async ({ tx, at }: UnitOfWork, cases: readonly Planned[]): Promise<Settled[]> => {
  const asked = cases.flatMap(({ one, steps }) =>
    // The accounts stand in the epoch before: nothing has fenced them off.
    steps.map((step) => settleStep({ ...one.c, epoch: one.wallet.epoch }, step)),
  )
  const answers = asked.length > 0 ? await payer().settle?.(tx, asked, at) : undefined
  return cases.map(({ one, steps }) => {
    const done = steps.flatMap((step): StepRow[] => {
      const answer = answers?.get(step.id)
      if (answer?.state !== 'done') return []
      return [{ ...step, state: 'done', moved: answer.amount, claim: answer.claim, attempts: 1 }]
    })
    return { one, steps: done.length === steps.length ? done : undefined }
  })
}

/** The events that a case leaves which settles in a transaction of its own. */
const settling = (unit: UnitOfWork, c: ClosureRow, steps: readonly StepRow[]): ClosureRow => {
  const changed = unit.change(c, { state: 'settling', settling_since: unit.at })
  unit.record(changed, { type: 'settling', actor: SYSTEM })
  for (const step of steps)
    unit.record(changed, {
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
