/**
 * Differences, and what becomes of them. A run opens and clears; a person explains (it is there, and why) or resolves
 * (it was put right, by other means than a run can see). R4: nobody's word outlives a change of the numbers.
 */
import type { Instant } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { bucketOf, deriveId, type Uuid } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import * as sql from './breaks-sql.ts'
import { BREAKS, type BreakKind } from './rules.ts'

export { type BreakRow, breaksAbout, breaksOf, type News, setTasks } from './breaks-sql.ts'

export type Seen = {
  readonly kind: BreakKind
  /** What it is about: payment, bank line, day, currency of the safeguarding account. */
  readonly subject: Uuid
  readonly currency?: string
  /** The numbers that differ, as text. */
  readonly found: sql.Found
}

/** What a run has looked at: breaks of these kinds about these subjects that it did not see are gone. */
export type Looked = {
  readonly date: string
  readonly at: Instant
  readonly kinds: readonly BreakKind[]
  readonly subjects: readonly Uuid[]
}

/** Keeps what was seen and clears what was not; returns what is news of it. The same again: none. */
export const settleBreaks = async (tx: Tx, looked: Looked, seen: readonly Seen[]): Promise<sql.News[]> => {
  const breaks = seen.map(({ kind, subject, currency = null, found }) => ({
    id: breakId({ kind, subject, currency }),
    kind,
    subject,
    currency,
    owner: BREAKS[kind],
    found,
  }))
  const fresh = breaks.length === 0 ? [] : (await sql.keep(tx, breaks, looked)).filter((b) => b.fresh)
  const gone =
    looked.subjects.length === 0 ? [] : await sql.clear(tx, { ...looked, but: breaks.map(({ id }) => id) })
  const [told, over] = [fresh, gone].map((all) => all.filter(({ kind }) => kind !== 'in_flight'))
  await append(tx, [
    ...(told ?? []).map((b) => leafOf('reconciliation.break_opened', b)),
    ...(over ?? []).map((b) => leafOf('reconciliation.break_cleared', b)),
  ])
  return [
    ...(told ?? []).map((b) => ({ ...b, over: false })),
    ...(over ?? []).map((b) => ({ ...b, over: true })),
  ]
}

const breakId = ({ kind, subject, currency }: Pick<sql.NewBreak, 'kind' | 'subject' | 'currency'>): Uuid =>
  deriveId(bucketOf(subject), 'reconciliation.break', kind, subject, currency ?? '')

const leafOf = (type: string, b: { id: Uuid; kind: BreakKind; bucket: number; subject: Uuid }) => ({
  bucket: b.bucket,
  type,
  ref: b.id,
  data: { kind: b.kind, about: b.subject },
})

/** A break that can still be stated. Refuses break_unknown, break_over. */
export const requireOpenBreak = async (tx: Tx, id: Uuid): Promise<sql.BreakRow> => {
  const row = (await sql.lockBreak(tx, id)) ?? refuse('break_unknown')
  if (row.cleared_at !== null || row.stated === 'resolved' || row.kind === 'in_flight') refuse('break_over')
  return row
}

/** What a person says about a break, and a second one agrees to. The evidence lies with its task. */
export const explainDiscrepancy = async (
  tx: Tx,
  { second, ...said }: Omit<sql.Statement, 'at'> & { readonly second: Uuid },
): Promise<void> => {
  await sql.setStated(tx, { ...said, at: await tx.now() })
  const data = { by: said.by, second, outcome: said.outcome }
  const type = `reconciliation.break_${said.stated}`
  await append(tx, [{ bucket: bucketOf(said.id), type, ref: said.id, data }])
}
