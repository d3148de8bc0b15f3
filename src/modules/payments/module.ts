import type { Module } from '../../kernel/manifest/module.ts'
import { realNameOf } from '../kyc/kyc.ts'
import { lettersIn } from '../notices/notices.ts'
import { arrivalTimers } from './jobs/arrivals.ts'
import { paymentTimers } from './jobs/payments.ts'
import { railHandlers } from './jobs/rails.ts'
import { mattersOf } from './matters-sql.ts'
import { words as letters } from './messages/words/words.generated.ts'
import { secondPerson } from './operations/second-person.ts'
import { words as says } from './operations/words/words.generated.ts'
import { paymentsParticipant } from './participant.ts'
import { paymentRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const payments: Module = {
  name: 'payments',
  mayImport: ['wallets', 'ledger', 'instruments', 'claims', 'vault', 'audit'],
  secondPerson,
  refusals: paymentRefusals,
  messages: lettersIn(letters),
  routes,
  says,
  states,
  closes: { phase: 'payments', participant: paymentsParticipant },
  matters: mattersOf,
  freezes: {
    rests:
      'What nobody outside has yet is called back by the freeze itself; what has left was told to every contact when it left.',
  },
  jobs: ({ rail }) => [...paymentTimers, ...arrivalTimers, ...railHandlers({ rail, nameOf: realNameOf })],
}
