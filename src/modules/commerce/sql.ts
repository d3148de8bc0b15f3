/** Every statement against the schema `commerce`, but those of disputes and debts. */

import type { Instant } from '../../kernel/clock.ts'
import { type Bucket, bucketOf, bucketsOf, type Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import type { GivenBack } from './made-good.ts'

/** In which columns the name of a merchant lies. */
export type SealedName = {
  readonly sealed_name: Buffer | null
  /** What it looks like (blind index), and of which scripts its letters are. */
  readonly looks: Buffer | null
  readonly scripts: string | null
}
export type Merchant = SealedName & {
  readonly wallet: Uuid
  /** Empty, but in a row of an older version: read it by `namesOf`. */
  readonly name: string
  readonly since: Instant
  /** When the role was taken; null in rows of an older version. */
  readonly became_at: Instant | null
  readonly ended_at: Instant | null
  /** New purchases and bills: false while it only brings to an end what is open. */
  readonly takes: boolean
  readonly bucket: Bucket
}
export type PurchaseRow = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly merchant: Uuid
  readonly amount: bigint
  readonly captured: bigint
  readonly refunded: bigint
  readonly currency: Currency
  /** Empty, but in a row of an older version: read it by `withReferences`. */
  readonly reference: string
  readonly sealed_reference: Buffer | null
  readonly state: 'authorised' | 'captured' | 'voided' | 'expired'
  readonly hold: Uuid | null
  readonly expires_at: Instant | null
  readonly created_at: Instant
  /** Its payer has proved who they are. */
  readonly proved: boolean
  readonly bucket: Bucket
}
export type Refund = {
  readonly id: Uuid
  readonly purchase: Uuid
  readonly wallet: Uuid
  readonly merchant: Uuid
  readonly amount: bigint
  readonly currency: Currency
  readonly state: 'announced' | 'paid' | 'failed'
  readonly due_at: Instant
  /** Null: paid at once, or announced before this was kept. */
  readonly announced_at: Instant | null
  /** The merchant has proved who they are when they ordered it. */
  readonly proved: boolean
  readonly late: boolean
  readonly paid_at: Instant | null
  /** The open dispute that it pays for, and not the payer. */
  readonly dispute: Uuid | null
  readonly bucket: Bucket
}
export type Bill = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly merchant: Uuid
  readonly amount: bigint
  readonly currency: Currency
  readonly label: Buffer
  readonly due_at: Instant
  /** `given_back`: paid, and given back by a freeze of its payer while the money rested. */
  readonly state: 'open' | 'paid' | 'rejected' | 'withdrawn' | 'given_back'
  readonly created_at: Instant
  /** From then on its payer owes it. */
  readonly accepted_at: Instant | null
  readonly ended_at: Instant | null
  readonly bucket: Bucket
}

/** Sets columns of one locked row; the statement begins with its table written out (`src/platform/db/rights.ts`). */
const change =
  (update: 'UPDATE commerce.purchase SET' | 'UPDATE commerce.bill SET') =>
  async (tx: Tx, id: Uuid, set: Readonly<Record<string, unknown>>): Promise<void> => {
    const columns = Object.entries(set)
    const list = columns.map(([column], i) => `${column} = $${i + 3}`).join(', ')
    const values = columns.map(([, value]) => value)
    await tx.query(`${update} ${list} WHERE id = $1 AND bucket = $2`, [id, bucketOf(id), ...values])
  }
export const changePurchase: (
  tx: Tx,
  id: Uuid,
  set: Partial<Pick<PurchaseRow, 'captured' | 'refunded' | 'state' | 'hold'>>,
) => Promise<void> = change('UPDATE commerce.purchase SET')
/** Written out, so that the list of what the program changes sees it (`src/platform/db/rights.ts`). */
export const changeRefund = async (
  tx: Tx,
  id: Uuid,
  {
    state,
    late,
    paid_at,
    dispute,
  }: Pick<Refund, 'state'> & Partial<Pick<Refund, 'late' | 'paid_at' | 'dispute'>>,
): Promise<void> => {
  await tx.query(
    `UPDATE commerce.refund SET state = $3, late = coalesce($4, late), paid_at = coalesce($5, paid_at),
            dispute = coalesce($6, dispute)
      WHERE id = $1 AND bucket = $2`,
    [id, bucketOf(id), state, late ?? null, paid_at ?? null, dispute ?? null],
  )
}
export const changeBill: (
  tx: Tx,
  id: Uuid,
  set: Partial<Pick<Bill, 'state' | 'ended_at' | 'accepted_at'>>,
) => Promise<void> = change('UPDATE commerce.bill SET')

export const merchantsOf = (q: Queryable, wallets: readonly Uuid[]): Promise<Merchant[]> =>
  q.query<Merchant>(
    {
      name: 'commerce.merchants',
      text: `SELECT * FROM commerce.merchant WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
               AND ended_at IS NULL ORDER BY wallet`,
    },
    [wallets, bucketsOf(wallets)],
  )

/** The role stays until this transaction has ended; undefined when there is none. */
export const shareMerchant = async (tx: Tx, wallet: Uuid): Promise<Merchant | undefined> =>
  (
    await tx.query<Merchant>(
      'SELECT * FROM commerce.merchant WHERE wallet = $1 AND bucket = $2 AND ended_at IS NULL FOR SHARE',
      [wallet, bucketOf(wallet)],
    )
  )[0]

/** Those of these wallets that sell, or once did. */
export const everMerchants = (q: Queryable, wallets: readonly Uuid[]): Promise<Merchant[]> =>
  q.query<Merchant>(
    {
      name: 'commerce.ever_merchants',
      text: `SELECT * FROM commerce.merchant WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) ORDER BY wallet`,
    },
    [wallets, bucketsOf(wallets)],
  )

/** Becomes a merchant, or one again. The same state said again moves no date: disputes are measured by when selling stopped. */
export const upsertMerchant = async (
  tx: Tx,
  m: SealedName & { wallet: Uuid; takes: boolean; at: Instant },
): Promise<void> => {
  await tx.query(
    `INSERT INTO commerce.merchant AS m (wallet, name, sealed_name, looks, scripts, takes, since, became_at, bucket)
     VALUES ($1, '', $2, $3, $4, $5, $6, $6, $7)
     ON CONFLICT (wallet, bucket) DO UPDATE
        SET name = '', sealed_name = excluded.sealed_name, looks = excluded.looks, scripts = excluded.scripts,
            takes = excluded.takes, ended_at = NULL,
            became_at = CASE WHEN m.ended_at IS NULL THEN m.became_at ELSE excluded.became_at END,
            since = CASE WHEN m.takes = excluded.takes AND m.ended_at IS NULL THEN m.since ELSE excluded.since END`,
    [m.wallet, m.sealed_name, m.looks, m.scripts, m.takes, m.at, bucketOf(m.wallet)],
  )
}
export const stopSelling = async (tx: Tx, wallet: Uuid, at: Instant): Promise<void> => {
  await tx.query(
    'UPDATE commerce.merchant SET takes = false, since = $3 WHERE wallet = $1 AND bucket = $2 AND takes',
    [wallet, bucketOf(wallet), at],
  )
}
export const endMerchant = async (tx: Tx, wallet: Uuid, at: Instant): Promise<void> => {
  await tx.query('UPDATE commerce.merchant SET ended_at = $3 WHERE wallet = $1 AND bucket = $2', [
    wallet,
    bucketOf(wallet),
    at,
  ])
}

export type NewPurchase = Omit<PurchaseRow, 'reference' | 'refunded' | 'bucket'>
/** False when there is one with this id. */
export const insertPurchase = async (tx: Tx, p: NewPurchase): Promise<boolean> => {
  const rows = await tx.query(
    `INSERT INTO commerce.purchase (id, wallet, merchant, amount, captured, currency, reference, sealed_reference, state, hold,
       expires_at, created_at, proved, bucket)
     VALUES ($1, $2, $3, $4, $5, $6, '', $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING RETURNING id`,
    [
      p.id, p.wallet, p.merchant, p.amount, p.captured, p.currency, p.sealed_reference, p.state, p.hold, p.expires_at,
      p.created_at, p.proved, bucketOf(p.id),
    ], // biome-ignore format: the columns
  )
  return rows.length === 1
}

const one =
  <Row>(table: string, lock: '' | 'FOR NO KEY UPDATE') =>
  async (q: Queryable, id: Uuid): Promise<Row | undefined> => {
    const text = `SELECT * FROM commerce.${table} WHERE id = $1 AND bucket = $2 ${lock}`
    const name = `commerce.${table}.${lock === '' ? 'read' : 'lock'}`
    return (await q.query<Row & Record<string, unknown>>({ name, text }, [id, bucketOf(id)]))[0]
  }
export const purchaseById = one<PurchaseRow>('purchase', '')
export const lockPurchase = one<PurchaseRow>('purchase', 'FOR NO KEY UPDATE')
export const refundById = one<Refund>('refund', '')
export const lockRefund = one<Refund>('refund', 'FOR NO KEY UPDATE')
/** Announced refunds of a purchase that could not be paid. */
export const brokenOf = (
  q: Queryable,
  { id, bucket }: Pick<PurchaseRow, 'id' | 'bucket'>,
): Promise<Refund[]> =>
  q.query<Refund>(
    `SELECT * FROM commerce.refund WHERE purchase = $1 AND bucket = $2 AND state = 'failed' ORDER BY due_at, id`,
    [id, bucket],
  )
/** What was given back for a purchase, refunds and the rest of a dispute that was won, oldest first. */
export const givenBackFor = (
  q: Queryable,
  { id, bucket }: Pick<PurchaseRow, 'id' | 'bucket'>,
): Promise<GivenBack[]> =>
  q.query<GivenBack>(
    `SELECT amount, coalesce(announced_at, paid_at) AS meant_at, paid_at FROM commerce.refund
      WHERE purchase = $1 AND bucket = $2 AND state = 'paid'
     UNION ALL
     SELECT amount - refunded, decided_at, decided_at FROM commerce.dispute
      WHERE purchase = $1 AND bucket = $2 AND state = 'won' AND amount > refunded
      ORDER BY paid_at`,
    [id, bucket],
  )
/** Those of these that are refunds. */
export const refundsNamed = async (q: Queryable, ids: readonly Uuid[]): Promise<Refund[]> =>
  ids.length === 0
    ? []
    : q.query<Refund>(
        {
          name: 'commerce.refunds_named',
          text: 'SELECT * FROM commerce.refund WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])',
        },
        [ids, bucketsOf(ids)],
      )
export const billById = one<Bill>('bill', '')
export const lockBill = one<Bill>('bill', 'FOR NO KEY UPDATE')

export const authorisedOf = (q: Queryable, wallets: readonly Uuid[]): Promise<PurchaseRow[]> =>
  q.query<PurchaseRow>(
    {
      name: 'commerce.authorised',
      text: `SELECT * FROM commerce.purchase WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
               AND state = 'authorised' ORDER BY wallet, created_at, id`,
    },
    [wallets, bucketsOf(wallets)],
  )
/** What this wallet has authorised since then and nobody has ended. */
export const lockAuthorised = (tx: Tx, wallet: Uuid, since: Instant): Promise<PurchaseRow[]> =>
  tx.query<PurchaseRow>(
    `SELECT * FROM commerce.purchase WHERE wallet = $1 AND bucket = $2 AND state = 'authorised' AND created_at >= $3
      ORDER BY id FOR NO KEY UPDATE`,
    [wallet, bucketOf(wallet), since],
  )
/** What merchants have of what this wallet bought since then, the largest first. */
export const takenSince = (q: Queryable, wallet: Uuid, since: Instant): Promise<PurchaseRow[]> =>
  q.query<PurchaseRow>(
    `SELECT * FROM commerce.purchase WHERE wallet = $1 AND bucket = $2 AND created_at >= $3 AND captured > refunded
      ORDER BY captured - refunded DESC, id`,
    [wallet, bucketOf(wallet), since],
  )
export const purchasesOf = (q: Queryable, wallet: Uuid, limit: number): Promise<PurchaseRow[]> =>
  q.query<PurchaseRow>(
    'SELECT * FROM commerce.purchase WHERE wallet = $1 AND bucket = $2 ORDER BY created_at DESC, id LIMIT $3',
    [wallet, bucketOf(wallet), limit],
  )

export const insertRefund = async (tx: Tx, r: Omit<Refund, 'late' | 'paid_at' | 'bucket'>): Promise<void> => {
  await tx.query(
    `INSERT INTO commerce.refund (id, purchase, wallet, merchant, amount, currency, state, due_at, dispute, proved,
       announced_at, bucket)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      r.id, r.purchase, r.wallet, r.merchant, r.amount, r.currency, r.state, r.due_at, r.dispute, r.proved, r.announced_at,
      bucketOf(r.id),
    ], // biome-ignore format: the columns
  )
}
/** Those of one purchase that are announced, locked after it. */
export const lockPromised = (tx: Tx, p: Pick<PurchaseRow, 'id' | 'bucket'>): Promise<Refund[]> =>
  tx.query<Refund>(
    `SELECT * FROM commerce.refund WHERE purchase = $1 AND bucket = $2 AND state = 'announced' ORDER BY due_at, id
        FOR NO KEY UPDATE`,
    [p.id, p.bucket],
  )
export const hasPromised = async (q: Queryable, p: Pick<PurchaseRow, 'id' | 'bucket'>): Promise<boolean> =>
  (
    await q.query(
      `SELECT 1 FROM commerce.refund WHERE purchase = $1 AND bucket = $2 AND state = 'announced' LIMIT 1`,
      [p.id, p.bucket],
    )
  ).length > 0
export const announcedOf = (q: Queryable, wallets: readonly Uuid[]): Promise<Refund[]> =>
  q.query<Refund>(
    {
      name: 'commerce.announced',
      text: `SELECT * FROM commerce.refund WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
               AND state = 'announced' ORDER BY wallet, due_at, id`,
    },
    [wallets, bucketsOf(wallets)],
  )

/** False when there is one with this id. */
export const insertBill = async (
  tx: Tx,
  b: Omit<Bill, 'state' | 'accepted_at' | 'ended_at' | 'bucket'>,
): Promise<boolean> =>
  (
    await tx.query(
      `INSERT INTO commerce.bill (id, wallet, merchant, amount, currency, label, due_at, state, created_at, bucket)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
      [b.id, b.wallet, b.merchant, b.amount, b.currency, b.label, b.due_at, b.created_at, bucketOf(b.id)],
    )
  ).length === 1
export const billsOf = (q: Queryable, wallets: readonly Uuid[]): Promise<Bill[]> =>
  q.query<Bill>(
    {
      name: 'commerce.bills',
      text: `SELECT * FROM commerce.bill WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
               AND state = 'open' ORDER BY wallet, due_at, id`,
    },
    [wallets, bucketsOf(wallets)],
  )
/** Bills that may outlive the wallet go back to whoever sent them. */
/** What this wallet has agreed to owe since then, and has not paid, is owed no more. */
export const unaccept = (tx: Tx, wallet: Uuid, since: Instant): Promise<Bill[]> =>
  tx.query<Bill>(
    `UPDATE commerce.bill SET accepted_at = NULL
      WHERE wallet = $1 AND bucket = $2 AND state = 'open' AND accepted_at >= $3 RETURNING *`,
    [wallet, bucketOf(wallet), since],
  )
export const billsPaidSince = (q: Queryable, wallet: Uuid, since: Instant): Promise<Bill[]> =>
  q.query<Bill>(
    `SELECT * FROM commerce.bill WHERE wallet = $1 AND bucket = $2 AND state = 'paid' AND ended_at >= $3
      ORDER BY amount DESC, id`,
    [wallet, bucketOf(wallet), since],
  )
export const withdrawBills = async (tx: Tx, wallets: readonly Uuid[], at: Instant): Promise<void> => {
  await tx.query(
    {
      name: 'commerce.withdraw_bills',
      text: `UPDATE commerce.bill SET state = 'withdrawn', ended_at = $3
     WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND state = 'open'`,
    },
    [wallets, bucketsOf(wallets), at],
  )
}

type ClearPage = { readonly after: Uuid | undefined; readonly limit: number }
export const clearMerchants = (q: Queryable, { after, limit }: ClearPage): Promise<Merchant[]> =>
  q.query<Merchant>(
    `SELECT * FROM commerce.merchant WHERE name <> '' AND ($1::uuid IS NULL OR wallet > $1) ORDER BY wallet LIMIT $2`,
    [after ?? null, limit],
  )
export const setMerchantName = async (tx: Tx, wallet: Uuid, n: SealedName): Promise<void> => {
  await tx.query(
    `UPDATE commerce.merchant SET name = '', sealed_name = $3, looks = $4, scripts = $5
      WHERE wallet = $1 AND bucket = $2 AND name <> ''`,
    [wallet, bucketOf(wallet), n.sealed_name, n.looks, n.scripts],
  )
}
export const clearPurchases = (q: Queryable, { after, limit }: ClearPage): Promise<PurchaseRow[]> =>
  q.query<PurchaseRow>(
    `SELECT * FROM commerce.purchase WHERE reference <> '' AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
    [after ?? null, limit],
  )
export const setReference = async (tx: Tx, id: Uuid, sealed: Buffer | null): Promise<void> => {
  await tx.query(
    `UPDATE commerce.purchase SET reference = '', sealed_reference = $3
      WHERE id = $1 AND bucket = $2 AND reference <> ''`,
    [id, bucketOf(id), sealed],
  )
}

/** Whether somebody else sells under a name that looks the same in other letters. Spans buckets. */
export const isImitated = async (
  q: Queryable,
  look: { readonly looks: Buffer; readonly scripts: string; readonly wallet: Uuid | null },
): Promise<boolean> =>
  (
    await q.query(
      {
        name: 'commerce.imitated',
        text: `SELECT 1 FROM commerce.merchant WHERE looks = $1 AND scripts <> $2 AND ended_at IS NULL
                  AND wallet IS DISTINCT FROM $3::uuid LIMIT 1`,
      },
      [look.looks, look.scripts, look.wallet],
    )
  ).length > 0
