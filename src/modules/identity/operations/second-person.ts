/** What two people decide here: who the second may be, and what then happens. */
import type { SecondPerson } from '../../../kernel/manifest/second-person.ts'
import { RECOVERY_KIND } from './contacts/allowed-contact.ts'
import { decideRecovery } from './recoveries/decide-recovery.ts'

export const secondPerson: SecondPerson = {
  [RECOVERY_KIND]: {
    roles: decideRecovery.roles,
    refuses: decideRecovery.refuses,
    decide: (tx, call, { subject, body }) =>
      decideRecovery.run(tx, call, { params: { wallet: subject }, query: {}, body }),
  },
}
