import type { Module } from '../../kernel/module.ts'
import { instalments } from './jobs.ts'
import { creditMessages } from './messages.ts'
import { creditParticipant } from './participant.ts'
import { creditRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const credit: Module = {
  name: 'credit',
  refusals: creditRefusals,
  messages: creditMessages,
  routes,
  states,
  closes: { phase: 'debts', participant: creditParticipant },
  jobs: () => [instalments],
}
