import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { deriveId } from '../../../../kernel/ids.ts'
import { namedEnum, namedStrict } from '../../../../kernel/named.ts'
import { Time } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { momentIn } from '../../../../kernel/time/times.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { makeProgramme, PROGRAMME_KINDS } from '../../campaigns.ts'
import { ProgrammeShape, showProgramme } from './shapes.ts'

/** With the hash of its list, the same list sent again is the same programme: whoever lost the connection goes on. */
export const makeProgrammeUseCase = txUseCase({
  kind: 'tx',
  name: 'operator.make_programme',
  access: ['operator'],
  roles: ['compliance', 'checker'],
  status: 201,
  key: 'required',
  body: namedStrict('ProgrammeRequest', {
    kind: namedEnum('ProgrammeKind', PROGRAMME_KINDS),
    name: Text('line', { minLength: 1, maxLength: 120 }),
    deadline: Time,
    per_minute: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    file_hash: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the list' })),
  }),
  output: ProgrammeShape,
  refuses: ['notice_too_short', 'programme_unknown', 'programme_differs'],
  async run(tx, call, { body }) {
    const { kind, name, per_minute, file_hash = null } = body
    const by = operatorOf(call)
    const made = await makeProgramme(tx, deriveId(0, 'programme', by, call.key), {
      kind,
      name,
      per_minute,
      file_hash,
      deadline: momentIn(body.deadline, '/deadline'),
      made_by: by,
    })
    return showProgramme(tx, made)
  },
})
