import { timerForEach } from '../../kernel/handler.ts'
import type { Module } from '../../kernel/module.ts'
import { participantTimer } from './jobs.ts'
import { closingActMessages } from './messages/closing-acts.ts'
import { closureMessages } from './messages/closure.ts'
import { closureDateMessages } from './messages/closure-dates.ts'
import { CASE_TIMERS } from './operations/timers.ts'
import { closureRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const closure: Module = {
  name: 'closure',
  refusals: closureRefusals,
  messages: { ...closureMessages, ...closureDateMessages, ...closingActMessages },
  routes,
  states,
  jobs: () => [
    ...Object.entries(CASE_TIMERS).map(([kind, run]) => timerForEach(kind, run)),
    participantTimer,
  ],
}
