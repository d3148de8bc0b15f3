import type { Module } from '../../kernel/manifest/module.ts'
import { settlements } from './jobs.ts'
import { mattersOf } from './matters-sql.ts'
import { wealthMessages } from './messages.ts'
import { secondPerson } from './operations/second-person.ts'
import { words as says } from './operations/words/words.generated.ts'
import { wealthParticipant } from './participant.ts'
import { wealthRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'
import { namesYoungOrders } from './young.ts'

export const wealth: Module = {
  name: 'wealth',
  mayImport: ['wallets', 'ledger', 'audit'],
  secondPerson,
  refusals: wealthRefusals,
  messages: wealthMessages,
  routes,
  says,
  states,
  closes: { phase: 'assets', participant: wealthParticipant },
  matters: mattersOf,
  freezes: { undo: namesYoungOrders },
  jobs: () => settlements,
}
