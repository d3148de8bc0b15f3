import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, Time } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { masked } from '../../../identity/identity.ts'
import { isActPossible, requireHeld, STOP_ACTS } from '../../acceptance/stop.ts'
import { showCase } from '../cases/show-case.ts'
import { visibleCase } from '../cases/visible-case.ts'
import { ClosureParams, ClosureShape } from '../shapes.ts'
import { earlierOf } from './stop-acts.ts'

/** What support needs to settle a stop: how the case stands, whom to call, and what can be done. */
export const readStop = readUseCase({
  kind: 'read',
  name: 'operator.read_stop',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  params: ClosureParams,
  output: named('StopFile', {
    closure: ClosureShape,
    contacts: Type.Array(
      named('StopContact', {
        id: Id,
        kind: Type.String(),
        masked: Type.String(),
        since: Time,
        in_use: Type.Boolean({
          description: 'False: given up since, or shortly before the closing was asked for',
        }),
      }),
    ),
    acts: Type.Array(Type.Enum(STOP_ACTS)),
  }),
  refuses: ['not_found', 'stop_not_open'],
  async run(db, call, { params }) {
    const c = await visibleCase(db, call, params.closure)
    requireHeld(c)
    const contacts = await earlierOf(db, c)
    return {
      closure: await showCase(db, c, call.lang),
      contacts: contacts.map((one) => ({
        id: one.id,
        kind: one.kind,
        masked: masked(one),
        since: isoOf(one.since),
        in_use: one.until === null,
      })),
      acts: STOP_ACTS.filter((act) => isActPossible(act, c)),
    }
  },
})
