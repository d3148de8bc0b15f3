/** Interest, schedule, arrears: pure, in whole numbers. */
import type { Currency } from '../../kernel/money.ts'

/** Numerator of a day of interest: principal × rate; 10,000 basis points × 365 days (simple interest, actual/365). */
const DENOMINATOR = 3_650_000n
/** Where days begin: the lender's own calendar. */
export const ZONE = 'Asia/Shanghai'

/** Rule of the built-in lender: the same limit and rate for everybody whose name was confirmed (K8). 12 % a year, no fee. */
export const OFFER = { limit: 500_000n, annual_bp: 1_200, currency: 'CNY' } as const satisfies {
  limit: bigint
  annual_bp: number
  currency: Currency
}
export const INSTALMENTS = { least: 1, most: 24 } as const

export type Debt = {
  readonly principal: bigint
  readonly outstanding: bigint
  readonly annual_bp: number
  readonly accrued: bigint
  readonly accrued_to: Temporal.PlainDate
  readonly instalments: number
  readonly drawn_on: Temporal.PlainDate
}

const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): bigint =>
  BigInt(Math.max(0, from.until(to, { largestUnit: 'days' }).days))

/** The numerator of unpaid interest on `day`. */
export const accruedOn = (d: Debt, day: Temporal.PlainDate): bigint =>
  d.accrued + d.outstanding * BigInt(d.annual_bp) * daysBetween(d.accrued_to, day)

export type Owed = { readonly principal: bigint; readonly interest: bigint; readonly total: bigint }

/** What repays the debt on `day`, in minor units; less than one unit of interest is not charged. */
export const owedOn = (d: Debt, day: Temporal.PlainDate): Owed => {
  const interest = accruedOn(d, day) / DENOMINATOR
  return { principal: d.outstanding, interest, total: d.outstanding + interest }
}

export type Split = { readonly interest: bigint; readonly principal: bigint; readonly accrued: bigint }

/** Interest first. What is left of the numerator stays, unless everything is repaid. */
export const splitOf = (d: Debt, amount: bigint, day: Temporal.PlainDate): Split => {
  const owed = owedOn(d, day)
  const interest = amount < owed.interest ? amount : owed.interest
  const principal = amount - interest
  const rest = accruedOn(d, day) - interest * DENOMINATOR
  return { interest, principal, accrued: principal === d.outstanding ? 0n : rest }
}

export type Instalment = {
  readonly due_on: Temporal.PlainDate
  readonly principal: bigint
  readonly interest: bigint
}

/**
 * Equal parts of principal each month, interest of the month on what is still owed; the last part takes the rest. What is
 * less than a minor unit of interest goes on to the next month, as it does when the parts are paid.
 */
export const scheduleOf = (
  d: Pick<Debt, 'principal' | 'annual_bp' | 'instalments' | 'drawn_on'>,
): Instalment[] => {
  const part = d.principal / BigInt(d.instalments)
  let from = d.drawn_on
  let left = d.principal
  let accrued = 0n
  return Array.from({ length: d.instalments }, (_, i) => {
    const due_on = d.drawn_on.add({ months: i + 1 })
    const principal = i === d.instalments - 1 ? left : part
    accrued += left * BigInt(d.annual_bp) * daysBetween(from, due_on)
    const interest = accrued / DENOMINATOR
    accrued -= interest * DENOMINATOR
    left -= principal
    from = due_on
    return { due_on, principal, interest }
  })
}

export type Arrears = { readonly amount: bigint; readonly since: Temporal.PlainDate | null }

/**
 * What makes the loan not late any more when it is paid on `day`: principal that should have been repaid before, and the
 * interest, which is paid first. An instalment is late from the day after it is due.
 */
export const arrearsOn = (d: Debt, day: Temporal.PlainDate): Arrears => {
  const { amount, since } = duePrincipal(d, day)
  return { amount: amount === 0n ? 0n : amount + owedOn(d, day).interest, since }
}

/** Principal of the instalments that were due before `day` and is not repaid; and since when. */
export const duePrincipal = (d: Debt, day: Temporal.PlainDate): Arrears => {
  const late = scheduleOf(d).filter((i) => Temporal.PlainDate.compare(i.due_on, day) < 0)
  const due = late.reduce((sum, i) => sum + i.principal, 0n)
  const repaid = d.principal - d.outstanding
  if (due <= repaid) return { amount: 0n, since: null }
  let covered = 0n
  const first = late.find((i) => {
    covered += i.principal
    return covered > repaid
  })
  return { amount: due - repaid, since: first?.due_on ?? null }
}

const ONE = 10n ** 18n

/**
 * Effective annual rate in basis points of a rate that is paid monthly: (1 + r/12)^12 − 1, in fixed point with 18 digits,
 * rounded half up. There is no fee, so nothing else enters.
 */
export const effectiveBp = (annual_bp: number): number => {
  const month = ONE + (BigInt(annual_bp) * ONE) / 120_000n
  let grown = ONE
  for (let i = 0; i < 12; i++) grown = (grown * month) / ONE
  return Number(((grown - ONE) * 10_000n + ONE / 2n) / ONE)
}
