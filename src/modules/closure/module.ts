import { timerForEach } from '../../kernel/handler.ts'
import type { Module } from '../../kernel/manifest/module.ts'
import { lettersIn } from '../notices/notices.ts'
import { mattersOf } from './case/matters-sql.ts'
import { participantTimer } from './jobs.ts'
import { words as letters } from './messages/words/words.generated.ts'
import { secondPerson } from './operations/second-person.ts'
import { CASE_TIMERS } from './operations/timers.ts'
import { words as says } from './operations/words/words.generated.ts'
import { closureRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const closure: Module = {
  name: 'closure',
  mayImport: ['wallets', 'policy', 'identity', 'vault', 'operations', 'audit'],
  secondPerson,
  refusals: closureRefusals,
  messages: lettersIn(letters),
  routes,
  says,
  states,
  matters: mattersOf,
  jobs: () => [
    ...Object.entries(CASE_TIMERS).map(([kind, run]) => timerForEach(kind, run)),
    participantTimer,
  ],
}
