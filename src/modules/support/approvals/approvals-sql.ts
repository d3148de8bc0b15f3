import type { Instant } from '../../../kernel/clock.ts'
import type { Bucket, Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'

export type ApprovalState = 'open' | 'approved' | 'rejected' | 'lapsed'
export type ApprovalRow = {
  readonly id: Uuid
  readonly bucket: Bucket
  readonly subject: Uuid
  readonly kind: string
  readonly shown_hash: Buffer
  readonly sealed_for: Uuid
  readonly content: Buffer
  readonly requested_by: Uuid
  readonly requested_at: Instant
  readonly lapses_at: Instant
  readonly state: ApprovalState
  readonly decided_by: Uuid | null
  readonly decided_at: Instant | null
  readonly note: Buffer | null
  /** What the act would move: minor units by currency. */
  readonly sums: Readonly<Record<string, string>> | null
}
const APPROVAL = `id, bucket, subject, kind, shown_hash, sealed_for, content, requested_by, requested_at, lapses_at, state,
  decided_by, decided_at, note, sums`

export type NewApproval = Omit<ApprovalRow, 'state' | 'decided_by' | 'decided_at' | 'note'> & {
  /** Every id in what is shown: nobody to whom one of them belongs decides. */
  readonly about: readonly Uuid[]
}

type Of = Pick<ApprovalRow, 'subject' | 'kind' | 'bucket'>
/** Frees the place of a request whose time is over. */
export const lapse = async (tx: Tx, of: Of, at: Instant): Promise<void> => {
  await tx.query(
    `UPDATE support.approval SET state = 'lapsed'
      WHERE subject = $1 AND kind = $2 AND bucket = $3 AND state = 'open' AND lapses_at <= $4`,
    [of.subject, of.kind, of.bucket, at],
  )
}

/** The open one lapses before its time; its id. */
export const withdraw = async (tx: Tx, of: Of): Promise<Uuid | undefined> => {
  const [row] = await tx.query<{ id: Uuid }>(
    `UPDATE support.approval SET state = 'lapsed'
      WHERE subject = $1 AND kind = $2 AND bucket = $3 AND state = 'open' RETURNING id`,
    [of.subject, of.kind, of.bucket],
  )
  return row?.id
}

/** False when a request for the same act is open. */
export const insertApproval = async (tx: Tx, a: NewApproval): Promise<boolean> => {
  const rows = await tx.query(
    `INSERT INTO support.approval (id, bucket, subject, kind, shown_hash, sealed_for, content, requested_by,
                                   requested_at, lapses_at, sums, about)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12::uuid[])
     ON CONFLICT (subject, kind, bucket) WHERE state = 'open' DO NOTHING RETURNING id`,
    [
      a.id,
      a.bucket,
      a.subject,
      a.kind,
      a.shown_hash,
      a.sealed_for,
      a.content,
      a.requested_by,
      a.requested_at,
      a.lapses_at,
      a.sums && JSON.stringify(a.sums),
      a.about,
    ],
  )
  return rows.length > 0
}

export const openApprovalOf = async (
  tx: Tx,
  of: Of,
): Promise<Pick<ApprovalRow, 'id' | 'requested_at' | 'lapses_at'> | undefined> => {
  const [row] = await tx.query<Pick<ApprovalRow, 'id' | 'requested_at' | 'lapses_at'>>(
    `SELECT id, requested_at, lapses_at FROM support.approval WHERE subject = $1 AND kind = $2 AND bucket = $3 AND state = 'open'`,
    [of.subject, of.kind, of.bucket],
  )
  return row
}

export const lockApproval = async (tx: Tx, id: Uuid, bucket: Bucket): Promise<ApprovalRow | undefined> => {
  const [row] = await tx.query<ApprovalRow>(
    `SELECT ${APPROVAL} FROM support.approval WHERE id = $1 AND bucket = $2 FOR UPDATE`,
    [id, bucket],
  )
  return row
}

export const findApproval = async (
  q: Queryable,
  id: Uuid,
  bucket: Bucket,
): Promise<ApprovalRow | undefined> => {
  const [row] = await q.query<ApprovalRow>(
    `SELECT ${APPROVAL} FROM support.approval WHERE id = $1 AND bucket = $2`,
    [id, bucket],
  )
  return row
}

export const lastApproved = async (q: Queryable, of: Of): Promise<ApprovalRow | undefined> => {
  const [row] = await q.query<ApprovalRow>(
    `SELECT ${APPROVAL} FROM support.approval WHERE subject = $1 AND kind = $2 AND bucket = $3 AND state = 'approved'
      ORDER BY decided_at DESC, id DESC LIMIT 1`,
    [of.subject, of.kind, of.bucket],
  )
  return row
}

export const setDecided = async (
  tx: Tx,
  a: Pick<ApprovalRow, 'id' | 'bucket'>,
  d: {
    readonly state: 'approved' | 'rejected'
    readonly by: Uuid
    readonly at: Instant
    readonly note: Buffer | null
  },
): Promise<void> => {
  await tx.query(
    `UPDATE support.approval SET state = $3, decided_by = $4, decided_at = $5, note = $6
      WHERE id = $1 AND bucket = $2`,
    [a.id, a.bucket, d.state, d.by, d.at, d.note],
  )
}

/** Open requests whose time is not over, the one that lapses first first. An operator's list spans buckets. */
export const openApprovals = (q: Queryable, at: Instant, limit: number): Promise<ApprovalRow[]> =>
  q.query<ApprovalRow>(
    `SELECT ${APPROVAL} FROM support.approval WHERE state = 'open' AND lapses_at > $1 ORDER BY lapses_at, id LIMIT $2`,
    [at, limit],
  )
