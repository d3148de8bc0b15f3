/**
 * The way back. C7 A cancel wins while now < deadline, and the deadline moves with our own outages; both are
 * decided under the case's lock. Cancelling gives back what freezing took.
 */
import type { Instant } from '../../../kernel/clock.ts'
import { participants } from '../../../kernel/participant.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import { unschedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { lowerFence } from '../../wallets/wallets.ts'
import { destinationOf, packOf, pseudonym, record, refOf } from '../case/case.ts'
import { coolingOffEnd, requireCoolingOff, stopWaiting } from '../case/clocks.ts'
import { type Issue, issueReceipt } from '../case/receipt.ts'
import { DRAFT_OVER } from '../case/rules.ts'
import * as sql from '../case/sql.ts'
import type { ClosureRow } from '../case/types.ts'

/** Refuses closure_action_not_allowed, cooling_off_over. The wallet and the case are locked. */
export const cancelCase = async (
  tx: Tx,
  c: ClosureRow,
  input: { actor: Actor; at: Instant },
): Promise<ClosureRow> => {
  destinationOf(c, 'cancel')
  if (c.state === 'cooling_off') await requireCoolingOff(tx, c, input.at)
  return undo(tx, c, { ...input, on: 'cancel', type: 'cancelled' })
}

/** Cancel, calling off and rejection end alike: fence down, everything as it was before acceptance. */
export const undo = async (
  tx: Tx,
  c: ClosureRow,
  input: {
    actor: Actor
    at: Instant
    on: 'cancel' | 'call_off' | 'reject'
    type: string
    data?: Record<string, unknown>
  },
): Promise<ClosureRow> => {
  const { at, actor } = input
  const to = destinationOf(c, input.on)
  if (c.epoch !== null) {
    await lowerFence(tx, [c.wallet])
    for (const participant of [...participants()].reverse())
      await participant.thaw(tx, [refOf(c)], {
        epochs: new Map([[c.wallet, c.epoch]]),
        at,
        closing: 'cooling_off',
      })
  }
  const waiting = c.waiting_since ? stopWaiting(c, await packOf(tx, c), at) : {}
  const over = c.accepted_at ? {} : DRAFT_OVER
  const end = c.accepted_at && c.cooling_off_until ? { cooling_off_until: await coolingOffEnd(tx, c) } : {}
  const undone = await sql.change(tx, c, { ...waiting, ...over, ...end, state: to, ended_at: at })
  for (const kind of TIMERS) await unschedule(tx, { bucket: c.bucket, ref: c.id, kind })
  const leaf = await record(tx, undone, { at, type: input.type, actor, data: input.data ?? {} })
  await issueReceipt(tx, undone, { issue: await paperOf(tx, undone, input), at, leaf })
  return undone
}

type Ended = { readonly actor: Actor; readonly on: string; readonly data?: Record<string, unknown> }
/** A refusal, or that it ended without closing: by whom, and what was taken at once and so is not undone. */
const paperOf = async (tx: Tx, c: ClosureRow, { actor, on, data }: Ended): Promise<Issue> => {
  if (on === 'reject') return { kind: 'refusal', refused: ['review'] }
  const [by] = pseudonym(actor)
  const because = typeof data?.because === 'string' ? data.because : null
  return { kind: 'cancellation', by, because, steps: await sql.stepsOf(tx, c) }
}

const TIMERS = [
  'closure.draft_expiry',
  'closure.standing',
  'closure.cooling_off',
  'closure.review_sla',
  'closure.statutory',
  'closure.step',
  'closure.stop_over',
]
