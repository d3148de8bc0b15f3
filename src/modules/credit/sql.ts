/** Every statement against the schema `credit`. */

import type { Instant } from '../../kernel/clock.ts'
import { type Bucket, bucketOf, bucketsOf, type Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'

export type Line = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly credit_limit: bigint
  readonly currency: Currency
  readonly annual_bp: number
  readonly state: 'open' | 'closed'
  readonly opened_at: Instant
  readonly closed_at: Instant | null
  readonly bucket: Bucket
}
export type LoanState = 'open' | 'settled' | 'surviving' | 'written_off'
export type LoanRow = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly line: Uuid
  readonly principal: bigint
  readonly outstanding: bigint
  readonly currency: Currency
  readonly annual_bp: number
  readonly accrued: bigint
  readonly accrued_to: string
  readonly interest_paid: bigint
  readonly instalments: number
  readonly state: LoanState
  readonly drawn_on: string
  readonly drawn_at: Instant
  readonly ended_at: Instant | null
  readonly bucket: Bucket
}

const LOAN = `id, wallet, line, principal, outstanding, currency, annual_bp, accrued, accrued_to::text AS accrued_to,
  interest_paid, instalments, state, drawn_on::text AS drawn_on, drawn_at, ended_at, bucket`
/** False when the wallet has an open line already. */
export const openLine = async (tx: Tx, l: Omit<Line, 'state' | 'closed_at' | 'bucket'>): Promise<boolean> => {
  const rows = await tx.query(
    `INSERT INTO credit.line (wallet, id, credit_limit, currency, annual_bp, state, opened_at, bucket)
     VALUES ($1, $2, $3, $4, $5, 'open', $6, $7)
     ON CONFLICT (wallet, bucket) WHERE state = 'open' DO NOTHING RETURNING id`,
    [l.wallet, l.id, l.credit_limit, l.currency, l.annual_bp, l.opened_at, bucketOf(l.wallet)],
  )
  return rows.length === 1
}

export const linesOf = (q: Queryable, wallets: readonly Uuid[]): Promise<Line[]> =>
  q.query<Line>(
    {
      name: 'credit.lines',
      text: `SELECT * FROM credit.line WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state = 'open'
             ORDER BY wallet`,
    },
    [wallets, bucketsOf(wallets)],
  )

export const lockLine = async (tx: Tx, wallet: Uuid): Promise<Line | undefined> => {
  const text = `SELECT * FROM credit.line WHERE wallet = $1 AND bucket = $2 AND state = 'open' FOR NO KEY UPDATE`
  return (await tx.query<Line>({ name: 'credit.lock_line', text }, [wallet, bucketOf(wallet)]))[0]
}

export const closeLine = async (tx: Tx, line: Line, at: Instant): Promise<void> => {
  await tx.query(`UPDATE credit.line SET state = 'closed', closed_at = $3 WHERE id = $1 AND bucket = $2`, [
    line.id,
    line.bucket,
    at,
  ])
}

export type NewLoan = Pick<
  LoanRow,
  'id' | 'wallet' | 'line' | 'principal' | 'currency' | 'annual_bp' | 'instalments' | 'drawn_on' | 'drawn_at'
>
/** False when there is a loan with this id. */
export const insertLoan = async (tx: Tx, l: NewLoan): Promise<boolean> => {
  const rows = await tx.query(
    `INSERT INTO credit.loan (id, wallet, line, principal, outstanding, currency, annual_bp, accrued_to, instalments, state,
       drawn_on, drawn_at, bucket)
     VALUES ($1, $2, $3, $4, $4, $5, $6, $7::date, $8, 'open', $7::date, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
    [
      l.id, l.wallet, l.line, l.principal, l.currency, l.annual_bp, l.drawn_on, l.instalments, l.drawn_at, bucketOf(l.id),
    ], // biome-ignore format: the columns
  )
  return rows.length === 1
}

export const loanById = async (q: Queryable, id: Uuid): Promise<LoanRow | undefined> => {
  const text = `SELECT ${LOAN} FROM credit.loan WHERE id = $1 AND bucket = $2`
  return (await q.query<LoanRow>({ name: 'credit.loan', text }, [id, bucketOf(id)]))[0]
}

export const lockLoan = async (tx: Tx, id: Uuid): Promise<LoanRow | undefined> => {
  const text = `SELECT ${LOAN} FROM credit.loan WHERE id = $1 AND bucket = $2 FOR NO KEY UPDATE`
  return (await tx.query<LoanRow>({ name: 'credit.lock_loan', text }, [id, bucketOf(id)]))[0]
}

/** Of these wallets, in these states, oldest first. */
export const loansOf = (
  q: Queryable,
  wallets: readonly Uuid[],
  states: readonly LoanState[],
): Promise<LoanRow[]> =>
  q.query<LoanRow>(
    {
      name: 'credit.loans',
      text: `SELECT ${LOAN} FROM credit.loan WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
               AND state = ANY($3::text[]) ORDER BY wallet, drawn_at, id`,
    },
    [wallets, bucketsOf(wallets), states],
  )

/** Not repaid yet, oldest first. */
export const drawnSince = (q: Queryable, wallet: Uuid, since: Instant): Promise<LoanRow[]> =>
  q.query<LoanRow>(
    {
      name: 'credit.drawn_since',
      text: `SELECT ${LOAN} FROM credit.loan
             WHERE wallet = $1 AND bucket = $2 AND drawn_at >= $3 AND ended_at IS NULL ORDER BY drawn_at, id`,
    },
    [wallet, bucketOf(wallet), since],
  )

export type LoanChange = Partial<
  Pick<LoanRow, 'outstanding' | 'accrued' | 'accrued_to' | 'interest_paid' | 'state' | 'ended_at'>
>
/** The row is locked. */
export const changeLoan = async (tx: Tx, id: Uuid, set: LoanChange): Promise<void> => {
  const columns = Object.entries(set)
  const list = columns.map(([column], i) => `${column} = $${i + 3}`).join(', ')
  const values = columns.map(([, value]) => value)
  await tx.query(`UPDATE credit.loan SET ${list} WHERE id = $1 AND bucket = $2`, [
    id,
    bucketOf(id),
    ...values,
  ])
}

/** Debts that the wallet does not hold back go on without it. */
export const survive = async (tx: Tx, wallets: readonly Uuid[]): Promise<{ id: Uuid; wallet: Uuid }[]> =>
  tx.query(
    {
      name: 'credit.survive',
      text: `UPDATE credit.loan SET state = 'surviving'
     WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state = 'open' RETURNING id, wallet`,
    },
    [wallets, bucketsOf(wallets)],
  )

/** Surviving debts of reopened wallets are ordinary ones again. */
export const comeBack = async (tx: Tx, wallets: readonly Uuid[]): Promise<void> => {
  await tx.query(
    `UPDATE credit.loan SET state = 'open'
     WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state = 'surviving'`,
    [wallets, bucketsOf(wallets)],
  )
}

export type Repayment = {
  readonly id: Uuid
  readonly loan: Uuid
  readonly interest: bigint
  readonly principal: bigint
  readonly at: Instant
}
export const insertRepayment = async (tx: Tx, r: Repayment): Promise<void> => {
  await tx.query(
    'INSERT INTO credit.repayment (id, loan, interest, principal, at, bucket) VALUES ($1, $2, $3, $4, $5, $6)',
    [r.id, r.loan, r.interest, r.principal, r.at, bucketOf(r.id)],
  )
}
export const repaymentById = async (q: Queryable, id: Uuid): Promise<Repayment | undefined> =>
  (
    await q.query<Repayment>(
      'SELECT id, loan, interest, principal, at FROM credit.repayment WHERE id = $1 AND bucket = $2',
      [id, bucketOf(id)],
    )
  )[0]

/** For the credit register: everything owed, and lines and loans that ended since. Spans buckets (operator list). */
export const owing = (q: Queryable): Promise<LoanRow[]> =>
  q.query<LoanRow>(
    `SELECT ${LOAN} FROM credit.loan WHERE state IN ('open', 'surviving') ORDER BY drawn_on, id`,
  )
export const closedLines = (q: Queryable, since: Instant): Promise<Line[]> =>
  q.query<Line>(
    `SELECT * FROM credit.line WHERE state = 'closed' AND closed_at >= $1 ORDER BY closed_at, id`,
    [since],
  )
