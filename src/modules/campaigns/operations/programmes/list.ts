import Type from 'typebox'
import { keysetOf, parseKeyset } from '../../../../kernel/keyset.ts'
import { named } from '../../../../kernel/named.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { pageOfProgrammes, programmeNames } from '../../campaigns.ts'
import { ProgrammeRow, rowOf } from './shapes.ts'

const PAGE = 50

export const listProgrammes = readUseCase({
  kind: 'read',
  name: 'operator.list_programmes',
  access: ['operator'],
  query: Type.Object(
    {
      after: Type.Optional(
        Text('exact', { maxLength: 80, description: 'Cursor: `next` of the page before' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: named('ProgrammeList', {
    programmes: Type.Array(ProgrammeRow),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  refuses: ['request_invalid'],
  async run(db, _call, { query }) {
    const after = query.after === undefined ? undefined : parseKeyset(query.after)
    const rows = await pageOfProgrammes(db, {
      after: after && { at: after.deadline, id: after.wallet },
      limit: PAGE,
    })
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    const names = await programmeNames(db, rows)
    const programmes = rows.map((row) => rowOf(row, names.get(row.id) ?? ''))
    return { programmes, next: last ? keysetOf(last.made_at, last.id) : null }
  },
})
