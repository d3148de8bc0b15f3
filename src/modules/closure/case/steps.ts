/** Plan steps as rows, and as what is asked of the participant that takes them. */
import { deriveId, type Uuid } from '../../../kernel/ids.ts'
import {
  KEPT_BECAUSE,
  type KeptBecause,
  type ObjectKind,
  type PayoutStep,
  payer,
  type SettleStep,
  type StepAnswer,
} from '../../../kernel/participant.ts'
import { epochOf, refOf } from './case.ts'
import type { NewStep } from './sql.ts'
import type { ClosureRow, QuoteStep, StepRow } from './types.ts'

type Payout = Pick<NewStep, 'way' | 'instrument' | 'currency' | 'quoted'> & {
  readonly account: Uuid
  readonly kept?: KeptBecause | null
}

/** A new payout; `what` makes its id, so that the same money of the same fence is one step for ever. */
export const payoutStep = (c: ClosureRow, payout: Payout, ...what: readonly string[]): NewStep => ({
  id: deriveId(c.bucket, 'closure.step', c.id, String(c.epoch), ...what),
  kind: 'payout',
  participant: payer().describe().name,
  object_kind: null,
  object: null,
  early: false,
  way: payout.way,
  instrument: payout.instrument,
  account: payout.account,
  kept_because: payout.way === 'claim' ? (payout.kept ?? null) : null,
  currency: payout.currency,
  quoted: payout.quoted,
  act: null,
  fee: 0n,
})

/** A step of a product, as it stands in the accepted quote. */
export const quotedStep = (c: ClosureRow, step: QuoteStep): NewStep =>
  productStep(c, { ...step, amount: BigInt(step.amount), fee: BigInt(step.fee) })

type Product = Pick<QuoteStep, 'kind' | 'participant' | 'early' | 'currency' | 'act'> & {
  readonly object: { readonly kind: ObjectKind; readonly ref: Uuid }
  readonly amount: bigint
  readonly fee: bigint
}

/** Of what a redeem brings, its fee is kept before it arrives: what was quoted is what moves. */
const movesOf = ({ kind, amount, fee }: Pick<Product, 'kind' | 'amount' | 'fee'>): bigint =>
  kind === 'redeem' ? amount - fee : amount

/** A new step of a product; `again` tells a second one about the same thing apart. */
export const productStep = (c: ClosureRow, step: Product, ...again: readonly string[]): NewStep => ({
  id: deriveId(c.bucket, 'closure.step', c.id, String(c.epoch), `${step.kind} ${step.object.ref}`, ...again),
  kind: step.kind,
  participant: step.participant,
  object_kind: step.object.kind,
  object: step.object.ref,
  early: step.early,
  way: null,
  instrument: null,
  account: null,
  kept_because: null,
  currency: step.currency,
  quoted: movesOf(step),
  act: step.act ?? null,
  fee: step.fee,
})

/** The step as its participant sees it. */
export const settleStep = (c: ClosureRow, s: StepRow, small?: PayoutStep['small']): SettleStep => {
  const base = { id: s.id, closure: c.id, wallet: refOf(c), epoch: epochOf(c), currency: s.currency }
  if (s.kind !== 'payout') return { ...base, kind: s.kind, object: must(s.object), quoted: s.quoted }
  const kept = s.kept_because ? { kept: s.kept_because } : {}
  const payout = { ...base, kind: s.kind, way: must(s.way), account: must(s.account), ...kept }
  if (!s.instrument) return payout
  return { ...payout, instrument: s.instrument, ...(small ? { small } : {}) }
}

/** How its product calls what was done, and what it kept, where it has words of its own. */
export const actOf = ({ act, fee = 0n }: Extract<StepAnswer, { state: 'done' }>) => (act ? { act, fee } : {})

/** What a claim says of it: a code that is no reason of ours is the word of a bank. */
export const keptBecause = (reason: string): KeptBecause =>
  KEPT_BECAUSE.find((known) => known === reason) ?? 'way_failed'

/** The table insists on it. */
const must = <T>(value: T | null): T => {
  if (value === null) throw new Error('a plan step lacks what its kind needs')
  return value
}

/** What a payout waits for whose money is frozen. It names no order: of some nothing may be told. */
export const RESTRICTION = 'restriction'
export const isFrozen = (s: StepRow): boolean => s.state === 'waiting' && s.waits_for === RESTRICTION

/** Steps that were for a person to look at and are not any more. */
export const freedOf = (
  before: readonly StepRow[],
  now: readonly StepRow[],
  overdue: readonly StepRow[] = [],
): Uuid[] => {
  const still = new Set([...now.filter((s) => s.owner === 'operator'), ...overdue].map((s) => s.id))
  return before.filter((s) => s.owner === 'operator' && !still.has(s.id)).map((s) => s.id)
}

/** A look that was answered as before has made a late step look like a new one. */
export const knownLate = (overdue: readonly StepRow[], before: readonly StepRow[]): StepRow[] => {
  const known = new Set(before.filter((s) => s.owner === 'operator').map((s) => s.id))
  return overdue.map((s) => (known.has(s.id) ? { ...s, owner: 'operator' } : s))
}
