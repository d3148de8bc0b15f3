/** Every statement against the schema `instruments`. */

import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, bucketsOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import type { Instrument, InstrumentState, Scheme } from './types.ts'

export type SealedInstrument = Instrument & {
  readonly number: Buffer
  readonly label: Buffer | null
  /** Name checks so far. */
  readonly attempts: number
}

const COLUMNS = `id, wallet, person, bucket, kind, scheme, state, reason, tail, network, expires_at, created_at, verified_at, number, label, attempts`

export type NewRow = Pick<
  Instrument,
  'id' | 'wallet' | 'person' | 'bucket' | 'kind' | 'scheme' | 'tail' | 'network' | 'expires_at'
> & {
  readonly number: Buffer
  readonly label: Buffer | null
  readonly numberIndex: Buffer
  readonly at: Instant
}

/** False when the wallet already has that number linked. */
export const insert = async (tx: Tx, row: NewRow): Promise<boolean> => {
  const rows = await tx.query(
    {
      name: 'instruments.insert',
      text: `INSERT INTO instruments.instrument
               (id, wallet, person, kind, scheme, state, number, label, tail, number_index, created_at, network,
                expires_at, bucket)
             VALUES ($1, $2, $3, $4, $5, 'pending', $6, $7, $8, $9, $10, $11, $12, $13)
             ON CONFLICT (wallet, number_index, bucket) WHERE state IN ('pending', 'verified') DO NOTHING
             RETURNING id`,
    },
    [row.id, row.wallet, row.person, row.kind, row.scheme, row.number, row.label, row.tail, row.numberIndex,
      row.at, row.network, row.expires_at, row.bucket],
  ) // biome-ignore format: the columns
  return rows.length === 1
}

type Lock = 'none' | 'share' | 'update'
const LOCKS: Record<Lock, string> = { none: '', share: ' FOR SHARE', update: ' FOR NO KEY UPDATE' }

export const byId = async (
  q: Queryable,
  id: Uuid,
  lock: Lock = 'none',
): Promise<SealedInstrument | undefined> => {
  const [row] = await q.query<SealedInstrument>(
    {
      name: `instruments.by_id.${lock}`,
      text: `SELECT ${COLUMNS} FROM instruments.instrument WHERE id = $1 AND bucket = $2${LOCKS[lock]}`,
    },
    [id, bucketOf(id)],
  )
  return row
}

export const byIds = async (q: Queryable, ids: readonly Uuid[]): Promise<SealedInstrument[]> =>
  q.query<SealedInstrument>(
    {
      name: 'instruments.by_ids',
      text: `SELECT ${COLUMNS} FROM instruments.instrument
              WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])`,
    },
    [ids, bucketsOf(ids)],
  )

export const linkedTo = async (q: Queryable, wallets: readonly Uuid[]): Promise<SealedInstrument[]> =>
  q.query<SealedInstrument>(
    {
      name: 'instruments.linked_to',
      text: `SELECT ${COLUMNS} FROM instruments.instrument
              WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state <> 'unlinked'
              ORDER BY created_at, id`,
    },
    [wallets, bucketsOf(wallets)],
  )

/** Accounts that were older than that. */
export const unlinkedSince = (
  q: Queryable,
  wallet: Uuid,
  since: Instant,
): Promise<(SealedInstrument & { readonly unlinked_at: Instant })[]> =>
  q.query(
    `SELECT ${COLUMNS}, unlinked_at FROM instruments.instrument
      WHERE wallet = $1 AND bucket = $2 AND state = 'unlinked' AND unlinked_at >= $3 AND created_at < $3
        AND verified_at IS NOT NULL
      ORDER BY unlinked_at, id`,
    [wallet, bucketOf(wallet), since],
  )

export const decide = async (
  tx: Tx,
  to: {
    id: Uuid
    state: InstrumentState
    reason: string | null
    verifiedAt: Instant | null
    /** What the row holds from now on instead of a card's number. */
    instead: { scheme: Scheme; sealed: Buffer } | undefined
  },
): Promise<void> => {
  await tx.query(
    {
      name: 'instruments.decide',
      text: `UPDATE instruments.instrument SET state = $3, reason = $4, verified_at = $5,
                    scheme = COALESCE($6, scheme), number = COALESCE($7, number)
              WHERE id = $1 AND bucket = $2 AND state = 'pending'`,
    },
    [
      to.id,
      bucketOf(to.id),
      to.state,
      to.reason,
      to.verifiedAt,
      to.instead?.scheme ?? null,
      to.instead?.sealed ?? null,
    ],
  )
}

/** Counts one more name check. */
export const countAttempt = async (tx: Tx, id: Uuid): Promise<void> => {
  await tx.query(
    {
      name: 'instruments.count_attempt',
      text: `UPDATE instruments.instrument SET attempts = attempts + 1 WHERE id = $1 AND bucket = $2`,
    },
    [id, bucketOf(id)],
  )
}

/** A card's number for which no token came goes with the link. */
const NUMBER_GONE = `number = CASE WHEN scheme = 'card_number' THEN ''::bytea ELSE number END`

export const unlinkById = async (tx: Tx, id: Uuid, at: Instant): Promise<void> => {
  await tx.query(
    {
      name: 'instruments.unlink',
      text: `UPDATE instruments.instrument SET state = 'unlinked', unlinked_at = $3, ${NUMBER_GONE} WHERE id = $1 AND bucket = $2`,
    },
    [id, bucketOf(id), at],
  )
}

/** Unlinks whatever these wallets still have linked; returns how many. */
export const unlinkAll = async (tx: Tx, wallets: readonly Uuid[], at: Instant): Promise<number> => {
  const rows = await tx.query(
    {
      name: 'instruments.unlink_all',
      text: `UPDATE instruments.instrument SET state = 'unlinked', unlinked_at = $3, ${NUMBER_GONE}
              WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state <> 'unlinked'
              RETURNING id`,
    },
    [wallets, bucketsOf(wallets), at],
  )
  return rows.length
}

/** The link of this number that is pending or verified. */
export const living = async (q: Queryable, wallet: Uuid, numberIndex: Buffer): Promise<Uuid | undefined> =>
  (
    await q.query<{ id: Uuid }>(
      `SELECT id FROM instruments.instrument
       WHERE wallet = $1 AND number_index = $2 AND bucket = $3 AND state IN ('pending', 'verified')`,
      [wallet, numberIndex, bucketOf(wallet)],
    )
  )[0]?.id
