/** Statements about who decided what whom had asked for. */
import type { Instant } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Queryable } from '../../../platform/db/types.ts'

export type Period = { readonly from: Instant; readonly until: Instant }
type Pair = { readonly proposer: Uuid; readonly decider: Uuid; readonly kind: string }
export type PairRow = Pair & {
  readonly agreed: number
  readonly declined: number
  readonly shortest_seconds: number
  readonly first_at: Instant
  readonly last_at: Instant
}
export type PairSum = Pair & { readonly currency: string; readonly amount: bigint }

/** Decisions of a period (`until` is not in it) by who asked, who decided and over what. A report spans buckets. */
export const pairsDecided = (q: Queryable, { from, until }: Period): Promise<PairRow[]> =>
  q.query<PairRow>(
    `SELECT requested_by AS proposer, decided_by AS decider, kind,
            count(*) FILTER (WHERE state = 'approved')::int AS agreed,
            count(*) FILTER (WHERE state = 'rejected')::int AS declined,
            floor(extract(epoch FROM min(decided_at - requested_at)))::int AS shortest_seconds,
            min(decided_at) AS first_at, max(decided_at) AS last_at
       FROM support.approval WHERE decided_at >= $1 AND decided_at < $2
      GROUP BY requested_by, decided_by, kind ORDER BY requested_by, decided_by, kind`,
    [from, until],
  )

/** What was agreed to, added up by currency. */
export const sumsAgreed = (q: Queryable, { from, until }: Period): Promise<PairSum[]> =>
  q.query<PairSum>(
    `SELECT a.requested_by AS proposer, a.decided_by AS decider, a.kind, m.currency, sum(m.amount::bigint)::bigint AS amount
       FROM support.approval a CROSS JOIN LATERAL jsonb_each_text(a.sums) AS m (currency, amount)
      WHERE a.decided_at >= $1 AND a.decided_at < $2 AND a.state = 'approved'
      GROUP BY a.requested_by, a.decided_by, a.kind, m.currency ORDER BY m.currency`,
    [from, until],
  )
