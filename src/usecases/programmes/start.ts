import { startProgramme } from '../../domain/closure/programmes.ts'
import { txUseCase } from '../../usecase.ts'
import { operatorOf } from '../closure/operator-of.ts'
import { ProgrammeParams, ProgrammeShape, showProgramme } from './shapes.ts'

/** The second pair of eyes: whoever made the list does not start it. */
export const startProgrammeUseCase = txUseCase({
  kind: 'tx',
  name: 'operator.start_programme',
  summary: 'Start a programme that another operator made: holders are told, and closed at the deadline',
  access: ['operator'],
  roles: ['compliance', 'checker'],
  key: 'required',
  params: ProgrammeParams,
  output: ProgrammeShape,
  refuses: ['programme_unknown', 'programme_started', 'approval_own'],
  async run(tx, call, { params }) {
    return showProgramme(tx, await startProgramme(tx, params.programme, operatorOf(call)))
  },
})
