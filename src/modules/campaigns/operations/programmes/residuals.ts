import Type from 'typebox'
import { named } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { AboutShape, holdersOfRows } from '../../../support/operations/support.ts'
import { RESIDUAL_OWNER, requireProgramme, residualsOf } from '../../campaigns.ts'
import { ProgrammeParams } from './shapes.ts'

const PAGE = 1000

export const programmeResiduals = readUseCase({
  kind: 'read',
  name: 'operator.programme_residuals',
  access: ['operator'],
  params: ProgrammeParams,
  query: Type.Object(
    { after: Type.Optional(Id) },
    { additionalProperties: false, description: '`next` of the page before' },
  ),
  output: named('ResidualList', {
    residuals: Type.Array(
      named('Residual', {
        wallet: Id,
        about: AboutShape,
        closure: Type.Union([Id, Type.Null()]),
        reason: Type.String(),
        owner: Type.String(),
      }),
    ),
    next: Type.Union([Id, Type.Null()]),
  }),
  refuses: ['programme_unknown'],
  async run(db, _call, { params, query }) {
    await requireProgramme(db, params.programme)
    const rows = await residualsOf(db, params.programme, { after: query.after, limit: PAGE })
    const about = await holdersOfRows(db, rows)
    return {
      residuals: rows.map(({ wallet, closure, reason }) => ({
        wallet,
        about: about(wallet),
        closure,
        reason: reason ?? '',
        owner: RESIDUAL_OWNER,
      })),
      next: rows.length === PAGE ? (rows.at(-1)?.wallet ?? null) : null,
    }
  },
})
