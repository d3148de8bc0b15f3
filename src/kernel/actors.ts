/** Who acts, for those who need one of a certain kind. */
import { refuse } from './errors.ts'
import type { Uuid } from './ids.ts'
import type { Actor, Call } from './usecase.ts'

export type HolderActor = Extract<Actor, { kind: 'holder' }>
export type HolderCall = Omit<Call, 'actor'> & { readonly actor: HolderActor }

/** The call of a signed-in holder. Refuses `sign_in_required`. */
export const holderOf = (call: Call): HolderCall =>
  call.actor.kind === 'holder' ? { ...call, actor: call.actor } : refuse('sign_in_required')

/** The operator who acts. Refuses not_allowed for everybody else. */
export const operatorOf = ({ actor }: Call): Uuid =>
  actor.kind === 'operator' ? actor.operator : refuse('not_allowed')

/** What a closing does by itself. */
export const SYSTEM: Actor = { kind: 'system', name: 'closure' }
