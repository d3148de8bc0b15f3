/** What two people decide here: who the second may be, and what then happens. */
import type { SecondPerson } from '../../../kernel/manifest/second-person.ts'
import { decideClaimIdentity } from './claims/decide-identity.ts'

export const secondPerson: SecondPerson = {
  'claims.identity': {
    roles: decideClaimIdentity.roles,
    refuses: decideClaimIdentity.refuses,
    decide: (tx, call, { subject, body }) =>
      decideClaimIdentity.run(tx, call, { params: { closure: subject }, query: {}, body }),
  },
}
