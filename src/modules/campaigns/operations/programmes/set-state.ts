import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { setProgrammeState } from '../../campaigns.ts'
import { ProgrammeParams, ProgrammeShape, showProgramme } from './shapes.ts'

export const steerProgramme = txUseCase({
  kind: 'tx',
  name: 'operator.steer_programme',
  access: ['operator'],
  roles: ['compliance', 'checker'],
  key: 'required',
  params: ProgrammeParams,
  body: namedStrict('ProgrammeSteering', { state: Type.Enum(['running', 'paused', 'aborted']) }),
  output: ProgrammeShape,
  refuses: ['programme_unknown', 'programme_over'],
  async run(tx, call, { params, body }) {
    const to = { ...body, by: operatorOf(call) }
    return showProgramme(tx, await setProgrammeState(tx, params.programme, to))
  },
})
