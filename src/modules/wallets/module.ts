import type { Module } from '../../kernel/manifest/module.ts'
import { lettersIn } from '../notices/notices.ts'
import { walletTimers } from './jobs.ts'
import { mattersOf } from './matters-sql.ts'
import { words as letters } from './messages/words/words.generated.ts'
import { registerPauseActs } from './operations/pauses/pause-acts.ts'
import { secondPerson } from './operations/second-person.ts'
import { words as says } from './operations/words/words.generated.ts'
import { walletsParticipant } from './participant.ts'
import { walletRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const wallets: Module = {
  name: 'wallets',
  mayImport: ['ledger', 'vault', 'audit'],
  secondPerson,
  refusals: walletRefusals,
  messages: lettersIn(letters),
  routes,
  says,
  states,
  closes: { phase: 'wallet', participant: walletsParticipant },
  matters: mattersOf,
  jobs: () => walletTimers,
  acts: registerPauseActs,
}
