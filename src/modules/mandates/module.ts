import type { Module } from '../../kernel/module.ts'
import { mandateTimers } from './jobs.ts'
import { mandateMessages } from './messages.ts'
import { mandatesParticipant } from './participant.ts'
import { mandateRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const mandates: Module = {
  name: 'mandates',
  refusals: mandateRefusals,
  messages: mandateMessages,
  routes,
  states,
  closes: { phase: 'permissions', participant: mandatesParticipant },
  jobs: () => mandateTimers,
}
