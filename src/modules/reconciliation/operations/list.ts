import Type from 'typebox'
import { named } from '../../../kernel/named.ts'
import { nullable } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { pageOfDays } from '../days.ts'
import { DateText, DayShape, dateOf, READERS, showDay } from './shapes.ts'

const PAGE = 100

export const listReconciliations = readUseCase({
  kind: 'read',
  name: 'operator.list_reconciliations',
  access: ['operator'],
  roles: READERS,
  query: Type.Object(
    {
      before: Type.Optional(DateText),
      limit: Type.Optional(Type.String({ pattern: '^([1-9][0-9]?|100)$' })),
    },
    { additionalProperties: false },
  ),
  output: named('ReconciliationList', { days: Type.Array(DayShape), next_before: nullable(DateText) }),
  refuses: ['request_invalid'],
  async run(db, _call, { query }) {
    const limit = Number(query.limit ?? PAGE)
    const before = query.before === undefined ? {} : { before: dateOf(query.before, 'query/before') }
    const days = await pageOfDays(db, { ...before, limit })
    return {
      days: days.map(showDay),
      next_before: days.length === limit ? (days.at(-1)?.day ?? null) : null,
    }
  },
})
