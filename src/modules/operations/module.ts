import type { Module } from '../../kernel/manifest/module.ts'
import { secondPerson } from './operations/second-person.ts'
import { words as says } from './operations/words/words.generated.ts'
import { operationsRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const operations: Module = {
  name: 'operations',
  mayImport: ['audit'],
  secondPerson,
  refusals: operationsRefusals,
  routes,
  says,
  states,
}
