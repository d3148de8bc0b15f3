import type { Module } from '../../kernel/module.ts'
import { commerceTimers } from './jobs.ts'
import { billMessages } from './messages/bills.ts'
import { disputeMessages } from './messages/disputes.ts'
import { setAsideMessages } from './messages/set-aside.ts'
import { commerceParticipant } from './participant.ts'
import { commerceRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const commerce: Module = {
  name: 'commerce',
  refusals: commerceRefusals,
  messages: { ...billMessages, ...disputeMessages, ...setAsideMessages },
  routes,
  states,
  closes: { phase: 'trade', participant: commerceParticipant },
  jobs: () => commerceTimers,
}
