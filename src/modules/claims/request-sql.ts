/** Statements about what former holders have asked for: pay-outs of everything that is kept. */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'

/** Why nothing is paid to an account that was named. */
export const REQUEST_REFUSALS = ['name_mismatch', 'account_refused', 'identity_gone'] as const
export type RequestRefusal = (typeof REQUEST_REFUSALS)[number]

export type ClaimRequest = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly instrument: Uuid
  readonly asked_at: Instant
  /** When the bank's word on the account was here; until then it is being checked. */
  readonly ended_at: Instant | null
  readonly refused: RequestRefusal | null
}

/** Once per id. */
export const insertRequest = async (
  tx: Tx,
  r: Pick<ClaimRequest, 'id' | 'wallet' | 'instrument' | 'asked_at'>,
): Promise<void> => {
  await tx.query(
    `INSERT INTO claims.claim_request (id, wallet, instrument, asked_at, bucket)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [r.id, r.wallet, r.instrument, r.asked_at, bucketOf(r.id)],
  )
}

/** Once: a second word on the same account changes nothing. */
export const endRequest = async (
  tx: Tx,
  end: { readonly id: Uuid; readonly at: Instant; readonly refused: RequestRefusal | null },
): Promise<void> => {
  await tx.query(
    `UPDATE claims.claim_request SET ended_at = $3, refused = $4
      WHERE id = $1 AND bucket = $2 AND ended_at IS NULL`,
    [end.id, bucketOf(end.id), end.at, end.refused],
  )
}

/** What was asked for last. */
export const lastRequestOf = async (q: Queryable, wallet: Uuid): Promise<ClaimRequest | undefined> =>
  (
    await q.query<ClaimRequest>(
      {
        name: 'claims.last_request',
        text: `SELECT id, wallet, instrument, asked_at, ended_at, refused FROM claims.claim_request
                WHERE wallet = $1 AND bucket = $2 ORDER BY asked_at DESC, id LIMIT 1`,
      },
      [wallet, bucketOf(wallet)],
    )
  )[0]
