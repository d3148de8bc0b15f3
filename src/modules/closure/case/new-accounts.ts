/**
 * What a closing pays to an account that is still new is bounded when it is paid, not only when it is quoted: together with
 * whatever else went to new accounts that day, also when more has come in since, or the holder withdrew in the cooling-off.
 */
import { type Instant, isAfter, plus } from '../../../kernel/clock.ts'
import type { PayoutStep } from '../../../kernel/participant.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { situation } from '../assessment/evaluate.ts'
import { packOf, refOf } from './case.ts'
import type { ClosureRow, StepRow } from './types.ts'

const isUnsent = ({ kind, instrument, state }: StepRow): boolean =>
  kind === 'payout' && instrument !== null && (state === 'pending' || state === 'failed')

/** The bound of each step that is about to be paid to an account that is new; undefined where there is none. */
export const smallSums = async (
  tx: Tx,
  c: ClosureRow,
  { steps, at }: { readonly steps: readonly StepRow[]; readonly at: Instant },
): Promise<(step: StepRow) => PayoutStep['small']> => {
  const none = () => undefined
  if (!steps.some(isUnsent)) return none
  const pack = await packOf(tx, c)
  const { new_account_small, to_others } = pack.money_out
  // A way out was confirmed by the bank before the case was accepted.
  if (c.accepted_at && !isAfter(plus(c.accepted_at, new_account_small), at)) return none
  const { destinations } = await situation(tx, refOf(c), { pack, at })
  const full = new Set(destinations.filter((d) => !isAfter(d.fullFrom, at)).map((d) => d.instrument))
  return (step) =>
    !isUnsent(step) || full.has(step.instrument ?? '')
      ? undefined
      : { perDay: BigInt(to_others.per_day[step.currency] ?? '0'), zone: pack.time_zone }
}
