/** The general-ledger journal of a day: as CSV, frozen by a lock, and verified ever after. */

import { createHash } from 'node:crypto'
import type { Queryable } from '../../platform/db/types.ts'
import { canonicalJson } from '../../platform/receipts/canonical.ts'
import { journalOf, legDigests } from '../ledger/ledger.ts'
import { classOf } from './rules.ts'
import { type DayRow, type FrozenLine, frozen } from './sql.ts'

type Day = Pick<DayRow, 'day' | 'starts_at' | 'ends_at' | 'state' | 'hash'>
const spanOf = ({ starts_at, ends_at }: Day) => ({ from: starts_at, to: ends_at })

const COLUMNS = 'day,class,account,currency,code,debits,credits,postings'

/**
 * One line for each account class, account, currency and reason of a posting; minor units; the debits of a currency are
 * its credits. `class`: bank, customers, partners, operator. Of a locked day what was frozen.
 */
export const journalCsv = async (q: Queryable, day: Day): Promise<string> => {
  const lines: readonly FrozenLine[] =
    day.state === 'locked' ? await frozen(q, day.day) : await journalOf(q, spanOf(day))
  const rows = lines.map((l) =>
    [day.day, classOf(l.account), l.account, l.currency, l.code, l.debits, l.credits, l.postings].join(','),
  )
  return `${[COLUMNS, ...rows].join('\r\n')}\r\n`
}

/** What a lock freezes: the totals, and one hash over them and every leg of the day. */
export const sealOf = async (q: Queryable, day: Day) => {
  const lines = await journalOf(q, spanOf(day))
  return { lines, hash: hashOf(day.day, { lines, legs: await legDigests(q, spanOf(day)) }) }
}

type Content = {
  readonly lines: readonly FrozenLine[]
  readonly legs: readonly { readonly bucket: number; readonly digest: string }[]
}

const hashOf = (day: string, { lines, legs }: Content): Buffer =>
  createHash('sha256')
    .update(
      canonicalJson({
        day,
        legs: legs.map(({ bucket, digest }) => ({ bucket, digest })),
        lines: lines.map((l) => [
          l.account,
          l.currency,
          l.code,
          ...[l.debits, l.credits, l.postings].map(String),
        ]),
      }),
    )
    .digest()

export type Verification = {
  readonly intact: boolean
  /** Hex: what the books and the frozen lines give now. */
  readonly found: string
  /** Lines that are not what was frozen, as `account currency code`. */
  readonly changed: readonly string[]
}

/** Whether a locked day is what it was: the frozen lines, the totals of the books, each leg. */
export const verifyJournal = async (q: Queryable, day: Day): Promise<Verification> => {
  const { lines, hash } = await sealOf(q, day)
  const kept = await frozen(q, day.day)
  const text = (l: FrozenLine) => `${l.account} ${l.currency} ${l.code}`
  const numbers = (l: FrozenLine | undefined) => l && `${l.debits} ${l.credits} ${l.postings}`
  const [now, then] = [lines, kept].map((of) => new Map(of.map((l) => [text(l), numbers(l)])))
  const names = new Set([...lines, ...kept].map(text))
  const changed = [...names].filter((name) => now?.get(name) !== then?.get(name)).toSorted()
  return {
    intact: changed.length === 0 && day.hash?.equals(hash) === true,
    found: hash.toString('hex'),
    changed,
  }
}
