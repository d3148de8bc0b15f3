/** Statements about programmes. */
import type { Instant } from '../../clock.ts'
import type { Queryable, Tx } from '../../db/types.ts'
import { type Bucket, bucketOf, type Uuid } from '../../ids.ts'

export const PROGRAMME_KINDS = ['wind_down', 'risk_exit', 'dormancy'] as const
export type Programme = {
  readonly id: Uuid
  readonly kind: (typeof PROGRAMME_KINDS)[number]
  readonly state: 'draft' | 'running' | 'paused' | 'aborted'
  readonly name: string
  readonly file_hash: string | null
  readonly deadline: Instant
  readonly per_minute: number
  readonly made_by: Uuid
  readonly started_by: Uuid | null
  readonly made_at: Instant
  readonly started_at: Instant | null
}
export type Listed = {
  readonly programme: Uuid
  readonly wallet: Uuid
  readonly state: 'listed' | 'told' | 'closing' | 'residual'
  readonly closure: Uuid | null
  readonly reason: string | null
  readonly changed_at: Instant
  readonly bucket: Bucket
}

export type NewProgramme = Omit<Programme, 'state' | 'started_by' | 'started_at'>
/** Undefined when the same list has a programme already. */
export const insertProgramme = async (tx: Tx, p: NewProgramme): Promise<boolean> =>
  (
    await tx.query(
      `INSERT INTO closure.programme (id, kind, state, name, file_hash, deadline, per_minute, made_by, made_at)
       VALUES ($1, $2, 'draft', $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [p.id, p.kind, p.name, p.file_hash, p.deadline, p.per_minute, p.made_by, p.made_at],
    )
  ).length === 1

export const programmeById = async (q: Queryable, id: Uuid): Promise<Programme | undefined> =>
  (await q.query<Programme>('SELECT * FROM closure.programme WHERE id = $1', [id]))[0]
export const programmeByHash = async (q: Queryable, hash: string): Promise<Programme | undefined> =>
  (
    await q.query<Programme>(`SELECT * FROM closure.programme WHERE file_hash = $1 AND state <> 'aborted'`, [
      hash,
    ])
  )[0]
export const lockProgramme = async (tx: Tx, id: Uuid): Promise<Programme | undefined> =>
  (await tx.query<Programme>('SELECT * FROM closure.programme WHERE id = $1 FOR NO KEY UPDATE', [id]))[0]

export const setProgramme = async (
  tx: Tx,
  id: Uuid,
  set: { readonly state: Programme['state']; readonly by?: Uuid; readonly at?: Instant },
): Promise<void> => {
  await tx.query(
    `UPDATE closure.programme SET state = $2, started_by = coalesce($3, started_by), started_at = coalesce($4, started_at)
     WHERE id = $1`,
    [id, set.state, set.by ?? null, set.at ?? null],
  )
}

/** Adds wallets; answers those that were not listed before. */
export const addWallets = async (
  tx: Tx,
  programme: Uuid,
  { wallets, at }: { wallets: readonly Uuid[]; at: Instant },
): Promise<Uuid[]> => {
  const rows = await tx.query<{ wallet: Uuid }>(
    `INSERT INTO closure.programme_wallet (programme, wallet, state, changed_at, bucket)
     SELECT $1, w.wallet, 'listed', $3, w.bucket FROM unnest($2::uuid[], $4::smallint[]) AS w(wallet, bucket)
     ON CONFLICT DO NOTHING RETURNING wallet`,
    [programme, wallets, at, wallets.map(bucketOf)],
  )
  return rows.map((row) => row.wallet)
}

/** All wallets of a programme in a stable order. Spans buckets (operator list). */
export const listedOf = (q: Queryable, programme: Uuid): Promise<Uuid[]> =>
  q
    .query<{ wallet: Uuid }>(
      'SELECT wallet FROM closure.programme_wallet WHERE programme = $1 ORDER BY bucket, wallet',
      [programme],
    )
    .then((rows) => rows.map((row) => row.wallet))

export const lockListed = async (tx: Tx, programme: Uuid, wallet: Uuid): Promise<Listed | undefined> =>
  (
    await tx.query<Listed>(
      `SELECT * FROM closure.programme_wallet WHERE programme = $1 AND wallet = $2 AND bucket = $3 FOR NO KEY UPDATE`,
      [programme, wallet, bucketOf(wallet)],
    )
  )[0]

export const setListed = async (
  tx: Tx,
  listed: Pick<Listed, 'programme' | 'wallet'>,
  set: Pick<Listed, 'state' | 'closure' | 'reason'> & { readonly at: Instant },
): Promise<void> => {
  await tx.query(
    `UPDATE closure.programme_wallet SET state = $4, closure = $5, reason = $6, changed_at = $7
     WHERE programme = $1 AND wallet = $2 AND bucket = $3`,
    [listed.programme, listed.wallet, bucketOf(listed.wallet), set.state, set.closure, set.reason, set.at],
  )
}

/** How far it is: wallets by state; a case that has ended counts as `closed`. Spans buckets (operator list). */
export const countsOf = async (q: Queryable, programme: Uuid): Promise<ReadonlyMap<string, number>> => {
  const rows = await q.query<{ state: string; n: bigint }>(
    `SELECT CASE WHEN c.state = 'closed' THEN 'closed' ELSE w.state END AS state, count(*) AS n
       FROM closure.programme_wallet w LEFT JOIN closure.closure c ON c.id = w.closure AND c.bucket = w.bucket
      WHERE w.programme = $1 GROUP BY 1`,
    [programme],
  )
  return new Map(rows.map((row) => [row.state, Number(row.n)]))
}

export const residualsOf = (q: Queryable, programme: Uuid, limit: number): Promise<Listed[]> =>
  q.query<Listed>(
    `SELECT * FROM closure.programme_wallet WHERE programme = $1 AND state = 'residual' ORDER BY bucket, wallet LIMIT $2`,
    [programme, limit],
  )
