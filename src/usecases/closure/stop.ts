import Type from 'typebox'
import { isoOf } from '../../clock.ts'
import { lockCase } from '../../domain/closure/advance.ts'
import { byId } from '../../domain/closure/case.ts'
import { coolingOffEnd } from '../../domain/closure/clocks.ts'
import { stopCase } from '../../domain/closure/stop.ts'
import { notify } from '../../domain/notices/notices.ts'
import { openTask } from '../../domain/support/tasks.ts'
import { refuse } from '../../errors.ts'
import { bucketOf } from '../../ids.ts'
import { txUseCase } from '../../usecase.ts'
import { stoppedNotice } from './messages.ts'
import { ClosureParams, Time } from './shapes.ts'

/** The no-log-in stop link: "this was not me". Pauses the case once and calls support. */
export const stopClosure = txUseCase({
  kind: 'tx',
  name: 'closure.stop',
  summary: 'Pause a closing once, by the stop link of the acceptance notice; support is called',
  access: ['holder', 'bearer'],
  alwaysOpen: true,
  urgent: true,
  params: ClosureParams,
  body: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ cooling_off_until: Time }),
  refuses: [
    'closure_none',
    'closure_action_not_allowed',
    'cooling_off_over',
    'stop_used',
    'not_allowed',
    'not_found',
  ],
  async run(tx, call, { params }) {
    const { actor } = call
    if (actor.kind === 'bearer' && actor.purpose !== 'stop') refuse('not_allowed')
    const found = await byId(tx, { id: params.closure, bucket: bucketOf(params.closure) })
    if (!found || (actor.kind === 'holder' && actor.person !== found.person)) return refuse('not_found')
    const { c } = await lockCase(tx, found)
    const at = await tx.now()
    const stopped = await stopCase(tx, c, { actor, at })
    const until = await coolingOffEnd(tx, stopped)
    await notify(tx, [stoppedNotice(stopped, until)])
    await openTask(tx, {
      bucket: c.bucket,
      person: c.person,
      kind: 'closure.stopped',
      ref: c.id,
      owner: 'support',
      dueAt: until,
    })
    return { cooling_off_until: isoOf(until) }
  },
})
