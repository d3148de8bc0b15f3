/** Statements about roles that wait for the word of the holder whose money they are over. */
import type { Instant } from '../../kernel/clock.ts'
import { type Bucket, bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import type { Role } from './standing-sql.ts'

export type AskedRole = Pick<Role, 'id' | 'wallet' | 'kind' | 'other'> & {
  /** The wallet whose holder is asked. */
  readonly asks: Uuid
  readonly asked_at: Instant
  readonly until: Instant
  readonly bucket: Bucket
}

export const insertAsked = async (tx: Tx, a: Omit<AskedRole, 'bucket'>): Promise<void> => {
  await tx.query(
    `INSERT INTO wallets.role_asked (id, wallet, kind, other, asks, asked_at, until, bucket)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [a.id, a.wallet, a.kind, a.other, a.asks, a.asked_at, a.until, bucketOf(a.id)],
  )
}

const COLUMNS = 'id, wallet, kind, other, asks, asked_at, until, bucket'

/** The same relation, asked for and not answered at `at`. The wallet is locked. */
export const sameAsked = async (
  q: Queryable,
  r: Pick<AskedRole, 'wallet' | 'kind' | 'other'>,
  at: Instant,
): Promise<AskedRole | undefined> =>
  (
    await q.query<AskedRole>(
      `SELECT ${COLUMNS} FROM wallets.role_asked WHERE wallet = $1 AND bucket = $2 AND kind = $3 AND other = $4
          AND answered_at IS NULL AND until > $5 ORDER BY asked_at DESC LIMIT 1`,
      [r.wallet, bucketOf(r.wallet), r.kind, r.other, at],
    )
  )[0]

/** What waits for the word of this wallet's holder, and what is asked on their behalf. Spans buckets. */
export const askedAbout = (q: Queryable, wallet: Uuid, at: Instant): Promise<AskedRole[]> =>
  q.query<AskedRole>(
    `SELECT ${COLUMNS} FROM wallets.role_asked WHERE asks = $1 AND answered_at IS NULL AND until > $2
      ORDER BY asked_at, id`,
    [wallet, at],
  )

/** One that still waits at `at`. */
export const askedById = async (q: Queryable, id: Uuid, at: Instant): Promise<AskedRole | undefined> =>
  (
    await q.query<AskedRole>(
      `SELECT ${COLUMNS} FROM wallets.role_asked WHERE id = $1 AND bucket = $2 AND answered_at IS NULL AND until > $3`,
      [id, bucketOf(id), at],
    )
  )[0]

/** From the guardian, who takes the duty on, to the ward. False when somebody has answered meanwhile. */
export const passAsked = async (
  tx: Tx,
  { id, asks, to, at, until }: Pick<AskedRole, 'id' | 'asks' | 'until'> & { to: Uuid; at: Instant },
): Promise<boolean> =>
  (
    await tx.query(
      `UPDATE wallets.role_asked SET asks = $4, asked_at = $5, until = $6
        WHERE id = $1 AND bucket = $2 AND asks = $3 AND answered_at IS NULL RETURNING id`,
      [id, bucketOf(id), asks, to, at, until],
    )
  ).length === 1

/** False when somebody has answered meanwhile. */
export const answerAsked = async (
  tx: Tx,
  { id, at, answer }: { readonly id: Uuid; readonly at: Instant; readonly answer: 'confirmed' | 'declined' },
): Promise<boolean> =>
  (
    await tx.query(
      `UPDATE wallets.role_asked SET answered_at = $3, answer = $4
        WHERE id = $1 AND bucket = $2 AND answered_at IS NULL RETURNING id`,
      [id, bucketOf(id), at, answer],
    )
  ).length === 1

/** Roles over this wallet's money that its holder has confirmed at `since` or later. Spans buckets. */
export const confirmedSince = async (q: Queryable, wallet: Uuid, since: Instant): Promise<Uuid[]> =>
  (
    await q.query<{ id: Uuid }>(
      `SELECT id FROM wallets.role_asked WHERE asks = $1 AND answer = 'confirmed' AND answered_at >= $2
        ORDER BY answered_at, id`,
      [wallet, since],
    )
  ).map(({ id }) => id)
