/** The books by day: what reconciliation and the general ledger read. Each answer is one statement: one moment. */
import type { Instant } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { PostingCode } from '../../../kernel/lane.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { codeNamed } from '../codes.ts'
import * as sql from './days-sql.ts'

/** From (inclusive) until (not). */
export type Span = { readonly from: Instant; readonly to: Instant }

export type Standing = {
  /** `available` and `claim` of all wallets, or the purpose of an account of the operator. */
  readonly account: string
  readonly currency: Currency
  /** Credits − debits posted until then, minor units. */
  readonly balance: bigint
}

/** What every class of accounts held at that moment. */
export const standingAt = (q: Queryable, at: Instant): Promise<Standing[]> => q.query(sql.STANDING, [at])

export type JournalLine = {
  readonly account: string
  readonly currency: Currency
  readonly code: PostingCode
  /** Minor units posted for good; money that was only set aside is in no journal. */
  readonly debits: bigint
  readonly credits: bigint
  readonly postings: bigint
}

/** The day's totals per class of accounts and reason, in order; debits and credits of a currency are equal. */
export const journalOf = async (q: Queryable, { from, to }: Span): Promise<JournalLine[]> => {
  const rows = await q.query<Omit<JournalLine, 'code'> & { code: number }>(sql.JOURNAL, [from, to])
  return rows.map(({ code, ...row }) => ({ ...row, code: codeNamed(code) })).toSorted(byName)
}

const nameOf = ({ currency, account, code }: JournalLine): string => `${currency} ${account} ${code}`
const byName = (a: JournalLine, b: JournalLine): number => (nameOf(a) < nameOf(b) ? -1 : 1)

/** A hash for each bucket over every leg of the span, in order: any change of any leg shows. */
export const legDigests = (q: Queryable, { from, to }: Span): Promise<{ bucket: number; digest: string }[]> =>
  q.query(sql.DIGESTS, [from, to])

/** Postings that moved money kept for former holders into an account of the operator's own. There must be none. */
export const claimsTaken = (
  q: Queryable,
  { from, to }: Span,
): Promise<{ transfer: Uuid; account: string; currency: Currency; amount: bigint }[]> =>
  q.query(sql.CLAIMS_TAKEN, [from, to])

/** What lies in suspense by its age: the oldest money is taken to leave first. `bounds` are the ages' oldest moments. */
export const suspenseAges = (
  q: Queryable,
  bounds: readonly [Instant, Instant, Instant],
): Promise<{ currency: Currency; age: number; count: bigint; amount: bigint }[]> =>
  q.query(sql.SUSPENSE_AGES, bounds)
