/**
 * The daily file, as text, whoever brings it (UTF-8, lines end in LF or CRLF, no quoting):
 * ```
 * quittance-bank-file,1,2026-11-27
 * reference,bank_reference,direction,amount,currency,status,value_at
 * 0199…-2a,BANK-77812,out,12550,CNY,paid,2026-11-27T06:14:09Z
 * end,1,12550
 * ```
 * `reference` is our payment's id, in any of the forms in which banks give it back (`paymentsOf`), or what the payer wrote; `bank_reference` is unique at the bank. Amounts are minor
 * units, above zero. `paid` moved; `returned` moved back (its direction is that of the returning money). `value_at` is
 * not after the day; corrections of earlier days are lines of a later file. The last line counts the lines and adds
 * their amounts up: a file that was cut off shows.
 */
import { type Instant, isBefore } from '../../kernel/clock.ts'
import { type Bucket, bucketOf, deriveId, isUuid, type Uuid } from '../../kernel/ids.ts'
import { type Currency, isCurrency, MAX_AMOUNT } from '../../kernel/money.ts'
import { parseMoment } from '../../kernel/time/times.ts'

export type BankLine = {
  readonly key: Uuid
  /** The bank's own; what is kept of it is a blind index (R8). */
  readonly reference: string
  /** In its file, counted from 1. */
  readonly line: number
  readonly inward: boolean
  readonly amount: bigint
  readonly currency: Currency
  readonly status: 'paid' | 'returned'
  readonly value_at: Instant
  readonly bucket: Bucket
}

/** As it was read: `ours` are the payments that its reference may mean, none for a text of the payer's. */
export type ReadLine = BankLine & { readonly ours: readonly Uuid[] }

export type FileFault = 'bank_file_malformed' | 'bank_file_incomplete' | 'bank_file_other_day'
export type Fault = { readonly line: number; readonly message: string }
export type ReadFile =
  | { readonly ok: true; readonly lines: readonly ReadLine[] }
  | { readonly ok: false; readonly code: FileFault; readonly faults: readonly Fault[] }

const HEAD = 'reference,bank_reference,direction,amount,currency,status,value_at'
const MOST_FAULTS = 20

/** Reads the whole file or nothing: one line that is wrong makes it unusable, and every such line is named. */
export const readBankFile = (
  text: string,
  day: { readonly date: string; readonly to: Instant },
): ReadFile => {
  const rows = text.replace(/\r?\n$/, '').split(/\r?\n/)
  const [mark, version, date] = (rows[0] ?? '').split(',')
  if (mark !== 'quittance-bank-file' || version !== '1' || rows[1] !== HEAD)
    return no('bank_file_malformed', 1, `the first lines are "quittance-bank-file,1,DATE" and "${HEAD}"`)
  if (date !== day.date)
    return no('bank_file_other_day', 1, `this is the file of ${date}, not of ${day.date}`)
  const [end, count, sum] = (rows.length > 2 ? (rows.at(-1) ?? '') : '').split(',')
  if (end !== 'end') return no('bank_file_incomplete', rows.length, 'the last line is "end,COUNT,SUM"')
  const read = rows.slice(2, -1).map((row, i) => readLine(row, i + 3, day.to))
  const faults = read.flatMap((line, i) => (typeof line === 'string' ? [{ line: i + 3, message: line }] : []))
  const lines = read.flatMap((line) => (typeof line === 'string' ? [] : [line]))
  faults.push(...repeated(lines))
  if (faults.length > 0)
    return { ok: false, code: 'bank_file_malformed', faults: faults.slice(0, MOST_FAULTS) }
  const total = lines.reduce((all, { amount }) => all + amount, 0n)
  if (count !== String(lines.length) || sum !== String(total))
    return no(
      'bank_file_incomplete',
      rows.length,
      `it says ${count} lines and ${sum}; there are ${lines.length} and ${total}`,
    )
  return { ok: true, lines }
}

const no = (code: FileFault, line: number, message: string): ReadFile => ({
  ok: false,
  code,
  faults: [{ line, message }],
})

/** The line, or what is wrong with it. */
const readLine = (row: string, line: number, to: Instant): ReadLine | string => {
  const fields = row.split(',')
  const [ours = '', reference = '', direction, digits = '', currency = '', status, moment = ''] = fields
  if (fields.length !== 7) return `seven fields are expected, here are ${fields.length}`
  if (!/^[\x21-\x7e]{1,80}$/.test(reference)) return 'bank_reference: 1 to 80 printable ASCII characters'
  if (direction !== 'in' && direction !== 'out') return 'direction: in or out'
  const amount = /^[1-9]\d{0,14}$/.test(digits) ? BigInt(digits) : 0n
  if (amount < 1n || amount > MAX_AMOUNT) return 'amount: whole minor units above zero'
  if (!isCurrency(currency)) return 'currency: an ISO 4217 code in capitals'
  if (status !== 'paid' && status !== 'returned') return 'status: paid or returned'
  const value_at = parseMoment(moment)
  if (!value_at) return 'value_at: a moment such as 2026-11-27T06:14:09Z'
  if (!isBefore(value_at, to)) return 'value_at: after the end of the day'
  const meant = paymentsOf(ours)
  const [only] = meant
  const key = only !== undefined && meant.length === 1 ? only : deriveId(0, 'bank_line', reference)
  return {
    key,
    ours: meant,
    reference,
    line,
    inward: direction === 'in',
    amount,
    currency,
    status,
    value_at,
    bucket: bucketOf(key),
  }
}

const HEX = [...'0123456789abcdef']

/**
 * The payments that a reference may mean. An EndToEndId is `Max35Text` (ISO 20022, pain.001) and our ids have 36
 * characters: banks cut the last one off, drop the dashes, or write capitals. Of an id that was cut sixteen are possible.
 */
export const paymentsOf = (reference: string): Uuid[] => {
  const text = reference.trim().toLowerCase()
  const plain = text.replaceAll('-', '')
  if (!/^[0-9a-f]{31,32}$/.test(plain)) return []
  const dashed = [8, 12, 16, 20].reduceRight((id, at) => `${id.slice(0, at)}-${id.slice(at)}`, plain)
  // Dashes stand where they belong, or nowhere: anything else is a text that looks like an id.
  if (text !== plain && text !== dashed) return []
  const all = plain.length === 32 ? [dashed] : HEX.map((digit) => `${dashed}${digit}`)
  return all.filter(isUuid)
}

const repeated = (lines: readonly BankLine[]): Fault[] => {
  const first = new Map<string, number>()
  return lines.flatMap(({ reference }, i) => {
    const before = first.get(reference)
    if (before !== undefined)
      return [{ line: i + 3, message: `bank_reference: the same as that of line ${before}` }]
    first.set(reference, i + 3)
    return []
  })
}
