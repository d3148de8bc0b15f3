import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBreaks, reconcile, reconciling } from '../../src/modules/ledger/books/reconcile.ts'
import { createLane } from '../../src/modules/ledger/lane/lane.ts'
import { post } from '../../src/modules/ledger/ledger.ts'
import { type Committed, digestOf } from '../../src/modules/ledger/posting/write.ts'
import { freshDb, ownerOf, type TestDb } from '../harness.ts'
import { type Purse, purses, transfer, work } from './wallets-of.ts'

let t: TestDb
let all: readonly Purse[]
beforeAll(async () => {
  t = await freshDb()
  all = await purses(t.db, 6, 1_000n)
  const lane = createLane({ url: t.url })
  await Promise.all(
    Array.from({ length: 60 }, (_, i) =>
      lane.submit(work([transfer({ from: at(i), to: at(i + 1 + (i % 4)), amount: BigInt(i * 7) + 1n })])),
    ),
  )
  await lane.close()
  const hold = transfer({ from: at(0), to: at(1), amount: 5n }, { kind: 'hold', code: 'merchant' })
  await t.db.tx((tx) => post(tx, [hold]))
})
afterAll(() => t.close())

const at = (i: number): Purse => {
  const purse = all[i % all.length]
  if (!purse) throw new Error('there are no wallets')
  return purse
}
const run = () => t.db.tx((tx) => reconcile(tx))
const kinds = async () => (await run()).breaks.map((b) => b.kind).toSorted()

test('the books of an untouched ledger agree in every currency', async () => {
  const { breaks, totals, accounts } = await run()
  expect(breaks).toEqual([])
  expect(accounts).toBeGreaterThan(6n)
  expect(totals).toMatchObject([{ currency: 'CNY', debitsPending: 5n, creditsPending: 5n }])
})

/** What a careless hand in the tables does, and how it is undone. */
const TAMPERING = [
  [
    'a counter',
    'UPDATE ledger.account SET credits_posted = credits_posted + $2 WHERE id = $1',
    ['counters', 'currency'],
  ],
  ['a version', 'UPDATE ledger.account SET version = version + $2 WHERE id = $1', ['versions']],
  [
    'a leg',
    'UPDATE ledger.leg SET posted = posted + $2 WHERE account = $1 AND version = 1',
    ['counters', 'counters', 'pair'],
  ],
  [
    'a balance',
    'UPDATE ledger.leg SET balance = balance + $2 WHERE account = $1 AND version = 1',
    ['counters', 'counters'],
  ],
  [
    'a peer',
    'UPDATE ledger.leg SET code = code + $2::int - $2::int, peer = CASE WHEN $2 > 0 THEN $1 ELSE (SELECT account FROM ledger.leg o WHERE o.transfer = leg.transfer AND o.account <> $1) END WHERE account = $1 AND version = 1',
    ['pair'],
  ],
  [
    'a hold',
    "UPDATE ledger.hold SET amount = amount + $2 WHERE debit = $1 AND state = 'open'",
    ['holds_in', 'holds_out'],
  ],
  [
    'a request',
    'UPDATE ledger.request SET amount = amount + $2 WHERE id = (SELECT transfer FROM ledger.leg WHERE account = $1 AND version = 1)',
    ['request'],
  ],
] as const

test.each(TAMPERING)(
  '%s that was changed by hand is a break with an owner until it is put right',
  async (_, statement, expected) => {
    await ownerOf(t.db).query(statement, [at(0).account, 1n])
    expect(await kinds()).toEqual(expected)
    const [oldest] = await t.db.tx((tx) => openBreaks(tx))
    expect(oldest?.owner).toBe('finance')
    await run()
    expect((await t.db.tx((tx) => openBreaks(tx)))[0]?.foundAt).toEqual(oldest?.foundAt)
    await ownerOf(t.db).query(statement, [at(0).account, -1n])
    expect(await kinds()).toEqual([])
    expect(await t.db.tx((tx) => openBreaks(tx))).toEqual([])
  },
)

test('each commit left one audit leaf, whose digest the tables still give', async () => {
  const leaves = await t.db.query<{ leaf: Buffer; ref: string }>(
    `SELECT leaf, ref FROM audit.pending WHERE type = 'ledger.batch'`,
  )
  const rows = await t.db.query<Committed & { batch: string }>(
    `SELECT r.batch, r.id, r.hash, r.refusal::int AS refusal, r.amount, d.version AS "debitVersion", d.balance AS "debitAfter",
            c.version AS "creditVersion", c.balance AS "creditAfter"
       FROM ledger.request r LEFT JOIN ledger.leg d ON d.transfer = r.id AND d.debit
       LEFT JOIN ledger.leg c ON c.transfer = r.id AND NOT c.debit`,
  )
  expect(new Set(leaves.map((leaf) => leaf.ref)).size).toBe(leaves.length)
  for (const { leaf, ref } of leaves) {
    const mine = rows.filter((row) => row.batch === ref)
    expect(JSON.parse(leaf.toString())).toMatchObject({
      data: { requests: mine.length, digest: digestOf(mine) },
    })
  }
  expect(leaves.length).toBeGreaterThan(1)
})

test('the books are reconciled once a day by themselves', async () => {
  const runs = async () => (await t.db.query('SELECT id FROM ledger.reconciliation')).length
  const before = await runs()
  await reconciling.run(t.db)
  expect(await runs()).toBe(before)
  await t.db.query('INSERT INTO core.clock (seconds) VALUES (90000)')
  await reconciling.run(t.db)
  expect(await runs()).toBe(before + 1)
})
