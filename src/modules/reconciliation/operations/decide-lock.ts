import Type from 'typebox'
import { operatorOf } from '../../../kernel/actors.ts'
import { refuse } from '../../../kernel/errors.ts'
import { named } from '../../../kernel/named.ts'
import { DecisionBody } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { decide, shownHash } from '../../support/support.ts'
import { lock, requireLockable } from '../lock.ts'
import { dayId } from '../rules.ts'
import { DayParams, DECIDERS, dateOf } from './shapes.ts'
import { shownLock } from './shown-lock.ts'

/** The second of two. When a break has come or gone since, there is something else to decide. */
export const decideLock = txUseCase({
  kind: 'tx',
  name: 'operator.decide_lock_day',
  access: ['operator'],
  roles: DECIDERS,
  key: 'required',
  params: DayParams,
  body: DecisionBody,
  output: named('DayLockDecision', { state: Type.Enum(['matched', 'locked']) }),
  refuses: [
    'request_invalid', 'not_found', 'reconciliation_unknown', 'day_locked', 'day_not_matched', 'approval_own', 'decision_reason_missing',
    'approval_over', 'approval_changed',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const date = dateOf(params.date)
    const lockable = await requireLockable(tx, date)
    const second = operatorOf(call)
    const { shown_hash: seen, ...decision } = body
    const row = await decide(tx, { ...decision, shownHash: seen, by: second })
    if (row.subject !== dayId(date) || row.kind !== 'reconciliation.lock') refuse('not_found')
    if (row.state === 'rejected') return { state: 'matched' as const }
    if (shownHash(shownLock(lockable)) !== seen) refuse('approval_changed')
    await lock(tx, lockable, { by: row.requested_by, second })
    return { state: 'locked' as const }
  },
})
