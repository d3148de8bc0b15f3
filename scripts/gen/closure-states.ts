import { statesDocument } from '../../src/modules/closure/case/diagram.ts'
import type { Generator } from './generator.ts'

export const closureStates: Generator = {
  path: 'docs/closure-states.md',
  make: async () => statesDocument(),
}
