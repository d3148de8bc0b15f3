/** Statements about days, the bank's lines and the frozen journal. */

import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import type { JournalLine } from '../ledger/ledger.ts'
import type { RailStanding } from '../payments/payments.ts'
import type { Span } from './rules.ts'

export type DayState = 'waiting' | 'matched' | 'locked'
export type DayRow = {
  /** `2026-11-27` */
  readonly day: string
  readonly starts_at: Instant
  readonly ends_at: Instant
  readonly state: DayState
  readonly asked_at: Instant | null
  readonly file_hash: Buffer | null
  readonly lines: number | null
  readonly matched: number | null
  readonly in_flight: number | null
  readonly broken: number | null
  readonly safeguarding: readonly Readonly<Record<string, string>>[] | null
  readonly matched_at: Instant | null
  readonly locked_at: Instant | null
  readonly locked_by: Uuid | null
  readonly second_by: Uuid | null
  readonly hash: Buffer | null
}

const DAY = `day::text AS day, starts_at, ends_at, state, asked_at, file_hash, lines, matched, in_flight, broken, safeguarding,
  matched_at, locked_at, locked_by, second_by, hash`

export const openDay = async (tx: Tx, date: string, { from, to }: Span): Promise<void> => {
  await tx.query(
    `INSERT INTO reconciliation.day (day, starts_at, ends_at) VALUES ($1::date, $2, $3) ON CONFLICT (day) DO NOTHING`,
    [date, from, to],
  )
}

export const findDay = async (q: Queryable, date: string): Promise<DayRow | undefined> =>
  (await q.query<DayRow>(`SELECT ${DAY} FROM reconciliation.day WHERE day = $1::date`, [date]))[0]

export const lockDay = async (tx: Tx, date: string): Promise<DayRow | undefined> =>
  (await tx.query<DayRow>(`SELECT ${DAY} FROM reconciliation.day WHERE day = $1::date FOR UPDATE`, [date]))[0]

/** Newest first, before `before`. */
export const pageOfDays = (q: Queryable, page: { before?: string; limit: number }): Promise<DayRow[]> =>
  q.query<DayRow>(
    `SELECT ${DAY} FROM reconciliation.day WHERE day < coalesce($1::date, 'infinity') ORDER BY day DESC LIMIT $2`,
    [page.before ?? null, page.limit],
  )

/** The one day that is to be matched next: days are matched in their order. */
export const waitingDay = async (q: Queryable): Promise<DayRow | undefined> =>
  (
    await q.query<DayRow>(
      `SELECT ${DAY} FROM reconciliation.day WHERE state = 'waiting' ORDER BY day LIMIT 1`,
    )
  )[0]

export const lastLockedBefore = async (q: Queryable, date: string): Promise<DayRow | undefined> =>
  (
    await q.query<DayRow>(
      `SELECT ${DAY} FROM reconciliation.day WHERE state = 'locked' AND day < $1::date ORDER BY day DESC LIMIT 1`,
      [date],
    )
  )[0]

export const setAsked = async (tx: Tx, date: string, at: Instant): Promise<void> => {
  await tx.query('UPDATE reconciliation.day SET asked_at = $2 WHERE day = $1::date', [date, at])
}

export type Matched = {
  readonly hash: Buffer
  readonly lines: number
  readonly matched: number
  readonly in_flight: number
  readonly broken: number
  readonly safeguarding: string
}
export const setMatched = async (tx: Tx, date: string, m: Matched & { at: Instant }): Promise<void> => {
  await tx.query(
    `UPDATE reconciliation.day SET state = 'matched', file_hash = $2, lines = $3, matched = $4, in_flight = $5, broken = $6,
            safeguarding = $7::jsonb, matched_at = $8 WHERE day = $1::date`,
    [date, m.hash, m.lines, m.matched, m.in_flight, m.broken, m.safeguarding, m.at],
  )
}

export const setLocked = async (
  tx: Tx,
  date: string,
  l: { by: Uuid; second: Uuid | null; hash: Buffer; at: Instant },
): Promise<void> => {
  await tx.query(
    `UPDATE reconciliation.day SET state = 'locked', locked_at = $2, locked_by = $3, second_by = $4, hash = $5
      WHERE day = $1::date AND state = 'matched'`,
    [date, l.at, l.by, l.second, l.hash],
  )
}

export type Difference = {
  readonly key: Uuid
  readonly currency: Currency
  readonly kind: string
  /** Minor units that came in (below zero: went out) by our books and by the bank's, until the end of the day. */
  readonly ours: bigint
  readonly theirs: bigint
  readonly stands: string | null
  readonly lines: bigint
}

/**
 * The match: what a payment moved in our books against what it moved at the bank, up to the end of the day. Equal sums
 * agree, whatever the lines look like; of what does not, this names the kind.
 */
export const differences = (
  q: Queryable,
  given: { date: string; span: Span; grace: Instant; keys: readonly Uuid[]; books: readonly RailStanding[] },
): Promise<Difference[]> =>
  q.query<Difference>(
    {
      name: 'reconciliation.differences',
      text: `WITH book AS (
               SELECT key, inward, amount, currency, stands, since,
                      CASE WHEN inward THEN CASE WHEN stands IN ('paid', 'bounced') THEN amount ELSE 0 END
                           WHEN stands IN ('open', 'paid') THEN -amount ELSE 0 END AS net
                 FROM unnest($1::uuid[], $2::boolean[], $3::bigint[], $4::text[], $5::text[], $6::timestamptz[])
                   AS b (key, inward, amount, currency, stands, since)
             ), bank AS (
               SELECT key, currency, count(*) AS lines, sum(CASE WHEN inward THEN amount ELSE -amount END)::bigint AS net,
                      count(*) FILTER (WHERE status = 'paid') - count(*) FILTER (WHERE status = 'returned') AS times,
                      min(amount) AS least, max(amount) AS most, bool_or(inward = (status = 'paid')) AS came
                 FROM reconciliation.bank_line
                WHERE key = ANY($7::uuid[]) AND bucket = ANY($8::smallint[]) AND day <= $9::date
                GROUP BY key, currency)
             SELECT key, currency, coalesce(o.net, 0)::bigint AS ours, coalesce(t.net, 0)::bigint AS theirs, o.stands,
                    coalesce(t.lines, 0) AS lines,
                    CASE WHEN o.stands IS NULL THEN 'missing_in_books'
                         WHEN t.times > 1 THEN 'duplicate_at_bank'
                         WHEN t.least <> o.amount OR t.most <> o.amount OR t.came <> o.inward THEN 'amount_differs'
                         WHEN o.stands = 'open' AND o.since >= $10 THEN 'in_flight'
                         WHEN o.stands <> 'open' AND o.since >= $11 THEN 'in_flight'
                         WHEN t.lines IS NULL THEN 'missing_at_bank'
                         ELSE 'status_differs' END AS kind
               FROM book o FULL JOIN bank t USING (key, currency)
              WHERE coalesce(o.net, 0) <> coalesce(t.net, 0)
              ORDER BY key, currency`,
    },
    [
      given.books.map((b) => b.key),
      given.books.map((b) => b.inward),
      given.books.map((b) => b.amount),
      given.books.map((b) => b.currency),
      given.books.map((b) => b.stands),
      given.books.map((b) => b.since),
      given.keys,
      [...new Set(given.keys.map(bucketOf))],
      given.date,
      given.span.from,
      given.grace,
    ],
  )

export const freeze = async (tx: Tx, date: string, lines: readonly JournalLine[]): Promise<void> => {
  await tx.query(
    `INSERT INTO reconciliation.journal_line (day, account, currency, code, debits, credits, postings)
     SELECT $1::date, * FROM unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[])`,
    [
      date,
      lines.map((l) => l.account),
      lines.map((l) => l.currency),
      lines.map((l) => l.code),
      lines.map((l) => l.debits),
      lines.map((l) => l.credits),
      lines.map((l) => l.postings),
    ],
  )
}

export type FrozenLine = Omit<JournalLine, 'code'> & { readonly code: string }
export const frozen = (q: Queryable, date: string): Promise<FrozenLine[]> =>
  q.query<FrozenLine>(
    `SELECT account, currency, code, debits, credits, postings FROM reconciliation.journal_line
      WHERE day = $1::date ORDER BY currency COLLATE "C", account COLLATE "C", code COLLATE "C"`,
    [date],
  )
