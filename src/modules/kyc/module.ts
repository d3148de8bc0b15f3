import type { Module } from '../../kernel/manifest/module.ts'
import { kycTimers } from './jobs.ts'
import { secondPerson } from './operations/second-person.ts'
import { words as says } from './operations/words/words.generated.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const kyc: Module = {
  name: 'kyc',
  mayImport: ['vault', 'audit'],
  secondPerson,
  routes,
  says,
  states,
  jobs: () => kycTimers,
}
