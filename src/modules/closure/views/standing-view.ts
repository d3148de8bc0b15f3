/** How a confirmation to close when ready is shown: its limits, what it waits for, and when we look again. */
import { type Instant, isoOf } from '../../../kernel/clock.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { waitsOf } from '../assessment/awaited.ts'
import type { Situation } from '../assessment/evaluate.ts'
import type { Standing } from '../case/types.ts'

type Shown = {
  readonly until: Instant | null
  readonly nextLook: Instant | undefined
  readonly situation?: Situation | undefined
  readonly lang: Lang
}

export const renderStanding = (standing: Standing, { until, nextLook, situation, lang }: Shown) => ({
  bounds: standing.bounds.map((bound) => ({ ...bound })),
  acknowledged: [...standing.acknowledged],
  not_before: standing.not_before,
  until: until ? isoOf(until) : '',
  waits_for: situation ? waitsOf(situation, standing, lang) : [],
  next_look_at: nextLook ? isoOf(nextLook) : null,
})
