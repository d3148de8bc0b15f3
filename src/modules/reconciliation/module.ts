import type { Module } from '../../kernel/module.ts'
import { reconciliationHandlers } from './jobs.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const reconciliation: Module = {
  name: 'reconciliation',
  routes,
  states,
  jobs: ({ rail }) => reconciliationHandlers(rail),
}
