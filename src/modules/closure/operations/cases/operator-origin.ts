import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { named, namedEnum } from '../../../../kernel/named.ts'
import { Id, nullable, Time } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { PROGRAMME_KINDS } from '../../../campaigns/programmes/programmes.ts'
import { readOrigin } from '../../views/origin.ts'
import { ClosureParams } from '../shapes.ts'
import { visibleCase } from './visible-case.ts'

/** What the holder is never told in these words: a risk exit reads to them like any programme. */
export const closureOrigin = readUseCase({
  kind: 'read',
  name: 'operator.closure_origin',
  access: ['operator'],
  params: ClosureParams,
  output: named('ClosureOrigin', {
    initiator: Type.Enum(['holder', 'staff', 'operator', 'upstream']),
    reason: nullable(Type.String()),
    programme: nullable(
      Type.Object({
        id: Id,
        kind: nullable(namedEnum('ProgrammeKind', PROGRAMME_KINDS)),
        name: nullable(Type.String()),
      }),
    ),
    silent_since: nullable(Time),
  }),
  refuses: ['not_found'],
  async run(db, call, { params }) {
    const origin = await readOrigin(db, await visibleCase(db, call, params.closure))
    return { ...origin, silent_since: origin.silent_since && isoOf(origin.silent_since) }
  },
})
