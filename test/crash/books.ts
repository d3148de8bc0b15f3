/** What must be true of the database of a town, whatever was killed. */
import { expect } from 'vitest'
import { reconcile } from '../../src/modules/ledger/books/reconcile.ts'
import type { Db } from '../../src/platform/db/types.ts'
import { expectBalanced, expectBankAgrees } from '../money/bank.ts'
import type { Town } from './customers.ts'

/** A case that waits for us without a row that will wake it would wait for ever. */
const ASLEEP = `SELECT c.id, c.state FROM closure.closure c
  WHERE c.state IN ('preparing', 'cooling_off', 'in_review', 'settling')
    AND NOT EXISTS (SELECT 1 FROM core.due d WHERE d.ref = c.id AND d.kind LIKE 'closure.%')`

/** True at every moment, also in the middle of the load. */
export const expectSound = async (db: Db): Promise<void> => {
  expect((await db.tx(reconcile)).breaks).toEqual([])
  expect(await db.query(ASLEEP), 'cases that nothing will wake').toEqual([])
}

/** Wallets that are closed: nobody is signed in to them any more. */
export const closedWallets = async (db: Db): Promise<ReadonlySet<string>> => {
  const rows = await db.query<{ wallet: string }>(`SELECT wallet FROM closure.closure WHERE state = 'closed'`)
  return new Set(rows.map(({ wallet }) => wallet))
}

/** Cases behind a fence and payments on their way: both end. */
const UNDER_WAY = `SELECT (SELECT count(*) FROM closure.closure WHERE state IN ('cooling_off', 'in_review', 'settling')) AS cases,
                          (SELECT count(*) FROM payments.payment WHERE state IN ('created', 'sent', 'unknown')) AS payments`
export const underWay = async (db: Db): Promise<{ cases: bigint; payments: bigint }> => {
  const [row] = await db.query<{ cases: bigint; payments: bigint }>(UNDER_WAY)
  return row ?? { cases: 0n, payments: 0n }
}

/** What each wallet holds, and what a closing swept out of it (kind 6 is a balancing posting). */
const HELD = `SELECT a.wallet, (a.credits_posted - a.debits_posted)::bigint AS balance,
    coalesce((SELECT sum(l.posted) FROM ledger.leg l WHERE l.account = a.id AND l.kind = 6 AND l.debit), 0)::bigint AS swept
  FROM ledger.account a WHERE a.wallet = ANY($1::uuid[]) AND a.purpose = 'available'`

const idsIn = async (db: Db, sql: string, rows: readonly { id: string }[]): Promise<ReadonlySet<string>> => {
  const found = await db.query<{ id: string }>(sql, [rows.map(({ id }) => id)])
  return new Set(found.map(({ id }) => id))
}

/** What was invested is there; what runs lies with the issuer, and what has ended is in the wallet with its interest. */
const expectInvested = async (
  db: Db,
  { investments, customers }: Town,
  add: (wallet: string, amount: bigint) => void,
): Promise<void> => {
  const known = await idsIn(
    db,
    'SELECT id FROM investments.investment WHERE id = ANY($1::uuid[])',
    investments,
  )
  expect(
    investments.filter(({ id }) => !known.has(id)),
    'investments that were lost',
  ).toEqual([])
  const sums = await db.query<{ wallet: string; sum: bigint }>(
    `SELECT wallet, sum(CASE state WHEN 'running' THEN -principal ELSE interest END)::bigint AS sum
       FROM investments.investment WHERE wallet = ANY($1::uuid[]) GROUP BY wallet`,
    [customers.map(({ wallet }) => wallet)],
  )
  for (const { wallet, sum } of sums) add(wallet, sum)
}

/** With nothing under way: every yes is in the books once, and the bank's own books say the same. */
export const expectEveryYesOnce = async (db: Db, town: Town): Promise<void> => {
  const expected = new Map(town.customers.map(({ wallet }) => [wallet, 0n]))
  const add = (wallet: string, amount: bigint) => expected.set(wallet, (expected.get(wallet) ?? 0n) + amount)
  const known = await idsIn(db, 'SELECT id FROM payments.payment WHERE id = ANY($1::uuid[])', town.topups)
  expect(
    town.topups.filter(({ id }) => !known.has(id)),
    'top-ups that were lost',
  ).toEqual([])
  const orders = [...town.topups, ...town.unanswered.filter(({ to }) => to === undefined)]
  const paid = await idsIn(
    db,
    `SELECT id FROM payments.payment WHERE state = 'paid' AND id = ANY($1::uuid[])`,
    orders,
  )
  for (const { wallet, id, amount } of orders) if (paid.has(id)) add(wallet, amount)
  const open = town.unanswered.filter(({ to }) => to !== undefined)
  const done = await idsIn(
    db,
    'SELECT id FROM ledger.request WHERE refusal IS NULL AND id = ANY($1::uuid[])',
    open,
  )
  for (const { wallet, to = '', id, amount } of open)
    if (done.has(id)) {
      add(wallet, -amount)
      add(to, amount)
    }
  for (const { from, to, amount } of town.payments) {
    add(from, -amount)
    add(to, amount)
  }
  await expectInvested(db, town, add)
  const held = await db.query<{ wallet: string; balance: bigint; swept: bigint }>(HELD, [
    [...expected.keys()],
  ])
  const found = new Map(held.map(({ wallet, balance, swept }) => [wallet, balance + swept]))
  expect(found).toEqual(expected)
  await expectBalanced({ db })
  await expectBankAgrees({ db }, 0n)
}
