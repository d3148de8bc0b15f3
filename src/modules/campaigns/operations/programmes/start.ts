import { operatorOf } from '../../../../kernel/actors.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { ShownHash } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { isAmong } from '../../../support/support.ts'
import { startProgramme } from '../../campaigns.ts'
import { ProgrammeParams, ProgrammeShape, showProgramme } from './shapes.ts'

/** The second pair of eyes: nobody who made the list, or a part of it, starts it, and what they saw is what is started. */
export const startProgrammeUseCase = txUseCase({
  kind: 'tx',
  name: 'operator.start_programme',
  access: ['operator'],
  roles: ['compliance', 'checker'],
  key: 'required',
  params: ProgrammeParams,
  body: namedStrict('ProgrammeStart', { shown_hash: ShownHash }),
  output: ProgrammeShape,
  refuses: ['programme_unknown', 'programme_started', 'approval_own', 'approval_changed', 'notice_too_short'],
  async run(tx, call, { params, body }) {
    const by = operatorOf(call)
    const starting = { by, shown: body.shown_hash }
    return showProgramme(
      tx,
      await startProgramme(tx, params.programme, {
        ...starting,
        isAmong: (others) => isAmong(tx, by, others),
      }),
    )
  },
})
