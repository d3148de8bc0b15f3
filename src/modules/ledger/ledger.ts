/** What other modules may call. Amounts are minor units; a balance is credits − debits of the account. */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { PostingCode, PostingKind } from '../../kernel/lane.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Queryable } from '../../platform/db/types.ts'
import type { SystemPurpose, WalletPurpose } from './accounts.ts'
import { CODE, codeNamed, kindOf } from './codes.ts'
import type { AccountState } from './rights.ts'
import * as sql from './sql.ts'

export {
  accountId,
  type NewAccount,
  openAccounts,
  type SystemPurpose,
  systemAccount,
  type WalletPurpose,
} from './accounts.ts'
export {
  claimsTaken,
  type JournalLine,
  journalOf,
  legDigests,
  standingAt,
  suspenseAges,
} from './books/days.ts'
export { openBreaks, type Reconciliation, reconcile } from './books/reconcile.ts'
export {
  type DayLimit,
  dayLimits,
  dropRaises,
  isHigher,
  lockDayLimit,
  setDayLimit,
  takeLimitsBack,
} from './day-limits.ts'
export { fence, holdAccounts, openFrom, setPocket, setState, setWithdrawals } from './fence.ts'
export {
  type Accepted,
  accepted,
  POSTING_REFUSES,
  postingRefusesBut,
  refusalCodeOf,
  SPENDING_REFUSES,
  TAKING_REFUSES,
} from './posting/answer.ts'
export { post } from './posting/posting.ts'

export type Balance = {
  readonly account: Uuid
  readonly wallet: Uuid
  readonly purpose: WalletPurpose
  readonly currency: Currency
  readonly state: AccountState
  readonly epoch: number
  readonly balance: bigint
  /** Set aside to leave; not available. */
  readonly heldOut: bigint
  /** Set aside to arrive. */
  readonly heldIn: bigint
  readonly available: bigint
  /** Number of the last leg: the newest line of the statement. */
  readonly version: bigint
  /** The last day on which something left at its holder's word, ISO in the zone of the packs; null = never. */
  readonly spentOn: string | null
  /** On that day, to others without a proof, and to accounts that are still new. */
  readonly spentOnOthers: bigint
}

/** Every account of the wallets, claims too. */
export const balances = (q: Queryable, wallets: readonly Uuid[]): Promise<Balance[]> =>
  q.query<Balance>(sql.BALANCES, [wallets])

export type Line = {
  readonly version: bigint
  readonly transfer: Uuid
  readonly peer: Uuid
  readonly kind: PostingKind
  readonly code: PostingCode
  readonly direction: 'in' | 'out'
  /** Moved for good; 0 for a line that only sets money aside or frees it. */
  readonly amount: bigint
  /** Change of what is set aside. */
  readonly held: bigint
  /** After this line. */
  readonly balance: bigint
  readonly at: Instant
}

export type Page = {
  readonly account: Uuid
  /** Lines older than this one, newest first … */
  readonly before?: bigint
  /** … or newer than this one, oldest first. Versions have no gaps, so a lost page shows. */
  readonly after?: bigint
  readonly limit: number
}

type LineRow = Omit<Line, 'kind' | 'code' | 'direction' | 'amount'> & {
  readonly kind: number
  readonly code: number
  readonly debit: boolean
  readonly posted: bigint
}

const END = 2n ** 63n - 1n

/** A page of the statement: newest first unless `after` is given. */
export const statement = async (q: Queryable, page: Page): Promise<Line[]> => {
  const { account, limit } = page
  const forward = page.after !== undefined
  const rows = await q.query<LineRow>(forward ? sql.STATEMENT : sql.STATEMENT_BACK, [
    account,
    bucketOf(account),
    forward ? page.after : (page.before ?? END),
    limit,
  ])
  return rows.map(({ kind, code, debit, posted, ...line }) => ({
    ...line,
    kind: kindOf(kind),
    code: codeNamed(code),
    direction: debit ? 'out' : 'in',
    amount: posted,
  }))
}

export type Owner = { readonly wallet: Uuid | null; readonly purpose: WalletPurpose | SystemPurpose }

/** Whose accounts these are: a wallet's, or the operator's own (no wallet). */
export const ownersOf = async (
  q: Queryable,
  accounts: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Owner>> => {
  const ids = [...new Set(accounts)]
  if (ids.length === 0) return new Map()
  const buckets = [...new Set(ids.map(bucketOf))]
  const rows = await q.query<Owner & { id: Uuid }>(sql.OWNERS, [ids, buckets])
  return new Map(rows.map(({ id, ...owner }) => [id, owner]))
}

export type OpenHold = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly direction: 'in' | 'out'
  readonly debit: Uuid
  readonly credit: Uuid
  readonly currency: Currency
  readonly code: PostingCode
  readonly amount: bigint
  readonly openedAt: Instant
  readonly expiresAt: Instant | undefined
}

type OpenHoldRow = Omit<OpenHold, 'code' | 'direction' | 'expiresAt'> & {
  readonly code: number
  readonly outgoing: boolean
  readonly expiresAt: Instant | null
}

/** Money set aside on any account of the wallets, in both directions. */
export const openHolds = async (q: Queryable, wallets: readonly Uuid[]): Promise<OpenHold[]> => {
  const rows = await q.query<OpenHoldRow>(sql.OPEN_HOLDS, [wallets])
  return rows.map(({ outgoing, code, expiresAt, ...row }) => ({
    ...row,
    code: codeNamed(code),
    direction: outgoing ? 'out' : 'in',
    expiresAt: expiresAt ?? undefined,
  }))
}

/** When money last left these wallets for one of these reasons, since `since`; none: not in the answer. */
export const lastDebits = async (
  q: Queryable,
  wallets: readonly Uuid[],
  what: { readonly codes: readonly PostingCode[]; readonly since: Instant },
): Promise<ReadonlyMap<Uuid, Instant>> => {
  const codes = what.codes.map((code) => CODE[code])
  const buckets = [...new Set(wallets.map(bucketOf))]
  const rows = await q.query<{ wallet: Uuid; at: Instant }>(sql.LAST_DEBITS, [
    wallets,
    buckets,
    codes,
    what.since,
  ])
  return new Map(rows.map((row) => [row.wallet, row.at]))
}
