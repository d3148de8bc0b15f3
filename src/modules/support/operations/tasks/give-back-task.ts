import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { takeTask } from '../../tasks.ts'
import { renderTask, TaskShape } from '../shapes.ts'
import { aboutTasks } from './task-objects.ts'

export const giveBackTask = txUseCase({
  kind: 'tx',
  name: 'operator.give_back_task',
  access: ['operator'],
  params: Type.Object({ task: Id }),
  output: TaskShape,
  refuses: ['not_found', 'task_done', 'task_taken'],
  async run(tx, call, { params }) {
    const row = await takeTask(tx, { task: params.task, by: operatorOf(call), back: true })
    return renderTask(row, { lang: call.lang, object: (await aboutTasks(tx, [row]))(row) })
  },
})
