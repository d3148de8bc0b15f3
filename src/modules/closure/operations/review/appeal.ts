import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, Time } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { FREEZE_LINK } from '../../../notices/notices.ts'
import { promisedBy, taskOf } from '../../../support/support.ts'
import { lastEvent, packOf, record } from '../../case/case.ts'
import { isHeld, STOPPABLE } from '../../case/rules.ts'
import type { ClosureRow } from '../../case/types.ts'
import { lockCase } from '../../settlement/advance.ts'
import { visibleCase } from '../cases/visible-case.ts'
import { tellHolder } from '../letter-links.ts'
import { appealedNotice } from '../messages.ts'
import { anew, openCaseTask } from '../owners.ts'
import { ClosureParams } from '../shapes.ts'

/** Nothing but a stop keeps it from going on. */
const goesOn = (c: ClosureRow): boolean => STOPPABLE.includes(c.state) && !isHeld(c)

/** "I do not agree", or "it takes too long": a person looks at it within the review time. While one looks, asking again is the same. */
export const appealClosure = txUseCase({
  kind: 'tx',
  name: 'closure.appeal',
  access: ['holder', 'bearer'],
  status: 201,
  key: 'required',
  availableDuringMaintenance: true,
  params: ClosureParams,
  body: Type.Object({}, { additionalProperties: false }),
  output: named('Appeal', {
    task: Id,
    answered_by: Time,
    goes_on: Type.Boolean({
      description:
        'The closing goes on by its dates meanwhile: an appeal holds nothing. Whoever did not ask for the closing stops it (`stop` among its actions), or freezes the wallet by the link of the message about the appeal',
    }),
  }),
  refuses: ['not_found', 'closure_none'],
  async run(tx, call, { params }) {
    const { c } = await lockCase(tx, await visibleCase(tx, call, params.closure))
    const at = await tx.now()
    const pack = await packOf(tx, c)
    const dueAt = anew(pack, pack.review.sla.working_days, at)
    const task = await openCaseTask(tx, c, { kind: 'closure.appeal', dueAt })
    const asked = await lastEvent(tx, c, 'appealed')
    const waits = asked?.data.task === task ? await taskOf(tx, task) : undefined
    if (waits) return { task, answered_by: isoOf(promisedBy(waits)), goes_on: goesOn(c) }
    const data = { task, answered_by: isoOf(dueAt) }
    await record(tx, c, { at, type: 'appealed', actor: call.actor, data })
    const link = goesOn(c) ? FREEZE_LINK : ''
    await tellHolder(tx, c, appealedNotice(c, { until: dueAt, link }))
    return { ...data, goes_on: goesOn(c) }
  },
})
