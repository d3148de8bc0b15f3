import Type from 'typebox'
import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { Text } from '../../../kernel/text-schema.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { operatorOf } from '../../closure/operations/operator-of.ts'
import { requireNoFreeze } from '../../identity/freezes.ts'
import { FROZEN_TASK } from '../../identity/operations/shut-out.ts'
import { Id } from '../../operations/operations/shapes.ts'
import { resolveTask, taskOf } from '../tasks.ts'
import { renderTask, TaskShape } from './shapes.ts'

/** Work about a freeze is not done while it lasts. Refuses not_found, freeze_needs_recovery. */
const requireThawed = async (tx: Tx, task: Uuid): Promise<void> => {
  const row = (await taskOf(tx, task)) ?? refuse('not_found')
  if (row.kind === FROZEN_TASK && row.person && row.resolved_at === null)
    await requireNoFreeze(tx, row.person)
}

/** Who did what, when, and what shows it: sealed, once, for good. */
export const resolveOpenTask = txUseCase({
  kind: 'tx',
  name: 'operator.resolve_task',
  summary: 'Record the result of a task and the evidence for it',
  description:
    'The task `wallet.frozen_by_link` ends by itself with the recovery; before, it is refused: `freeze_needs_recovery`.',
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
  refuses: ['not_found', 'task_done', 'task_taken', 'freeze_needs_recovery'],
  async run(tx, call, { params, body }) {
    await requireThawed(tx, params.task)
    return renderTask(await resolveTask(tx, { task: params.task, by: operatorOf(call), ...body }), {
      lang: call.lang,
    })
  },
})
