import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { tellAnswer } from '../../../closure/operations/closure.ts'
import { requireNoFreeze } from '../../../identity/identity.ts'
import { FROZEN_TASK } from '../../../identity/operations/identity.ts'
import { endsByAct, isAnswered } from '../../task-kinds.ts'
import { requireQueue, resolveTask, type TaskRow, taskOf } from '../../tasks.ts'
import { renderTask, TaskShape } from '../shapes.ts'
import { aboutTasks } from './task-objects.ts'

/** What an act alone ends is not done by a word. Refuses freeze_needs_recovery, task_needs_act. */
const requireWord = async (tx: Tx, row: TaskRow): Promise<void> => {
  if (row.resolved_at !== null) return
  if (row.kind === FROZEN_TASK && row.person) await requireNoFreeze(tx, row.person)
  else if (endsByAct(row.kind)) refuse('task_needs_act', { facts: { kind: row.kind } })
}

/** Whoever asked is answered, and nobody is written to who did not ask. Refuses request_invalid. */
const requireAnswer = ({ kind }: TaskRow, answer: string | undefined): void => {
  if (isAnswered(kind) === (answer !== undefined)) return
  const message = answer === undefined ? 'whoever asked is answered' : 'nobody waits for an answer'
  refuse('request_invalid', { errors: [{ pointer: '/answer', message }] })
}

/** Who did what, when, and what shows it: sealed, once, for good. */
export const resolveOpenTask = txUseCase({
  kind: 'tx',
  name: 'operator.resolve_task',
  access: ['operator'],
  key: 'required',
  params: Type.Object({ task: Id }),
  body: namedStrict('TaskResolution', {
    outcome: Type.String({
      pattern: '^[a-z][a-z_]{1,39}$',
      description: 'A code: `called`, `paid_by_hand` …',
    }),
    evidence: Text('text', { minLength: 3, maxLength: 4000 }),
    answer: Type.Optional(
      Text('text', {
        minLength: 3,
        maxLength: 2000,
        description:
          'Of an appeal, and there needed: what its holder reads in the letter that goes to their contacts and in the case, in their language',
      }),
    ),
  }),
  output: TaskShape,
  refuses: [
    'not_found', 'task_done', 'task_taken', 'task_other_queue', 'task_needs_act', 'freeze_needs_recovery', 'request_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const found = (await taskOf(tx, params.task)) ?? refuse('not_found')
    requireQueue(found, call)
    await requireWord(tx, found)
    requireAnswer(found, body.answer)
    const row = await resolveTask(tx, { task: params.task, by: operatorOf(call), ...body })
    if (body.answer !== undefined) await tellAnswer(tx, row, { actor: call.actor, answer: body.answer })
    return renderTask(row, { lang: call.lang, object: (await aboutTasks(tx, [row]))(row) })
  },
})
