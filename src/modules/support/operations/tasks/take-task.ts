import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { requireQueue, takeTask, taskOf } from '../../tasks.ts'
import { renderTask, TaskShape } from '../shapes.ts'
import { aboutTasks } from './task-objects.ts'

export const takeOpenTask = txUseCase({
  kind: 'tx',
  name: 'operator.take_task',
  access: ['operator'],
  params: Type.Object({ task: Id }),
  output: TaskShape,
  refuses: ['not_found', 'task_done', 'task_taken', 'task_other_queue'],
  async run(tx, call, { params }) {
    requireQueue((await taskOf(tx, params.task)) ?? refuse('not_found'), call)
    const row = await takeTask(tx, { task: params.task, by: operatorOf(call) })
    return renderTask(row, { lang: call.lang, object: (await aboutTasks(tx, [row]))(row) })
  },
})
