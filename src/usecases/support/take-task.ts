import Type from 'typebox'
import { takeTask } from '../../domain/support/tasks.ts'
import { txUseCase } from '../../usecase.ts'
import { operatorOf } from '../closure/operator-of.ts'
import { Id } from '../operations/shapes.ts'
import { renderTask, TaskShape } from './shapes.ts'

export const takeOpenTask = txUseCase({
  kind: 'tx',
  name: 'operator.take_task',
  summary: 'Take a task, so that nobody else works on it',
  access: ['operator'],
  params: Type.Object({ task: Id }),
  output: TaskShape,
  refuses: ['not_found', 'task_done', 'task_taken'],
  async run(tx, call, { params }) {
    return renderTask(await takeTask(tx, { task: params.task, by: operatorOf(call) }), {
      lang: call.lang,
    })
  },
})
