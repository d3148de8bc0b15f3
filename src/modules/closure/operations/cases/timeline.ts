import Type from 'typebox'
import { named } from '../../../../kernel/named.ts'
import { Time } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { eventsOf } from '../../case/case.ts'
import { renderEvent } from '../../views/view.ts'
import { ClosureParams } from '../shapes.ts'
import { visibleCase } from './visible-case.ts'

/** What happened, in order, without a gap. */
export const closureTimeline = readUseCase({
  kind: 'read',
  name: 'closure.timeline',
  access: ['holder', 'operator', 'bearer'],
  availableDuringMaintenance: true,
  params: ClosureParams,
  output: named('ClosureTimeline', {
    events: Type.Array(
      named('ClosureEvent', {
        seq: Type.Integer(),
        at: Time,
        type: Type.String(),
        actor: Type.Enum(['holder', 'operator', 'link', 'system']),
        data: Type.Record(Type.String(), Type.Unknown()),
      }),
    ),
  }),
  refuses: ['not_found'],
  async run(db, call, { params }) {
    const events = await eventsOf(db, await visibleCase(db, call, params.closure))
    const staff = call.actor.kind === 'operator'
    return { events: events.map((e) => renderEvent(e, { staff })) }
  },
})
