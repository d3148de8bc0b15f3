import type { Module } from '../../kernel/manifest/module.ts'
import { lettersIn } from '../notices/notices.ts'
import { commerceTimers } from './jobs.ts'
import { mattersOf } from './matters-sql.ts'
import { words as letters } from './messages/words/words.generated.ts'
import { undoYoungPayments } from './operations/purchases/undo-young.ts'
import { secondPerson } from './operations/second-person.ts'
import { words as says } from './operations/words/words.generated.ts'
import { commerceParticipant } from './participant.ts'
import { commerceRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const commerce: Module = {
  name: 'commerce',
  mayImport: ['wallets', 'ledger', 'vault', 'audit'],
  secondPerson,
  refusals: commerceRefusals,
  messages: lettersIn(letters),
  routes,
  says,
  states,
  closes: { phase: 'trade', participant: commerceParticipant },
  matters: mattersOf,
  // Who may bill or sell is ended by the freeze itself.
  freezes: { undo: undoYoungPayments },
  jobs: () => commerceTimers,
}
