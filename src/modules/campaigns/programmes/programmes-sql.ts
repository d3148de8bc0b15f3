/** Statements about programmes. */
import type { Instant } from '../../../kernel/clock.ts'
import { type Bucket, bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'

export const PROGRAMME_KINDS = ['wind_down', 'risk_exit', 'dormancy'] as const
export type Programme = {
  readonly id: Uuid
  readonly kind: (typeof PROGRAMME_KINDS)[number]
  readonly state: 'draft' | 'running' | 'paused' | 'aborted'
  /** Empty, but in a row of an older version: read it by `programmeNames`. */
  readonly name: string
  readonly sealed_name: Buffer | null
  readonly file_hash: string | null
  readonly deadline: Instant
  readonly per_minute: number
  readonly made_by: Uuid
  /** Who has put wallets on its list. */
  readonly listed_by: readonly Uuid[]
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

export type Stands = Pick<Listed, 'wallet' | 'closure'> & { readonly state: Listed['state'] | 'closed' }

export type NewProgramme = Omit<Programme, 'name' | 'state' | 'listed_by' | 'started_by' | 'started_at'>
/** Undefined when the same list has a programme already. */
export const insertProgramme = async (tx: Tx, p: NewProgramme): Promise<boolean> =>
  (
    await tx.query(
      `INSERT INTO closure.programme (id, kind, state, name, sealed_name, file_hash, deadline, per_minute, made_by, made_at)
       VALUES ($1, $2, 'draft', '', $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [p.id, p.kind, p.sealed_name, p.file_hash, p.deadline, p.per_minute, p.made_by, p.made_at],
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

/** The programme is locked. */
export const addLister = async (tx: Tx, programme: Uuid, by: Uuid): Promise<void> => {
  await tx.query(
    `UPDATE closure.programme SET listed_by = listed_by || $2::uuid WHERE id = $1 AND NOT $2 = ANY(listed_by)`,
    [programme, by],
  )
}

/** All wallets of a programme in a stable order. Spans buckets (operator list). */
export const listedOf = (q: Queryable, programme: Uuid): Promise<Uuid[]> =>
  q
    .query<{ wallet: Uuid }>(
      'SELECT wallet FROM closure.programme_wallet WHERE programme = $1 ORDER BY bucket, wallet',
      [programme],
    )
    .then((rows) => rows.map((row) => row.wallet))

export const programmesByIds = (q: Queryable, ids: readonly Uuid[]): Promise<Programme[]> =>
  q.query<Programme>(
    { name: 'closure.programmes', text: 'SELECT * FROM closure.programme WHERE id = ANY($1::uuid[])' },
    [ids],
  )

type Pair = { readonly ref: Uuid; readonly wallet: Uuid }
/** Rows of the lists, of one bucket, in the order of wallets. */
export const lockListed = async (
  tx: Tx,
  { bucket, listed }: { readonly bucket: Bucket; readonly listed: readonly Pair[] },
): Promise<Listed[]> => {
  const wanted = new Map(listed.map((one) => [one.wallet, one.ref]))
  const rows = await tx.query<Listed>(
    {
      name: 'closure.lock_listed',
      text: `SELECT * FROM closure.programme_wallet
              WHERE programme = ANY($1::uuid[]) AND wallet = ANY($2::uuid[]) AND bucket = $3
              ORDER BY wallet, programme FOR NO KEY UPDATE`,
    },
    [[...new Set(listed.map((one) => one.ref))], [...wanted.keys()], bucket],
  )
  return rows.filter((row) => wanted.get(row.wallet) === row.programme)
}

export type Mark = Pick<Listed, 'programme' | 'wallet' | 'bucket' | 'state' | 'closure' | 'reason'>
export const markAll = async (tx: Tx, marks: readonly Mark[], at: Instant): Promise<void> => {
  if (marks.length === 0) return
  await tx.query(
    {
      name: 'closure.mark_listed',
      text: `UPDATE closure.programme_wallet w
                SET state = n.state, closure = n.closure, reason = n.reason, changed_at = $7::timestamptz
               FROM unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::text[], $5::uuid[], $6::text[])
                      AS n (programme, wallet, bucket, state, closure, reason)
              WHERE w.programme = n.programme AND w.wallet = n.wallet AND w.bucket = n.bucket`,
    },
    [
      marks.map((m) => m.programme), marks.map((m) => m.wallet), marks.map((m) => m.bucket), marks.map((m) => m.state),
      marks.map((m) => m.closure), marks.map((m) => m.reason), at,
    ],
  ) // biome-ignore format: the columns
}

const STATE = `CASE WHEN c.state = 'closed' THEN 'closed'
                    WHEN w.state = 'closing' AND c.ended_at IS NOT NULL THEN 'residual' ELSE w.state END`
/** How far it is: wallets by state; a case that has ended counts as `closed`, one that was cancelled or rejected as `residual`. Spans buckets (operator list). */
export const countsOf = async (q: Queryable, programme: Uuid): Promise<ReadonlyMap<string, number>> => {
  const rows = await q.query<{ state: string; n: bigint }>(
    `SELECT ${STATE} AS state, count(*) AS n
       FROM closure.programme_wallet w LEFT JOIN closure.closure c ON c.id = w.closure AND c.bucket = w.bucket
      WHERE w.programme = $1 GROUP BY 1`,
    [programme],
  )
  return new Map(rows.map((row) => [row.state, Number(row.n)]))
}

/** Programmes, the newest first; a page after one of them. */
export const pageOfProgrammes = (
  q: Queryable,
  page: { readonly after: { readonly at: Instant; readonly id: Uuid } | undefined; readonly limit: number },
): Promise<Programme[]> =>
  q.query<Programme>(
    `SELECT * FROM closure.programme
      WHERE $1::timestamptz IS NULL OR (made_at, id) < ($1, $2::uuid) ORDER BY made_at DESC, id DESC LIMIT $3`,
    [page.after?.at ?? null, page.after?.id ?? null, page.limit],
  )

type Page = { readonly after: Uuid | undefined; readonly limit: number }
/** The wallets of a programme with how each stands, in the order of the list that is shown and started. */
export const pageOfListed = (q: Queryable, programme: Uuid, page: Page): Promise<Stands[]> =>
  q.query<Stands>(
    `SELECT w.wallet, w.closure, ${STATE} AS state
       FROM closure.programme_wallet w LEFT JOIN closure.closure c ON c.id = w.closure AND c.bucket = w.bucket
      WHERE w.programme = $1 AND ($2::uuid IS NULL OR (w.bucket, w.wallet) > ($3::smallint, $2::uuid))
      ORDER BY w.bucket, w.wallet LIMIT $4`,
    [programme, page.after ?? null, page.after ? bucketOf(page.after) : 0, page.limit],
  )

/** What could not be closed, also because the closing was cancelled or rejected; a page after a wallet. */
export const residualsOf = (
  q: Queryable,
  programme: Uuid,
  page: { readonly after: Uuid | undefined; readonly limit: number },
): Promise<Listed[]> =>
  q.query<Listed>(
    `SELECT w.programme, w.wallet, w.state, w.closure, coalesce(w.reason, 'closure.' || c.state) AS reason, w.changed_at, w.bucket
       FROM closure.programme_wallet w LEFT JOIN closure.closure c ON c.id = w.closure AND c.bucket = w.bucket
      WHERE w.programme = $1 AND (w.state = 'residual' OR (w.state = 'closing' AND c.ended_at IS NOT NULL))
        AND ($2::uuid IS NULL OR (w.bucket, w.wallet) > ($3::smallint, $2::uuid))
      ORDER BY w.bucket, w.wallet LIMIT $4`,
    [programme, page.after ?? null, page.after ? bucketOf(page.after) : 0, page.limit],
  )

export const clearProgrammes = (q: Queryable, page: Page): Promise<Programme[]> =>
  q.query<Programme>(
    `SELECT * FROM closure.programme WHERE name <> '' AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
    [page.after ?? null, page.limit],
  )
export const setProgrammeName = async (tx: Tx, id: Uuid, sealed: Buffer | null): Promise<void> => {
  await tx.query(`UPDATE closure.programme SET name = '', sealed_name = $2 WHERE id = $1 AND name <> ''`, [
    id,
    sealed,
  ])
}
