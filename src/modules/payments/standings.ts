/** Payments over a rail as the books had them at the end of a day, for the match against the bank's file. */
import type { Instant } from '../../kernel/clock.ts'
import { type Bucket, bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Queryable } from '../../platform/db/types.ts'

export type RailStanding = {
  /** The payment, which is its key at the bank. */
  readonly key: Uuid
  readonly bucket: Bucket
  /** Money in (a top-up), or out. */
  readonly inward: boolean
  /** Minor units. */
  readonly amount: bigint
  readonly currency: Currency
  /** `open`: not answered for good by then. `refused`: called off, too. */
  readonly stands: 'open' | 'paid' | 'bounced' | 'refused'
  /** open: since when it was ordered; else when it ended, which may be after the day. */
  readonly since: Instant
}

const RAIL_KINDS = `kind IN ('topup', 'withdrawal', 'payout', 'return')`

// A state has no history, but its order is known: what changed after the day was paid or open when the day ended.
const COLUMNS = `id AS key, bucket, kind = 'topup' AS inward, amount, currency,
  CASE WHEN changed_at >= $1 THEN CASE WHEN state = 'bounced' THEN 'paid' ELSE 'open' END
       WHEN state IN ('paid', 'bounced') THEN state
       WHEN state IN ('refused', 'cancelled') THEN 'refused' ELSE 'open' END AS stands,
  CASE WHEN state = 'bounced' OR (changed_at < $1 AND state IN ('paid', 'refused', 'cancelled')) THEN changed_at
       ELSE created_at END AS since`

/** What moved on the day, has moved since, or was under way when it ended; `after` this key, in order of the keys. */
export const railStandings = (
  q: Queryable,
  page: { readonly from: Instant; readonly to: Instant; readonly after: Uuid; readonly limit: number },
): Promise<RailStanding[]> =>
  q.query<RailStanding>(
    {
      name: 'payments.rail_standings',
      text: `SELECT ${COLUMNS} FROM payments.payment
              WHERE ${RAIL_KINDS} AND created_at < $1 AND id > $3
                AND (changed_at >= $2 OR state IN ('created', 'sent', 'unknown', 'pending'))
              ORDER BY id LIMIT $4`,
    },
    [page.to, page.from, page.after, page.limit],
  )

/** The same of these keys, whatever became of them. A key that is no payment of ours over a rail is not in the answer. */
export const railStandingsOf = (
  q: Queryable,
  { keys, to }: { readonly keys: readonly Uuid[]; readonly to: Instant },
): Promise<RailStanding[]> =>
  q.query<RailStanding>(
    {
      name: 'payments.rail_standings_of',
      text: `SELECT ${COLUMNS} FROM payments.payment
              WHERE ${RAIL_KINDS} AND created_at < $1 AND id = ANY($2::uuid[]) AND bucket = ANY($3::smallint[])`,
    },
    [to, keys, [...new Set(keys.map(bucketOf))]],
  )

/** Those of these ids that are payments of ours over a rail. */
export const paymentsAmong = async (q: Queryable, ids: readonly Uuid[]): Promise<Uuid[]> => {
  const rows = await q.query<{ id: Uuid }>(
    {
      name: 'payments.among',
      text: `SELECT id FROM payments.payment
              WHERE ${RAIL_KINDS} AND id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])`,
    },
    [ids, [...new Set(ids.map(bucketOf))]],
  )
  return rows.map(({ id }) => id)
}

/** When the first money moved, or was to move, over a rail. */
export const firstOverRail = async (q: Queryable): Promise<Instant | undefined> => {
  const [row] = await q.query<{ at: Instant | null }>(
    `SELECT min(created_at) AS at FROM payments.payment WHERE ${RAIL_KINDS}`,
  )
  return row?.at ?? undefined
}
