import type { Module } from '../../kernel/module.ts'
import { codeMessages } from './messages/codes.ts'
import { identityMessages } from './messages/identity.ts'
import { recoveryMessages } from './messages/recoveries.ts'
import { identityHandlers } from './operations/timers.ts'
import { identityParticipant } from './participant.ts'
import { identityRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const identity: Module = {
  name: 'identity',
  refusals: identityRefusals,
  messages: { ...identityMessages, ...codeMessages, ...recoveryMessages },
  routes,
  states,
  closes: { phase: 'person', participant: identityParticipant },
  jobs: () => identityHandlers,
}
