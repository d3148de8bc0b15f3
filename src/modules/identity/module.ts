import type { Module } from '../../kernel/manifest/module.ts'
import { lettersIn } from '../notices/notices.ts'
import { words as letters } from './messages/words/words.generated.ts'
import { secondPerson } from './operations/second-person.ts'
import { identityHandlers } from './operations/timers.ts'
import { words as says } from './operations/words/words.generated.ts'
import { identityParticipant } from './participant.ts'
import { identityRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const identity: Module = {
  name: 'identity',
  mayImport: ['vault', 'audit'],
  secondPerson,
  refusals: identityRefusals,
  messages: lettersIn(letters),
  routes,
  says,
  states,
  closes: { phase: 'person', participant: identityParticipant },
  jobs: () => identityHandlers,
}
