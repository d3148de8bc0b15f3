/**
 * C1 The states of a closure and every way between them: one table. The API's allowed actions, the diagram in
 *    docs/closure-states.md and the tests are made from it.
 */
import type { Uuid } from '../../../kernel/ids.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Pack } from '../../policy/policy.ts'
import type { ClosureRow, ClosureState } from './types.ts'

export type Trigger =
  | 'confirm'
  | 'ready'
  | 'decide'
  | 'cancel'
  | 'call_off'
  | 'expire'
  | 'cooling_off_over'
  | 'review_needed'
  | 'approve'
  | 'resume'
  | 'reject'
  | 'money_left'
  | 'still_open'
// biome-ignore format: a list
export type By = 'holder' | 'operator' | 'timer'

export type Transition = {
  readonly from: ClosureState
  readonly on: Trigger
  readonly to: ClosureState
  readonly by: By
}

export const TRANSITIONS: readonly Transition[] = [
  { from: 'preparing', on: 'confirm', to: 'cooling_off', by: 'holder' },
  { from: 'preparing', on: 'ready', to: 'cooling_off', by: 'timer' },
  { from: 'preparing', on: 'decide', to: 'cooling_off', by: 'operator' },
  { from: 'preparing', on: 'cancel', to: 'cancelled', by: 'holder' },
  { from: 'preparing', on: 'expire', to: 'expired', by: 'timer' },
  { from: 'cooling_off', on: 'cancel', to: 'cancelled', by: 'holder' },
  { from: 'cooling_off', on: 'call_off', to: 'cancelled', by: 'operator' },
  { from: 'cooling_off', on: 'review_needed', to: 'in_review', by: 'timer' },
  { from: 'cooling_off', on: 'cooling_off_over', to: 'settling', by: 'timer' },
  { from: 'in_review', on: 'cancel', to: 'cancelled', by: 'holder' },
  { from: 'in_review', on: 'call_off', to: 'cancelled', by: 'operator' },
  { from: 'in_review', on: 'resume', to: 'cooling_off', by: 'operator' },
  { from: 'in_review', on: 'approve', to: 'settling', by: 'operator' },
  { from: 'in_review', on: 'reject', to: 'rejected', by: 'operator' },
  { from: 'settling', on: 'money_left', to: 'closed', by: 'timer' },
  { from: 'settling', on: 'still_open', to: 'settling', by: 'timer' },
]

/** Where `trigger` leads from `from`; undefined when it is not allowed there. */
export const next = (from: ClosureState, trigger: Trigger): ClosureState | undefined =>
  TRANSITIONS.find((t) => t.from === from && t.on === trigger)?.to

/**
 * C23 Plan, quote and standing of a case that was never accepted are drafts: they end with it. What was accepted is
 *     evidence, and stays sealed with the case.
 */
export const DRAFT_OVER = {
  plan: null,
  quote: null,
  quote_body: null,
  quote_hash: null,
  quote_until: null,
  standing: null,
  standing_until: null,
  standing_strength: null,
} as const

export const TERMINAL: readonly ClosureState[] = ['cancelled', 'expired', 'rejected', 'closed']
/** Behind the fence: nothing new can start on the wallet. */
export const FENCED: readonly ClosureState[] = ['cooling_off', 'in_review', 'settling', 'closed']
/** A stop can hold these: there may be money that has not left. */
export const STOPPABLE: readonly ClosureState[] = ['cooling_off', 'in_review', 'settling']

type Stop = Pick<ClosureRow, 'state' | 'stopped_at' | 'stop_settled_at'>
/** C12 Stopped, and nobody has settled it yet: no money leaves and no deadline runs out. */
export const isHeld = (c: Stop): boolean =>
  STOPPABLE.includes(c.state) && c.stopped_at !== null && c.stop_settled_at === null

/** Its holder confirmed it, which those who share the wallet had to agree to; what the operator decides needs no word. */
export const restsOnWords = ({ initiator }: Pick<ClosureRow, 'initiator'>): boolean =>
  initiator === 'holder' || initiator === 'staff'

/** What happens when nobody settles a stop in its time. Never a payout. */
export const thenOf = ({ state }: Pick<ClosureRow, 'state'>): 'review' | 'decision' | 'claim' => {
  if (state === 'settling') return 'claim'
  return state === 'in_review' ? 'decision' : 'review'
}

/** Nothing about the wallet has been moved for good yet. */
export const CANCELLABLE: readonly ClosureState[] = TRANSITIONS.filter((t) => t.on === 'cancel').map(
  (t) => t.from,
)

export type Action = {
  readonly action:
    | 'plan'
    | 'confirm'
    | 'cancel'
    | 'stop'
    | 'receipt'
    | 'timeline'
    | 'appeal'
    | 'stand'
    | 'withdraw_standing'
    | 'continue'
    | 'agree'
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly href: string
  /** A proof of identity bound to the act is needed first. */
  readonly proof: boolean
}

/** What the row of a case does not tell of what may be done now. */
export type Around = {
  /** The quote still counts, and nothing blocks. */
  readonly ready: boolean
  /** The time to cancel is not over. */
  readonly cancellable: boolean
  /** Something has not left that a stop would hold. */
  readonly stoppable: boolean
  /** A recovery since the stop has shown who the holder is, and no word of somebody who shares the wallet is missing. */
  readonly recovered: boolean
  /** Steps that wait for the holder's word. */
  readonly asked: readonly Uuid[]
}
const UNSEEN: Around = { ready: true, cancellable: true, stoppable: true, recovered: false, asked: [] }

/**
 * C1 What may be done now, by the holder of the session or by whoever holds the receipt link: what is listed is accepted,
 * and what is accepted is listed.
 */
export const actionsOf = (c: ClosureRow, around: Around = UNSEEN): Action[] => {
  const base = `/v1/wallets/${c.wallet}/closure`
  const own = `/v1/closures/${c.id}`
  const actions: Action[] = []
  if (c.state === 'preparing' && !c.standing)
    actions.push({ action: 'plan', method: 'PUT', href: `${base}/plan`, proof: false })
  if (next(c.state, 'confirm') && c.quote && around.ready)
    actions.push({ action: 'confirm', method: 'POST', href: `${base}/confirmation`, proof: true })
  if (c.state === 'preparing' && c.quote)
    actions.push({ action: 'stand', method: 'PUT', href: `${base}/standing`, proof: true })
  if (c.standing)
    actions.push({ action: 'withdraw_standing', method: 'DELETE', href: `${base}/standing`, proof: false })
  if (isHeld(c) && around.recovered)
    actions.push({ action: 'continue', method: 'POST', href: `${base}/continuation`, proof: true })
  if (next(c.state, 'cancel') && around.cancellable)
    actions.push({ action: 'cancel', method: 'DELETE', href: base, proof: c.state !== 'preparing' })
  if (STOPPABLE.includes(c.state) && !c.stopped_at && around.stoppable)
    actions.push({ action: 'stop', method: 'POST', href: `${own}/stop`, proof: false })
  for (const step of around.asked)
    actions.push({ action: 'agree', method: 'POST', href: `${own}/steps/${step}/agreement`, proof: false })
  // In every state, whoever began it and whatever was said: that it may be asked tells nothing.
  actions.push({ action: 'appeal', method: 'POST', href: `${own}/appeal`, proof: false })
  if (c.accepted_at || c.ended_at)
    actions.push({ action: 'receipt', method: 'GET', href: `${own}/receipt`, proof: false })
  actions.push({ action: 'timeline', method: 'GET', href: `${own}/timeline`, proof: false })
  return actions
}

/** Why a person has to look at a case: only what the pack names, never a feeling. */
export const reviewReasons = (
  { review }: Pack,
  found: {
    readonly moves: readonly { readonly currency: Currency; readonly amount: bigint }[]
    readonly restricted: boolean
    readonly flips: number
  },
): string[] => {
  const over = found.moves.some(({ currency, amount }) => {
    const limit = review.amount_over[currency]
    return limit !== undefined && amount > BigInt(limit)
  })
  return [
    ...(over ? ['amount'] : []),
    ...(review.restricted && found.restricted ? ['restricted'] : []),
    ...(found.flips >= review.flips_over ? ['repeated'] : []),
  ]
}

/** Who must act next, for every state that is not an end: a case never waits for nobody (rule 7). */
export const ownerOf = (state: ClosureState): 'holder' | 'us' | 'operator' | 'nobody' => {
  if (state === 'preparing') return 'holder'
  if (state === 'in_review') return 'operator'
  return state === 'cooling_off' || state === 'settling' ? 'us' : 'nobody'
}

/** The same of a case: a stop is for a person to settle. */
export const ownerOfCase = (c: Stop): ReturnType<typeof ownerOf> =>
  isHeld(c) ? 'operator' : ownerOf(c.state)
