/**
 * Loans under a credit line.
 * K1 Principal and its control account `lender` move together; interest is exact to 1/3,650,000 of a minor unit.
 * K2 A repayment pays interest first, then principal; early repayment costs nothing.
 * K3 Repaying works in every state of the wallet but closed: owing must always be curable.
 */
import { type Instant, isBefore } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { bucketOf, deriveId, newId, type Uuid } from '../../kernel/ids.ts'
import type { PostingRequest, PostingResult } from '../../kernel/lane.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { accepted, accountId, post, systemAccount } from '../ledger/ledger.ts'
import { lockShared, type WalletRow } from '../wallets/wallets.ts'
import { arrearsOn, type Debt, duePrincipal, OFFER, owedOn, scheduleOf, splitOf, ZONE } from './rules.ts'
import * as sql from './sql.ts'

export { effectiveBp, INSTALMENTS, OFFER, scheduleOf } from './rules.ts'
export { closedLines, type Line, type LoanRow, linesOf, loanById, loansOf, owing } from './sql.ts'

/** Due row of an instalment's day. */
export const INSTALMENT = 'credit.instalment'

export const dayOf = (at: Instant): Temporal.PlainDate => at.toZonedDateTimeISO(ZONE).toPlainDate()

export const debtOf = (loan: sql.LoanRow): Debt => ({
  ...loan,
  accrued_to: Temporal.PlainDate.from(loan.accrued_to),
  drawn_on: Temporal.PlainDate.from(loan.drawn_on),
})

/** What is owed at `at`: principal, interest to the day, and how much of it is late. */
export const standingOf = (loan: sql.LoanRow, at: Instant) => {
  const debt = debtOf(loan)
  return { ...owedOn(debt, dayOf(at)), late: arrearsOn(debt, dayOf(at)), schedule: scheduleOf(debt) }
}

const note = (tx: Tx, ref: Uuid, leaf: { type: string; data: Record<string, unknown> }) =>
  append(tx, [{ bucket: bucketOf(ref), ref, ...leaf }])

/** Refuses credit_line_open. The wallet is locked and open. */
export const openLine = async (tx: Tx, wallet: WalletRow): Promise<sql.Line> => {
  const line = {
    id: newId(wallet.bucket),
    wallet: wallet.id,
    credit_limit: OFFER.limit,
    currency: OFFER.currency,
    annual_bp: OFFER.annual_bp,
    opened_at: await tx.now(),
  }
  if (!(await sql.openLine(tx, line))) refuse('credit_line_open')
  await note(tx, line.id, { type: 'credit.line_opened', data: { wallet: wallet.id } })
  return requireLine(tx, wallet.id)
}

/** Refuses credit_line_none. */
export const requireLine = async (q: Queryable, wallet: Uuid): Promise<sql.Line> =>
  (await sql.linesOf(q, [wallet]))[0] ?? refuse('credit_line_none')

/** Whether one of these wallets has a line, or owes on a loan that outlived its line. */
export const owesOrMay = async (q: Queryable, wallets: readonly Uuid[]): Promise<boolean> =>
  wallets.length > 0 &&
  ((await sql.linesOf(q, wallets)).length > 0 ||
    (await sql.loansOf(q, wallets, ['open', 'surviving'])).length > 0)

/** Ends the line; the credit register is told by the next report. Refuses credit_line_none, loan_outstanding. */
export const closeLine = async (tx: Tx, wallet: Uuid): Promise<void> => {
  const line = (await sql.lockLine(tx, wallet)) ?? refuse('credit_line_none')
  const owed = await sql.loansOf(tx, [wallet], ['open'])
  if (owed.length > 0) refuse('loan_outstanding', { facts: { loans: owed.map((l) => l.id) } })
  await endLine(tx, line)
}

const endLine = async (tx: Tx, line: sql.Line): Promise<void> => {
  await sql.closeLine(tx, line, await tx.now())
  await note(tx, line.id, { type: 'credit.line_closed', data: { wallet: line.wallet } })
}

/** A line that was opened since: it ends where nothing is owed on it. Undefined: there is none so young. */
export const endLineSince = async (tx: Tx, wallet: Uuid, since: Instant) => {
  const line = await sql.lockLine(tx, wallet)
  if (!line || isBefore(line.opened_at, since)) return undefined
  const ended = (await sql.loansOf(tx, [wallet], ['open'])).length === 0
  if (ended) await endLine(tx, line)
  return { ...line, ended }
}

/** The plan ends it; loans that go on have their own contract. Twice = once. */
export const endLineIfAny = async (tx: Tx, wallet: Uuid): Promise<void> => {
  const line = await sql.lockLine(tx, wallet)
  if (line) await endLine(tx, line)
}

/** Minor units drawn on the calendar day of now, other than as `but`. The line is locked: two draws at once are summed. */
export const drawnToday = async (
  tx: Tx,
  { wallet, but }: { readonly wallet: Uuid; readonly but: Uuid },
): Promise<bigint> => {
  await sql.lockLine(tx, wallet)
  const today = dayOf(await tx.now()).toString()
  return (await sql.loansOf(tx, [wallet], ['open', 'settled', 'surviving', 'written_off']))
    .filter((loan) => loan.drawn_on === today && loan.id !== but)
    .reduce((sum, { principal }) => sum + principal, 0n)
}

export type Drawing = {
  readonly id: Uuid
  readonly wallet: WalletRow
  readonly amount: bigint
  readonly instalments: number
}

/** The money is in the wallet at once. Refuses credit_line_none, credit_exceeded, idempotency_key_reused. */
export const draw = async (tx: Tx, d: Drawing): Promise<sql.LoanRow> => {
  const line = (await sql.lockLine(tx, d.wallet.id)) ?? refuse('credit_line_none')
  const known = await sql.loanById(tx, d.id)
  if (known) return known.principal === d.amount ? known : refuse('idempotency_key_reused')
  const owed = (await sql.loansOf(tx, [d.wallet.id], ['open'])).reduce((sum, l) => sum + l.outstanding, 0n)
  const left = line.credit_limit - owed
  if (d.amount > left) refuse('credit_exceeded', { facts: { left: left.toString() } })
  const at = await tx.now()
  const loan: sql.NewLoan = {
    id: d.id,
    wallet: d.wallet.id,
    line: line.id,
    principal: d.amount,
    currency: line.currency,
    annual_bp: line.annual_bp,
    instalments: d.instalments,
    drawn_on: dayOf(at).toString(),
    drawn_at: at,
  }
  if (!(await sql.insertLoan(tx, loan))) refuse('idempotency_key_reused')
  const row = (await sql.loanById(tx, d.id)) ?? refuse('loan_unknown')
  await schedule(
    tx,
    scheduleOf(debtOf(row)).map(({ due_on }) => ({
      bucket: row.bucket,
      kind: INSTALMENT,
      ref: row.id,
      dueAt: due_on.toZonedDateTime({ timeZone: ZONE, plainTime: '10:00' }).toInstant(),
      wallet: row.wallet,
    })),
  )
  await note(tx, row.id, { type: 'credit.drawn', data: { wallet: row.wallet, amount: d.amount.toString() } })
  const posting: PostingRequest = {
    id: d.id,
    wallet: d.wallet.id,
    kind: 'post',
    code: 'loan_drawdown',
    debit: systemAccount('lender', line.currency, d.wallet.bucket),
    credit: accountId(d.wallet.id, 'available', line.currency),
    amount: d.amount,
    currency: line.currency,
  }
  accepted(await post(tx, [posting]))
  return row
}

export type Repaying = {
  readonly id: Uuid
  readonly loan: Uuid
  readonly wallet: Uuid
  /** Minor units; 'all' repays everything owed today. */
  readonly amount: bigint | 'all'
  /** Of the wallet, unless the money is kept for a former holder. */
  readonly from?: 'available' | 'claim'
}
export type Repaid = { readonly loan: sql.LoanRow; readonly repayment: sql.Repayment }

/** From the balance. The wallet is locked. Refuses loan_unknown, loan_settled, repayment_too_much and what posting refuses. */
export const repay = async (tx: Tx, r: Repaying): Promise<Repaid> => {
  const tried = await tryRepay(tx, r)
  if ('results' in tried) {
    accepted(tried.results)
    throw new Error('a repayment was neither taken nor refused')
  }
  return tried
}

/** What is owed, at most `most`, from money that a bank brought for it or that is kept. Answers what was taken. */
export const repayLoanUpTo = async (
  tx: Tx,
  r: Omit<Repaying, 'amount'> & { readonly most: bigint },
): Promise<bigint> => {
  const loan = await sql.lockLoan(tx, r.loan)
  if (loan?.state !== 'open' && loan?.state !== 'surviving') return 0n
  const { total } = owedOn(debtOf(loan), dayOf(await tx.now()))
  const covers = total <= r.most
  const amount = covers ? total : r.most
  if (amount === 0n) return 0n
  const tried = await tryRepay(tx, { ...r, amount })
  return 'results' in tried ? 0n : amount
}

/** The same, but a posting that is refused comes back as an answer; the caller then rolls back or gives up. */
export const tryRepay = async (
  tx: Tx,
  r: Repaying,
): Promise<Repaid | { readonly results: readonly PostingResult[] }> => {
  const loan = await sql.lockLoan(tx, r.loan)
  if (!loan || loan.wallet !== r.wallet) return refuse('loan_unknown')
  const known = await sql.repaymentById(tx, r.id)
  if (known) return known.loan === loan.id ? { loan, repayment: known } : refuse('idempotency_key_reused')
  if (loan.state !== 'open' && loan.state !== 'surviving') refuse('loan_settled')
  const at = await tx.now()
  const { total } = owedOn(debtOf(loan), dayOf(at))
  const amount = r.amount === 'all' ? total : r.amount
  if (amount > total) refuse('repayment_too_much', { facts: { owed: total.toString() } })
  const split = splitOf(debtOf(loan), amount, dayOf(at))
  const results = await post(tx, postingsOf(loan, { ...split, id: r.id, from: r.from ?? 'available' }))
  if (results.some((result) => !result.ok)) return { results }
  const repayment = { id: r.id, loan: loan.id, interest: split.interest, principal: split.principal, at }
  await sql.insertRepayment(tx, repayment)
  const outstanding = loan.outstanding - split.principal
  const over = outstanding === 0n
  await sql.changeLoan(tx, loan.id, {
    outstanding,
    accrued: split.accrued,
    accrued_to: dayOf(at).toString(),
    interest_paid: loan.interest_paid + split.interest,
    ...(over ? { state: 'settled' as const, ended_at: at } : {}),
  })
  await note(tx, loan.id, {
    type: over ? 'credit.settled' : 'credit.repaid',
    data: { amount: amount.toString(), outstanding: outstanding.toString() },
  })
  return { loan: (await sql.loanById(tx, loan.id)) ?? loan, repayment }
}

type Paying = {
  readonly id: Uuid
  readonly interest: bigint
  readonly principal: bigint
  readonly from: 'available' | 'claim'
}

/** Interest and principal in one chain: both or neither. */
const postingsOf = (loan: sql.LoanRow, { id, interest, principal, from }: Paying): PostingRequest[] => {
  const { wallet, currency, bucket } = loan
  const base = { wallet, kind: 'post', debit: accountId(wallet, from, currency), currency } as const
  const paysInterest = {
    ...base,
    id: deriveId(bucket, 'credit.interest', id),
    code: from === 'claim' ? ('claim_paid' as const) : ('loan_interest' as const),
    credit: systemAccount('interest', currency, bucket),
    amount: interest,
  }
  const paysPrincipal = {
    ...base,
    id,
    code: from === 'claim' ? ('claim_paid' as const) : ('loan_repayment' as const),
    credit: systemAccount('lender', currency, bucket),
    amount: principal,
  }
  if (interest === 0n) return [paysPrincipal]
  return principal === 0n ? [paysInterest] : [{ ...paysInterest, linked: true }, paysPrincipal]
}

/** Timer on the day of an instalment: takes what is due from an open wallet. Answers the loan alone when it could not. */
export const collectInstalment = async (
  tx: Tx,
  id: Uuid,
): Promise<Repaid | { readonly unpaid: sql.LoanRow } | undefined> => {
  const seen = await sql.loanById(tx, id)
  if (!seen) return undefined
  const wallet = await lockShared(tx, seen.wallet)
  const loan = await sql.lockLoan(tx, id)
  if (loan?.state !== 'open' || wallet.state === 'closing' || wallet.state === 'closed') return undefined
  const at = await tx.now()
  const today = dayOf(at)
  const { amount } = duePrincipal(debtOf(loan), today.add({ days: 1 }))
  if (amount === 0n) return undefined
  if (wallet.state !== 'open') return { unpaid: loan }
  const { interest } = owedOn(debtOf(loan), today)
  const tried = await tryRepay(tx, {
    id: deriveId(loan.bucket, 'credit.instalment', loan.id, today.toString()),
    loan: id,
    wallet: loan.wallet,
    amount: amount + interest,
  })
  return 'results' in tried ? { unpaid: loan } : tried
}

/** Two people gave it up: the loss is booked, and the debt is owed no more. Refuses loan_unknown, loan_settled. */
export const writeOff = async (tx: Tx, id: Uuid): Promise<sql.LoanRow> => {
  const loan = (await sql.lockLoan(tx, id)) ?? refuse('loan_unknown')
  if (loan.state !== 'open' && loan.state !== 'surviving') refuse('loan_settled')
  await sql.changeLoan(tx, id, { state: 'written_off', ended_at: await tx.now() })
  await note(tx, id, { type: 'credit.written_off', data: { amount: loan.outstanding.toString() } })
  const posting: PostingRequest = {
    id: deriveId(loan.bucket, 'credit.write_off', id),
    wallet: loan.wallet,
    kind: 'post',
    code: 'adjustment',
    debit: systemAccount('loss', loan.currency, loan.bucket),
    credit: systemAccount('lender', loan.currency, loan.bucket),
    amount: loan.outstanding,
    currency: loan.currency,
  }
  accepted(await post(tx, [posting]))
  return (await sql.loanById(tx, id)) ?? loan
}
