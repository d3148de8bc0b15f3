import type { Instant } from '../../kernel/clock.ts'
import { type Bucket, bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { OperatorRole } from '../../kernel/usecase.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'

export type OperatorRow = {
  readonly id: Uuid
  readonly name: Buffer
  readonly roles: OperatorRole[]
  readonly created_at: Instant
  readonly disabled_at: Instant | null
  readonly own_wallet: Uuid | null
}

export const insertOperator = async (
  tx: Tx,
  row: Pick<OperatorRow, 'id' | 'name' | 'roles' | 'created_at' | 'own_wallet'> & {
    readonly token_hash: Buffer
  },
): Promise<void> => {
  await tx.query(
    'INSERT INTO support.operator (id, name, roles, token_hash, created_at, own_wallet) VALUES ($1, $2, $3, $4, $5, $6)',
    [row.id, row.name, row.roles, row.token_hash, row.created_at, row.own_wallet],
  )
}

export const operatorByToken = async (
  q: Queryable,
  tokenHash: Buffer,
): Promise<Pick<OperatorRow, 'id' | 'roles' | 'own_wallet'> | undefined> => {
  const text =
    'SELECT id, roles, own_wallet FROM support.operator WHERE token_hash = $1 AND disabled_at IS NULL'
  const [row] = await q.query<Pick<OperatorRow, 'id' | 'roles' | 'own_wallet'>>(
    { name: 'support.by_token', text },
    [tokenHash],
  )
  return row
}

/** Nobody else is added meanwhile; who works here is read as ever. */
export const lockOperators = async (tx: Tx): Promise<void> => {
  await tx.query('LOCK TABLE support.operator IN SHARE ROW EXCLUSIVE MODE')
}

export const operatorOfWallet = async (tx: Tx, wallet: Uuid): Promise<Uuid | undefined> =>
  (
    await tx.query<{ id: Uuid }>(
      'SELECT id FROM support.operator WHERE own_wallet = $1 AND disabled_at IS NULL LIMIT 1',
      [wallet],
    )
  )[0]?.id

/** Of two different entries: whether both are of one wallet, and so of one person; also after one has ended. */
export const haveOneWallet = async (tx: Tx, one: Uuid, other: Uuid): Promise<boolean> =>
  (
    await tx.query(
      `SELECT 1 FROM support.operator a JOIN support.operator b ON b.own_wallet = a.own_wallet
        WHERE a.id = $1 AND b.id = $2`,
      [one, other],
    )
  ).length > 0

/** Engineers who may act, locked: of two who are removed at once one stays. */
export const lockEngineers = async (tx: Tx): Promise<Uuid[]> =>
  (
    await tx.query<{ id: Uuid }>(
      `SELECT id FROM support.operator WHERE disabled_at IS NULL AND 'engineer' = ANY(roles) ORDER BY id FOR UPDATE`,
    )
  ).map(({ id }) => id)

export const disableOperator = async (tx: Tx, id: Uuid, at: Instant): Promise<boolean> => {
  const rows = await tx.query(
    'UPDATE support.operator SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL RETURNING id',
    [id, at],
  )
  return rows.length > 0
}

export const replaceToken = async (tx: Tx, id: Uuid, tokenHash: Buffer): Promise<boolean> => {
  const rows = await tx.query(
    'UPDATE support.operator SET token_hash = $2 WHERE id = $1 AND disabled_at IS NULL RETURNING id',
    [id, tokenHash],
  )
  return rows.length > 0
}

export const allOperators = (q: Queryable): Promise<OperatorRow[]> =>
  q.query<OperatorRow>(
    'SELECT id, name, roles, created_at, disabled_at, own_wallet FROM support.operator ORDER BY created_at, id',
  )

export type TaskRow = {
  readonly id: Uuid
  readonly bucket: Bucket
  readonly kind: string
  readonly ref: Uuid
  readonly person: Uuid | null
  readonly owner: string
  readonly due_at: Instant
  readonly opened_at: Instant
  readonly taken_by: Uuid | null
  readonly taken_at: Instant | null
  readonly resolved_by: Uuid | null
  readonly resolved_at: Instant | null
  readonly outcome: string | null
  /** The due date was told to somebody and has passed: the new one. */
  readonly late_until: Instant | null
  readonly sealed_for: Uuid | null
  readonly evidence: Buffer | null
  readonly answer: Buffer | null
}
const TASK = `id, bucket, kind, ref, person, owner, due_at, opened_at, taken_by, taken_at, resolved_by, resolved_at,
  outcome, late_until, sealed_for, evidence, answer`

/** The id of the new task; undefined when the same work is open already. */
export const insertTask = async (
  tx: Tx,
  t: Pick<TaskRow, 'id' | 'bucket' | 'kind' | 'ref' | 'person' | 'owner' | 'due_at' | 'opened_at'>,
): Promise<Uuid | undefined> => {
  const [row] = await tx.query<{ id: Uuid }>(
    `INSERT INTO support.task (id, bucket, kind, ref, person, owner, due_at, opened_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (ref, kind, bucket) WHERE resolved_at IS NULL DO NOTHING RETURNING id`,
    [t.id, t.bucket, t.kind, t.ref, t.person, t.owner, t.due_at, t.opened_at],
  )
  return row?.id
}

export const openTaskOf = async (
  tx: Tx,
  t: Pick<TaskRow, 'bucket' | 'kind' | 'ref'>,
): Promise<Uuid | undefined> => {
  const [row] = await tx.query<{ id: Uuid }>(
    'SELECT id FROM support.task WHERE ref = $1 AND kind = $2 AND bucket = $3 AND resolved_at IS NULL',
    [t.ref, t.kind, t.bucket],
  )
  return row?.id
}

/** The newest of its kind, open or done. */
export const lastTaskAbout = async (
  q: Queryable,
  t: Pick<TaskRow, 'bucket' | 'kind' | 'ref'>,
): Promise<TaskRow | undefined> => {
  const [row] = await q.query<TaskRow>(
    {
      name: 'support.last_task',
      text: `SELECT ${TASK} FROM support.task WHERE ref = $1 AND kind = $2 AND bucket = $3
              ORDER BY resolved_at IS NULL DESC, opened_at DESC, id DESC LIMIT 1`,
    },
    [t.ref, t.kind, t.bucket],
  )
  return row
}

export const lockTask = async (tx: Tx, id: Uuid, bucket: Bucket): Promise<TaskRow | undefined> => {
  const [row] = await tx.query<TaskRow>(
    `SELECT ${TASK} FROM support.task WHERE id = $1 AND bucket = $2 FOR UPDATE`,
    [id, bucket],
  )
  return row
}

export const findTask = async (q: Queryable, id: Uuid, bucket: Bucket): Promise<TaskRow | undefined> => {
  const [row] = await q.query<TaskRow>(`SELECT ${TASK} FROM support.task WHERE id = $1 AND bucket = $2`, [
    id,
    bucket,
  ])
  return row
}

/** False when it is done. */
export const setLate = async (
  tx: Tx,
  t: Pick<TaskRow, 'id' | 'bucket'>,
  until: Instant,
): Promise<boolean> => {
  const rows = await tx.query(
    'UPDATE support.task SET late_until = $3 WHERE id = $1 AND bucket = $2 AND resolved_at IS NULL RETURNING id',
    [t.id, t.bucket, until],
  )
  return rows.length > 0
}

/** Open tasks of these kinds whose date had passed at `before`, the longest first. */
export const overdueOf = (
  q: Queryable,
  what: { readonly kinds: readonly string[]; readonly before: Instant; readonly limit: number },
): Promise<TaskRow[]> =>
  q.query<TaskRow>(
    `SELECT * FROM support.task
      WHERE resolved_at IS NULL AND due_at < $2 AND (late_until IS NULL OR late_until < $2) AND kind = ANY($1::text[])
      ORDER BY due_at, id LIMIT $3`,
    [what.kinds, what.before, what.limit],
  )

export const setTaken = async (
  tx: Tx,
  t: Pick<TaskRow, 'id' | 'bucket'>,
  by: { readonly operator: Uuid; readonly at: Instant } | undefined,
): Promise<void> => {
  await tx.query('UPDATE support.task SET taken_by = $3, taken_at = $4 WHERE id = $1 AND bucket = $2', [
    t.id,
    t.bucket,
    by?.operator ?? null,
    by?.at ?? null,
  ])
}

export type Resolution = {
  readonly by: Uuid
  readonly at: Instant
  readonly outcome: string
  readonly sealedFor: Uuid
  readonly evidence: Buffer
  readonly answer: Buffer | null
}

export const setResolved = async (
  tx: Tx,
  t: Pick<TaskRow, 'id' | 'bucket'>,
  r: Resolution,
): Promise<void> => {
  await tx.query(
    `UPDATE support.task SET resolved_by = $3, resolved_at = $4, outcome = $5, sealed_for = $6, evidence = $7,
            answer = $8
      WHERE id = $1 AND bucket = $2`,
    [t.id, t.bucket, r.by, r.at, r.outcome, r.sealedFor, r.evidence, r.answer],
  )
}

/** Ends what is open of these kinds about these things. */
export const endOpenTasks = (
  tx: Tx,
  t: { readonly bucket: Bucket; readonly kinds: readonly string[]; readonly refs: readonly Uuid[] },
  r: { readonly by: Uuid | null; readonly at: Instant; readonly outcome: string },
): Promise<{ id: Uuid }[]> =>
  tx.query<{ id: Uuid }>(
    {
      name: 'support.end_tasks',
      text: `UPDATE support.task SET resolved_by = $4, resolved_at = $5, outcome = $6
              WHERE ref = ANY($1::uuid[]) AND kind = ANY($2::text[]) AND bucket = $3 AND resolved_at IS NULL RETURNING id`,
    },
    [t.refs, t.kinds, t.bucket, r.by, r.at, r.outcome],
  )

export type TaskPage = {
  readonly owner: string | undefined
  readonly open: boolean
  readonly after: { readonly at: Instant; readonly id: Uuid } | undefined
  readonly limit: number
}

/** Open tasks by their due time, or resolved ones, the same order. An operator's list spans buckets. */
export const pageOfTasks = (q: Queryable, page: TaskPage): Promise<TaskRow[]> =>
  q.query<TaskRow>(
    `SELECT ${TASK} FROM support.task
      WHERE (resolved_at IS NULL) = $1 AND ($2::text IS NULL OR owner = $2)
        AND ($3::timestamptz IS NULL OR (due_at, id) > ($3, $4::uuid))
      ORDER BY due_at, id LIMIT $5`,
    [page.open, page.owner ?? null, page.after?.at ?? null, page.after?.id ?? null, page.limit],
  )

export const tasksOf = (q: Queryable, ref: Uuid, bucket: Bucket): Promise<TaskRow[]> =>
  q.query<TaskRow>(`SELECT ${TASK} FROM support.task WHERE ref = $1 AND bucket = $2 ORDER BY opened_at, id`, [
    ref,
    bucket,
  ])

/** What tasks and approvals are about: the object, the person under whose keys their evidence lies, and whatever is shown. */
export const workAbout = (q: Queryable, ids: readonly Uuid[]): Promise<{ id: Uuid; of: Uuid }[]> =>
  q.query<{ id: Uuid; of: Uuid }>(
    {
      name: 'support.about',
      text: `SELECT id, ref AS of FROM support.task WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
             UNION ALL
             SELECT id, person FROM support.task
              WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND person IS NOT NULL
             UNION ALL
             SELECT id, unnest(subject || about) FROM support.approval
              WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])`,
    },
    [ids, [...new Set(ids.map(bucketOf))]],
  )
