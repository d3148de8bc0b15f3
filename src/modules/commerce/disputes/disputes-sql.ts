/** Every statement about disputes and debts. */

import type { Instant } from '../../../kernel/clock.ts'
import { type Bucket, bucketOf, bucketsOf, type Uuid } from '../../../kernel/ids.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'

export type Dispute = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly purchase: Uuid
  readonly merchant: Uuid
  readonly amount: bigint
  /** What the merchant has given back since; the verdict is about the rest. */
  readonly refunded: bigint
  /** Set aside at the merchant when it was opened, and paid by it since. */
  readonly secured: bigint
  /** What the payer has of it; before the decision what was refunded, and more only in rows of an older version. */
  readonly credited: bigint
  readonly currency: Currency
  readonly reason: string
  readonly state: 'open' | 'won' | 'lost'
  readonly opened_at: Instant
  /** By then staff decide. */
  readonly decide_by: Instant
  /** That date has passed: the one that both sides were told instead. */
  readonly late_until: Instant | null
  /** By then the merchant has said something, or given something back; null in rows of an older version. */
  readonly answer_by: Instant | null
  /** When it had not. */
  readonly unanswered_at: Instant | null
  readonly decided_at: Instant | null
  readonly bucket: Bucket
}
export type Debt = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly amount: bigint
  readonly repaid: bigint
  readonly currency: Currency
  readonly source: 'dispute' | 'chargeback' | 'dispute_sale'
  readonly state: 'open' | 'surviving' | 'repaid' | 'written_off'
  readonly created_at: Instant
  readonly bucket: Bucket
}

/** False when the purchase is disputed already. */
export const insertDispute = async (
  tx: Tx,
  d: Omit<
    Dispute,
    'state' | 'decided_at' | 'unanswered_at' | 'late_until' | 'bucket' | 'refunded' | 'secured' | 'credited'
  >,
): Promise<boolean> =>
  (
    await tx.query(
      `INSERT INTO commerce.dispute (id, wallet, purchase, merchant, amount, currency, reason, state, opened_at, decide_by,
         answer_by, bucket)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
      [
        d.id, d.wallet, d.purchase, d.merchant, d.amount, d.currency, d.reason, d.opened_at, d.decide_by, d.answer_by,
        bucketOf(d.id),
      ], // biome-ignore format: the columns
    )
  ).length === 1

export const disputeById = async (q: Queryable, id: Uuid): Promise<Dispute | undefined> =>
  (
    await q.query<Dispute>('SELECT * FROM commerce.dispute WHERE id = $1 AND bucket = $2', [id, bucketOf(id)])
  )[0]
export const lockDispute = async (tx: Tx, id: Uuid): Promise<Dispute | undefined> =>
  (
    await tx.query<Dispute>(
      'SELECT * FROM commerce.dispute WHERE id = $1 AND bucket = $2 FOR NO KEY UPDATE',
      [id, bucketOf(id)],
    )
  )[0]
/** Those of these that are disputes. */
export const disputesNamed = async (q: Queryable, ids: readonly Uuid[]): Promise<Dispute[]> =>
  ids.length === 0
    ? []
    : q.query<Dispute>(
        {
          name: 'commerce.disputes_named',
          text: 'SELECT * FROM commerce.dispute WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])',
        },
        [ids, bucketsOf(ids)],
      )
/** The merchant let its date pass. */
export const setUnanswered = async (tx: Tx, { id, bucket }: Dispute, at: Instant): Promise<void> => {
  await tx.query('UPDATE commerce.dispute SET unanswered_at = $3 WHERE id = $1 AND bucket = $2', [
    id,
    bucket,
    at,
  ])
}
/** The open dispute about a purchase, locked after it. */
export const lockDisputeAbout = async (tx: Tx, purchase: Uuid): Promise<Dispute | undefined> =>
  (
    await tx.query<Dispute>(
      `SELECT * FROM commerce.dispute WHERE purchase = $1 AND bucket = $2 AND state = 'open' FOR NO KEY UPDATE`,
      [purchase, bucketOf(purchase)],
    )
  )[0]
export const openDisputesOf = (q: Queryable, wallets: readonly Uuid[]): Promise<Dispute[]> =>
  q.query<Dispute>(
    {
      name: 'commerce.disputes',
      text: `SELECT * FROM commerce.dispute WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
               AND state = 'open' ORDER BY wallet, opened_at, id`,
    },
    [wallets, bucketsOf(wallets)],
  )
export type DisputePage = {
  readonly wallet: Uuid
  readonly side: 'payer' | 'merchant' | undefined
  readonly state: Dispute['state'] | undefined
  readonly after: { readonly at: Instant; readonly id: Uuid } | undefined
  readonly limit: number
}
/** Those of a wallet as payer and as merchant, newest first. Spans buckets: customers are everywhere. */
export const pageOfDisputes = (q: Queryable, p: DisputePage): Promise<Dispute[]> =>
  q.query<Dispute>(
    `SELECT * FROM commerce.dispute
      WHERE ((wallet = $1 AND bucket = $2) OR merchant = $1) AND ($3::text IS NULL OR ($3 = 'payer') = (wallet = $1))
        AND ($4::text IS NULL OR state = $4) AND ($5::timestamptz IS NULL OR (opened_at, id) < ($5, $6::uuid))
      ORDER BY opened_at DESC, id DESC LIMIT $7`,
    [
      p.wallet, bucketOf(p.wallet), p.side ?? null, p.state ?? null, p.after?.at ?? null, p.after?.id ?? null, p.limit,
    ], // biome-ignore format: the parameters
  )
/** Open ones by the date of their decision. An operator's list spans buckets. */
export const pageOfOpenDisputes = (
  q: Queryable,
  p: Pick<DisputePage, 'after' | 'limit'>,
): Promise<Dispute[]> =>
  q.query<Dispute>(
    `SELECT * FROM commerce.dispute
      WHERE state = 'open' AND ($1::timestamptz IS NULL OR (decide_by, id) > ($1, $2::uuid))
      ORDER BY decide_by, id LIMIT $3`,
    [p.after?.at ?? null, p.after?.id ?? null, p.limit],
  )
/** All that a wallet contested, newest first: a purchase is contested once. */
export const disputesOf = (q: Queryable, wallet: Uuid, limit: number): Promise<Dispute[]> =>
  pageOfDisputes(q, { wallet, side: 'payer', state: undefined, after: undefined, limit })
export const endDispute = async (
  tx: Tx,
  d: { id: Uuid; state: 'won' | 'lost'; at: Instant; by: Uuid | null },
): Promise<void> => {
  await tx.query(
    'UPDATE commerce.dispute SET state = $3, decided_at = $4, decided_by = $5 WHERE id = $1 AND bucket = $2',
    [d.id, bucketOf(d.id), d.state, d.at, d.by],
  )
}

export const moveDecision = async (tx: Tx, id: Uuid, until: Instant): Promise<void> => {
  await tx.query(
    `UPDATE commerce.dispute SET late_until = $3 WHERE id = $1 AND bucket = $2 AND state = 'open'`,
    [id, bucketOf(id), until],
  )
}

export const refundDispute = async (tx: Tx, { id, bucket }: Dispute, amount: bigint): Promise<void> => {
  await tx.query(
    `UPDATE commerce.dispute SET refunded = refunded + $3, secured = greatest(secured, refunded + $3),
            credited = greatest(credited, refunded + $3)
      WHERE id = $1 AND bucket = $2`,
    [id, bucket, amount],
  )
}

/** Where its money is now. */
export const placeDispute = async (
  tx: Tx,
  { id, secured, credited }: Pick<Dispute, 'id' | 'secured' | 'credited'>,
): Promise<void> => {
  await tx.query('UPDATE commerce.dispute SET secured = $3, credited = $4 WHERE id = $1 AND bucket = $2', [
    id,
    bucketOf(id),
    secured,
    credited,
  ])
}

export type EvidenceRow = {
  readonly id: Uuid
  readonly dispute: Uuid
  readonly side: 'payer' | 'merchant'
  /** Whose key seals it. */
  readonly person: Uuid
  readonly text: Buffer
  readonly given_at: Instant
  readonly bucket: Bucket
}
export const insertEvidence = async (tx: Tx, e: EvidenceRow): Promise<void> => {
  await tx.query(
    `INSERT INTO commerce.evidence (id, dispute, side, person, text, given_at, bucket)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [e.id, e.dispute, e.side, e.person, e.text, e.given_at, e.bucket],
  )
}
export const evidenceOf = (q: Queryable, d: Pick<Dispute, 'id' | 'bucket'>): Promise<EvidenceRow[]> =>
  q.query<EvidenceRow>(
    `SELECT id, dispute, side, person, text, given_at, bucket FROM commerce.evidence
      WHERE dispute = $1 AND bucket = $2 ORDER BY given_at, id`,
    [d.id, d.bucket],
  )

export type Chargeback = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly amount: bigint
  readonly currency: Currency
  readonly reported_at: Instant
  /** The top-up that was taken back; null where two people booked it without one. */
  readonly topup: Uuid | null
}
/** The chargeback that this reference, over all wallets, stands for: the given one, or one from before. */
export const claimReference = async (tx: Tx, reference: Uuid, chargeback: Uuid): Promise<Uuid> => {
  const key = [reference, bucketOf(reference)]
  await tx.query(
    'INSERT INTO commerce.charged_reference (reference, bucket, chargeback) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [...key, chargeback],
  )
  const text = 'SELECT chargeback FROM commerce.charged_reference WHERE reference = $1 AND bucket = $2'
  return (await tx.query<{ chargeback: Uuid }>(text, key))[0]?.chargeback ?? chargeback
}

/** The chargeback that the first of these references stands for, if one does. */
export const referenced = async (q: Queryable, references: readonly Uuid[]): Promise<Uuid | undefined> =>
  (
    await q.query<{ chargeback: Uuid }>(
      `SELECT c.chargeback FROM unnest($1::uuid[], $2::smallint[]) WITH ORDINALITY AS r(reference, bucket, place)
         JOIN commerce.charged_reference c USING (reference, bucket) ORDER BY r.place LIMIT 1`,
      [references, references.map(bucketOf)],
    )
  )[0]?.chargeback

/** Those of older versions, whose reference no row had: a number that does not grow. */
export const unreferenced = (q: Queryable): Promise<Pick<Chargeback, 'id' | 'wallet'>[]> =>
  q.query('SELECT id, wallet FROM commerce.chargeback WHERE unreferenced')

export const chargebackById = async (q: Queryable, id: Uuid): Promise<Chargeback | undefined> =>
  (
    await q.query<Chargeback>('SELECT * FROM commerce.chargeback WHERE id = $1 AND bucket = $2', [
      id,
      bucketOf(id),
    ])
  )[0]

/** The row that was there before, if there was one; whoever reports the same at once waits for it. */
export const insertChargeback = async (tx: Tx, c: Chargeback): Promise<Chargeback | undefined> => {
  const fresh = await tx.query(
    `INSERT INTO commerce.chargeback (id, wallet, amount, currency, reported_at, bucket, topup)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
    [c.id, c.wallet, c.amount, c.currency, c.reported_at, bucketOf(c.id), c.topup],
  )
  if (fresh.length > 0) return undefined
  return chargebackById(tx, c.id)
}

export const chargebacksOf = (q: Queryable, wallet: Uuid): Promise<Pick<Chargeback, 'id' | 'topup'>[]> =>
  q.query(
    'SELECT id, topup FROM commerce.chargeback WHERE wallet = $1 AND bucket = $2 AND topup IS NOT NULL',
    [wallet, bucketOf(wallet)],
  )

/** What was taken back of each top-up of a wallet so far. */
export const chargedTopups = (q: Queryable, wallet: Uuid): Promise<{ topup: Uuid; amount: bigint }[]> =>
  q.query(
    `SELECT topup, sum(amount)::bigint AS amount FROM commerce.chargeback
      WHERE wallet = $1 AND bucket = $2 AND topup IS NOT NULL GROUP BY topup`,
    [wallet, bucketOf(wallet)],
  )

/** Of a wallet and currency: what was reported since, and the one of this id whenever it was. */
export const chargebacksSince = (
  q: Queryable,
  of: { readonly wallet: Uuid; readonly currency: Currency; readonly since: Instant; readonly id: Uuid },
): Promise<{ id: Uuid; amount: bigint; recent: boolean }[]> =>
  q.query(
    `SELECT id, amount, reported_at > $3 AS recent FROM commerce.chargeback
      WHERE wallet = $1 AND bucket = $2 AND currency = $4 AND (reported_at > $3 OR id = $5)`,
    [of.wallet, bucketOf(of.wallet), of.since, of.currency, of.id],
  )

/** False when it is known already. */
export const insertDebt = async (tx: Tx, d: Omit<Debt, 'repaid' | 'bucket'>): Promise<boolean> =>
  (
    await tx.query(
      `INSERT INTO commerce.debt (id, wallet, amount, currency, source, state, created_at, bucket)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [d.id, d.wallet, d.amount, d.currency, d.source, d.state, d.created_at, bucketOf(d.id)],
    )
  ).length === 1
export const debtById = async (q: Queryable, id: Uuid): Promise<Debt | undefined> =>
  (await q.query<Debt>('SELECT * FROM commerce.debt WHERE id = $1 AND bucket = $2', [id, bucketOf(id)]))[0]
export const lockDebt = async (tx: Tx, id: Uuid): Promise<Debt | undefined> =>
  (
    await tx.query<Debt>('SELECT * FROM commerce.debt WHERE id = $1 AND bucket = $2 FOR NO KEY UPDATE', [
      id,
      bucketOf(id),
    ])
  )[0]
export const debtsOf = (q: Queryable, wallets: readonly Uuid[]): Promise<Debt[]> =>
  q.query<Debt>(
    {
      name: 'commerce.debts',
      text: `SELECT * FROM commerce.debt WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
               AND state <> 'repaid' AND state <> 'written_off' ORDER BY wallet, created_at, id`,
    },
    [wallets, bucketsOf(wallets)],
  )
/** What a merchant owes from disputes, while its wallet lives. */
export const salesOwed = (q: Queryable, merchant: Uuid): Promise<Pick<Debt, 'id' | 'bucket'>[]> =>
  q.query<Pick<Debt, 'id' | 'bucket'>>(
    {
      name: 'commerce.sales_owed',
      text: `SELECT id, bucket FROM commerce.debt WHERE wallet = $1 AND bucket = $2 AND source = 'dispute_sale' AND state = 'open'
              ORDER BY created_at, id`,
    },
    [merchant, bucketOf(merchant)],
  )
export const payDebt = async (tx: Tx, d: Debt, amount: bigint): Promise<void> => {
  await tx.query(
    `UPDATE commerce.debt SET repaid = repaid + $3, state = CASE WHEN repaid + $3 = amount THEN 'repaid' ELSE state END
     WHERE id = $1 AND bucket = $2`,
    [d.id, d.bucket, amount],
  )
}
export const writeOffDebt = async (tx: Tx, d: Debt): Promise<void> => {
  await tx.query(`UPDATE commerce.debt SET state = 'written_off' WHERE id = $1 AND bucket = $2`, [
    d.id,
    d.bucket,
  ])
}

/** Debts that the wallets do not hold back go on without them. */
export const survive = async (tx: Tx, wallets: readonly Uuid[]): Promise<void> => {
  await tx.query(
    {
      name: 'commerce.survive',
      text: `UPDATE commerce.debt SET state = 'surviving'
              WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state = 'open'`,
    },
    [wallets, bucketsOf(wallets)],
  )
}

/** Surviving debts of reopened wallets are ordinary ones again. */
export const comeBack = async (tx: Tx, wallets: readonly Uuid[]): Promise<void> => {
  await tx.query(
    `UPDATE commerce.debt SET state = 'open'
      WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state = 'surviving'`,
    [wallets, bucketsOf(wallets)],
  )
}
