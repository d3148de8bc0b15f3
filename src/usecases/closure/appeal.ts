import Type from 'typebox'
import { addWorkingDays } from '../../calendar.ts'
import { isoOf } from '../../clock.ts'
import type { Tx } from '../../db/types.ts'
import { lockCase } from '../../domain/closure/advance.ts'
import { lastEvent, notAllowed, packOf, record, refOf } from '../../domain/closure/case.ts'
import { situation } from '../../domain/closure/evaluate.ts'
import { mayAppeal } from '../../domain/closure/rules.ts'
import type { ClosureRow } from '../../domain/closure/types.ts'
import type { Pack } from '../../domain/policy/policy.ts'
import { openTask } from '../../domain/support/tasks.ts'
import { txUseCase } from '../../usecase.ts'
import { ClosureParams, Id, Time } from './shapes.ts'
import { visibleCase } from './visible-case.ts'

/** Something stands in the way now, although nobody has been refused for it yet. */
const isBlocked = async (tx: Tx, c: ClosureRow, now: { pack: Pack; at: Temporal.Instant }) =>
  (c.state === 'preparing' || c.state === 'settling') &&
  (await situation(tx, refOf(c), now)).obligations.some((o) => o.blocks)

/** "I do not agree": a person looks at the refusal, or at a closing that the operator began, within the review time. While one looks, asking again is the same. */
export const appealClosure = txUseCase({
  kind: 'tx',
  name: 'closure.appeal',
  summary: 'Ask a person to look at a refused or blocked closing, or at one that the holder did not begin',
  access: ['holder', 'bearer'],
  status: 201,
  key: 'required',
  alwaysOpen: true,
  params: ClosureParams,
  body: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ task: Id, answered_by: Time }),
  refuses: ['not_found', 'closure_none', 'closure_action_not_allowed'],
  async run(tx, call, { params }) {
    const { c } = await lockCase(tx, await visibleCase(tx, call, params.closure))
    const at = await tx.now()
    const pack = await packOf(tx, c)
    const refused = mayAppeal(c) || (await lastEvent(tx, c, 'refused')) !== undefined
    if (!refused && !(await isBlocked(tx, c, { pack, at }))) notAllowed(c)
    const dueAt = addWorkingDays(at, pack.review.sla.working_days, pack.time_zone)
    const task = await openTask(tx, {
      bucket: c.bucket,
      person: c.person,
      kind: 'closure.appeal',
      ref: c.id,
      owner: 'support',
      dueAt,
    })
    const asked = await lastEvent(tx, c, 'appealed')
    if (asked?.data.task === task) return { task, answered_by: String(asked.data.answered_by) }
    const data = { task, answered_by: isoOf(dueAt) }
    await record(tx, c, { at, type: 'appealed', actor: call.actor, data })
    return data
  },
})
