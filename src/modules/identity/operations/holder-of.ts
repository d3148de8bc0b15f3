import { refuse } from '../../../kernel/errors.ts'
import type { Call } from '../../../kernel/usecase.ts'
import type { HolderCall } from '../challenges/acts.ts'

/** The call of a signed-in holder. Refuses `sign_in_required`. */
export const holderOf = (call: Call): HolderCall =>
  call.actor.kind === 'holder' ? { ...call, actor: call.actor } : refuse('sign_in_required')
