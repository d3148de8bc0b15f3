/** Every statement against the schema `benefits`. */

import type { Instant } from '../../kernel/clock.ts'
import { type Bucket, bucketOf, bucketsOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'

export type BenefitRow = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly kind: 'coupon' | 'points'
  /** Empty, but in a row of an older version: read it by `activeOf`. */
  readonly label: string
  readonly sealed_label: Buffer | null
  readonly quantity: bigint
  readonly state: 'active' | 'used' | 'ended'
  readonly expires_at: Instant
  readonly frozen_at: Instant | null
  readonly granted_at: Instant
  /** The last time that some of it was used; null: never, or before that was kept. */
  readonly used_at: Instant | null
  readonly bucket: Bucket
}
export type NewRow = Pick<
  BenefitRow,
  'id' | 'wallet' | 'kind' | 'sealed_label' | 'quantity' | 'expires_at' | 'granted_at'
>
export const insert = async (tx: Tx, b: NewRow): Promise<void> => {
  await tx.query(
    `INSERT INTO benefits.benefit (id, wallet, kind, label, sealed_label, quantity, state, expires_at, granted_at, bucket)
     VALUES ($1, $2, $3, '', $4, $5, 'active', $6, $7, $8) ON CONFLICT DO NOTHING`,
    [b.id, b.wallet, b.kind, b.sealed_label, b.quantity, b.expires_at, b.granted_at, bucketOf(b.id)],
  )
}

/** What a wallet was given of a kind since, units; and whether a grant of this id is there. */
export const givenSince = async (
  q: Queryable,
  of: {
    readonly wallet: Uuid
    readonly kind: BenefitRow['kind']
    readonly since: Instant
    readonly id: Uuid
  },
): Promise<{ readonly sum: bigint; readonly known: boolean }> => {
  const rows = await q.query<{ sum: bigint | null; known: boolean | null }>(
    `SELECT sum(quantity) FILTER (WHERE granted_at > $3)::bigint AS sum, bool_or(id = $5) AS known
       FROM benefits.benefit WHERE wallet = $1 AND bucket = $2 AND kind = $4 AND (granted_at > $3 OR id = $5)`,
    [of.wallet, bucketOf(of.wallet), of.since, of.kind, of.id],
  )
  return { sum: rows[0]?.sum ?? 0n, known: rows[0]?.known ?? false }
}

/** What can still be used at `at`, soonest to expire first; behind a fence time stands still. */
export const activeOf = (q: Queryable, wallets: readonly Uuid[], at: Instant): Promise<BenefitRow[]> =>
  q.query<BenefitRow>(
    {
      name: 'benefits.active',
      text: `SELECT * FROM benefits.benefit WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
               AND state = 'active' AND quantity > 0 AND (frozen_at IS NOT NULL OR expires_at > $3)
             ORDER BY wallet, expires_at, id`,
    },
    [wallets, bucketsOf(wallets), at],
  )

export const lock = async (tx: Tx, id: Uuid): Promise<BenefitRow | undefined> =>
  (
    await tx.query<BenefitRow>(
      'SELECT * FROM benefits.benefit WHERE id = $1 AND bucket = $2 FOR NO KEY UPDATE',
      [id, bucketOf(id)],
    )
  )[0]

/** Of which something was used since, the first one first. */
export const usedSince = (q: Queryable, wallet: Uuid, since: Instant): Promise<BenefitRow[]> =>
  q.query<BenefitRow>(
    {
      name: 'benefits.used_since',
      text: `SELECT * FROM benefits.benefit WHERE wallet = $1 AND bucket = $2 AND used_at >= $3 ORDER BY used_at, id`,
    },
    [wallet, bucketOf(wallet), since],
  )

type Spent = { readonly quantity: bigint; readonly at: Instant }
export const spend = async (tx: Tx, b: BenefitRow, { quantity, at }: Spent): Promise<void> => {
  await tx.query(
    `UPDATE benefits.benefit
        SET quantity = quantity - $3, state = CASE WHEN quantity = $3 THEN 'used' ELSE state END, used_at = $4
      WHERE id = $1 AND bucket = $2`,
    [b.id, b.bucket, quantity, at],
  )
}

const ON_ACTIVE = `WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state = 'active'`

export const freeze = async (tx: Tx, wallets: readonly Uuid[], at: Instant): Promise<void> => {
  await tx.query(
    `UPDATE benefits.benefit SET frozen_at = $3 ${ON_ACTIVE} AND frozen_at IS NULL AND expires_at > $3`,
    [wallets, bucketsOf(wallets), at],
  )
}
/** Gives back the time that passed behind the fence. */
export const thaw = async (tx: Tx, wallets: readonly Uuid[], at: Instant): Promise<void> => {
  await tx.query(
    `UPDATE benefits.benefit SET expires_at = expires_at + ($3::timestamptz - frozen_at), frozen_at = NULL
     ${ON_ACTIVE} AND frozen_at IS NOT NULL`,
    [wallets, bucketsOf(wallets), at],
  )
}
/** What was not frozen before is from here on, so that coming back gives its time back too. */
export const end = async (tx: Tx, wallets: readonly Uuid[], at: Instant): Promise<void> => {
  await tx.query(
    {
      name: 'benefits.end',
      text: `UPDATE benefits.benefit
                SET state = 'ended', frozen_at = CASE WHEN expires_at > $3 THEN coalesce(frozen_at, $3) ELSE frozen_at END
              ${ON_ACTIVE}`,
    },
    [wallets, bucketsOf(wallets), at],
  )
}
export const comeBack = async (tx: Tx, wallets: readonly Uuid[], at: Instant): Promise<void> => {
  await tx.query(
    `UPDATE benefits.benefit
        SET state = 'active', expires_at = expires_at + ($3::timestamptz - coalesce(frozen_at, $3)), frozen_at = NULL
      WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state = 'ended'`,
    [wallets, bucketsOf(wallets), at],
  )
}

export const clear = (
  q: Queryable,
  page: { readonly after: Uuid | undefined; readonly limit: number },
): Promise<BenefitRow[]> =>
  q.query<BenefitRow>(
    `SELECT * FROM benefits.benefit WHERE label <> '' AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
    [page.after ?? null, page.limit],
  )
export const setLabel = async (tx: Tx, id: Uuid, sealed: Buffer | null): Promise<void> => {
  await tx.query(
    `UPDATE benefits.benefit SET label = '', sealed_label = $3 WHERE id = $1 AND bucket = $2 AND label <> ''`,
    [id, bucketOf(id), sealed],
  )
}
