/**
 * What an authority has frozen since it was agreed where the money goes is paid there all the same, when the order has
 * ended: its payout waits, the rest that is free leaves, and the holder hears of both before the promised day.
 */

import { SYSTEM } from '../../../kernel/actors.ts'
import { type Instant, latest } from '../../../kernel/clock.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { freezesEndedAt } from '../../wallets/wallets.ts'
import { pocketsNow } from '../assessment/evaluate.ts'
import { eventsOf, record, refOf } from '../case/case.ts'
import * as sql from '../case/sql.ts'
import { isFrozen, RESTRICTION } from '../case/steps.ts'
import type { ClosureRow, StepRow } from '../case/types.ts'

/** Minor units: how much of what was agreed is frozen, and what leaves now. */
export type Frozen = { readonly step: StepRow; readonly waits: bigint; readonly leaves: bigint }

/** Event of a payout that waits, in whole or in part. */
const WAITS = 'payout_waits'

/** Stops payouts of which everything is frozen, lets those go on that are free again; answers what the holder has to hear. */
export const lookAtFrozen = async (
  tx: Tx,
  c: ClosureRow,
  { steps, at }: { steps: readonly StepRow[]; at: Instant },
): Promise<Frozen[]> => {
  // Before that the plan still brings money in.
  if (steps.some((s) => s.kind !== 'payout' && s.state !== 'done')) return []
  const unsent = steps.filter((s) => s.kind === 'payout' && (s.state === 'pending' || isFrozen(s)))
  if (unsent.length === 0) return []
  const pockets = await pocketsNow(tx, refOf(c), at)
  const found: Frozen[] = []
  for (const step of unsent) {
    const pocket = pockets.find((p) => p.account === step.account)
    const [there, frozen] = [pocket?.available ?? 0n, pocket?.frozen ?? 0n]
    const stands = frozen > 0n && there <= 0n
    if (stands !== isFrozen(step)) await sql.changeStep(tx, step, stands ? STOPPED : FREE)
    const missing = step.quoted - (there > 0n ? there : 0n)
    const waits = frozen < missing ? frozen : missing
    if (waits > 0n && !isFrozen(step)) found.push({ step, waits, leaves: step.quoted - missing })
  }
  return found.length === 0 ? [] : notYetTold(tx, c, { found, at })
}

const STOPPED = { state: 'waiting', owner: 'us', waits_for: RESTRICTION, until: null } as const
const FREE = { state: 'pending', owner: 'us', waits_for: null, until: null } as const

/** A part that is frozen is told with the payout of the rest, which is looked at again when the holder was asked about it. */
const notYetTold = async (
  tx: Tx,
  c: ClosureRow,
  { found, at }: { found: readonly Frozen[]; at: Instant },
): Promise<Frozen[]> => {
  const told = new Set((await eventsOf(tx, c)).filter((e) => e.type === WAITS).map((e) => keyOf(e.data)))
  const news = found.filter((one) => !told.has(keyOf(dataOf(one))))
  for (const one of news) await record(tx, c, { at, type: WAITS, actor: SYSTEM, data: dataOf(one) })
  return news
}

const dataOf = ({ step, waits, leaves }: Frozen) => ({
  step: step.id,
  currency: step.currency,
  waits: waits.toString(),
  leaves: leaves.toString(),
})
const keyOf = ({ step, waits, leaves }: Readonly<Record<string, unknown>>) => `${step} ${waits} ${leaves}`

/** Since when what is left over counts as come in late: not what an order kept from leaving with the rest. */
export const leftoversSince = async (tx: Tx, c: ClosureRow): Promise<Instant | null> => {
  const ended = await freezesEndedAt(tx, c.wallet)
  return c.settling_since && ended ? latest(c.settling_since, ended) : c.settling_since
}
