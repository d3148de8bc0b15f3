import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { named, namedEnum } from '../../../../kernel/named.ts'
import { Id, nullable, Time } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { originOf, PROGRAMME_KINDS, programmeNames } from '../../../campaigns/campaigns.ts'
import { reasonOf } from '../../case/case.ts'
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
    const c = await visibleCase(db, call, params.closure)
    const { programme, quiet_since } = await originOf(db, c)
    const names = await programmeNames(db, programme ? [programme] : [])
    return {
      initiator: c.initiator,
      reason: await reasonOf(db, c),
      programme: programme
        ? { id: programme.id, kind: programme.kind, name: names.get(programme.id) ?? '' }
        : null,
      silent_since: quiet_since && isoOf(quiet_since),
    }
  },
})
