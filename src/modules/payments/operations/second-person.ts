/** What two people decide here: who the second may be, and what then happens. */
import type { SecondPerson } from '../../../kernel/manifest/second-person.ts'
import { decideOutcome } from './payments/decide-outcome.ts'

export const secondPerson: SecondPerson = {
  'payment.outcome': {
    roles: decideOutcome.roles,
    refuses: decideOutcome.refuses,
    decide: (tx, call, { subject, body }) =>
      decideOutcome.run(tx, call, { params: { payment: subject }, query: {}, body }),
  },
}
