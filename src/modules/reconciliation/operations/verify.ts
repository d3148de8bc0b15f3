import Type from 'typebox'
import { refuse } from '../../../kernel/errors.ts'
import { named } from '../../../kernel/named.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { requireDay } from '../days.ts'
import { verifyJournal } from '../journal.ts'
import { DayParams, dateOf, READERS } from './shapes.ts'

export const verifyLockedDay = readUseCase({
  kind: 'read',
  name: 'operator.verify_locked_day',
  access: ['operator'],
  roles: READERS,
  params: DayParams,
  output: named('DayLockVerification', {
    intact: Type.Boolean(),
    frozen_hash: Type.String(),
    found_hash: Type.String(),
    changed: Type.Array(Type.String(), {
      description:
        'Totals that differ: `account currency code`. Empty and not intact: single legs were changed',
    }),
  }),
  refuses: ['request_invalid', 'reconciliation_unknown', 'day_not_matched'],
  async run(db, _call, { params }) {
    const day = await requireDay(db, dateOf(params.date))
    const frozen = day.hash ?? refuse('day_not_matched')
    const { intact, found, changed } = await verifyJournal(db, day)
    return { intact, frozen_hash: frozen.toString('hex'), found_hash: found, changed: [...changed] }
  },
})
