import type { HolderCall } from '../../domain/identity/acts.ts'
import { refuse } from '../../errors.ts'
import type { Call } from '../../usecase.ts'

/** The call of a signed-in holder. Refuses `sign_in_required`. */
export const holderOf = (call: Call): HolderCall =>
  call.actor.kind === 'holder' ? { ...call, actor: call.actor } : refuse('sign_in_required')
