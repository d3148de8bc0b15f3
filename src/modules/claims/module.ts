import type { Module } from '../../kernel/module.ts'
import { claimTimers } from './jobs/late-money.ts'
import { keptMessages } from './messages.ts'
import { claimRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const claims: Module = {
  name: 'claims',
  refusals: claimRefusals,
  messages: keptMessages,
  routes,
  states,
  jobs: () => claimTimers,
}
