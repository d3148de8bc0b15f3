import type { Uuid } from '../../ids.ts'
import type { Call } from '../../usecase.ts'

/** The session that acts: a proof made in another one does not count. */
export const sessionOf = ({ actor }: Call): { session?: Uuid } =>
  actor.kind === 'holder' ? { session: actor.session } : {}
