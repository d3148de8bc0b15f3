/** Statements about wallets that nobody uses. */

import type { Instant } from '../../../kernel/clock.ts'
import { type Bucket, bucketOf, bucketsOf, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'

export const DORMANCY_STATES = ['told', 'closing', 'residual', 'back', 'kept', 'left'] as const
export type DormancyState = (typeof DORMANCY_STATES)[number]
export type Dormancy = {
  readonly wallet: Uuid
  readonly person: Uuid
  readonly state: DormancyState
  readonly closure: Uuid | null
  readonly quiet_since: Instant
  readonly told_at: Instant
  readonly deadline: Instant
  readonly reason: string | null
  readonly owner: string | null
  readonly changed_at: Instant
  readonly bucket: Bucket
}

export type NewDormancy = Pick<
  Dormancy,
  'wallet' | 'person' | 'closure' | 'quiet_since' | 'told_at' | 'deadline'
>
export const tell = async (tx: Tx, rows: readonly NewDormancy[]): Promise<void> => {
  if (rows.length === 0) return
  await tx.query(
    `INSERT INTO campaigns.dormancy (wallet, person, state, closure, quiet_since, told_at, deadline, changed_at, bucket)
     SELECT n.wallet, n.person, 'told', n.closure, n.quiet_since, n.told_at, n.deadline, n.told_at, n.bucket
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[], $7::smallint[])
              AS n(wallet, person, closure, quiet_since, told_at, deadline, bucket)
     ON CONFLICT (wallet, bucket) DO UPDATE
        SET state = 'told', closure = excluded.closure, quiet_since = excluded.quiet_since, told_at = excluded.told_at,
            deadline = excluded.deadline, reason = NULL, owner = NULL, changed_at = excluded.changed_at`,
    [
      rows.map((r) => r.wallet),
      rows.map((r) => r.person),
      rows.map((r) => r.closure),
      rows.map((r) => r.quiet_since),
      rows.map((r) => r.told_at),
      rows.map((r) => r.deadline),
      rows.map((r) => bucketOf(r.wallet)),
    ],
  )
}

export const lockDormancy = async (tx: Tx, wallet: Uuid): Promise<Dormancy | undefined> =>
  (
    await tx.query<Dormancy>(
      {
        name: 'campaigns.lock_dormancy',
        text: 'SELECT * FROM campaigns.dormancy WHERE wallet = $1 AND bucket = $2 FOR NO KEY UPDATE',
      },
      [wallet, bucketOf(wallet)],
    )
  )[0]

type Set = Pick<Dormancy, 'state'> & Partial<Pick<Dormancy, 'closure' | 'reason' | 'owner'>>
export const setDormancy = async (
  tx: Tx,
  d: Dormancy,
  { at, ...set }: Set & { at: Instant },
): Promise<void> => {
  await tx.query(
    `UPDATE campaigns.dormancy SET state = $3, closure = $4, reason = $5, owner = $6, changed_at = $7
      WHERE wallet = $1 AND bucket = $2`,
    [d.wallet, d.bucket, set.state, set.closure ?? d.closure, set.reason ?? null, set.owner ?? null, at],
  )
}

/** Of these wallets: those that are being looked after already, or are exempt. */
export const spokenFor = async (q: Queryable, wallets: readonly Uuid[]): Promise<Uuid[]> => {
  const rows = await q.query<{ wallet: Uuid }>(
    {
      name: 'campaigns.spoken_for',
      text: `SELECT wallet FROM campaigns.dormancy
              WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state IN ('told', 'closing', 'residual')
             UNION SELECT wallet FROM campaigns.dormancy_exemption
              WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND ended_at IS NULL`,
    },
    [wallets, bucketsOf(wallets)],
  )
  return rows.map((row) => row.wallet)
}

export type Exemption = {
  readonly wallet: Uuid
  readonly reason: Buffer
  readonly by: Uuid
  readonly since: Instant
}
export const exemptionOf = async (q: Queryable, wallet: Uuid): Promise<Exemption | undefined> =>
  (
    await q.query<Exemption>(
      'SELECT wallet, reason, by, since FROM campaigns.dormancy_exemption WHERE wallet = $1 AND bucket = $2 AND ended_at IS NULL',
      [wallet, bucketOf(wallet)],
    )
  )[0]
export const insertExemption = async (tx: Tx, e: Exemption): Promise<void> => {
  await tx.query(
    `INSERT INTO campaigns.dormancy_exemption (wallet, reason, by, since, bucket) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (wallet, bucket) DO UPDATE
        SET reason = excluded.reason, by = excluded.by, since = excluded.since, ended_at = NULL`,
    [e.wallet, e.reason, e.by, e.since, bucketOf(e.wallet)],
  )
}
export const endExemption = async (tx: Tx, wallet: Uuid, at: Instant): Promise<boolean> =>
  (
    await tx.query(
      `UPDATE campaigns.dormancy_exemption SET ended_at = $3
        WHERE wallet = $1 AND bucket = $2 AND ended_at IS NULL RETURNING wallet`,
      [wallet, bucketOf(wallet), at],
    )
  ).length === 1

/** How many stand where, as far as these rows tell. Spans buckets (operator list). */
export const countStates = async (q: Queryable): Promise<ReadonlyMap<string, number>> => {
  const rows = await q.query<{ state: string; n: bigint }>(
    `SELECT state, count(*) AS n FROM campaigns.dormancy GROUP BY state
     UNION ALL SELECT 'exempt', count(*) FROM campaigns.dormancy_exemption WHERE ended_at IS NULL`,
  )
  return new Map(rows.map((row) => [row.state, Number(row.n)]))
}

/** The cases of those who close, by us or by themselves: whether one is over, closure knows. Spans buckets (operator list). */
export const closingCases = (
  q: Queryable,
): Promise<{ readonly state: DormancyState; readonly closure: Uuid }[]> =>
  q.query(
    `SELECT state, closure FROM campaigns.dormancy WHERE state IN ('closing', 'left') AND closure IS NOT NULL`,
  )

export type DormancyPage = {
  readonly state: DormancyState
  /** Only those whose date comes before this. */
  readonly until: Instant
  readonly after: Pick<Dormancy, 'deadline' | 'wallet'> | undefined
  readonly limit: number
}
/** Nearest date first. Spans buckets (operator list). */
export const listState = (q: Queryable, page: DormancyPage): Promise<Dormancy[]> =>
  q.query<Dormancy>(
    `SELECT * FROM campaigns.dormancy
      WHERE state = $1 AND deadline <= $2 AND (deadline, wallet) > ($3::timestamptz, $4::uuid)
      ORDER BY deadline, wallet LIMIT $5`,
    [
      page.state,
      page.until,
      page.after?.deadline ?? '-infinity',
      page.after?.wallet ?? '00000000-0000-0000-0000-000000000000',
      page.limit,
    ],
  )

/** How many of the told have their date up to `until`. Spans buckets (operator list). */
export const countDue = async (q: Queryable, until: Instant): Promise<number> =>
  Number(
    (
      await q.query<{ n: bigint }>(
        `SELECT count(*) AS n FROM campaigns.dormancy WHERE state = 'told' AND deadline <= $1`,
        [until],
      )
    )[0]?.n ?? 0n,
  )
