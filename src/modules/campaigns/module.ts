import type { Module } from '../../kernel/manifest/module.ts'
import { lettersIn } from '../notices/notices.ts'
import { dormancyTimers } from './jobs/dormancy.ts'
import { programmeReminder, programmeTimer } from './jobs/programmes.ts'
import { mattersOf } from './matters-sql.ts'
import { words as letters } from './messages/words/words.generated.ts'
import { words as says } from './operations/words/words.generated.ts'
import { programmeRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const campaigns: Module = {
  name: 'campaigns',
  mayImport: ['closure', 'wallets', 'policy', 'identity', 'vault', 'operations', 'audit'],
  refusals: programmeRefusals,
  messages: lettersIn(letters),
  routes,
  says,
  states,
  matters: mattersOf,
  jobs: () => [programmeTimer, programmeReminder, ...dormancyTimers],
}
