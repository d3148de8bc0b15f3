import Type from 'typebox'
import { requireProgramme, residualsOf } from '../../domain/closure/programmes.ts'
import { readUseCase } from '../../usecase.ts'
import { Id } from '../closure/shapes.ts'
import { ProgrammeParams } from './shapes.ts'

const MOST = 10_000

export const programmeResiduals = readUseCase({
  kind: 'read',
  name: 'operator.programme_residuals',
  summary: 'Wallets that could not be closed at the deadline, each with what stands in the way',
  access: ['operator'],
  params: ProgrammeParams,
  output: Type.Object({
    residuals: Type.Array(
      Type.Object({ wallet: Id, closure: Type.Union([Id, Type.Null()]), reason: Type.String() }),
    ),
  }),
  refuses: ['programme_unknown'],
  async run(db, _call, { params }) {
    await requireProgramme(db, params.programme)
    const rows = await residualsOf(db, params.programme, MOST)
    return {
      residuals: rows.map(({ wallet, closure, reason }) => ({ wallet, closure, reason: reason ?? '' })),
    }
  },
})
