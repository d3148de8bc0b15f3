/**
 * Asks the participants how their plan steps stand.
 * C20 Who does not answer, or is not there any more, leaves a step that failed, with an owner and a next try: what it
 *     wrote is undone, the other steps go on, and nothing is ever taken for done because nobody said no.
 */
import type { Instant } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Participant, SettleStep, StepAnswer } from '../../../kernel/participant.ts'
import { participants } from '../../../kernel/participant.ts'
import { metrics } from '../../../kernel/watch/metrics.ts'
import { orUndo } from '../../../platform/db/savepoint.ts'
import type { Db, Tx } from '../../../platform/db/types.ts'
import { ParticipantError } from '../../../platform/db/whole.ts'
import { smallSums } from './new-accounts.ts'
import * as sql from './sql.ts'
import { settleStep } from './steps.ts'
import type { ClosureRow, StepRow } from './types.ts'

export type Asked = { readonly steps: readonly StepRow[]; readonly at: Instant }

/** One answer for each step. */
export const askSettlers = async (
  tx: Tx,
  c: ClosureRow,
  { steps, at }: Asked,
): Promise<ReadonlyMap<Uuid, StepAnswer>> => {
  const answers = new Map<Uuid, StepAnswer>()
  const small = await smallSums(tx, c, { steps, at })
  for (const [name, own] of Map.groupBy(steps, (s) => s.participant)) {
    const settle = participants().find((p) => p.describe().name === name)?.settle
    const asked = own.map((s) => settleStep(c, s, small(s)))
    const given = settle ? await answersOf(tx, { name, settle, asked, at }) : undefined
    const reason = settle ? 'no_answer' : 'participant_missing'
    for (const { id } of asked) answers.set(id, given?.get(id) ?? { state: 'failed', reason })
  }
  return answers
}

type Question = {
  readonly name: string
  readonly settle: NonNullable<Participant['settle']>
  readonly asked: readonly SettleStep[]
  readonly at: Instant
}
const answersOf = async (tx: Tx, { name, settle, asked, at }: Question) => {
  const tried = await orUndo(
    tx,
    () => settle(tx, asked, at),
    () => true,
  )
  if ('value' in tried) return tried.value
  metrics.unanswered(name)
  return undefined
}

/** At start: throws when a case behind the fence still has steps of a participant that is not there any more. */
export const requireSettlers = async (db: Db, names: readonly string[]): Promise<void> => {
  const missing = (await sql.settlersNeeded(db)).filter((name) => !names.includes(name))
  if (missing.length > 0)
    throw new ParticipantError(
      `closings under way have steps of ${missing.join(', ')}, and no module in src/modules.ts closes it: put it back ` +
        'until they are done',
    )
}
