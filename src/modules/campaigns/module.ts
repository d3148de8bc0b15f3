import type { Module } from '../../kernel/module.ts'
import { dormancyTimers } from './jobs/dormancy.ts'
import { programmeReminder, programmeTimer } from './jobs/programmes.ts'
import { initiatorMessages } from './messages.ts'
import { programmeRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const campaigns: Module = {
  name: 'campaigns',
  refusals: programmeRefusals,
  messages: initiatorMessages,
  routes,
  states,
  jobs: () => [programmeTimer, programmeReminder, ...dormancyTimers],
}
