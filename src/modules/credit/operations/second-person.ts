/** What two people decide here: who the second may be, and what then happens. */
import type { SecondPerson } from '../../../kernel/manifest/second-person.ts'
import { decideWriteOff } from './decide-write-off.ts'

export const secondPerson: SecondPerson = {
  'credit.write_off': {
    roles: decideWriteOff.roles,
    refuses: decideWriteOff.refuses,
    decide: (tx, call, { subject, body }) =>
      decideWriteOff.run(tx, call, { params: { loan: subject }, query: {}, body }),
  },
}
