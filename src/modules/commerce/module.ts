import type { Module } from '../../kernel/module.ts'
import { commerceTimers } from './jobs.ts'
import { commerceParticipant } from './participant.ts'
import { commerceRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const commerce: Module = {
  name: 'commerce',
  refusals: commerceRefusals,
  routes,
  states,
  closes: { phase: 'trade', participant: commerceParticipant },
  jobs: () => commerceTimers,
}
