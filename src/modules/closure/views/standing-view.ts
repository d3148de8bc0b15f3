/** How a confirmation to close when ready is shown: its limits, what it waits for, and when we look again. */
import { type Instant, isBefore, isoOf } from '../../../kernel/clock.ts'
import type { Lang } from '../../../kernel/languages.ts'
import type { Pack } from '../../policy/policy.ts'
import { startOfStanding, waitsOf } from '../assessment/awaited.ts'
import type { Situation } from '../assessment/evaluate.ts'
import { closedBy } from '../assessment/quote.ts'
import { showStart, startsBy } from '../assessment/start.ts'
import type { Standing } from '../case/types.ts'

type Shown = {
  readonly until: Instant | null
  readonly nextLook: Instant | undefined
  readonly situation?: Situation | undefined
  readonly pack: Pack
  readonly lang: Lang
}

export const renderStanding = (standing: Standing, { until, nextLook, situation, pack, lang }: Shown) => ({
  bounds: standing.bounds.map((bound) => ({ ...bound })),
  acknowledged: [...standing.acknowledged],
  not_before: standing.not_before,
  until: until ? isoOf(until) : '',
  start: situation ? showStart(startOfStanding(situation, standing)) : null,
  closed_by: situation && until ? closedIn(standing, { until, situation, pack }) : null,
  waits_for: situation ? waitsOf(situation, standing, lang) : [],
  next_look_at: nextLook ? isoOf(nextLook) : null,
})

type Ends = { readonly until: Instant; readonly situation: Situation; readonly pack: Pack }
/** From the last date of what is waited for; a confirmation that ends before has none. */
const closedIn = (standing: Standing, { until, situation, pack }: Ends): string | null => {
  const start = startOfStanding(situation, standing)
  const from = startsBy(start, situation.at)
  return start.by && isBefore(from, until) ? isoOf(closedBy(pack, situation, from)) : null
}
