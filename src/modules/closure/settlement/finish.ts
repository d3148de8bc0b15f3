/**
 * The end: products close, identity last, in one transaction.
 * C11 Who is leaving is captured before the first step that cannot be undone (rule 1).
 */

import { SYSTEM } from '../../../kernel/actors.ts'
import { type Instant, isoOf, plus } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Money } from '../../../kernel/money.ts'
import { type LessBecause, participants, payer, StillOpen, type Way } from '../../../kernel/participant.ts'
import { schedule } from '../../../platform/db/due.ts'
import { orUndo } from '../../../platform/db/savepoint.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { subjectIndexes } from '../../identity/identity.ts'
import type { Pack } from '../../policy/policy.ts'
import { closeUnfenced, markClosed, type WalletRow } from '../../wallets/wallets.ts'
import { RECEIPT_LINK_LIFE } from '../acceptance/accept.ts'
import type { Hold } from '../assessment/held.ts'
import { destinationOf, openQuote, packOf, record, refOf } from '../case/case.ts'
import * as sql from '../case/sql.ts'
import { settleStep } from '../case/steps.ts'
import type { ClosureRow, Quote, StepRow } from '../case/types.ts'
import { openUnitOfWork, type UnitOfWork } from '../case/unit-of-work.ts'
import { mayComeBack, watchLater } from './settle.ts'

export type Closed = {
  readonly closure: ClosureRow
  readonly receiptSecret: string
  /** What has left, by its way; an account has its number masked. */
  readonly paid: readonly (Money & { readonly way: Way; readonly account: string })[]
  /** Debts that were repaid from the balance. */
  readonly repaid: readonly Money[]
  /** What stays with us for its holder to collect. */
  readonly kept: readonly Money[]
  /** What was agreed and of which nothing was left, and why. */
  readonly missing: readonly (Money & { readonly because: readonly LessBecause[] })[]
}
export type Closing = {
  readonly c: ClosureRow
  readonly quote: Quote | undefined
  readonly steps: readonly StepRow[]
  readonly pack: Pack
}

/**
 * Closes a case whose money has left. When a participant finds something left, nobody has closed anything, and the
 * answer says who found it.
 */
export const closeCase = async (
  tx: Tx,
  c: ClosureRow,
  at: Instant,
): Promise<Closed | { readonly hold: Hold }> => {
  const unit = openUnitOfWork(tx, at)
  const ended = await endAll(unit, [c])
  if (ended) {
    await watchLater(tx, c, at)
    return { hold: ended }
  }
  const [quote, steps, pack] = [await openQuote(tx, c), await sql.stepsOf(tx, c), await packOf(tx, c)]
  const closed = closeOne(unit, { c, quote, steps, pack })
  await unit.write()
  return closed
}

/**
 * Every participant closes its part of every wallet, by one round of statements. When one of them finds something left,
 * all of it is undone and the answer says who: of one wallet; of many, whoever asks has to ask one by one, so it throws.
 * `unfenced` are the wallets, when this transaction has held them without raising a fence.
 */
export const endAll = async (
  unit: UnitOfWork,
  cases: readonly ClosureRow[],
  unfenced?: readonly WalletRow[],
): Promise<Hold | undefined> => {
  const { tx, at } = unit
  const subjects = await subjectIndexes(
    tx,
    cases.map((c) => c.person),
  )
  for (const c of cases) unit.subjects(c, subjects.get(c.person) ?? [])
  let asked = ''
  const all = async (): Promise<void> => {
    for (const participant of participants()) {
      asked = participant.describe().name
      await participant.close(tx, cases.map(refOf), at)
    }
  }
  const tried = await orUndo(tx, all, (error) => error instanceof StillOpen && cases.length === 1)
  if ('error' in tried) {
    const { error } = tried
    return { participant: asked, because: [error instanceof Error ? error.message : String(error)] }
  }
  if (unfenced) await closeUnfenced(tx, unfenced, at)
  else await markClosed(tx, cases.map((c) => c.wallet), at) // biome-ignore format: one call
  return undefined
}

/** State, dates, papers and link of a case whose participants have closed. */
export const closeOne = (unit: UnitOfWork, { c, quote, steps, pack }: Closing): Closed => {
  const { at } = unit
  const closed = unit.change(c, {
    state: destinationOf(c, 'money_left'),
    closed_at: at,
    restore_until: plus(at, pack.restore_window),
    tail_until: plus(at, pack.tail.length),
  })
  unit.undue(c, ['closure.statutory', 'closure.watch', 'closure.draft_expiry'])
  unit.record(closed, { type: 'closed', actor: SYSTEM, data: datesOf(closed) })
  unit.issue(closed, { kind: 'closing', quote, steps }, pack)
  const expiresAt = plus(at, RECEIPT_LINK_LIFE)
  const kept = steps
    .filter((step) => step.claim && step.moved > 0n)
    .map(({ moved: amount, currency }) => ({ amount, currency }))
  const receiptSecret = unit.link(closed, { purpose: 'receipt', expiresAt })
  const repaid = steps
    .filter((step) => step.kind === 'repay' && step.last_error !== 'survives' && step.moved > 0n)
    .map(({ moved: amount, currency }) => ({ amount, currency }))
  const paid = paidOf(steps, quote)
  return { closure: closed, receiptSecret, paid, repaid, kept, missing: missingOf(steps) }
}

const paidOf = (steps: readonly StepRow[], quote: Quote | undefined): Closed['paid'] =>
  steps.flatMap(({ way, claim, moved: amount, currency, instrument }) => {
    if (way === null || way === 'claim' || claim || amount === 0n) return []
    const line = instrument && quote?.lines.find((one) => one.instrument === instrument)
    return [{ amount, currency, way, account: line ? line.destination : '' }]
  })

const missingOf = (steps: readonly StepRow[]): Closed['missing'] =>
  steps.flatMap(({ asked_left, asked_agreed, asked_because, moved, currency }) =>
    asked_left === 0n && asked_agreed !== null && moved === 0n
      ? [{ amount: asked_agreed, currency, because: asked_because ?? [] }]
      : [],
  )

const datesOf = (c: ClosureRow) => ({
  restore_until: c.restore_until ? isoOf(c.restore_until) : null,
  tail_until: c.tail_until ? isoOf(c.tail_until) : null,
})

/** A payout that did not stay where it was sent. `reason` is a code. */
export type Returned = Money & {
  readonly step: Uuid
  readonly reason: string
  readonly instrument: Uuid | null
}

/** A payout that came back after closing: its money is a claim now, and somebody owns finding the payee. */
export const returnedAfterClosing = async (
  tx: Tx,
  c: ClosureRow,
  at: Instant,
): Promise<readonly Returned[]> => {
  const settler = payer()
  const steps = (await sql.stepsOf(tx, c)).filter(mayComeBack)
  if (!settler.settle || steps.length === 0) return []
  const asked = steps.map((s) => settleStep(c, s))
  const answers = await settler.settle(tx, asked, at)
  const returned: Returned[] = []
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
    const reason = answer.note ?? 'returned'
    const { id, currency, instrument } = step
    returned.push({ step: id, reason, instrument, amount: answer.amount, currency })
  }
  if (returned.length > 0 && c.tail_until)
    await schedule(tx, [
      { bucket: c.bucket, kind: 'closure.unclaimed', ref: c.id, dueAt: c.tail_until, wallet: c.wallet },
    ])
  return returned
}

/** What came back has been collected, or paid a debt: no payout is anybody's work any more. */
export const claimsCollected = async (tx: Tx, c: ClosureRow): Promise<void> => {
  const back = (await sql.stepsOf(tx, c)).filter(
    (s) => s.state === 'done' && s.claim && s.owner === 'operator',
  )
  for (const step of back) await sql.changeStep(tx, step, { owner: 'us' })
}
