/** Statements about pauses, orders, roles and exports. */

import type { Instant } from '../../kernel/clock.ts'
import { type Bucket, bucketOf, bucketsOf, type Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'

export type Disclosure = 'full' | 'authority_only' | 'neutral'
export type AuthorityOrder = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly kind: 'freeze' | 'legal_hold'
  readonly authority: string
  readonly document: string
  readonly disclosure: Disclosure
  readonly amount: bigint | null
  readonly asked: bigint | null
  readonly currency: Currency | null
  readonly hold: Uuid | null
  readonly until: Instant
  readonly placed_at: Instant
  readonly placed_by: Uuid
  /** The wallet is restricted because of it alone. */
  readonly restricts: boolean
  readonly ended_at: Instant | null
  readonly bucket: Bucket
  /** Authority and document; null in rows that were written before they were sealed. */
  readonly sealed: Buffer | null
  readonly document_index: Buffer | null
}
export type Role = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly kind: 'guardian' | 'joint'
  readonly other: Uuid
  readonly offered_to: Uuid | null
  readonly offered_at: Instant | null
  readonly consented_at: Instant | null
  /** What was planned then, so that another plan is told from it. */
  readonly consented_plan: string | null
  readonly asked_at: Instant | null
  readonly since: Instant
  readonly ended_at: Instant | null
  /** The role of the wallet that it was taken over from. */
  readonly handed_from: Uuid | null
  readonly bucket: Bucket
}

export const pause = async (tx: Tx, p: { wallet: Uuid; until: Instant; at: Instant }): Promise<void> => {
  await tx.query(
    `INSERT INTO wallets.pause (wallet, until, since, bucket) VALUES ($1, $2, $3, $4)
     ON CONFLICT (wallet, bucket) DO UPDATE SET until = excluded.until, since = excluded.since,
       ended_at = NULL, fixed_until = NULL`,
    [p.wallet, p.until, p.at, bucketOf(p.wallet)],
  )
}
export const fixPause = async (tx: Tx, wallet: Uuid, until: Instant): Promise<void> => {
  await tx.query('UPDATE wallets.pause SET fixed_until = $3 WHERE wallet = $1 AND bucket = $2', [
    wallet,
    bucketOf(wallet),
    until,
  ])
}
export const endPause = async (tx: Tx, wallet: Uuid, at: Instant): Promise<boolean> =>
  (
    await tx.query(
      'UPDATE wallets.pause SET ended_at = $3 WHERE wallet = $1 AND bucket = $2 AND ended_at IS NULL RETURNING wallet',
      [wallet, bucketOf(wallet), at],
    )
  ).length === 1
/** Pauses that have not been ended, with their dates. */
export const pausesOf = (
  q: Queryable,
  wallets: readonly Uuid[],
): Promise<{ wallet: Uuid; until: Instant; fixed_until: Instant | null }[]> =>
  q.query(
    {
      name: 'wallets.pauses',
      text: `SELECT wallet, until, fixed_until FROM wallets.pause
             WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND ended_at IS NULL`,
    },
    [wallets, bucketsOf(wallets)],
  )

export type NewOrder = Omit<AuthorityOrder, 'ended_at' | 'bucket'>
export const insertOrder = async (tx: Tx, o: NewOrder): Promise<void> => {
  await tx.query(
    `INSERT INTO wallets.authority_order (id, wallet, kind, authority, document, disclosure, amount, asked, currency, hold,
       until, placed_at, placed_by, restricts, bucket, sealed, document_index)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      o.id, o.wallet, o.kind, o.authority, o.document, o.disclosure, o.amount, o.asked, o.currency, o.hold, o.until,
      o.placed_at, o.placed_by, o.restricts, bucketOf(o.id), o.sealed, o.document_index,
    ], // biome-ignore format: the columns
  )
}
/** When the last freeze of a wallet that found something ended; undefined when none has. */
export const freezesEndedAt = async (q: Queryable, wallet: Uuid): Promise<Instant | undefined> => {
  const [row] = await q.query<{ at: Instant | null }>(
    `SELECT max(ended_at) AS at FROM wallets.authority_order
      WHERE wallet = $1 AND bucket = $2 AND kind = 'freeze' AND amount > 0`,
    [wallet, bucketOf(wallet)],
  )
  return row?.at ?? undefined
}

export const ordersOf = (q: Queryable, wallets: readonly Uuid[]): Promise<AuthorityOrder[]> =>
  q.query<AuthorityOrder>(
    {
      name: 'wallets.orders',
      text: `SELECT * FROM wallets.authority_order WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
               AND ended_at IS NULL ORDER BY wallet, placed_at, id`,
    },
    [wallets, bucketsOf(wallets)],
  )
/** The order of this document about this wallet and currency, also an ended one. */
export const orderByDocument = async (
  tx: Tx,
  of: Pick<NewOrder, 'wallet' | 'kind' | 'currency'> & { readonly indexes: readonly Buffer[] },
): Promise<AuthorityOrder | undefined> =>
  (
    await tx.query<AuthorityOrder>(
      `SELECT * FROM wallets.authority_order WHERE wallet = $1 AND bucket = $2 AND kind = $3
         AND currency IS NOT DISTINCT FROM $4 AND document_index = ANY($5::bytea[]) ORDER BY placed_at DESC LIMIT 1`,
      [of.wallet, bucketOf(of.wallet), of.kind, of.currency, of.indexes],
    )
  )[0]
/** Orders whose words still lie in clear. Spans buckets. */
export const clearOrders = (
  q: Queryable,
  page: { readonly after: Uuid | undefined; readonly limit: number },
): Promise<AuthorityOrder[]> =>
  q.query<AuthorityOrder>(
    `SELECT * FROM wallets.authority_order WHERE sealed IS NULL AND ($1::uuid IS NULL OR id > $1)
      ORDER BY id LIMIT $2`,
    [page.after ?? null, page.limit],
  )
export const sealOrder = async (
  tx: Tx,
  o: Pick<AuthorityOrder, 'id' | 'sealed' | 'document_index'>,
): Promise<void> => {
  await tx.query(
    `UPDATE wallets.authority_order SET authority = '', document = '', sealed = $3, document_index = $4
      WHERE id = $1 AND bucket = $2 AND sealed IS NULL`,
    [o.id, bucketOf(o.id), o.sealed, o.document_index],
  )
}
export const lockOrder = async (tx: Tx, id: Uuid): Promise<AuthorityOrder | undefined> =>
  (
    await tx.query<AuthorityOrder>(
      'SELECT * FROM wallets.authority_order WHERE id = $1 AND bucket = $2 FOR NO KEY UPDATE',
      [id, bucketOf(id)],
    )
  )[0]
export const changeOrder = async (
  tx: Tx,
  id: Uuid,
  set: { readonly until?: Instant; readonly ended_at?: Instant },
): Promise<void> => {
  await tx.query(
    `UPDATE wallets.authority_order SET until = coalesce($3, until), ended_at = coalesce($4, ended_at)
     WHERE id = $1 AND bucket = $2`,
    [id, bucketOf(id), set.until ?? null, set.ended_at ?? null],
  )
}

export type OrderPage = {
  readonly wallet: Uuid | undefined
  /** The reader's own wallet, of which they may learn nothing. */
  readonly except: Uuid | undefined
  readonly after: { readonly until: Instant; readonly id: Uuid } | undefined
  readonly limit: number
}
/** Orders that stand, the next to lapse first. Spans buckets (operator list). */
export const pageOfOrders = (q: Queryable, p: OrderPage): Promise<AuthorityOrder[]> =>
  q.query<AuthorityOrder>(
    `SELECT * FROM wallets.authority_order
      WHERE ended_at IS NULL AND ($1::uuid IS NULL OR wallet = $1) AND ($2::uuid IS NULL OR wallet <> $2)
        AND ($3::timestamptz IS NULL OR (until, id) > ($3, $4::uuid))
      ORDER BY until, id LIMIT $5`,
    [p.wallet ?? null, p.except ?? null, p.after?.until ?? null, p.after?.id ?? null, p.limit],
  )
/** Freezes that have found less than they ask for. Spans buckets. */
export const shortOrders = (
  q: Queryable,
  page: { readonly after: Uuid | undefined; readonly limit: number },
): Promise<Pick<AuthorityOrder, 'id' | 'wallet' | 'currency'>[]> =>
  q.query(
    `SELECT id, wallet, currency FROM wallets.authority_order
      WHERE ended_at IS NULL AND asked > coalesce(amount, 0) AND ($1::uuid IS NULL OR id > $1)
      ORDER BY id LIMIT $2`,
    [page.after ?? null, page.limit],
  )
export const growOrder = async (
  tx: Tx,
  id: Uuid,
  to: { readonly amount: bigint; readonly hold: Uuid },
): Promise<void> => {
  await tx.query('UPDATE wallets.authority_order SET amount = $3, hold = $4 WHERE id = $1 AND bucket = $2', [
    id, bucketOf(id), to.amount, to.hold,
  ]) // biome-ignore format: the values
}
/** How many orders that may not be told stand on the wallet; from now on it is (not) because of them alone that it is restricted. */
export const setRestricts = async (tx: Tx, wallet: Uuid, restricts: boolean): Promise<number> =>
  (
    await tx.query(
      `UPDATE wallets.authority_order SET restricts = $3
        WHERE wallet = $1 AND bucket = $2 AND ended_at IS NULL AND kind = 'freeze' AND disclosure = 'neutral' RETURNING id`,
      [wallet, bucketOf(wallet), restricts],
    )
  ).length

export const insertRole = async (
  tx: Tx,
  r: Pick<Role, 'id' | 'wallet' | 'kind' | 'other' | 'since'> & { readonly handed_from?: Uuid | undefined },
): Promise<void> => {
  await tx.query(
    'INSERT INTO wallets.role (id, wallet, kind, other, since, handed_from, bucket) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [r.id, r.wallet, r.kind, r.other, r.since, r.handed_from ?? null, bucketOf(r.id)],
  )
}
/** Roles that this wallet handed over at `since` or later. */
export const handedAway = (q: Queryable, wallet: Uuid, since: Instant): Promise<Role[]> =>
  q.query<Role>(
    `SELECT r.* FROM wallets.role r WHERE r.wallet = $1 AND r.bucket = $2 AND r.ended_at >= $3
        AND EXISTS (SELECT 1 FROM wallets.role s WHERE s.handed_from = r.id) ORDER BY r.ended_at, r.id`,
    [wallet, bucketOf(wallet), since],
  )
/** The role that last took the place of this one, which may have been undone before. It may lie in any bucket. */
export const handedOn = async (q: Queryable, from: Uuid): Promise<Role | undefined> =>
  (
    await q.query<Role>(
      'SELECT * FROM wallets.role WHERE handed_from = $1 ORDER BY since DESC, id DESC LIMIT 1',
      [from],
    )
  )[0]
export const rolesOf = (q: Queryable, wallets: readonly Uuid[]): Promise<Role[]> =>
  q.query<Role>(
    {
      name: 'wallets.roles',
      text: `SELECT * FROM wallets.role WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
               AND ended_at IS NULL ORDER BY wallet, since, id`,
    },
    [wallets, bucketsOf(wallets)],
  )
/** Live roles of wallets that are not closed, seen from the other side: looked after, shared, offered. Spans buckets. */
export const rolesAbout = (q: Queryable, wallet: Uuid): Promise<Role[]> =>
  q.query<Role>(
    `SELECT r.* FROM wallets.role r JOIN wallets.wallet w ON w.id = r.wallet AND w.bucket = r.bucket
      WHERE (r.other = $1 OR (r.offered_to = $1 AND r.kind <> 'joint')) AND r.ended_at IS NULL AND w.state <> 'closed'
      ORDER BY r.since, r.id`,
    [wallet],
  )
export const roleById = async (q: Queryable, id: Uuid): Promise<Role | undefined> =>
  (await q.query<Role>('SELECT * FROM wallets.role WHERE id = $1 AND bucket = $2', [id, bucketOf(id)]))[0]
export const lockRole = async (tx: Tx, id: Uuid): Promise<Role | undefined> =>
  (
    await tx.query<Role>('SELECT * FROM wallets.role WHERE id = $1 AND bucket = $2 FOR NO KEY UPDATE', [
      id,
      bucketOf(id),
    ])
  )[0]
export const changeRole = async (
  tx: Tx,
  id: Uuid,
  set: Partial<
    Pick<Role, 'offered_to' | 'offered_at' | 'consented_at' | 'consented_plan' | 'asked_at' | 'ended_at'>
  >,
): Promise<void> => {
  const columns = Object.entries(set)
  const list = columns.map(([column], i) => `${column} = $${i + 3}`).join(', ')
  await tx.query(`UPDATE wallets.role SET ${list} WHERE id = $1 AND bucket = $2`, [
    id,
    bucketOf(id),
    ...columns.map(([, value]) => value),
  ])
}

export const saveExport = async (q: Tx, e: { wallet: Uuid; lines: bigint; at: Instant }): Promise<void> => {
  await q.query(
    `INSERT INTO wallets.export (wallet, lines, at, bucket) VALUES ($1, $2, $3, $4)
     ON CONFLICT (wallet, bucket) DO UPDATE SET lines = excluded.lines, at = excluded.at`,
    [e.wallet, e.lines, e.at, bucketOf(e.wallet)],
  )
}
/** Lines of the ledger that are none of the statement's: what was saved is still all of it. */
export const bumpExport = async (tx: Tx, wallet: Uuid, lines: number): Promise<void> => {
  await tx.query('UPDATE wallets.export SET lines = lines + $3 WHERE wallet = $1 AND bucket = $2', [
    wallet,
    bucketOf(wallet),
    lines,
  ])
}
export const exportsOf = (
  q: Queryable,
  wallets: readonly Uuid[],
): Promise<{ wallet: Uuid; lines: bigint }[]> =>
  q.query(
    {
      name: 'wallets.exports',
      text: `SELECT wallet, lines FROM wallets.export
             WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])`,
    },
    [wallets, bucketsOf(wallets)],
  )
