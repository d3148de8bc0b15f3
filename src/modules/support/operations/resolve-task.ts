import Type from 'typebox'
import { Text } from '../../../kernel/text-schema.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { operatorOf } from '../../closure/operations/operator-of.ts'
import { Id } from '../../operations/operations/shapes.ts'
import { resolveTask } from '../tasks.ts'
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
