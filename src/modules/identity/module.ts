import type { Module } from '../../kernel/module.ts'
import { identityHandlers } from './operations/timers.ts'
import { identityParticipant } from './participant.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const identity: Module = {
  name: 'identity',
  routes,
  states,
  closes: { phase: 'person', participant: identityParticipant },
  jobs: () => identityHandlers,
}
