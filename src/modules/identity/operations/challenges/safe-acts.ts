import type { HolderActor } from '../../../../kernel/actors.ts'
import { isoOf } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { CANCEL_ACT } from '../../../closure/closure.ts'

/** While the wallet is frozen by the link of an alert one act can be proved: it takes nothing and tells nothing. Refuses recovery_needed. */
export const requireSafe = ({ frozenSince }: HolderActor, act: string): void => {
  if (frozenSince && act !== CANCEL_ACT)
    refuse('recovery_needed', { facts: { frozen_since: isoOf(frozenSince) } })
}
