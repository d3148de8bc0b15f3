/**
 * The end: products close, identity last, in one transaction.
 * C11 Who is leaving is captured before the first step that cannot be undone (rule 1).
 */
import { type Instant, isoOf, plus } from '../../clock.ts'
import { schedule, unschedule } from '../../db/due.ts'
import type { Tx } from '../../db/types.ts'
import { participants } from '../../participants.ts'
import { subjectIndexes } from '../identity/contacts.ts'
import { markClosed } from '../wallets/wallets.ts'
import { RECEIPT_LINK_LIFE } from './accept.ts'
import { destinationOf, packOf, record, refOf } from './case.ts'
import { makeLink } from './links.ts'
import { SYSTEM } from './prepare.ts'
import { issueReceipt } from './receipt.ts'
import { mayComeBack } from './settle.ts'
import * as sql from './sql.ts'
import { settleStep } from './steps.ts'
import type { ClosureRow } from './types.ts'

export type Closed = { readonly closure: ClosureRow; readonly receiptSecret: string }

/** Closes a case whose money has left. Throws `StillOpen` (and so rolls back) when a participant finds something. */
export const closeCase = async (tx: Tx, c: ClosureRow, at: Instant): Promise<Closed> => {
  const to = destinationOf(c, 'money_left')
  const pack = await packOf(tx, c)
  await sql.insertSubject(tx, c, await subjectIndexes(tx, c.person))
  for (const participant of participants) await participant.close(tx, [refOf(c)], at)
  await markClosed(tx, [c.wallet], at)
  const closed = await sql.change(tx, c, {
    state: to,
    closed_at: at,
    restore_until: plus(at, pack.restore_window),
    tail_until: plus(at, pack.tail.length),
  })
  if ((await sql.stepsOf(tx, c)).some((s) => s.claim && s.moved > 0n))
    await schedule(tx, [
      {
        bucket: c.bucket,
        kind: 'claim.unclaimed',
        ref: c.id,
        dueAt: plus(at, pack.unclaimed.remind),
        wallet: c.wallet,
      },
    ])
  for (const kind of ['closure.statutory', 'closure.watch'])
    await unschedule(tx, { bucket: c.bucket, ref: c.id, kind })
  const leaf = await record(tx, closed, { at, type: 'closed', actor: SYSTEM, data: datesOf(closed) })
  await issueReceipt(tx, closed, { kind: 'closing', at, leaf })
  const expiresAt = plus(at, RECEIPT_LINK_LIFE)
  return { closure: closed, receiptSecret: await makeLink(tx, closed, { purpose: 'receipt', at, expiresAt }) }
}

const datesOf = (c: ClosureRow) => ({
  restore_until: c.restore_until ? isoOf(c.restore_until) : null,
  tail_until: c.tail_until ? isoOf(c.tail_until) : null,
})

/** A payout that came back after closing: its money is a claim now, and somebody owns finding the payee. */
export const returnedAfterClosing = async (
  tx: Tx,
  c: ClosureRow,
  at: Instant,
): Promise<readonly string[]> => {
  const settler = participants.find((p) => p.describe().name === 'payments')
  const steps = (await sql.stepsOf(tx, c)).filter(mayComeBack)
  if (!settler?.settle || steps.length === 0) return []
  const asked = steps.map((s) => settleStep(c, s))
  const answers = await settler.settle(tx, asked, at)
  const returned: string[] = []
  for (const step of steps) {
    const answer = answers.get(step.id)
    if (answer?.state !== 'done' || !answer.claim) continue
    await sql.changeStep(tx, step, { claim: true, owner: 'operator', last_error: answer.note ?? null })
    await record(tx, c, {
      at,
      type: 'payout_returned',
      actor: SYSTEM,
      data: { step: step.id, currency: step.currency, amount: answer.amount.toString() },
    })
    returned.push(step.id)
  }
  if (returned.length > 0 && c.tail_until)
    await schedule(tx, [
      { bucket: c.bucket, kind: 'closure.unclaimed', ref: c.id, dueAt: c.tail_until, wallet: c.wallet },
    ])
  return returned
}
