import Type from 'typebox'
import { resolveTask } from '../../domain/support/tasks.ts'
import { Text } from '../../text-schema.ts'
import { txUseCase } from '../../usecase.ts'
import { operatorOf } from '../closure/operator-of.ts'
import { Id } from '../operations/shapes.ts'
import { renderTask, TaskShape } from './shapes.ts'

/** Who did what, when, and what shows it: sealed, once, for good. */
export const resolveOpenTask = txUseCase({
  kind: 'tx',
  name: 'operator.resolve_task',
  summary: 'Record the result of a task and the evidence for it',
  access: ['operator'],
  key: 'required',
  params: Type.Object({ task: Id }),
  body: Type.Object(
    {
      outcome: Type.String({
        pattern: '^[a-z][a-z_]{1,39}$',
        description: 'A code: `called`, `paid_by_hand` …',
      }),
      evidence: Text('text', { minLength: 3, maxLength: 4000 }),
    },
    { additionalProperties: false },
  ),
  output: TaskShape,
  refuses: ['not_found', 'task_done', 'task_taken'],
  async run(tx, call, { params, body }) {
    return renderTask(await resolveTask(tx, { task: params.task, by: operatorOf(call), ...body }), {
      lang: call.lang,
    })
  },
})
