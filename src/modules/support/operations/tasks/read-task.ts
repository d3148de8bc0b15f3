import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, nullable } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { undoneOf } from '../../../identity/identity.ts'
import { FROZEN_TASK, undoneLine } from '../../../identity/operations/identity.ts'
import { readTask } from '../../tasks.ts'
import { peopleOf } from '../found.ts'
import { renderTask, TaskShape } from '../shapes.ts'
import { aboutTasks } from './task-objects.ts'

/** With its evidence, which may name a person: reading it is an audit entry. */
export const readTaskEvidence = txUseCase({
  kind: 'tx',
  name: 'operator.read_task',
  access: ['operator'],
  params: Type.Object({ task: Id }),
  output: named('TaskFile', {
    ...TaskShape.properties,
    evidence: nullable(Type.String()),
    ended: Type.Array(Type.String(), {
      description:
        'Of a wallet frozen by its holder’s link: what the freeze has ended as it came in during the days before, in words',
    }),
  }),
  refuses: ['not_found'],
  async run(tx, call, { params }) {
    const { row, evidence } = await readTask(tx, params.task, operatorOf(call))
    const about = await peopleOf(tx, [row.person])
    const undone = row.kind === FROZEN_TASK && row.person ? await undoneOf(tx, row.person) : []
    const object = (await aboutTasks(tx, [row]))(row)
    return {
      ...renderTask(row, { lang: call.lang, about: about(row.person), object }),
      evidence: evidence ?? null,
      ended: undone.map((one) => undoneLine(one, call.lang)),
    }
  },
})
