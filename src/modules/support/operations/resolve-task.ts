import Type from 'typebox'
import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { namedStrict } from '../../../kernel/named.ts'
import { Text } from '../../../kernel/text-schema.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { operatorOf } from '../../closure/operations/operator-of.ts'
import { requireNoFreeze } from '../../identity/freezes.ts'
import { FROZEN_TASK } from '../../identity/operations/freeze-tasks.ts'
import { Id } from '../../operations/operations/shapes.ts'
import { endsByAct } from '../task-kinds.ts'
import { resolveTask, taskOf } from '../tasks.ts'
import { renderTask, TaskShape } from './shapes.ts'
import { aboutTasks } from './task-objects.ts'

/** What an act alone ends is not done by a word. Refuses not_found, freeze_needs_recovery, task_needs_act. */
const requireWord = async (tx: Tx, task: Uuid): Promise<void> => {
  const row = (await taskOf(tx, task)) ?? refuse('not_found')
  if (row.resolved_at !== null) return
  if (row.kind === FROZEN_TASK && row.person) await requireNoFreeze(tx, row.person)
  else if (endsByAct(row.kind)) refuse('task_needs_act', { facts: { kind: row.kind } })
}

/** Who did what, when, and what shows it: sealed, once, for good. */
export const resolveOpenTask = txUseCase({
  kind: 'tx',
  name: 'operator.resolve_task',
  summary: 'Record the result of a task and the evidence for it',
  description:
    'A task that an act alone can end (a stop, a review, a dispute, a break of the books) ends with it, and is refused here: `task_needs_act`. `wallet.frozen_by_link` ends with the recovery; before, `freeze_needs_recovery`.',
  access: ['operator'],
  key: 'required',
  params: Type.Object({ task: Id }),
  body: namedStrict('TaskResolution', {
    outcome: Type.String({
      pattern: '^[a-z][a-z_]{1,39}$',
      description: 'A code: `called`, `paid_by_hand` …',
    }),
    evidence: Text('text', { minLength: 3, maxLength: 4000 }),
  }),
  output: TaskShape,
  refuses: ['not_found', 'task_done', 'task_taken', 'task_needs_act', 'freeze_needs_recovery'],
  async run(tx, call, { params, body }) {
    await requireWord(tx, params.task)
    const row = await resolveTask(tx, { task: params.task, by: operatorOf(call), ...body })
    return renderTask(row, { lang: call.lang, object: (await aboutTasks(tx, [row]))(row) })
  },
})
