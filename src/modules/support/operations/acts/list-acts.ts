import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { keysetOf, parseKeyset } from '../../../../kernel/keyset.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, nullable } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { readActs } from '../../acts.ts'
import { ActShape, showAct } from './act-shapes.ts'

const PAGE = 100

/** Every writing act has its author, also where it was a routine. */
export const listStaffActs = txUseCase({
  kind: 'tx',
  name: 'operator.list_acts',
  access: ['operator'],
  roles: ['compliance'],
  query: Type.Object(
    {
      operator: Type.Optional(Id),
      object: Type.Optional(Id),
      act: Type.Optional(
        Type.String({ pattern: '^[a-z]{1,20}\\.[a-z_]{1,40}$', description: 'operationId' }),
      ),
      after: Type.Optional(
        Text('exact', { maxLength: 80, description: 'Cursor: `next` of the page before' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: named('ActList', { acts: Type.Array(ActShape), next: nullable(Type.String()) }),
  refuses: ['request_invalid'],
  async run(tx, call, { query }) {
    const after = query.after === undefined ? undefined : parseKeyset(query.after)
    const { operator, object, act } = query
    const before = after && { at: after.deadline, id: after.wallet }
    const rows = await readActs(tx, { operator, object, act, before, limit: PAGE }, operatorOf(call))
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    return { acts: rows.map(showAct), next: last ? keysetOf(last.at, last.id) : null }
  },
})
