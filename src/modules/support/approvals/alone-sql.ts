/** Statements about what one person did alone in a day. */
import type { Instant } from '../../../kernel/clock.ts'
import type { Bucket, Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'

export type AloneRow = {
  readonly ref: Uuid
  readonly kind: string
  readonly unit: string
  readonly operator: Uuid
  readonly amount: bigint
  readonly day: string
  readonly at: Instant
  readonly bucket: Bucket
}

/** One act of an operator after the other, whatever they send at once: until the end of the transaction. */
export const lockDay = async (tx: Tx, operator: Uuid): Promise<void> => {
  await tx.query(
    { name: 'support.alone_lock', text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))' },
    [`alone ${operator}`],
  )
}

/** What was done on the day, and whether this very act was counted on any day. */
export const usedOn = async (
  tx: Tx,
  a: Pick<AloneRow, 'ref' | 'kind' | 'unit' | 'operator' | 'day' | 'bucket'>,
): Promise<{ readonly used: bigint; readonly counted: boolean }> => {
  const [row] = await tx.query<{ used: bigint; counted: boolean }>(
    {
      name: 'support.alone_used',
      text: `SELECT coalesce(sum(amount), 0)::bigint AS used,
                    EXISTS (SELECT 1 FROM support.alone WHERE ref = $5 AND kind = $2 AND bucket = $6) AS counted
               FROM support.alone WHERE operator = $1 AND kind = $2 AND unit = $3 AND day = $4::date`,
    },
    [a.operator, a.kind, a.unit, a.day, a.ref, a.bucket],
  )
  return row ?? { used: 0n, counted: false }
}

/** The same act again is the row that is there. */
export const keepAlone = async (tx: Tx, a: AloneRow): Promise<void> => {
  await tx.query(
    {
      name: 'support.alone_keep',
      text: `INSERT INTO support.alone (ref, kind, unit, operator, amount, day, at, bucket)
             VALUES ($1, $2, $3, $4, $5, $6::date, $7, $8) ON CONFLICT (ref, kind, bucket) DO NOTHING`,
    },
    [a.ref, a.kind, a.unit, a.operator, a.amount, a.day, a.at, a.bucket],
  )
}
