import type { Module } from '../../kernel/manifest/module.ts'
import { lettersIn } from '../notices/notices.ts'
import { instalments } from './jobs.ts'
import { mattersOf } from './matters-sql.ts'
import { words as letters } from './messages/words/words.generated.ts'
import { secondPerson } from './operations/second-person.ts'
import { words as says } from './operations/words/words.generated.ts'
import { creditParticipant } from './participant.ts'
import { creditRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'
import { undoYoungCredit } from './young.ts'

export const credit: Module = {
  name: 'credit',
  mayImport: ['wallets', 'ledger', 'audit'],
  secondPerson,
  refusals: creditRefusals,
  messages: lettersIn(letters),
  routes,
  says,
  states,
  closes: { phase: 'debts', participant: creditParticipant },
  matters: mattersOf,
  freezes: { undo: undoYoungCredit },
  jobs: () => [instalments],
}
