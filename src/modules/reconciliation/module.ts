import type { Module } from '../../kernel/manifest/module.ts'
import { reconciliationHandlers } from './jobs.ts'
import { secondPerson } from './operations/second-person.ts'
import { words as says } from './operations/words/words.generated.ts'
import { reconciliationRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const reconciliation: Module = {
  name: 'reconciliation',
  mayImport: ['ledger', 'claims', 'payments', 'vault', 'audit'],
  secondPerson,
  refusals: reconciliationRefusals,
  routes,
  says,
  states,
  jobs: ({ rail }) => reconciliationHandlers(rail),
}
