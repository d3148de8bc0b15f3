import type { Module } from '../../kernel/manifest/module.ts'
import { lettersIn } from '../notices/notices.ts'
import { claimTimers } from './jobs/bank-answers.ts'
import { mattersOf } from './matters-sql.ts'
import { words as letters } from './messages/words/words.generated.ts'
import { secondPerson } from './operations/second-person.ts'
import { words as says } from './operations/words/words.generated.ts'
import { claimRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const claims: Module = {
  name: 'claims',
  mayImport: [],
  secondPerson,
  refusals: claimRefusals,
  messages: lettersIn(letters),
  routes,
  says,
  states,
  matters: mattersOf,
  jobs: () => claimTimers,
}
