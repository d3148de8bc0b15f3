/**
 * Days, in their order: opened when the one before is matched, matched when the bank's file is there, locked by people.
 * Nothing here speaks to the bank; the worker does and hands over what it got.
 */

import { createHash } from 'node:crypto'
import { type Instant, isBefore, isoOf, plus } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import { type DueWork, reschedule, schedule } from '../../platform/db/due.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { firstOverRail, paymentsAmong } from '../payments/payments.ts'
import { type BankLine, type ReadLine, readBankFile } from './bank-file.ts'
import { type News, settleBreaks } from './breaks.ts'
import * as linesSql from './lines-sql.ts'
import { match } from './match.ts'
import { dateOf, dayId, FILE_AFTER, MISSING_AFTER, nextDate, type Span, type Sums, spanOf } from './rules.ts'
import * as sql from './sql.ts'

export { type DayRow, pageOfDays } from './sql.ts'

/** The due row that asks the bank for the file of the day that waits for it. */
export const FETCH = 'reconciliation.fetch'
const ASK_AGAIN = 'PT1H'

/** Begins the row of days with the first that a rail was used on. Twice = once. */
export const beginDays = async (tx: Tx, zone: string): Promise<void> => {
  if ((await sql.pageOfDays(tx, { limit: 1 })).length > 0) return
  const first = (await firstOverRail(tx)) ?? (await tx.now())
  const date = dateOf(first, zone)
  await openDay(tx, date, spanOf(date, zone))
}

const openDay = async (tx: Tx, date: string, span: Span): Promise<void> => {
  await sql.openDay(tx, date, span)
  await schedule(tx, [fetchDue(date, plus(span.to, FILE_AFTER))])
}

const fetchDue = (date: string, dueAt: Instant): DueWork => ({
  bucket: 0, kind: FETCH, ref: dayId(date), dueAt, payload: { day: date },
}) // biome-ignore format: one row

/** Refuses reconciliation_unknown. */
export const requireDay = async (q: Queryable, date: string): Promise<sql.DayRow> =>
  (await sql.findDay(q, date)) ?? refuse('reconciliation_unknown')

/** The day to ask the bank about; undefined when it is matched already. */
export const dayToFetch = async (tx: Tx, date: string): Promise<sql.DayRow | undefined> => {
  const day = await sql.lockDay(tx, date)
  return day?.state === 'waiting' ? day : undefined
}

/** Asks the bank now. A matched day stays as it is. Refuses reconciliation_unknown, day_not_over, day_waits. */
export const askNow = async (tx: Tx, date: string): Promise<sql.DayRow> => {
  const day = await sql.lockDay(tx, date)
  if (day && day.state !== 'waiting') return day
  const next = await requireTurn(tx, date, await tx.now())
  await reschedule(tx, fetchDue(date, await tx.now()))
  return next
}

/** Days are matched in their order, each after its end. Refuses reconciliation_unknown, day_not_over, day_waits. */
const requireTurn = async (tx: Tx, date: string, at: Instant): Promise<sql.DayRow> => {
  const next = (await sql.waitingDay(tx)) ?? refuse('reconciliation_unknown')
  if (date < next.day) refuse('reconciliation_unknown')
  const facts = { next: next.day, ends_at: isoOf(next.ends_at) }
  if (isBefore(at, next.ends_at)) refuse('day_not_over', { facts })
  return date === next.day ? next : refuse('day_waits', { facts })
}

export type Brought = {
  readonly date: string
  readonly text: string
  readonly balances: Sums
  /** Of the days that follow. */
  readonly zone: string
}

export type Weighed = {
  /** The day was matched with this very file. */
  readonly known: boolean
  readonly lines: readonly ReadLine[]
  readonly sha256: string
  readonly span: Span
}

/**
 * Reads the bank's word on a day that waits for it, and locks the day. Refuses bank_file_* (nothing is kept of such a
 * file), bank_file_conflict, reconciliation_unknown, day_not_over, day_waits.
 */
export const weighFile = async (tx: Tx, brought: Brought): Promise<Weighed> => {
  const { date, text } = brought
  const day = await sql.lockDay(tx, date)
  const hash = hashOf(brought)
  const sha256 = hash.toString('hex')
  if (day?.file_hash) {
    if (!day.file_hash.equals(hash)) refuse('bank_file_conflict')
    return { known: true, lines: [], sha256, span: spanOfDay(day) }
  }
  const span = spanOfDay(await requireTurn(tx, date, await tx.now()))
  const read = readBankFile(text, { date, to: span.to })
  if (read.ok) return { known: false, lines: read.lines, sha256, span }
  return refuse(read.code, {
    errors: read.faults.map(({ line, message }) => ({ pointer: `/file/${line}`, message })),
  })
}

/**
 * Takes the bank's word on a day and matches it. The same file again changes nothing. Refuses bank_file_* (nothing is
 * kept of such a file), bank_file_conflict, reconciliation_unknown, day_not_over, day_waits.
 */
export const takeFile = async (tx: Tx, brought: Brought): Promise<readonly News[]> => {
  const { date, balances, zone } = brought
  const read = await weighFile(tx, brought)
  if (read.known) return []
  const [hash, span, at] = [hashOf(brought), read.span, await tx.now()]
  const lines = await resolved(tx, read.lines)
  if (lines.length > 0) await linesSql.blindLines(tx, lines)
  const changed = lines.length > 0 ? await linesSql.changedLines(tx, lines) : []
  if (lines.length > 0) await linesSql.insertLines(tx, date, lines)
  const conflicts = await keepConflicts(tx, { date, at }, changed)
  const result = await match(tx, { date, span, lines, balances, at })
  const { matched, inFlight, broken, safeguarding } = result
  await sql.setMatched(tx, date, {
    hash,
    lines: read.lines.length,
    matched,
    in_flight: inFlight,
    broken,
    safeguarding: JSON.stringify(safeguarding.map(asText)),
    at,
  })
  await append(tx, [
    {
      bucket: 0,
      type: 'reconciliation.matched',
      ref: dayId(date),
      data: { day: date, file: hash.toString('hex') },
    },
  ])
  const next = nextDate(date)
  // It begins where this one ends, also when the zone is another since.
  await openDay(tx, next, { from: span.to, to: spanOf(next, zone).to })
  return [...conflicts, ...result.fresh]
}

/** A reference that was cut off fits sixteen ids: the payment of ours that there is; else nobody's, as it stood in the file. */
const resolved = async (tx: Tx, lines: readonly ReadLine[]): Promise<BankLine[]> => {
  const wanted = [...new Set(lines.flatMap(({ ours }) => (ours.length > 1 ? ours : [])))]
  const known = wanted.length === 0 ? new Set<Uuid>() : new Set(await paymentsAmong(tx, wanted))
  return lines.map(({ ours, ...line }) => {
    const [only, ...more] = ours.length > 1 ? ours.filter((id) => known.has(id)) : ours
    const key = only !== undefined && more.length === 0 ? only : line.key
    return { ...line, key, bucket: bucketOf(key) }
  })
}

/**
 * What a later file says of a line that is known is neither taken nor lost: a break that only a person ends, as no later
 * run can see which of the two words is right.
 */
const keepConflicts = (
  tx: Tx,
  { date, at }: { readonly date: string; readonly at: Instant },
  changed: readonly linesSql.ChangedLine[],
): Promise<readonly News[]> =>
  settleBreaks(
    tx,
    { date, at, kinds: ['line_changed'], subjects: [] },
    [...Map.groupBy(changed, ({ key, currency }) => `${key} ${currency}`).values()].flatMap(
      ([first, ...more]) =>
        first
          ? [
              {
                kind: 'line_changed' as const,
                subject: first.key,
                currency: first.currency,
                found: {
                  line: String(first.line),
                  before: first.before,
                  now: first.now,
                  ...(more.length > 0 ? { more: String(more.length) } : {}),
                },
              },
            ]
          : [],
    ),
  )

const spanOfDay = ({ starts_at, ends_at }: sql.DayRow) => ({ from: starts_at, to: ends_at })

const hashOf = ({ text, balances }: Brought): Buffer => {
  const sums = [...balances].map(([currency, amount]) => `${currency} ${amount}`).toSorted()
  return createHash('sha256')
    .update([...sums, text].join('\n'))
    .digest()
}

const asText = (line: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(line).map(([name, value]) => [name, String(value)]))

export type NoFile =
  | { readonly why: 'silent' }
  | { readonly why: 'unreadable'; readonly code: string; readonly first: string }

/** The bank gave no file, or none that can be used. After six hours that is a break; it is asked again every hour. */
export const noFile = async (
  tx: Tx,
  date: string,
  no: NoFile,
): Promise<{ readonly again: Instant; readonly fresh: readonly News[] }> => {
  const at = await tx.now()
  const again = plus(at, ASK_AGAIN)
  const day = await dayToFetch(tx, date)
  if (!day) return { again, fresh: [] }
  await sql.setAsked(tx, date, at)
  const subject = dayId(date)
  const late = !isBefore(at, plus(day.ends_at, MISSING_AFTER))
  const seen =
    no.why === 'unreadable'
      ? [{ kind: 'file_unreadable' as const, subject, found: { code: no.code, first: no.first } }]
      : late
        ? [{ kind: 'file_missing' as const, subject, found: { day: date } }]
        : []
  const kinds =
    no.why === 'unreadable' ? (['file_missing', 'file_unreadable'] as const) : (['file_missing'] as const)
  return { again, fresh: await settleBreaks(tx, { date, at, kinds, subjects: [subject] }, seen) }
}
