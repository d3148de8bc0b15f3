import { afterAll, beforeAll, expect, test } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { PostingResult } from '../../src/kernel/lane.ts'
import { expireHolds } from '../../src/modules/ledger/expiry.ts'
import { balances, openHolds, post, statement, systemAccount } from '../../src/modules/ledger/ledger.ts'
import { freshDb, type TestDb } from '../harness.ts'
import { type Purse, purses, transfer } from './wallets-of.ts'

let t: TestDb
beforeAll(async () => {
  t = await freshDb()
})
afterAll(() => t.close())

const said = (results: readonly PostingResult[]) => results.map((r) => (r.ok ? 'ok' : r.refusal))
const available = async (purse: Purse) => (await balances(t.db, [purse.wallet]))[0]?.available

const pair = async (funds: bigint): Promise<readonly [Purse, Purse]> => {
  const [a, b] = await purses(t.db, 2, funds)
  if (!a || !b) throw new Error('two wallets were asked for')
  return [a, b]
}

test('a transfer moves one amount from one wallet to the other and shows on both statements', async () => {
  const [a, b] = await pair(1_000n)
  const request = transfer({ from: a, to: b, amount: 400n })
  const [result] = await t.db.tx((tx) => post(tx, [request]))
  expect(result).toMatchObject({
    ok: true,
    replayed: false,
    amount: 400n,
    debitAfter: 600n,
    creditAfter: 1_400n,
  })
  expect(await available(a)).toBe(600n)
  expect(await available(b)).toBe(1_400n)
  const [line] = await statement(t.db, { account: b.account, limit: 1 })
  expect(line).toMatchObject({
    transfer: request.id,
    peer: a.account,
    direction: 'in',
    amount: 400n,
    balance: 1_400n,
    code: 'transfer',
  })
})

test('the same request again gives the same answer and moves nothing', async () => {
  const [a, b] = await pair(1_000n)
  const request = transfer({ from: a, to: b, amount: 400n })
  const [first] = await t.db.tx((tx) => post(tx, [request]))
  const [again] = await t.db.tx((tx) => post(tx, [request]))
  expect(again).toEqual({ ...first, replayed: true })
  expect(await available(a)).toBe(600n)
})

test('the same id with other contents is refused and moves nothing', async () => {
  const [a, b] = await pair(1_000n)
  const request = transfer({ from: a, to: b, amount: 400n })
  await t.db.tx((tx) => post(tx, [request]))
  const others = [
    { ...request, amount: 401n },
    { ...request, credit: a.account },
    { ...request, fingerprint: 'a message' },
  ]
  expect(said(await t.db.tx((tx) => post(tx, others)))).toEqual(Array(3).fill('different_request'))
  expect(await available(a)).toBe(600n)
})

test('a refused id stays refused after the money has arrived', async () => {
  const [a, b] = await pair(100n)
  const request = transfer({ from: a, to: b, amount: 150n })
  expect(said(await t.db.tx((tx) => post(tx, [request])))).toEqual(['insufficient_funds'])
  await t.db.tx((tx) => post(tx, [transfer({ from: b, to: a, amount: 100n })]))
  expect(await t.db.tx((tx) => post(tx, [request]))).toEqual([
    { ok: false, refusal: 'insufficient_funds', replayed: true },
  ])
})

test('a chain happens whole or not at all', async () => {
  const [a, b] = await pair(100n)
  const chain = [
    transfer({ from: a, to: b, amount: 60n }, { linked: true }),
    transfer({ from: a, to: b, amount: 60n }),
  ]
  expect(said(await t.db.tx((tx) => post(tx, chain)))).toEqual(['linked_failed', 'insufficient_funds'])
  expect(await available(a)).toBe(100n)
  expect(said(await t.db.tx((tx) => post(tx, chain)))).toEqual(['linked_failed', 'insufficient_funds'])
})

test('what is held cannot be spent; capturing a part frees the rest', async () => {
  const [a, b] = await pair(100n)
  const hold = transfer({ from: a, to: b, amount: 80n }, { kind: 'hold', code: 'merchant' })
  expect(said(await t.db.tx((tx) => post(tx, [hold, transfer({ from: a, to: b, amount: 30n })])))).toEqual([
    'ok',
    'insufficient_funds',
  ])
  expect(await openHolds(t.db, [a.wallet])).toMatchObject([{ id: hold.id, direction: 'out', amount: 80n }])
  const capture = transfer(
    { from: a, to: b, amount: 50n },
    { kind: 'capture', code: 'merchant', hold: hold.id },
  )
  expect(said(await t.db.tx((tx) => post(tx, [capture])))).toEqual(['ok'])
  expect(await available(a)).toBe(50n)
  expect(await available(b)).toBe(150n)
  expect(await openHolds(t.db, [a.wallet, b.wallet])).toEqual([])
  const late = transfer({ from: a, to: b, amount: 0n }, { kind: 'release', hold: hold.id })
  expect(said(await t.db.tx((tx) => post(tx, [late])))).toEqual(['hold_not_open'])
})

test('hold and capture may come in one batch', async () => {
  const [a, b] = await pair(100n)
  const hold = transfer({ from: a, to: b, amount: 80n }, { kind: 'hold', code: 'merchant' })
  const capture = transfer(
    { from: a, to: b, amount: 0n },
    { kind: 'capture', code: 'merchant', hold: hold.id },
  )
  expect(said(await t.db.tx((tx) => post(tx, [hold, capture])))).toEqual(['ok', 'ok'])
  expect(await available(b)).toBe(180n)
})

test('a hold lapses at its time, not before, and gives the money back', async () => {
  const [a, b] = await pair(100n)
  const now = await t.db.now()
  const soon = transfer(
    { from: a, to: b, amount: 30n },
    { kind: 'hold', code: 'fee', expiresAt: plus(now, 'PT1H') },
  )
  const past = transfer(
    { from: a, to: b, amount: 40n },
    { kind: 'hold', code: 'fee', expiresAt: plus(now, '-PT1S') },
  )
  await t.db.tx((tx) => post(tx, [soon, past]))
  expect(await t.db.tx((tx) => expireHolds(tx, [soon.id, past.id]))).toEqual([past.id])
  expect(await available(a)).toBe(70n)
  const late = transfer({ from: a, to: b, amount: 0n }, { kind: 'capture', hold: past.id })
  expect(said(await t.db.tx((tx) => post(tx, [late])))).toEqual(['hold_not_open'])
  const due = await t.db.query<{ ref: string }>(`SELECT ref FROM core.due WHERE kind = 'ledger.hold_expiry'`)
  expect(due.map((row) => row.ref)).toEqual(expect.arrayContaining([soon.id, past.id]))
})

test('a balancing transfer takes all there is and never more', async () => {
  const [a, b] = await pair(100n)
  const sweep = transfer({ from: a, to: b, amount: 1_000n }, { kind: 'balance' })
  expect(await t.db.tx((tx) => post(tx, [sweep]))).toMatchObject([{ ok: true, amount: 100n }])
  expect(await available(a)).toBe(0n)
  const empty = transfer({ from: a, to: b, amount: 1_000n }, { kind: 'balance' })
  expect(said(await t.db.tx((tx) => post(tx, [empty])))).toEqual(['insufficient_funds'])
})

test('the statement has no gaps in either direction', async () => {
  const [a, b] = await pair(100n)
  await t.db.tx((tx) =>
    post(
      tx,
      Array.from({ length: 20 }, () => transfer({ from: a, to: b, amount: 1n })),
    ),
  )
  const forward = await statement(t.db, { account: a.account, after: 5n, limit: 10 })
  expect(forward.map((line) => line.version)).toEqual(Array.from({ length: 10 }, (_, i) => BigInt(i + 6)))
  const back = await statement(t.db, { account: a.account, before: 6n, limit: 10 })
  expect(back.map((line) => line.version)).toEqual([5n, 4n, 3n, 2n, 1n])
})

test('requests that no caller may make never reach the database', async () => {
  const [a, b] = await pair(100n)
  const wrong = [
    transfer({ from: a, to: b, amount: 0n }),
    transfer({ from: a, to: b, amount: -1n }),
    transfer({ from: a, to: b, amount: 100_000_000_000_001n }),
    transfer({ from: a, to: b, amount: 1n }, { linked: true }),
    transfer({ from: a, to: b, amount: 0n }, { kind: 'capture' }),
  ]
  for (const request of wrong) await expect(t.db.tx((tx) => post(tx, [request]))).rejects.toThrow()
  expect(await available(a)).toBe(100n)
})

test('an account that does not exist, another currency and oneself are refused', async () => {
  const [a, b] = await pair(100n)
  const stranger = { ...b, account: b.wallet }
  const requests = [
    transfer({ from: a, to: stranger, amount: 1n }),
    transfer({ from: a, to: b, amount: 1n }, { currency: 'USD' }),
    transfer({ from: a, to: a, amount: 1n }),
  ]
  expect(said(await t.db.tx((tx) => post(tx, requests)))).toEqual([
    'account_not_found',
    'currency_mismatch',
    'same_account',
  ])
})

test('two accounts of the operator are opened by one posting, also when one was opened by a posting that was undone', async () => {
  const [receivables, provisional] = [
    systemAccount('receivables', 'NZD', 0),
    systemAccount('provisional', 'NZD', 0),
  ]
  const move = (debit: string, credit: string) => {
    const base = { wallet: newId(0), kind: 'post', code: 'adjustment', currency: 'NZD' } as const
    return { ...base, id: newId(0), debit, credit, amount: 5n }
  }
  const undone = t.db.tx(async (tx) => {
    await post(tx, [move(systemAccount('goodwill', 'NZD', 0), provisional)])
    throw new RangeError('changed its mind')
  })
  await expect(undone).rejects.toThrow('changed its mind')
  const results = await t.db.tx((tx) => post(tx, [move(receivables, provisional)]))
  expect(said(results)).toEqual(['ok'])
})
