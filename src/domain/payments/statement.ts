/**
 * The statement: the ledger's lines with what payments know of them. Versions have no gaps, so the cursor is the
 * version of the last line and a page never skips or repeats one.
 */
import { isoOf } from '../../clock.ts'
import type { Queryable } from '../../db/types.ts'
import type { Uuid } from '../../ids.ts'
import { type Currency, digitsOf } from '../../money.ts'
import { labelsOf } from '../instruments/instruments.ts'
import { accountId, type Line, statement } from '../ledger/ledger.ts'
import { memosOf, otherSide } from './payments.ts'
import * as sql from './sql.ts'
import type { Payment } from './types.ts'

export type StatementLine = Pick<
  Line,
  'version' | 'transfer' | 'kind' | 'code' | 'direction' | 'amount' | 'held' | 'balance' | 'at'
> & {
  readonly currency: Currency
  /** The payment behind the line, when it is its first posting. */
  readonly payment: Payment | undefined
  /** Where from or to: a masked account, or the other wallet. */
  readonly counterparty: string | undefined
  readonly memo: string | undefined
}

export type StatementWish = {
  readonly wallet: Uuid
  readonly person: Uuid
  readonly currency: Currency
  /** Lines older than this version; newest first. */
  readonly before?: bigint | undefined
  readonly limit: number
}

/** One page, newest first: one range read, and three look-ups by the ids on it. */
export const statementPage = async (q: Queryable, wish: StatementWish): Promise<StatementLine[]> => {
  const { wallet, currency, before, limit } = wish
  const account = accountId(wallet, 'available', currency)
  const lines = await statement(q, { account, limit, ...(before === undefined ? {} : { before }) })
  const ids = lines.map((line) => line.transfer)
  const payments = new Map((await sql.byIds(q, ids)).map((p) => [p.id, p]))
  const memos = await memosOf(q, wish, ids)
  const labels = await labelsOf(
    q,
    [...payments.values()].flatMap((p) => p.instrument ?? []),
  )
  return lines.map(({ peer: _peer, ...line }) => {
    const payment = payments.get(line.transfer)
    return {
      ...line,
      currency,
      payment,
      counterparty:
        payment &&
        (labels.get(payment.instrument ?? '') ?? (payment.peer ? otherSide(payment, wallet) : undefined)),
      memo: memos.get(line.transfer),
    }
  })
}

const PAGE = 500

/** The whole statement as CSV, oldest first as bookkeepers read it; at most `most` lines, the newest of them. */
export const statementCsv = async (
  q: Queryable,
  wish: Omit<StatementWish, 'before' | 'limit'>,
  most: number,
): Promise<string> => {
  const lines: StatementLine[] = []
  for (let before: bigint | undefined; lines.length < most; before = lines.at(-1)?.version) {
    const page = await statementPage(q, { ...wish, before, limit: Math.min(PAGE, most - lines.length) })
    lines.push(...page)
    if (page.length < PAGE) break
  }
  return [HEADER, ...lines.reverse().map(rowOf)].map(csvRow).join('')
}

const HEADER = [
  'line', 'time_utc', 'what', 'kind', 'direction', 'amount', 'set_aside', 'balance', 'currency', 'counterparty',
  'memo', 'transfer',
] // biome-ignore format: a row

const rowOf = (line: StatementLine): string[] => [
  line.version.toString(),
  isoOf(line.at),
  line.code,
  line.kind,
  line.direction,
  decimal(line.direction === 'out' ? -line.amount : line.amount, line.currency),
  decimal(line.held, line.currency),
  decimal(line.balance, line.currency),
  line.currency,
  line.counterparty ?? '',
  line.memo ?? '',
  line.transfer,
]

const decimal = (amount: bigint, currency: Currency): string => {
  const digits = digitsOf(currency)
  const text = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0')
  const sign = amount < 0n ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe; plain numbers do not. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`

const csvCell = (text: string): string => {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
