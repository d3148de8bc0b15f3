/**
 * The books against themselves: what the counters say, what the legs replay to, what the holds add up to, and both
 * legs of each transfer side by side. Each check is one statement, so it sees one moment. It spans buckets by intention.
 */
import { type Instant, isBefore, plus } from '../../../kernel/clock.ts'
import { type Job, job } from '../../../kernel/handler.ts'
import { type Bucket, newId, type Uuid } from '../../../kernel/ids.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Tx } from '../../../platform/db/types.ts'
import * as sql from './reconcile-sql.ts'

export type Break = {
  readonly bucket: Bucket
  /** Account, transfer or request. */
  readonly subject: Uuid
  readonly kind: 'counters' | 'versions' | 'holds_out' | 'holds_in' | 'pair' | 'request' | 'currency'
  /** The numbers that differ, as text. */
  readonly found: Readonly<Record<string, string | null>>
}

export type Total = {
  readonly currency: Currency
  readonly accounts: bigint
  readonly debitsPosted: bigint
  readonly creditsPosted: bigint
  readonly debitsPending: bigint
  readonly creditsPending: bigint
}

export type Reconciliation = {
  readonly id: Uuid
  readonly at: Instant
  readonly accounts: bigint
  readonly totals: readonly Total[]
  readonly breaks: readonly Break[]
}

/** Checks everything and keeps the result: a break has an owner and an age until a later run no longer finds it. */
export const reconcile = async (tx: Tx): Promise<Reconciliation> => {
  const at = await tx.now()
  const totals = await tx.query<Total>(sql.TOTALS)
  const breaks: Break[] = totals.flatMap(unequal)
  for (const check of sql.CHECKS) breaks.push(...(await tx.query<Break>(check)))
  const accounts = totals.reduce((sum, t) => sum + t.accounts, 0n)
  const id = newId(0)
  await tx.query(sql.KEEP_BREAKS, [
    breaks.map((b) => b.bucket),
    breaks.map((b) => b.subject),
    breaks.map((b) => b.kind),
    breaks.map((b) => JSON.stringify(b.found)),
    at,
  ])
  await tx.query(sql.CLEAR_BREAKS, [at])
  await tx.query(sql.KEEP_RUN, [id, at, accounts, breaks.length, JSON.stringify(totals.map(asText))])
  return { id, at, accounts, totals, breaks }
}

const asText = (total: Total): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(total).map(([name, value]) => [name, String(value)]))

/** Money of a currency is in one place for each it left: the two sums are one number. */
const unequal = (total: Total): Break[] =>
  total.debitsPosted === total.creditsPosted && total.debitsPending === total.creditsPending
    ? []
    : [{ bucket: 0, subject: NOBODY, kind: 'currency', found: asText(total) }]

const NOBODY = '00000000-0000-8000-8000-000000000000'

/** Breaks that are still there, oldest first. */
export const openBreaks = (
  tx: Tx,
): Promise<(Break & { readonly owner: string; readonly foundAt: Instant })[]> => tx.query(sql.OPEN_BREAKS)

/** Once in 24 hours of business time; looked at more often, so that a server which was down catches up. */
export const reconciling: Job = job({
  name: 'ledger.reconcile',
  everyMs: 10 * 60_000,
  run: (db) =>
    db.tx(async (tx) => {
      const at = await tx.now()
      const [last] = await tx.query<{ at: Instant | null }>(sql.LAST_RUN)
      if (last?.at && isBefore(at, plus(last.at, { hours: 24 }))) return
      // It reads all there is; each statement has a snapshot of its own, so nothing is held up for its whole length.
      await tx.query("SET LOCAL statement_timeout = '20min'")
      await tx.query("SET LOCAL idle_in_transaction_session_timeout = '5min'")
      await reconcile(tx)
    }),
})
