import type { Module } from '../../kernel/manifest/module.ts'
import { lettersIn } from '../notices/notices.ts'
import { mandateTimers } from './jobs.ts'
import { mattersOf } from './matters-sql.ts'
import { words as letters } from './messages/words/words.generated.ts'
import { words as says } from './operations/words/words.generated.ts'
import { mandatesParticipant } from './participant.ts'
import { mandateRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const mandates: Module = {
  name: 'mandates',
  mayImport: ['wallets', 'ledger', 'vault', 'audit'],
  refusals: mandateRefusals,
  messages: lettersIn(letters),
  routes,
  says,
  states,
  closes: { phase: 'permissions', participant: mandatesParticipant },
  matters: mattersOf,
  freezes: {
    rests:
      'Permissions to debit are ended by the freeze itself, and nothing of them waits: a debit is paid at once, told, and what rests of it with a young merchant comes back.',
  },
  jobs: () => mandateTimers,
}
