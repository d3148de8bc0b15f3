import type { Uuid } from '../../../kernel/ids.ts'
import type { Call } from '../../../kernel/usecase.ts'

/** The session that acts: a proof made in another one does not count. */
export const sessionOf = ({ actor }: Call): { session?: Uuid } =>
  actor.kind === 'holder' ? { session: actor.session } : {}
