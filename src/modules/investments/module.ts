import type { Module } from '../../kernel/manifest/module.ts'
import { maturities, notices } from './jobs.ts'
import { mattersOf } from './matters-sql.ts'
import { investmentMessages } from './messages.ts'
import { registerInvestmentActs } from './operations/acts.ts'
import { secondPerson } from './operations/second-person.ts'
import { words as says } from './operations/words/words.generated.ts'
import { investmentsParticipant } from './participant.ts'
import { investmentRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'
import { undoYoungInvestments } from './young.ts'

export const investments: Module = {
  name: 'investments',
  mayImport: ['wallets', 'ledger', 'policy', 'audit'],
  secondPerson,
  refusals: investmentRefusals,
  messages: investmentMessages,
  routes,
  says,
  states,
  closes: { phase: 'assets', participant: investmentsParticipant },
  matters: mattersOf,
  freezes: { undo: undoYoungInvestments },
  jobs: () => [notices, maturities],
  acts: registerInvestmentActs,
}
