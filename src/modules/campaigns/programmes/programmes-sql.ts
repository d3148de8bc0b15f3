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
      `INSERT INTO campaigns.programme (id, kind, state, name, sealed_name, file_hash, deadline, per_minute, made_by, made_at)
       VALUES ($1, $2, 'draft', '', $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [p.id, p.kind, p.sealed_name, p.file_hash, p.deadline, p.per_minute, p.made_by, p.made_at],
    )
  ).length === 1

export const programmeById = async (q: Queryable, id: Uuid): Promise<Programme | undefined> =>
  (await q.query<Programme>('SELECT * FROM campaigns.programme WHERE id = $1', [id]))[0]
export const programmeByHash = async (q: Queryable, hash: string): Promise<Programme | undefined> =>
  (
    await q.query<Programme>(
      `SELECT * FROM campaigns.programme WHERE file_hash = $1 AND state <> 'aborted'`,
      [hash],
    )
  )[0]
export const lockProgramme = async (tx: Tx, id: Uuid): Promise<Programme | undefined> =>
  (await tx.query<Programme>('SELECT * FROM campaigns.programme WHERE id = $1 FOR NO KEY UPDATE', [id]))[0]

export const setProgramme = async (
  tx: Tx,
  id: Uuid,
  set: { readonly state: Programme['state']; readonly by?: Uuid; readonly at?: Instant },
): Promise<void> => {
  await tx.query(
    `UPDATE campaigns.programme SET state = $2, started_by = coalesce($3, started_by), started_at = coalesce($4, started_at)
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
    `INSERT INTO campaigns.programme_wallet (programme, wallet, state, changed_at, bucket)
     SELECT $1, w.wallet, 'listed', $3, w.bucket FROM unnest($2::uuid[], $4::smallint[]) AS w(wallet, bucket)
     ON CONFLICT DO NOTHING RETURNING wallet`,
    [programme, wallets, at, wallets.map(bucketOf)],
  )
  return rows.map((row) => row.wallet)
}

/** The programme is locked. */
export const addLister = async (tx: Tx, programme: Uuid, by: Uuid): Promise<void> => {
  await tx.query(
    `UPDATE campaigns.programme SET listed_by = listed_by || $2::uuid WHERE id = $1 AND NOT $2 = ANY(listed_by)`,
    [programme, by],
  )
}

/** All wallets of a programme in a stable order. Spans buckets (operator list). */
export const listedOf = (q: Queryable, programme: Uuid): Promise<Uuid[]> =>
  q
    .query<{ wallet: Uuid }>(
      'SELECT wallet FROM campaigns.programme_wallet WHERE programme = $1 ORDER BY bucket, wallet',
      [programme],
    )
    .then((rows) => rows.map((row) => row.wallet))

export const programmesByIds = (q: Queryable, ids: readonly Uuid[]): Promise<Programme[]> =>
  q.query<Programme>(
    { name: 'campaigns.programmes', text: 'SELECT * FROM campaigns.programme WHERE id = ANY($1::uuid[])' },
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
      name: 'campaigns.lock_listed',
      text: `SELECT * FROM campaigns.programme_wallet
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
      name: 'campaigns.mark_listed',
      text: `UPDATE campaigns.programme_wallet w
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

/** Every wallet of a programme with its case. Spans buckets (operator list). */
export const standsOf = (q: Queryable, programme: Uuid): Promise<Pick<Listed, 'state' | 'closure'>[]> =>
  q.query('SELECT state, closure FROM campaigns.programme_wallet WHERE programme = $1', [programme])

/** Programmes, the newest first; a page after one of them. */
export const pageOfProgrammes = (
  q: Queryable,
  page: { readonly after: { readonly at: Instant; readonly id: Uuid } | undefined; readonly limit: number },
): Promise<Programme[]> =>
  q.query<Programme>(
    `SELECT * FROM campaigns.programme
      WHERE $1::timestamptz IS NULL OR (made_at, id) < ($1, $2::uuid) ORDER BY made_at DESC, id DESC LIMIT $3`,
    [page.after?.at ?? null, page.after?.id ?? null, page.limit],
  )

type Page = { readonly after: Uuid | undefined; readonly limit: number }
/** Wallets of a programme in the order of the list that is shown and started; a page after one of them. */
export const pageOfWallets = (
  q: Queryable,
  programme: Uuid,
  { after, limit, states }: Page & { readonly states: readonly Listed['state'][] },
): Promise<Listed[]> =>
  q.query<Listed>(
    `SELECT * FROM campaigns.programme_wallet
      WHERE programme = $1 AND ($2::uuid IS NULL OR (bucket, wallet) > ($3::smallint, $2::uuid)) AND state = ANY($5::text[])
      ORDER BY bucket, wallet LIMIT $4`,
    [programme, after ?? null, after ? bucketOf(after) : 0, limit, states],
  )

export type Origin = {
  readonly programme: Pick<Programme, 'id' | 'kind' | 'name' | 'sealed_name'> | undefined
  readonly quiet_since: Instant | null
}
/** Which programme, and which silence, a case came of: the last that named it. */
export const originOf = async (
  q: Queryable,
  c: { readonly id: Uuid; readonly wallet: Uuid; readonly bucket: Bucket },
): Promise<Origin> => {
  const text = `SELECT p.id, p.kind, p.name, p.sealed_name, d.quiet_since
      FROM (SELECT $1::uuid AS id, $2::uuid AS wallet, $3::smallint AS bucket) AS c
      LEFT JOIN campaigns.programme_wallet w ON w.closure = c.id AND w.bucket = c.bucket
      LEFT JOIN campaigns.programme p ON p.id = w.programme
      LEFT JOIN campaigns.dormancy d ON d.wallet = c.wallet AND d.bucket = c.bucket AND d.closure = c.id
     ORDER BY w.changed_at DESC NULLS LAST LIMIT 1`
  type Row = Pick<Programme, 'kind' | 'name' | 'sealed_name'> &
    Pick<Origin, 'quiet_since'> & { id: Uuid | null }
  const [row] = await q.query<Row>({ name: 'campaigns.origin', text }, [c.id, c.wallet, c.bucket])
  return { programme: row?.id ? { ...row, id: row.id } : undefined, quiet_since: row?.quiet_since ?? null }
}

export const clearProgrammes = (q: Queryable, page: Page): Promise<Programme[]> =>
  q.query<Programme>(
    `SELECT * FROM campaigns.programme WHERE name <> '' AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
    [page.after ?? null, page.limit],
  )
export const setProgrammeName = async (tx: Tx, id: Uuid, sealed: Buffer | null): Promise<void> => {
  await tx.query(`UPDATE campaigns.programme SET name = '', sealed_name = $2 WHERE id = $1 AND name <> ''`, [
    id,
    sealed,
  ])
}
