/**
 * The statement: every movement on every account of a holder, with what payments know of it. Versions of an account have
 * no gaps, so the cursor names, for each account, the last line that was shown: no page skips or repeats one.
 */
import { type Instant, isoOf } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import { type Currency, digitsOf } from '../../kernel/money.ts'
import { localTime } from '../../kernel/time/when.ts'
import type { Queryable } from '../../platform/db/types.ts'
import { labelsOf } from '../instruments/instruments.ts'
import { balances, type Line, type Owner, ownersOf, statement, type WalletPurpose } from '../ledger/ledger.ts'
import { memosOf } from './payments.ts'
import * as sql from './sql.ts'
import type { Payment } from './types.ts'

export type StatementLine = Pick<
  Line,
  'version' | 'transfer' | 'kind' | 'code' | 'direction' | 'amount' | 'held' | 'balance' | 'at'
> & {
  /** The pocket of that currency, or what is kept for the holder as a claim. */
  readonly account: WalletPurpose
  readonly currency: Currency
  /** The payment behind the line, when it is its first posting. */
  readonly payment: Payment | undefined
  /** The masked bank account or card behind it. */
  readonly instrument: string | undefined
  /** Whose account the other side is. */
  readonly peer: Owner | undefined
  readonly memo: string | undefined
}

export type StatementWish = {
  readonly wallet: Uuid
  readonly person: Uuid
  /** Of the wallet: an old cursor, a bare number, is of its pocket. */
  readonly currency: Currency
  /** Lines of this currency alone. */
  readonly only?: Currency | undefined
  /** `next` of the page before. */
  readonly before?: string | undefined
  readonly limit: number
}

export type StatementPage = {
  /** Newest first. */
  readonly lines: readonly StatementLine[]
  /** Cursor of the page that follows; undefined when this is the last. */
  readonly next: string | undefined
}

/** Forms of a cursor: for each account its currency and the line above which everything was shown (`k`: the claim). */
export const CURSOR = '^([0-9]{1,18}|k?[A-Z]{3}[0-9]{1,18}(-k?[A-Z]{3}[0-9]{1,18}){0,199})$'

type Account = {
  readonly id: Uuid
  readonly name: string
  readonly purpose: WalletPurpose
  readonly currency: Currency
}

/** One page over all accounts, newest first: one range read an account, and four look-ups by the ids on it. */
export const statementPage = async (q: Queryable, wish: StatementWish): Promise<StatementPage> => {
  const accounts = await accountsOf(q, wish)
  const from = cursorOf(wish)
  const read: (Line & { readonly of: Account })[] = []
  let full = false
  for (const of of accounts) {
    const before = from.get(of.name)
    const page = { account: of.id, limit: wish.limit, ...(before === undefined ? {} : { before }) }
    const lines = await statement(q, page)
    full ||= lines.length === wish.limit && (lines.at(-1)?.version ?? 1n) > 1n
    read.push(...lines.map((line) => ({ ...line, of })))
  }
  const shown = read.toSorted(newestFirst).slice(0, wish.limit)
  for (const { of, version } of shown) from.set(of.name, version)
  const more = full || read.length > shown.length
  return {
    lines: await withFacts(q, wish, shown),
    next: more ? [...from].map(([name, version]) => `${name}${version}`).join('-') : undefined,
  }
}

const accountsOf = async (q: Queryable, { wallet, only }: StatementWish): Promise<Account[]> =>
  (await balances(q, [wallet]))
    .filter(({ currency }) => only === undefined || currency === only)
    .map(({ account, purpose, currency }) => ({
      id: account,
      name: purpose === 'claim' ? `k${currency}` : currency,
      purpose,
      currency,
    }))

const cursorOf = ({ before, currency }: StatementWish): Map<string, bigint> => {
  if (before === undefined) return new Map()
  if (/^\d+$/.test(before)) return new Map([[currency, BigInt(before)]])
  return new Map(
    before.split('-').flatMap((part) => {
      const { name, version } = /^(?<name>k?[A-Z]{3})(?<version>\d+)$/.exec(part)?.groups ?? {}
      return name && version ? [[name, BigInt(version)] as const] : []
    }),
  )
}

/** By time; within an account by line, between accounts of one moment by name, so that the order is always the same. */
const newestFirst = (
  a: { readonly at: Instant; readonly version: bigint; readonly of: Account },
  b: { readonly at: Instant; readonly version: bigint; readonly of: Account },
): number => {
  if (a.of.name === b.of.name) return a.version > b.version ? -1 : 1
  return Temporal.Instant.compare(b.at, a.at) || (a.of.name < b.of.name ? -1 : 1)
}

const withFacts = async (
  q: Queryable,
  wish: StatementWish,
  lines: readonly (Line & { readonly of: Account })[],
): Promise<StatementLine[]> => {
  const ids = lines.map((line) => line.transfer)
  const payments = new Map((await sql.byIds(q, ids)).map((p) => [p.id, p]))
  const memos = await memosOf(q, wish, ids)
  const labels = await labelsOf(
    q,
    [...payments.values()].flatMap((p) => p.instrument ?? []),
  )
  const owners = await ownersOf(
    q,
    lines.map((line) => line.peer),
  )
  return lines.map(({ peer, of, ...line }) => {
    const payment = payments.get(line.transfer)
    return {
      ...line,
      account: of.purpose,
      currency: of.currency,
      payment,
      instrument: labels.get(payment?.instrument ?? ''),
      peer: owners.get(peer),
      memo: memos.get(line.transfer),
    }
  })
}

const PAGE = 500

/** The newest lines of all accounts, at most `most`, newest first; `whole` when there are no others. */
export const newestLines = async (
  q: Queryable,
  wish: Omit<StatementWish, 'before' | 'limit'>,
  most: number,
): Promise<{ readonly lines: readonly StatementLine[]; readonly whole: boolean }> => {
  const lines: StatementLine[] = []
  let before: string | undefined
  do {
    const page = await statementPage(q, { ...wish, before, limit: Math.min(PAGE, most - lines.length) })
    lines.push(...page.lines)
    before = page.next
  } while (before !== undefined && lines.length < most)
  return { lines, whole: before === undefined }
}

/**
 * As CSV, oldest first as bookkeepers read it: `time_utc`, and `local_time` with its offset, whose day is the one that
 * papers print. With a byte order mark, by which spreadsheets know UTF-8.
 */
export const statementCsv = (
  lines: readonly StatementLine[],
  counterpartyOf: (line: StatementLine) => string | undefined,
): string =>
  BYTE_ORDER_MARK +
  [HEADER, ...lines.toReversed().map((line) => rowOf(line, counterpartyOf(line) ?? ''))].map(csvRow).join('')

const BYTE_ORDER_MARK = '\ufeff'

const HEADER = [
  'line', 'time_utc', 'what', 'kind', 'direction', 'amount', 'set_aside', 'balance', 'currency', 'counterparty',
  'memo', 'transfer', 'account', 'local_time',
] // biome-ignore format: a row

const rowOf = (line: StatementLine, counterparty: string): string[] => [
  line.version.toString(),
  isoOf(line.at),
  line.code,
  line.kind,
  line.direction,
  decimal(line.direction === 'out' ? -line.amount : line.amount, line.currency),
  decimal(line.held, line.currency),
  decimal(line.balance, line.currency),
  line.currency,
  counterparty,
  line.memo ?? '',
  line.transfer,
  line.account,
  localTime(line.at),
]

const decimal = (amount: bigint, currency: Currency): string => {
  const digits = digitsOf(currency)
  const text = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0')
  const sign = amount < 0n ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** RFC 4180; every cell in quotes that a spreadsheet could read otherwise. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe (OWASP, CSV injection), wherever in it a reader that
 * takes another separator would begin a cell of its own: after a semicolon, a tab, a bar or a line break. Plain numbers
 * do not.
 */
const csvCell = (text: string): string => {
  const safe = /^-?\d+(\.\d+)?$/.test(text) ? text : text.replaceAll(FORMULA, "$<before>'$<sign>")
  return /[",;|\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
const FORMULA = /(?<before>^|[,;|\t\r\n]["'\s]*|^["'\s]+)(?<sign>[=+\-@\t\r＝＋－＠])/g
