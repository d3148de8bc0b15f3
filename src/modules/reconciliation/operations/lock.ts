import Type from 'typebox'
import { operatorOf } from '../../../kernel/actors.ts'
import { refuse } from '../../../kernel/errors.ts'
import { named, namedStrict } from '../../../kernel/named.ts'
import { Id, nullable } from '../../../kernel/shapes.ts'
import { Text } from '../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { propose } from '../../support/support.ts'
import { lock, requireLockable } from '../lock.ts'
import { dayId } from '../rules.ts'
import { DayParams, DECIDERS, dateOf } from './shapes.ts'
import { shownLock } from './shown-lock.ts'

/** One person where everything is explained; two where it is not. */
export const lockDayUseCase = txUseCase({
  kind: 'tx',
  name: 'operator.lock_day',
  access: ['operator'],
  roles: DECIDERS,
  key: 'required',
  params: DayParams,
  body: namedStrict('DayLockRequest', {
    reason: Type.Optional(Text('text', { minLength: 3, maxLength: 2000 })),
  }),
  output: named('DayLock', {
    state: Type.Enum(['locked', 'proposed']),
    hash: Type.String(),
    approval: nullable(Id),
    shown_hash: nullable(Type.String()),
  }),
  refuses: [
    'request_invalid', 'reconciliation_unknown', 'day_locked', 'day_not_matched', 'breaks_open', 'approval_pending',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const by = operatorOf(call)
    const lockable = await requireLockable(tx, dateOf(params.date))
    const hash = lockable.seal.hash.toString('hex')
    if (lockable.open.length === 0) {
      await lock(tx, lockable, { by })
      return { state: 'locked' as const, hash, approval: null, shown_hash: null }
    }
    if (body.reason === undefined) refuse('breaks_open', { facts: { breaks: lockable.open.length } })
    const { id, hash: shown } = await propose(tx, {
      subject: dayId(lockable.day.day),
      kind: 'reconciliation.lock',
      shown: shownLock(lockable),
      by,
      ...(body.reason === undefined ? {} : { reasonStaff: body.reason }),
    })
    return { state: 'proposed' as const, hash, approval: id, shown_hash: shown }
  },
})
