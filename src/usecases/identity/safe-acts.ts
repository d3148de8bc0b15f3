import { isoOf } from '../../clock.ts'
import { CANCEL_ACT } from '../../domain/closure/statement.ts'
import type { HolderActor } from '../../domain/identity/sessions.ts'
import { refuse } from '../../errors.ts'

/** While the wallet is frozen by the link of an alert one act can be proved: it takes nothing and tells nothing. Refuses recovery_needed. */
export const requireSafe = ({ frozenSince }: HolderActor, act: string): void => {
  if (frozenSince && act !== CANCEL_ACT)
    refuse('recovery_needed', { facts: { frozen_since: isoOf(frozenSince) } })
}
