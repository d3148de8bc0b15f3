/**
 * What the products do before the money leaves, as it stands in a quote.
 * C28 Before the cooling-off is over a step is taken only by the holder's consent: where waiting costs them. A closing
 *     that the operator decides has no such step; its debts are repaid with the other steps, with interest to that day.
 */

import { type Instant, isBefore, isoOf, latest } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Currency } from '../../../kernel/money.ts'
import { type Pocket, STEP_KINDS } from '../../../kernel/participant.ts'
import { addWorkingDays } from '../../../kernel/time/calendar.ts'
import type { Pack } from '../../policy/policy.ts'
import type { Plan, QuoteStep } from '../case/types.ts'
import type { ParticipantStep, Situation } from './evaluate.ts'

export type StepContext = {
  readonly pack: Pack
  readonly situation: Situation
  /** When the first step that is not early is taken at the latest. */
  readonly over: Instant
  readonly consent?: false | undefined
}
type Chosen = Pick<Plan, 'repay_surviving'>

/** Rule 4: mandates end, units come back, debts are repaid; a debt that may outlive the wallet only if the holder wants. */
export const stepsOf = (plan: Chosen, context: StepContext): QuoteStep[] => {
  const { situation, over } = context
  const wanted = wantedSteps(plan, situation)
  const early = earlyOf(wanted, context)
  const quote = (step: ParticipantStep, from: Instant) =>
    quoted(step, { ...context, early: early.has(step), from: early.has(step) ? situation.at : from })
  const before = wanted.filter((step) => step.kind !== 'repay').map((step) => quote(step, over))
  // A debt is repaid when every step before it is over.
  const ready = before.reduce((last, step) => latest(last, Temporal.Instant.from(step.done_by)), over)
  return [...before, ...wanted.filter((step) => step.kind === 'repay').map((step) => quote(step, ready))]
}

/** A debt waits for what comes back, where the money that is there now does not cover it. */
const earlyOf = (
  wanted: readonly ParticipantStep[],
  { situation, consent }: StepContext,
): ReadonlySet<ParticipantStep> => {
  if (consent === false) return new Set()
  const purse = purseOf(situation.pockets)
  const back = new Set(wanted.filter((step) => step.kind === 'redeem').map((step) => step.currency))
  const waits = (step: ParticipantStep): boolean =>
    step.kind === 'repay' && !purse.pays(step, step.amount + step.fee) && back.has(step.currency)
  return new Set(wanted.filter((step) => step.early && !waits(step)))
}

/**
 * Debts that the plan cannot repay from what there is and will be, with interest to the day on which it would: their
 * holder has to act first. The steps are quoted ones.
 */
export const shortDebts = (pockets: readonly Pocket[], steps: readonly QuoteStep[]): ReadonlySet<Uuid> => {
  const purse = purseOf(pockets)
  for (const step of steps)
    if (step.kind === 'redeem') purse.add(step, BigInt(step.amount) - BigInt(step.fee))
  const debts = steps.filter((step) => step.kind === 'repay')
  return new Set(
    debts
      .filter((step) => !purse.pays(step, BigInt(step.amount) + BigInt(step.fee)))
      .map((step) => step.object.ref),
  )
}

type Of = { readonly currency: Currency }
/** The money of each currency, from which one thing after another is paid, or not at all. */
const purseOf = (pockets: readonly Pocket[]) => {
  const left = new Map<Currency, bigint>()
  const add = ({ currency }: Of, amount: bigint): void => {
    left.set(currency, (left.get(currency) ?? 0n) + amount)
  }
  for (const pocket of pockets) add(pocket, pocket.available)
  const pays = (of: Of, amount: bigint): boolean => {
    if ((left.get(of.currency) ?? 0n) < amount) return false
    add(of, -amount)
    return true
  }
  return { add, pays }
}

export const wantedSteps = (plan: Chosen, situation: Situation): readonly ParticipantStep[] => {
  const wanted = situation.steps.filter(
    (step) => !survives(step, situation) || (step.kind === 'repay' && plan.repay_surviving === true),
  )
  return STEP_KINDS.flatMap((kind) => wanted.filter((step) => step.kind === kind))
}

const survives = (step: ParticipantStep, { obligations }: Situation): boolean =>
  obligations.some((o) => o.object.ref === step.object.ref && o.severity === 'survives')

type Taking = Pick<StepContext, 'pack'> & { readonly early: boolean; readonly from: Instant }

const quoted = (step: ParticipantStep, { pack, early, from }: Taking): QuoteStep => {
  const { kind, ref, label } = step.object
  const days = step.workingDays > 0 ? addWorkingDays(from, step.workingDays, pack.time_zone) : from
  const doneBy = step.overBy?.(from) ?? days
  return {
    participant: step.participant,
    kind: step.kind,
    object: { kind, ref, label: label ?? null },
    amount: (step.amountAt?.(doneBy) ?? step.amount).toString(),
    currency: step.currency,
    fee: (step.feeAt?.(doneBy) ?? step.fee).toString(),
    done_by: isoOf(doneBy),
    early,
    irreversible: step.irreversible ?? null,
    ...(step.actAt ? { act: step.actAt(doneBy) } : {}),
    ...endAfter(step, doneBy),
    ...(step.estimated ? { estimated: true } : {}),
    fails_next: step.failsNext
      ? {
          payee: step.failsNext.payee,
          at: isoOf(step.failsNext.at),
          amount: step.failsNext.amount.toString(),
        }
      : null,
  }
}

/** Who waits until the end forgoes nothing. */
const endAfter = ({ atEnd }: ParticipantStep, doneBy: Instant): Pick<QuoteStep, 'at_end'> =>
  atEnd && isBefore(doneBy, atEnd.at)
    ? { at_end: { amount: atEnd.amount.toString(), at: isoOf(atEnd.at) } }
    : {}
