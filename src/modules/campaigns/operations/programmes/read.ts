import { readUseCase } from '../../../../kernel/usecase.ts'
import { requireProgramme } from '../../campaigns.ts'
import { ProgrammeParams, ProgrammeShape, showProgramme } from './shapes.ts'

export const readProgramme = readUseCase({
  kind: 'read',
  name: 'operator.read_programme',
  access: ['operator'],
  params: ProgrammeParams,
  output: ProgrammeShape,
  refuses: ['programme_unknown'],
  async run(db, _call, { params }) {
    return showProgramme(db, await requireProgramme(db, params.programme))
  },
})
