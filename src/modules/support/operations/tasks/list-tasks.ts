import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { isUuid } from '../../../../kernel/ids.ts'
import { named } from '../../../../kernel/named.ts'
import { nullable } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { momentIn } from '../../../../kernel/time/times.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { pageOfTasks } from '../../tasks.ts'
import { peopleOf } from '../found.ts'
import { renderTask, TaskShape } from '../shapes.ts'
import { aboutTasks } from './task-objects.ts'

const PAGE = 100

/** What waits for a person, the most urgent first. */
export const listTasks = readUseCase({
  kind: 'read',
  name: 'operator.list_tasks',
  access: ['operator'],
  query: Type.Object(
    {
      owner: Type.Optional(Type.String({ pattern: '^[a-z_]{1,32}$' })),
      state: Type.Optional(Type.Enum(['open', 'resolved'])),
      after: Type.Optional(
        Text('exact', { maxLength: 80, description: 'Cursor: `next` of the page before' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: named('TaskList', { tasks: Type.Array(TaskShape), next: nullable(Type.String()) }),
  refuses: ['request_invalid'],
  async run(db, { lang }, { query }) {
    const rows = await pageOfTasks(db, {
      owner: query.owner,
      open: query.state !== 'resolved',
      after: query.after === undefined ? undefined : cursorOf(query.after),
      limit: PAGE,
    })
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    const about = await peopleOf(
      db,
      rows.map((row) => row.person),
    )
    const object = await aboutTasks(db, rows)
    return {
      tasks: rows.map((row) => renderTask(row, { lang, about: about(row.person), object: object(row) })),
      next: last ? `${last.due_at.toString()}~${last.id}` : null,
    }
  },
})

const cursorOf = (text: string) => {
  const [at = '', id = ''] = text.split('~')
  if (!isUuid(id))
    refuse('request_invalid', { errors: [{ pointer: 'query/after', message: 'not a cursor of this list' }] })
  return { at: momentIn(at, 'query/after'), id }
}
