import { refuse } from '../../errors.ts'
import type { Uuid } from '../../ids.ts'
import type { Call } from '../../usecase.ts'

/** The operator who acts. Refuses not_allowed for everybody else. */
export const operatorOf = ({ actor }: Call): Uuid =>
  actor.kind === 'operator' ? actor.operator : refuse('not_allowed')
