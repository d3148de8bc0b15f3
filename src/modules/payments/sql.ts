/** Every statement against the schema `payments`. */

import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, bucketsOf, type Uuid } from '../../kernel/ids.ts'
import type { LaneRow, RowSink } from '../../kernel/lane.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import type { NewPayment, Payment } from './types.ts'

const COLUMNS = `id, wallet, bucket, kind, state, amount, currency, instrument, peer, closure, epoch, reason, rail_ref,
  attempts, next_try, created_at, changed_at, expires_at, arrives_at`

/** Inserts payments; the lane uses it for many at once, `insert` for those of one transaction. */
export const PAYMENT_SINK: RowSink = {
  name: 'payments.payment',
  sql: {
    name: 'payments.insert',
    text: `INSERT INTO payments.payment
             (id, wallet, kind, state, amount, currency, instrument, peer, closure, epoch, created_at, changed_at,
              expires_at, arrives_at, bucket)
           SELECT id, wallet, kind, state, amount, currency, instrument, peer, closure, epoch, at, at, expires_at,
                  arrives_at, bucket
             FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::uuid[],
                         $8::uuid[], $9::uuid[], $10::int[], $11::timestamptz[], $12::timestamptz[], $13::timestamptz[], $14::smallint[])
               AS r(id, wallet, kind, state, amount, currency, instrument, peer, closure, epoch, at, expires_at, arrives_at, bucket)`,
  },
}

const paymentValues = (p: NewPayment, at: Instant): readonly unknown[] => [
  p.id, p.wallet, p.kind, p.state, p.amount, p.currency, p.instrument ?? null, p.peer ?? null, p.closure ?? null,
  p.epoch ?? null, at, p.expires_at ?? null, p.arrives_at ?? null, bucketOf(p.id),
] // biome-ignore format: the columns

export const paymentRow = (make: (at: Instant) => NewPayment): LaneRow => ({
  sink: PAYMENT_SINK,
  values: (at) => paymentValues(make(at), at),
})

export type Incoming = Pick<Payment, 'amount' | 'currency'> & {
  readonly payment: Uuid
  readonly wallet: Uuid
  readonly sender: Uuid
  /** When it goes back, or arrives by itself. */
  readonly expires_at: Instant
  /** It arrives by itself then: nothing is there to accept. */
  readonly arrives_at: Instant | null
}

export const incomingRow = (make: (at: Instant) => Incoming): LaneRow => ({
  sink: {
    name: 'payments.incoming',
    sql: {
      name: 'payments.insert_incoming',
      text: `INSERT INTO payments.incoming (payment, wallet, sender, amount, currency, expires_at, arrives_at, bucket)
             SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::text[], $6::timestamptz[],
                                  $7::timestamptz[], $8::smallint[])`,
    },
  },
  values: (at) => {
    const i = make(at)
    return [
      i.payment, i.wallet, i.sender, i.amount, i.currency, i.expires_at, i.arrives_at, bucketOf(i.wallet),
    ] // biome-ignore format: the columns
  },
})

/** The memo of the posting `transfer`, as `wallet` keeps it. */
export const memoRow = (memo: { transfer: Uuid; wallet: Uuid; sealed: Buffer }): LaneRow => ({
  sink: {
    name: 'payments.memo',
    sql: {
      name: 'payments.insert_memo',
      text: `INSERT INTO payments.memo (transfer, wallet, sealed, bucket)
             SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::smallint[])`,
    },
  },
  values: () => [memo.transfer, memo.wallet, memo.sealed, bucketOf(memo.wallet)],
})

export const insert = async (tx: Tx, payments: readonly NewPayment[], at: Instant): Promise<void> => {
  if (payments.length === 0) return
  const rows = payments.map((p) => paymentValues(p, at))
  await tx.query(
    PAYMENT_SINK.sql,
    (rows[0] ?? []).map((_, column) => rows.map((row) => row[column])),
  )
}

export const byIds = (q: Queryable, ids: readonly Uuid[]): Promise<Payment[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : q.query<Payment>(
        {
          name: 'payments.by_ids',
          text: `SELECT ${COLUMNS} FROM payments.payment
                  WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])`,
        },
        [ids, bucketsOf(ids)],
      )

export const topupsOf = (q: Queryable, wallet: Uuid): Promise<Payment[]> =>
  q.query<Payment>(
    `SELECT ${COLUMNS} FROM payments.payment
      WHERE wallet = $1 AND bucket = $2 AND kind = 'topup' AND state = 'paid' ORDER BY created_at DESC, id DESC`,
    [wallet, bucketOf(wallet)],
  )

export const byId = async (q: Queryable, id: Uuid): Promise<Payment | undefined> => (await byIds(q, [id]))[0]

/** The payment as it is once nobody else changes it. Locked after the wallet, before any account. */
export const lock = async (tx: Tx, id: Uuid): Promise<Payment | undefined> => {
  const [row] = await tx.query<Payment>(
    {
      name: 'payments.lock',
      text: `SELECT ${COLUMNS} FROM payments.payment WHERE id = $1 AND bucket = $2 FOR NO KEY UPDATE`,
    },
    [id, bucketOf(id)],
  )
  return row
}

/** What of these wallets is under way, oldest first. */
export const openOf = (q: Queryable, wallets: readonly Uuid[]): Promise<Payment[]> =>
  q.query<Payment>(
    {
      name: 'payments.open_of',
      text: `SELECT ${COLUMNS} FROM payments.payment
              WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])
                AND state IN ('created', 'sent', 'unknown', 'pending')
              ORDER BY created_at, id`,
    },
    [wallets, bucketsOf(wallets)],
  )

/** These payments, locked in the order in which everybody locks several. */
export const lockMany = (tx: Tx, ids: readonly Uuid[]): Promise<Payment[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.query<Payment>(
        {
          name: 'payments.lock_many',
          text: `SELECT ${COLUMNS} FROM payments.payment
                  WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) ORDER BY id FOR NO KEY UPDATE`,
        },
        [ids, bucketsOf(ids)],
      )

/** Payments over this instrument that are under way. */
export const openOver = async (q: Queryable, { wallet, instrument }: { wallet: Uuid; instrument: Uuid }) =>
  (await openOf(q, [wallet])).filter((p) => p.instrument === instrument)

/** Instruments from which these wallets were ever topped up. */
export const fundingSources = (
  q: Queryable,
  wallets: readonly Uuid[],
): Promise<{ wallet: Uuid; instrument: Uuid }[]> =>
  q.query(
    {
      name: 'payments.funding_sources',
      text: `SELECT DISTINCT wallet, instrument FROM payments.payment
              WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND kind = 'topup' AND state = 'paid'`,
    },
    [wallets, bucketsOf(wallets)],
  )

export type Change = Pick<Payment, 'id' | 'state'> &
  Partial<Pick<Payment, 'reason' | 'rail_ref' | 'attempts' | 'next_try'>>

/** Writes new states in one statement; what is not named stays, except `next_try`. */
export const change = async (tx: Tx, changes: readonly Change[], at: Instant): Promise<void> => {
  if (changes.length === 0) return
  await tx.query(
    {
      name: 'payments.change',
      text: `UPDATE payments.payment p
                SET state = c.state, reason = coalesce(c.reason, p.reason), rail_ref = coalesce(c.rail_ref, p.rail_ref),
                    attempts = coalesce(c.attempts, p.attempts), next_try = c.next_try, changed_at = $8
               FROM unnest($1::uuid[], $2::smallint[], $3::text[], $4::text[], $5::text[], $6::int[], $7::timestamptz[])
                 AS c(id, bucket, state, reason, rail_ref, attempts, next_try)
              WHERE p.id = c.id AND p.bucket = c.bucket`,
    },
    [
      changes.map((c) => c.id),
      changes.map((c) => bucketOf(c.id)),
      changes.map((c) => c.state),
      changes.map((c) => c.reason ?? null),
      changes.map((c) => c.rail_ref ?? null),
      changes.map((c) => c.attempts ?? null),
      changes.map((c) => c.next_try ?? null),
      at,
    ],
  )
}

/** Transfers that wait for these recipients. */
export const incomingOf = (q: Queryable, wallets: readonly Uuid[]): Promise<Incoming[]> =>
  q.query<Incoming>(
    {
      name: 'payments.incoming_of',
      text: `SELECT payment, wallet, sender, amount, currency, expires_at, arrives_at FROM payments.incoming
              WHERE wallet = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) ORDER BY expires_at, payment`,
    },
    [wallets, bucketsOf(wallets)],
  )

export const removeIncoming = async (
  tx: Tx,
  decided: readonly { readonly id: Uuid; readonly peer: Uuid | null }[],
): Promise<void> => {
  const rows = decided.flatMap((p) => (p.peer ? [{ id: p.id, bucket: bucketOf(p.peer) }] : []))
  if (rows.length === 0) return
  await tx.query(
    {
      name: 'payments.remove_incoming',
      text: `DELETE FROM payments.incoming WHERE payment = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])`,
    },
    [rows.map((r) => r.id), [...new Set(rows.map((r) => r.bucket))]],
  )
}

export const memosOf = (
  q: Queryable,
  { wallet, transfers }: { wallet: Uuid; transfers: readonly Uuid[] },
): Promise<{ transfer: Uuid; sealed: Buffer }[]> =>
  transfers.length === 0
    ? Promise.resolve([])
    : q.query(
        {
          name: 'payments.memos_of',
          text: `SELECT transfer, sealed FROM payments.memo
                  WHERE transfer = ANY($1::uuid[]) AND wallet = $2 AND bucket = $3`,
        },
        [transfers, wallet, bucketOf(wallet)],
      )

/** The case a closed wallet was last settled under, as far as payments know. */
export const lastCaseOf = async (
  q: Queryable,
  wallet: Uuid,
): Promise<{ readonly closure: Uuid; readonly created_at: Instant } | undefined> =>
  (
    await q.query<{ closure: Uuid; created_at: Instant }>(
      {
        name: 'payments.last_case_of',
        text: `SELECT closure, created_at FROM payments.payment
                WHERE wallet = $1 AND bucket = $2 AND closure IS NOT NULL ORDER BY created_at DESC LIMIT 1`,
      },
      [wallet, bucketOf(wallet)],
    )
  )[0]

export const lastDestinationOf = async (q: Queryable, wallet: Uuid): Promise<Uuid | undefined> =>
  (
    await q.query<{ instrument: Uuid }>(
      `SELECT instrument FROM payments.payment
       WHERE wallet = $1 AND bucket = $2 AND kind = 'payout' AND state = 'paid' AND instrument IS NOT NULL
       ORDER BY created_at DESC, id LIMIT 1`,
      [wallet, bucketOf(wallet)],
    )
  )[0]?.instrument
