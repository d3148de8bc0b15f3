import type { Module } from '../../kernel/manifest/module.ts'
import { promiseJob, promiseTimer } from './jobs.ts'
import { secondPerson } from './operations/second-person.ts'
import { words as says } from './operations/words/words.generated.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const support: Module = {
  name: 'support',
  mayImport: ['vault', 'audit'],
  secondPerson,
  routes,
  says,
  states,
  jobs: () => [promiseTimer, promiseJob],
}
