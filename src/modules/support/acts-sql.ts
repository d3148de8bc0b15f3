/** Statements about the register of acts. */
import type { Instant } from '../../kernel/clock.ts'
import type { Bucket, Uuid } from '../../kernel/ids.ts'
import type { OperatorRole } from '../../kernel/usecase.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'

export type ActRow = {
  readonly id: Uuid
  readonly at: Instant
  readonly operator: Uuid
  readonly roles: readonly OperatorRole[]
  readonly act: string
  readonly params: Readonly<Record<string, string>>
  readonly object: Uuid | null
  readonly made: Uuid | null
  readonly sealed_for: Uuid | null
  readonly reason: Buffer | null
  readonly bucket: Bucket
}

/** False when it is there: a read that was kept within the hour. */
export const insertAct = async (tx: Tx, a: ActRow): Promise<boolean> => {
  const made = await tx.query(
    {
      name: 'support.act',
      text: `INSERT INTO support.act (id, at, operator, roles, act, params, object, made, sealed_for, reason, bucket)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (id, bucket) DO NOTHING RETURNING id`,
    },
    [a.id, a.at, a.operator, a.roles, a.act, a.params, a.object, a.made, a.sealed_for, a.reason, a.bucket],
  )
  return made.length > 0
}

export type ActPage = {
  readonly operator: Uuid | undefined
  readonly object: Uuid | undefined
  readonly act: string | undefined
  readonly before: { readonly at: Instant; readonly id: Uuid } | undefined
  readonly limit: number
}

/** The newest first. A list of staff spans buckets. */
export const pageOfActs = (q: Queryable, p: ActPage): Promise<ActRow[]> =>
  q.query<ActRow>(
    `SELECT id, at, operator, roles, act, params, object, made, sealed_for, reason, bucket FROM support.act
      WHERE ($1::uuid IS NULL OR operator = $1) AND ($2::uuid IS NULL OR object = $2 OR made = $2)
        AND ($3::text IS NULL OR act = $3) AND ($4::timestamptz IS NULL OR (at, id) < ($4, $5::uuid))
      ORDER BY at DESC, id DESC LIMIT $6`,
    [
      p.operator ?? null,
      p.object ?? null,
      p.act ?? null,
      p.before?.at ?? null,
      p.before?.id ?? null,
      p.limit,
    ],
  )
