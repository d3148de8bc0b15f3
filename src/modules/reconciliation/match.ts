/**
 * The three-way match of one day: the bank's file against our payments, and its balance against what we owe. Set-based:
 * pages of keys go to the database, only what differs comes back.
 */

import type { Instant } from '../../kernel/clock.ts'
import { deriveId, type Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Tx } from '../../platform/db/types.ts'
import { claimsTaken, standingAt } from '../ledger/ledger.ts'
import { railStandings, railStandingsOf } from '../payments/payments.ts'
import type { BankLine } from './bank-file.ts'
import { type News, type Seen, settleBreaks } from './breaks.ts'
import { openSubjects } from './breaks-sql.ts'
import { verifyJournal } from './journal.ts'
import {
  type BreakKind,
  dayId,
  graceOf,
  isBreakKind,
  PAYMENT_BREAKS,
  type Safeguarding,
  type Span,
  type Sums,
  safeguardingOf,
} from './rules.ts'
import { type DayRow, type Difference, differences, lastLockedBefore } from './sql.ts'

const PAGE = 5_000
const FIRST: Uuid = '00000000-0000-0000-0000-000000000000'

export type DayToMatch = {
  readonly date: string
  readonly span: Span
  readonly lines: readonly BankLine[]
  readonly balances: Sums
  readonly at: Instant
}
export type MatchResult = {
  readonly fresh: readonly News[]
  /** Payments and other items of the day's file that agree. */
  readonly matched: number
  readonly inFlight: number
  readonly broken: number
  readonly safeguarding: readonly Safeguarding[]
}

/** Matches a day whose lines are in the database, and keeps what differs. */
export const match = async (tx: Tx, day: DayToMatch): Promise<MatchResult> => {
  // It reads a day of everything; each statement has a snapshot of its own.
  await tx.query("SET LOCAL statement_timeout = '20min'")
  const inFile = new Set(day.lines.map(({ key }) => key))
  const carried = (await openSubjects(tx, PAYMENT_BREAKS)).map(({ subject }) => subject)
  const looked = new Set<Uuid>()
  const found = new Map<string, Difference>()
  const fresh: News[] = []
  const compare = async (keys: readonly Uuid[], books: Parameters<typeof differences>[1]['books']) => {
    const { date, span, at } = day
    const rows = await differences(tx, { date, span, grace: graceOf(span), keys, books })
    for (const row of rows) found.set(`${row.key} ${row.currency}`, row)
    for (const key of keys) looked.add(key)
    const what = { date, at, kinds: PAYMENT_BREAKS, subjects: keys }
    fresh.push(...(await settleBreaks(tx, what, rows.map(seenOf))))
  }
  const known = [...new Set([...inFile, ...carried])]
  for (let i = 0; i < known.length; i += PAGE) {
    const keys = known.slice(i, i + PAGE)
    await compare(keys, await railStandingsOf(tx, { keys, to: day.span.to }))
  }
  for (let after: Uuid | undefined = FIRST; after; ) {
    const page: Awaited<ReturnType<typeof railStandings>> = await railStandings(tx, {
      ...day.span,
      after,
      limit: PAGE,
    })
    const books = page.filter(({ key }) => !looked.has(key))
    const keys = books.map(({ key }) => key)
    if (keys.length > 0) await compare(keys, books)
    after = page.length === PAGE ? page.at(-1)?.key : undefined
  }
  const differing = [...found.values()]
  const { safeguarding, fresh: more } = await matchBalance(tx, day, differing)
  const inFlight = differing.filter(({ kind }) => kind === 'in_flight').length
  const outOfFile = new Set(differing.filter(({ key }) => inFile.has(key)).map(({ key }) => key))
  return {
    fresh: [...fresh, ...more],
    matched: inFile.size - outOfFile.size,
    inFlight,
    broken: differing.length - inFlight,
    safeguarding,
  }
}

const seenOf = ({ key, currency, kind, ours, theirs, stands, lines }: Difference): Seen => ({
  kind: requireKind(kind),
  subject: key,
  currency,
  found: {
    books: ours.toString(),
    bank: theirs.toString(),
    state: stands ?? 'unknown',
    lines: lines.toString(),
  },
})

const requireKind = (kind: string): BreakKind => {
  if (!isBreakKind(kind)) throw new Error(`the match names a kind that is none: ${kind}`)
  return kind
}

const safeguardId = (currency: string): Uuid => deriveId(0, 'reconciliation.safeguarding', currency)

/** What a run looks at besides payments; a posting out of a claim is there for good, so nothing clears that. */
const DAY_BREAKS = [
  'safeguarding_differs',
  'safeguarding_short',
  'locked_day_changed',
  'file_missing',
  'file_unreadable',
] as const

/** The statement of the safeguarding account, money of former holders, and whether the last locked day still stands. */
const matchBalance = async (
  tx: Tx,
  { date, span, balances, at }: DayToMatch,
  differing: readonly Difference[],
): Promise<{ safeguarding: Safeguarding[]; fresh: News[] }> => {
  const payments = new Map<Currency, bigint>()
  for (const { currency, ours, theirs } of differing)
    payments.set(currency, (payments.get(currency) ?? 0n) + theirs - ours)
  const standings = await standingAt(tx, span.to)
  const safeguarding = safeguardingOf({ standings, bank: balances, payments })
  const taken = (await claimsTaken(tx, span)).map(({ transfer, account, currency, amount }) => ({
    kind: 'claim_taken' as const,
    subject: transfer,
    currency,
    found: { account, amount: amount.toString() },
  }))
  const locked = await lastLockedBefore(tx, date)
  const subjects = [dayId(date), ...safeguarding.map(({ currency }) => safeguardId(currency))]
  if (locked) subjects.push(dayId(locked.day))
  const seen = [...safeguarding.flatMap(shortfalls), ...taken, ...(locked ? await changes(tx, locked) : [])]
  return { safeguarding, fresh: await settleBreaks(tx, { date, at, kinds: DAY_BREAKS, subjects }, seen) }
}

const changes = async (tx: Tx, locked: DayRow): Promise<Seen[]> => {
  const { intact, found } = await verifyJournal(tx, locked)
  return intact ? [] : [{ kind: 'locked_day_changed', subject: dayId(locked.day), found: { hash: found } }]
}

const shortfalls = (line: Safeguarding): Seen[] => {
  const { currency, bank, unexplained, operator } = line
  const subject = safeguardId(currency)
  const differs = { kind: 'safeguarding_differs' as const, subject, currency }
  const short = { kind: 'safeguarding_short' as const, subject, currency }
  return [
    ...(unexplained === 0n
      ? []
      : [{ ...differs, found: { bank: bank.toString(), unexplained: unexplained.toString() } }]),
    ...(operator >= 0n ? [] : [{ ...short, found: { place: (-operator).toString() } }]),
  ]
}
