/**
 * Statements about the bank's lines. R8 Of the bank's own reference a blind index is kept, in its place: enough to know a
 * line again, and nothing to read. `blind` is false of a row of an older version until it is met, or a job comes by.
 */

import type { Bucket, Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { blindIndex } from '../vault/vault.ts'
import type { BankLine } from './bank-file.ts'

/** A line of this file whose reference an earlier file brought with something else behind it. */
export type ChangedLine = {
  readonly key: Uuid
  readonly currency: Currency
  /** The line of this file, counted from 1. */
  readonly line: number
  /** What the earlier file said, and this one. */
  readonly before: string
  readonly now: string
}

/** "in 12550 CNY paid 2026-11-27T06:14:09Z" */
const LINE_TEXT = (l: string): string =>
  `concat_ws(' ', CASE WHEN ${l}.inward THEN 'in' ELSE 'out' END, ${l}.amount, ${l}.currency, ${l}.status,
             to_char(${l}.value_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))`

/** Lines that say of a known reference anything else than the file that brought it: none of it is taken. */
export const changedLines = (q: Queryable, lines: readonly BankLine[]): Promise<ChangedLine[]> =>
  q.query<ChangedLine>(
    {
      name: 'reconciliation.changed_lines',
      text: `SELECT l.key, l.line, l.currency, ${LINE_TEXT('b')} AS before, ${LINE_TEXT('l')} AS now
               FROM unnest($1::uuid[], $2::text[], $3::boolean[], $4::bigint[], $5::text[], $6::text[], $7::timestamptz[],
                           $8::smallint[], $9::integer[])
                    AS l(key, reference, inward, amount, currency, status, value_at, bucket, line)
               JOIN reconciliation.bank_line b USING (key, reference, bucket)
              WHERE (b.inward, b.amount, b.currency, b.status, b.value_at)
                    IS DISTINCT FROM (l.inward, l.amount, l.currency, l.status, l.value_at)
              ORDER BY l.key, l.line`,
    },
    [...columnsOf(lines), lines.map((l) => l.line)],
  )

const blinded = (reference: string): string => blindIndex('bank_reference', reference).toString('base64url')

const columnsOf = (lines: readonly BankLine[]) => [
  lines.map((l) => l.key),
  lines.map((l) => blinded(l.reference)),
  lines.map((l) => l.inward),
  lines.map((l) => l.amount),
  lines.map((l) => l.currency),
  lines.map((l) => l.status),
  lines.map((l) => l.value_at),
  lines.map((l) => l.bucket),
]

/** A reference that an earlier file brought is the same line; `changedLines` says where it is not. */
export const insertLines = async (tx: Tx, date: string, lines: readonly BankLine[]): Promise<void> => {
  await tx.query(
    {
      name: 'reconciliation.insert_lines',
      text: `INSERT INTO reconciliation.bank_line (key, reference, blind, day, inward, amount, currency, status, value_at, bucket)
             SELECT key, reference, true, $9::date, inward, amount, currency, status, value_at, bucket
               FROM unnest($1::uuid[], $2::text[], $3::boolean[], $4::bigint[], $5::text[], $6::text[], $7::timestamptz[],
                           $8::smallint[]) AS l(key, reference, inward, amount, currency, status, value_at, bucket)
             ON CONFLICT (key, reference, bucket) DO NOTHING`,
    },
    [...columnsOf(lines), date],
  )
}

type Known = { readonly key: Uuid; readonly reference: string; readonly bucket: Bucket }

/** Before they are compared with what a file brings: rows of an older version get their blind index. Twice = once. */
export const blindLines = async (tx: Tx, lines: readonly Known[]): Promise<void> => {
  await tx.query(
    {
      name: 'reconciliation.blind_lines',
      text: `UPDATE reconciliation.bank_line b SET reference = l.index, blind = true
               FROM unnest($1::uuid[], $2::text[], $3::text[], $4::smallint[]) AS l(key, reference, index, bucket)
              WHERE b.key = l.key AND b.reference = l.reference AND b.bucket = l.bucket AND NOT b.blind`,
    },
    [
      lines.map((l) => l.key),
      lines.map((l) => l.reference),
      lines.map((l) => blinded(l.reference)),
      lines.map((l) => l.bucket),
    ],
  )
}

export const clearLines = (q: Queryable, limit: number): Promise<Known[]> =>
  q.query<Known>(
    'SELECT key, reference, bucket FROM reconciliation.bank_line WHERE NOT blind ORDER BY key, reference LIMIT $1',
    [limit],
  )
