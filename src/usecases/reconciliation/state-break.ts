import Type from 'typebox'
import { plus } from '../../clock.ts'
import { requireOpenBreak, setTasks, stateBreak } from '../../domain/reconciliation/breaks.ts'
import { WORK_HOURS } from '../../domain/reconciliation/rules.ts'
import { openTask, resolveTask } from '../../domain/support/tasks.ts'
import { Text } from '../../text-schema.ts'
import { txUseCase } from '../../usecase.ts'
import { operatorOf } from '../closure/operator-of.ts'
import { Id } from '../operations/shapes.ts'
import { BreakShape, DECIDERS, showBreak } from './shapes.ts'

/** Who said what, when, and what shows it: the break's task is done with it, the evidence sealed there. */
export const stateBreakUseCase = txUseCase({
  kind: 'tx',
  name: 'operator.state_break',
  summary: 'Explain a break (it is there, and why), or resolve it (put right in a way that no run can see)',
  access: ['operator'],
  roles: DECIDERS,
  key: 'required',
  params: Type.Object({ break: Id }),
  body: Type.Object(
    {
      stated: Type.Enum(['explained', 'resolved']),
      outcome: Type.String({ pattern: '^[a-z][a-z_]{1,39}$', description: 'A code: `bank_error` …' }),
      evidence: Text('text', { minLength: 3, maxLength: 4000 }),
    },
    { additionalProperties: false },
  ),
  output: BreakShape,
  refuses: ['break_unknown', 'break_over', 'task_taken'],
  async run(tx, call, { params, body }) {
    const by = operatorOf(call)
    const row = await requireOpenBreak(tx, params.break)
    const { id, bucket, owner } = row
    const at = await tx.now()
    const dueAt = plus(at, { hours: WORK_HOURS })
    const task = await openTask(tx, { bucket, kind: `reconciliation.${row.kind}`, ref: id, owner, dueAt })
    const { stated, outcome, evidence } = body
    await resolveTask(tx, { task, by, outcome, evidence })
    await setTasks(tx, [{ id, task }])
    await stateBreak(tx, { id, stated, outcome, by })
    return showBreak({ ...row, task, stated, outcome, stated_by: by, stated_at: at }, at)
  },
})
