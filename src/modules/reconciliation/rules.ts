/** What a day, a break and its owner are, and the arithmetic of the safeguarding account. Pure. */
import { declared } from '../../declared.ts'
import { type Instant, minus } from '../../kernel/clock.ts'
import { deriveId, type Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'

/** More breaks of a day than that are one break: of the file, or of the books. */
export const MOST_BREAKS = 1_000

/** Owner is the queue its task lies in. `in_flight` is a timing difference: nobody's work, it clears by itself. */
export const BREAKS = {
  in_flight: 'finance',
  missing_at_bank: 'finance',
  missing_in_books: 'finance',
  amount_differs: 'finance',
  status_differs: 'finance',
  duplicate_at_bank: 'finance',
  safeguarding_differs: 'compliance',
  safeguarding_short: 'compliance',
  line_changed: 'finance',
  claim_taken: 'compliance',
  locked_day_changed: 'compliance',
  file_missing: 'engineering',
  file_unreadable: 'engineering',
} as const
export type BreakKind = keyof typeof BREAKS
export const BREAK_KINDS = Object.keys(BREAKS)
export const isBreakKind = (text: string): text is BreakKind => Object.hasOwn(BREAKS, text)

/** Breaks about one payment or one line of the bank's. */
export const PAYMENT_BREAKS: readonly BreakKind[] = [
  'in_flight',
  'missing_at_bank',
  'missing_in_books',
  'amount_differs',
  'status_differs',
  'duplicate_at_bank',
]

/** The bank's file is asked for this long after the day has ended; without one so much later, somebody is told. */
export const FILE_AFTER = 'PT1H'
export const MISSING_AFTER = 'PT6H'
/** Nothing that began on a day commits later than this: transactions last seconds. */
export const LOCK_AFTER = 'PT1H'
/** What ended in the last hours of a day may have the value of the next one. */
const CUT_OFF = 'PT2H'

export type Span = { readonly from: Instant; readonly to: Instant }

export const spanOf = (date: string, zone: string): Span => {
  const day = Temporal.PlainDate.from(date)
  return { from: midnight(day, zone), to: midnight(day.add({ days: 1 }), zone) }
}
const midnight = (day: Temporal.PlainDate, zone: string): Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: '00:00' }).toInstant()

export const dateOf = (at: Instant, zone: string): string =>
  at.toZonedDateTimeISO(zone).toPlainDate().toString()
export const nextDate = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString()

/** Since when an ended payment counts as perhaps not booked yet. */
export const graceOf = ({ to }: Span): Instant => minus(to, CUT_OFF)

/** The day as a thing that tasks, approvals and the audit log can be about. */
export const dayId = (date: string): Uuid => deriveId(0, 'reconciliation.day', date)

/** Whose money an account holds. `bank` is the money itself. */
export type AccountClass = 'bank' | 'customers' | 'partners' | 'operator'

const CLASSES: Readonly<Record<string, AccountClass>> = {
  bank_settlement: 'bank',
  available: 'customers',
  claim: 'customers',
  claims: 'customers',
  suspense: 'customers',
  donations: 'partners',
  lender: 'partners',
  fund_manager: 'partners',
  ...declared.accounts,
}
/** An account without an entry is the operator's own. */
export const classOf = (account: string): AccountClass => CLASSES[account] ?? 'operator'

type Standing = { readonly account: string; readonly currency: Currency; readonly balance: bigint }

/** One currency at the end of a day, minor units. */
export type Safeguarding = {
  readonly currency: Currency
  /** By the bank's statement. */
  readonly bank: bigint
  /** Owed to holders and former holders: wallets, claims, suspense. */
  readonly customers: bigint
  /** Claims alone: money of people whose wallets are closed. */
  readonly claims: bigint
  /** Of lenders, the fund manager, receivers of donations; below zero: they are to place it. */
  readonly partners: bigint
  /** The operator's own; below zero: advances that the operator has to place. */
  readonly operator: bigint
  /** What single payments explain: booked on one side and not, or otherwise, on the other. */
  readonly payments: bigint
  /** bank − customers − partners − operator − payments: nobody can say what it is. */
  readonly unexplained: bigint
}

export type Sums = ReadonlyMap<Currency, bigint>

/** The third side of the match: the statement against what is owed. */
export const safeguardingOf = (given: {
  readonly standings: readonly Standing[]
  readonly bank: Sums
  readonly payments: Sums
}): Safeguarding[] => {
  const { standings, bank, payments } = given
  const currencies = [
    ...new Set([...standings.map((s) => s.currency), ...bank.keys(), ...payments.keys()]),
  ].toSorted()
  return currencies.map((currency) => {
    const sum = (fits: (account: string) => boolean) =>
      standings.reduce((n, s) => (s.currency === currency && fits(s.account) ? n + s.balance : n), 0n)
    const [customers, partners, operator] = (['customers', 'partners', 'operator'] as const).map((cls) =>
      sum((account) => classOf(account) === cls),
    )
    const line = {
      currency,
      bank: bank.get(currency) ?? 0n,
      customers: customers ?? 0n,
      claims: sum((account) => account === 'claim'),
      partners: partners ?? 0n,
      operator: operator ?? 0n,
      payments: payments.get(currency) ?? 0n,
    }
    const unexplained = line.bank - line.customers - line.partners - line.operator - line.payments
    return { ...line, unexplained }
  })
}

/** Ages of open items: 0–7, 8–30, 31–90, more than 90 days. */
export const AGES = ['days_0_7', 'days_8_30', 'days_31_90', 'days_over_90'] as const
export type Age = (typeof AGES)[number]

/** The moments after which something is of the first, second and third age. */
export const ageBounds = (at: Instant): readonly [Instant, Instant, Instant] => [
  minus(at, 'P8D'),
  minus(at, 'P31D'),
  minus(at, 'P91D'),
]
