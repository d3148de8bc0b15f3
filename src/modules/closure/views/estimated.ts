/** Sums of a case that follow from a price which is not known yet. */
import type { Quote, StepRow } from '../case/types.ts'

type Case = { readonly quote?: Quote | undefined; readonly steps: readonly StepRow[] }

/** What waits for a price, and the payouts of its currency, are known when it has come. */
export const isEstimated = (s: StepRow, { quote, steps }: Case): boolean => {
  const waits = (quote?.steps ?? []).filter(
    ({ estimated, object }) =>
      estimated && steps.some((one) => one.object === object.ref && one.state !== 'done'),
  )
  return s.kind === 'payout'
    ? waits.some(({ currency }) => currency === s.currency)
    : waits.some(({ object }) => object.ref === s.object)
}
