/** Which broken promises of a purchase what was given back since makes good. Each cent counts for one of them. */
import { type Instant, isBefore } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'

export type Broken = { readonly id: Uuid; readonly amount: bigint; readonly due_at: Instant }
/** `meant_at`: when it was decided. What had been announced before a promise broke is a promise of its own. */
export type GivenBack = { readonly amount: bigint; readonly meant_at: Instant }

/** Both oldest first; the oldest promise is made good first. */
export const madeGoodBy = (broken: readonly Broken[], given: readonly GivenBack[]): Uuid[] => {
  const left = broken.map(({ amount }) => amount)
  for (const { amount, meant_at } of given) {
    let rest = amount
    broken.forEach(({ due_at }, i) => {
      const open = left[i] ?? 0n
      if (isBefore(meant_at, due_at)) return
      const part = rest < open ? rest : open
      left[i] = open - part
      rest -= part
    })
  }
  return broken.flatMap(({ id }, i) => (left[i] === 0n ? [id] : []))
}
