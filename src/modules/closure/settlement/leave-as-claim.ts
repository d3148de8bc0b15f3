import type { Instant } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { notAllowed, record } from '../case/case.ts'
import * as sql from '../case/sql.ts'
import type { ClosureRow, StepRow } from '../case/types.ts'

/**
 * Staff exit of a step that was not sent, or failed: its money becomes a claim. The books never answer the same posting
 * twice differently, so what failed ends here and its money, found again, gets a step of its own. Refuses
 * step_not_retryable.
 */
export const leaveAsClaim = async (
  tx: Tx,
  c: ClosureRow,
  input: { step: string; actor: Actor; at: Instant },
): Promise<StepRow> => {
  if (c.state !== 'settling') notAllowed(c)
  const step = (await sql.stepsOf(tx, c)).find((s) => s.id === input.step)
  const open = step?.state === 'pending' || step?.state === 'failed'
  if (step?.kind !== 'payout' || !open) return refuse('step_not_retryable')
  // Chosen as a claim by its holder, it stays that.
  const kept_because = step.way === 'claim' ? step.kept_because : 'kept_by_staff'
  await sql.changeStep(
    tx,
    step,
    step.state === 'failed'
      ? { state: 'done', claim: true, kept_because, owner: 'us', next_try: null }
      : { way: 'claim', instrument: null, kept_because, state: 'pending' },
  )
  await record(tx, c, {
    at: input.at,
    type: 'step_rerouted',
    actor: input.actor,
    data: { step: step.id, to: 'claim' },
  })
  return step
}
