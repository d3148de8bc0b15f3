import type { Module } from '../../kernel/module.ts'
import { claimTimers } from './jobs/late-money.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const claims: Module = {
  name: 'claims',
  routes,
  states,
  jobs: () => claimTimers,
}
