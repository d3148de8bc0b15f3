/**
 * The end: products close, identity last, in one transaction.
 * C11 Who is leaving is captured before the first step that cannot be undone (rule 1).
 */
import { type Instant, isoOf, plus } from '../../clock.ts'
import { schedule } from '../../db/due.ts'
import type { Tx } from '../../db/types.ts'
import { participants } from '../../participants.ts'
import { subjectIndexes } from '../identity/contacts.ts'
import type { Pack } from '../policy/policy.ts'
import { markClosed } from '../wallets/wallets.ts'
import { RECEIPT_LINK_LIFE } from './accept.ts'
import { destinationOf, openQuote, packOf, record, refOf } from './case.ts'
import { SYSTEM } from './prepare.ts'
import { mayComeBack } from './settle.ts'
import { openSheet, type Sheet } from './sheet.ts'
import * as sql from './sql.ts'
import { settleStep } from './steps.ts'
import type { ClosureRow, Quote, StepRow } from './types.ts'

export type Closed = { readonly closure: ClosureRow; readonly receiptSecret: string }
export type Closing = {
  readonly c: ClosureRow
  readonly quote: Quote | undefined
  readonly steps: readonly StepRow[]
  readonly pack: Pack
}

/** Closes a case whose money has left. Throws `StillOpen` (and so rolls back) when a participant finds something. */
export const closeCase = async (tx: Tx, c: ClosureRow, at: Instant): Promise<Closed> => {
  const sheet = openSheet(tx, at)
  const [quote, steps, pack] = [await openQuote(tx, c), await sql.stepsOf(tx, c), await packOf(tx, c)]
  const [closed] = await closeAll(sheet, [{ c, quote, steps, pack }])
  await sheet.write()
  if (!closed) throw new Error('one case was closed and none came back')
  return closed
}

/** The same for many of one bucket, by one round of statements. */
export const closeAll = async (sheet: Sheet, cases: readonly Closing[]): Promise<Closed[]> => {
  if (cases.length === 0) return []
  const { tx, at } = sheet
  const subjects = await subjectIndexes(
    tx,
    cases.map(({ c }) => c.person),
  )
  for (const { c } of cases) sheet.subjects(c, subjects.get(c.person) ?? [])
  const wallets = cases.map(({ c }) => refOf(c))
  for (const participant of participants) await participant.close(tx, wallets, at)
  await markClosed(
    tx,
    wallets.map((w) => w.wallet),
    at,
  )
  return cases.map((closing) => closeOne(sheet, closing))
}

const closeOne = (sheet: Sheet, { c, quote, steps, pack }: Closing): Closed => {
  const { at } = sheet
  const closed = sheet.change(c, {
    state: destinationOf(c, 'money_left'),
    closed_at: at,
    restore_until: plus(at, pack.restore_window),
    tail_until: plus(at, pack.tail.length),
  })
  if (steps.some((s) => s.claim && s.moved > 0n))
    sheet.due({
      bucket: c.bucket,
      kind: 'claim.unclaimed',
      ref: c.id,
      dueAt: plus(at, pack.unclaimed.remind),
      wallet: c.wallet,
    })
  sheet.undue(c, ['closure.statutory', 'closure.watch', 'closure.draft_expiry'])
  sheet.record(closed, { type: 'closed', actor: SYSTEM, data: datesOf(closed) })
  sheet.issue(closed, { kind: 'closing', quote, steps }, pack)
  const expiresAt = plus(at, RECEIPT_LINK_LIFE)
  return { closure: closed, receiptSecret: sheet.link(closed, { purpose: 'receipt', expiresAt }) }
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
