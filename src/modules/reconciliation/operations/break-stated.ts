/** What a person says about a break, once two have seen it. */

import Type from 'typebox'
import { Parse } from 'typebox/value'
import { operatorOf } from '../../../kernel/actors.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Decided } from '../../../kernel/manifest/second-person.ts'
import { Id } from '../../../kernel/shapes.ts'
import { Text } from '../../../kernel/text/text-schema.ts'
import type { Call } from '../../../kernel/usecase.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { decide, openTask, resolveTask } from '../../support/support.ts'
import { type BreakRow, explainDiscrepancy, requireOpenBreak, setTasks } from '../breaks.ts'

/** Who said what, and what shows it. */
export const STATEMENT = {
  stated: Type.Enum(['explained', 'resolved']),
  outcome: Type.String({ pattern: '^[a-z][a-z_]{1,39}$', description: 'A code: `bank_error` …' }),
  evidence: Text('text', { minLength: 3, maxLength: 4000 }),
}
/** What the second person sees: the numbers that differ, and what is said of them. */
const ShownStatement = Type.Object({
  break: Id,
  kind: Type.String(),
  found: Type.Record(Type.String(), Type.String()),
  ...STATEMENT,
})

export const shownStatement = (
  { id, kind, found }: BreakRow,
  said: Pick<Type.Static<typeof ShownStatement>, keyof typeof STATEMENT>,
) => ({ break: id, kind, found: { ...found }, ...said })

/**
 * The second of two: the break's task is done with it, the evidence sealed there, in the name of who asked. Refuses
 * approval_changed when the numbers are others since, break_over, task_taken.
 */
export const decideStatement = async (
  tx: Tx,
  call: Call,
  { subject, shown, body }: Decided,
): Promise<void> => {
  const { found, stated, outcome, evidence } = Parse(ShownStatement, shown)
  const row = await requireOpenBreak(tx, subject)
  const { shown_hash: shownHash, ...decision } = body
  const second = operatorOf(call)
  const { state, requested_by: by } = await decide(tx, { ...decision, shownHash, by: second })
  if (state === 'rejected') return
  if (!same(found, row.found)) refuse('approval_changed')
  const { id, kind, bucket } = row
  if (kind === 'in_flight') return refuse('break_over')
  const task = await openTask(tx, { bucket, kind: `reconciliation.${kind}`, ref: id })
  await resolveTask(tx, { task, by, outcome, evidence })
  await setTasks(tx, [{ id, task }])
  await explainDiscrepancy(tx, { id, stated, outcome, by, second })
}

type Found = Readonly<Record<string, string>>
const same = (a: Found, b: Found): boolean => Object.keys({ ...a, ...b }).every((name) => a[name] === b[name])
