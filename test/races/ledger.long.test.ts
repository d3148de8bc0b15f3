/** Two of everything. Real connections, so the interleavings are PostgreSQL's own. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import type { PostingResult } from '../../src/kernel/lane.ts'
import { StillOpen, type WalletRef } from '../../src/kernel/participant.ts'
import { reconcile } from '../../src/modules/ledger/books/reconcile.ts'
import { createLane, type Lane } from '../../src/modules/ledger/lane/lane.ts'
import { balances, post } from '../../src/modules/ledger/ledger.ts'
import { ledgerParticipant } from '../../src/modules/ledger/participant.ts'
import { find, lowerFence, markClosed, raiseFence } from '../../src/modules/wallets/wallets.ts'
import { freshDb, type TestDb } from '../harness.ts'
import { type Purse, purses, topup, transfer, work } from '../ledger/wallets-of.ts'

const ROUNDS = process.env.QUITTANCE_FULL === '1' ? 200 : 12

let t: TestDb
const lanes: Lane[] = []
const lane = (): Lane => {
  const made = createLane({ url: t.url })
  lanes.push(made)
  return made
}
beforeAll(async () => {
  t = await freshDb({ max: 20 })
})
afterEach(async () => {
  await Promise.all(lanes.splice(0).map((one) => one.close()))
})
afterAll(async () => {
  const [row] = await t.db.query<{ deadlocks: bigint }>(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  )
  const { breaks } = await t.db.tx((tx) => reconcile(tx))
  await t.close()
  expect(row?.deadlocks).toBe(0n)
  expect(breaks).toEqual([])
})

const refOf = ({ wallet, person, bucket }: Purse): WalletRef => ({ wallet, person, bucket })
const one = (results: readonly PostingResult[]): PostingResult => {
  const [result] = results
  if (!result) throw new Error('one result was expected')
  return result
}
const pick = <T>(items: readonly T[], i: number): T => {
  const item = items[i % items.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}
const total = async (all: readonly Purse[]): Promise<bigint> =>
  (
    await balances(
      t.db,
      all.map((p) => p.wallet),
    )
  ).reduce((sum, b) => sum + b.balance, 0n)

test('nothing is accepted after the fence, and nothing that was accepted is lost (M3)', async () => {
  const [first, second] = [lane(), lane()]
  let [refused, made] = [0, 0]
  for (let round = 0; round < ROUNDS; round++) {
    const all = await purses(t.db, 4, 1_000n)
    const closing = pick(all, 0)
    const pay = Array.from({ length: 12 }, async (_, payer) => {
      const other = pick(all, 1 + (payer % 3))
      const [from, to] = payer % 2 === 0 ? [closing, other] : [other, closing]
      const results: PostingResult[] = []
      for (let i = 0; i < 6; i++)
        results.push(
          one(await pick([first, second], payer).submit(work([transfer({ from, to, amount: 7n })]))),
        )
      return results
    })
    const fence = t.db.tx(async (tx) => {
      const epochs = await raiseFence(tx, [closing.wallet], await tx.now())
      const [balance] = await balances(tx, [closing.wallet])
      return { epoch: epochs.get(closing.wallet), version: balance?.version }
    })
    const [fenced, ...each] = await Promise.all([fence, ...pay])
    const paid = each.flat()
    const [after] = await balances(t.db, [closing.wallet])
    expect(after).toMatchObject({ state: 'closing', epoch: fenced.epoch, version: fenced.version })
    for (const result of paid) if (!result.ok) expect(result.refusal).toBe('wallet_closing')
    const touched = paid.filter((result) => result.ok)
    expect(after?.version).toBe(1n + BigInt(touched.length))
    expect(await total(all)).toBe(4_000n)
    refused += paid.length - touched.length
    made += touched.length
  }
  // The fence came in the middle of the payments, not before or after all of them.
  expect(Math.min(refused, made)).toBeGreaterThan(0)
})

test('sweep and close race payers: a closed wallet is empty and every payer has a definite answer (M3)', async () => {
  const payers = lane()
  for (let round = 0; round < ROUNDS; round++) {
    const all = await purses(t.db, 3, 500n)
    const [closing, other, bank] = [pick(all, 0), pick(all, 1), pick(all, 2)]
    const pay = Array.from({ length: 40 }, (_, i) =>
      payers
        .submit(
          work([
            transfer(
              i % 2 ? { from: closing, to: other, amount: 9n } : { from: other, to: closing, amount: 9n },
            ),
          ]),
        )
        .then(one),
    )
    const close = (async () => {
      await t.db.tx(async (tx) => raiseFence(tx, [closing.wallet], await tx.now()))
      const sweep = transfer(
        { from: closing, to: bank, amount: 1_000_000n },
        { kind: 'balance', code: 'closing_sweep' },
      )
      const swept = one(await t.db.tx((tx) => post(tx, [sweep])))
      await t.db.tx(async (tx) => {
        const at = await tx.now()
        await ledgerParticipant.close(tx, [refOf(closing)], at)
        await markClosed(tx, [closing.wallet], at)
      })
      return swept
    })()
    const [swept, ...paid] = await Promise.all([close, ...pay])
    expect(swept.ok).toBe(true)
    for (const result of paid)
      if (!result.ok) expect(['wallet_closing', 'wallet_closed']).toContain(result.refusal)
    expect(await balances(t.db, [closing.wallet])).toMatchObject([{ state: 'closed', balance: 0n }])
    expect(await total(all)).toBe(1_500n)
  }
})

test('two lanes that bring the same ids post each once and give both callers the same answer', async () => {
  const [a, b] = await purses(t.db, 2, 10_000n)
  if (!a || !b) throw new Error('two wallets were asked for')
  const pair = [lane(), lane()]
  const requests = Array.from({ length: 200 }, (_, i) =>
    transfer({ from: a, to: b, amount: BigInt(i % 120) + 1n }),
  )
  const answers = await Promise.all(
    pair.map((l) => Promise.all(requests.map((r) => l.submit(work([r])).then(one)))),
  )
  const [mine, theirs] = answers
  for (const [i, result] of (mine ?? []).entries()) {
    const other = theirs?.[i]
    expect({ ...other, replayed: false }).toEqual({ ...result, replayed: false })
    if (result.ok) expect(result.replayed).not.toBe(other?.replayed)
  }
  const moved = (mine ?? []).reduce((sum, r) => sum + (r.ok ? r.amount : 0n), 0n)
  expect(await balances(t.db, [b.wallet])).toMatchObject([{ balance: 10_000n + moved }])
})

test('the same id with different accounts on two lanes is decided once', async () => {
  const pair = [lane(), lane()]
  for (let round = 0; round < ROUNDS; round++) {
    const all = await purses(t.db, 4, 100n)
    const id = newId(pick(all, 0).bucket)
    const bodies = [
      transfer({ from: pick(all, 0), to: pick(all, 1), amount: 5n }, { id }),
      transfer({ from: pick(all, 2), to: pick(all, 3), amount: 5n }, { id }),
    ]
    const results = await Promise.all(
      bodies.map((body, i) =>
        pick(pair, i)
          .submit(work([body]))
          .then(one),
      ),
    )
    expect(results.filter((r) => r.ok)).toHaveLength(1)
    expect(results.filter((r) => !r.ok && r.refusal === 'different_request')).toHaveLength(1)
  }
})

test('lanes, transactions, fences and thaws over a few accounts never deadlock', async () => {
  const all = await purses(t.db, 8, 100_000n)
  const pair = [lane(), lane()]
  const before = await total(all)
  const jobs = Array.from({ length: ROUNDS * 10 }, (_, i) => async () => {
    const [from, to] = [pick(all, i), pick(all, i * 3 + 1)]
    if (i % 10 === 9) {
      const set = [pick(all, i).wallet, pick(all, i + 3).wallet]
      await t.db.tx(async (tx) => raiseFence(tx, set, await tx.now()))
      await t.db.tx((tx) => lowerFence(tx, set))
    } else if (i % 3 === 0)
      await t.db.tx((tx) =>
        post(tx, [transfer({ from, to, amount: 3n }), transfer({ from: to, to: from, amount: 2n })]),
      )
    else
      await pick(pair, i).submit(
        work([transfer({ from: to, to: from, amount: 1n }), transfer({ from, to, amount: 1n })]),
      )
  })
  await Promise.all(jobs.map((job) => job()))
  expect(await total(all)).toBe(before)
  expect(
    (
      await find(
        t.db,
        all.map((p) => p.wallet),
      )
    ).map((w) => w.state),
  ).toEqual(Array(8).fill('open'))
})

test('a wallet that still holds money or a hold does not close, whoever tries (M1)', async () => {
  const [a, b] = await purses(t.db, 2, 100n)
  if (!a || !b) throw new Error('two wallets were asked for')
  const hold = transfer({ from: a, to: b, amount: 40n }, { kind: 'hold', code: 'merchant' })
  await t.db.tx((tx) => post(tx, [hold]))
  await t.db.tx(async (tx) => raiseFence(tx, [a.wallet], await tx.now()))
  const sweep = () =>
    transfer({ from: a, to: b, amount: 1_000n }, { kind: 'balance', code: 'closing_dust', credit: b.account })
  const close = () => t.db.tx(async (tx) => ledgerParticipant.close(tx, [refOf(a)], await tx.now()))
  await t.db.tx((tx) => post(tx, [sweep()]))
  await expect(close()).rejects.toThrow(StillOpen)
  await expect(
    t.db.query(`UPDATE ledger.account SET state = 'closed' WHERE id = $1`, [a.account]),
  ).rejects.toThrow(/closed_is_empty/)
  const release = transfer(
    { from: a, to: b, amount: 0n },
    { kind: 'release', code: 'merchant', hold: hold.id },
  )
  expect(one(await t.db.tx((tx) => post(tx, [release])))).toMatchObject({ ok: true, amount: 40n })
  await expect(close()).rejects.toThrow(StillOpen)
  expect(one(await t.db.tx((tx) => post(tx, [sweep()])))).toMatchObject({ ok: true, amount: 40n })
  await close()
  expect(one(await t.db.tx((tx) => post(tx, [topup(a, 1n)])))).toMatchObject({
    ok: false,
    refusal: 'wallet_closed',
  })
})
