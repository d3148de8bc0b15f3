import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '../../src/kernel/errors.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { PostingCode, PostingKind, PostingResult } from '../../src/kernel/lane.ts'
import type { WalletRef } from '../../src/kernel/participant.ts'
import { accountId, balances, post, systemAccount } from '../../src/modules/ledger/ledger.ts'
import { ledgerParticipant } from '../../src/modules/ledger/participant.ts'
import {
  find,
  lockShared,
  lowerFence,
  markClosed,
  openAccount,
  raiseFence,
  reopen,
  requireOpen,
  restrict,
  type WalletRow,
} from '../../src/modules/wallets/wallets.ts'
import { freshDb, type TestDb } from '../harness.ts'
import { type Purse, purses, topup, transfer } from './wallets-of.ts'

let t: TestDb
beforeAll(async () => {
  t = await freshDb()
})
afterAll(() => t.close())

const refOf = ({ wallet, person, bucket }: Purse): WalletRef => ({ wallet, person, bucket })
const fence = (purse: Purse) =>
  t.db.tx(async (tx) => (await raiseFence(tx, [purse.wallet], await tx.now())).get(purse.wallet))
const settle = (purse: Purse, epoch: number) =>
  t.db.tx(async (tx) =>
    ledgerParticipant.freeze(tx, [refOf(purse)], {
      epochs: new Map([[purse.wallet, epoch]]),
      at: await tx.now(),
      closing: 'settling',
    }),
  )
const stateOf = async (purse: Purse): Promise<WalletRow | undefined> => (await find(t.db, [purse.wallet]))[0]
const said = ([result]: readonly PostingResult[]) => (result?.ok ? 'ok' : result?.refusal)
const trio = async (funds = 100n): Promise<readonly [Purse, Purse, Purse]> => {
  const [a, b, c] = await purses(t.db, 3, funds)
  if (!a || !b || !c) throw new Error('three wallets were asked for')
  return [a, b, c]
}

test('the fence raises the epoch once, however often it is raised, and stores what was', async () => {
  const [a] = await trio()
  expect([await fence(a), await fence(a)]).toEqual([1, 1])
  expect(await stateOf(a)).toMatchObject({ state: 'closing', storedState: 'open', epoch: 1 })
  expect(await balances(t.db, [a.wallet])).toMatchObject([{ state: 'closing', epoch: 1 }])
  await t.db.tx((tx) => lowerFence(tx, [a.wallet]))
  expect(await stateOf(a)).toMatchObject({ state: 'open', storedState: null, epoch: 1, fencedAt: null })
  expect(await balances(t.db, [a.wallet])).toMatchObject([{ state: 'open', epoch: 1 }])
})

test('a restricted wallet can be fenced and is restricted again afterwards', async () => {
  const [a, b] = await trio()
  await t.db.tx((tx) => restrict(tx, [a.wallet], 'frozen'))
  expect(said(await t.db.tx((tx) => post(tx, [transfer({ from: a, to: b, amount: 1n })])))).toBe(
    'wallet_frozen',
  )
  await fence(a)
  expect(
    said(await t.db.tx((tx) => post(tx, [transfer({ from: a, to: b, amount: 1n }, { code: 'withdrawal' })]))),
  ).toBe('wallet_closing')
  await t.db.tx(async (tx) => {
    await ledgerParticipant.thaw(tx, [refOf(a)], {
      epochs: new Map([[a.wallet, 1]]),
      at: await tx.now(),
      closing: 'cooling_off',
    })
    await lowerFence(tx, [a.wallet])
  })
  expect(said(await t.db.tx((tx) => post(tx, [transfer({ from: a, to: b, amount: 1n })])))).toBe(
    'wallet_frozen',
  )
})

type Way = readonly [PostingKind, PostingCode, 'out' | 'in']
/** What a wallet may still do: open · restricted · cooling off · settling · closed. */
const RIGHTS: readonly (readonly [Way, string])[] = [
  [['post', 'transfer', 'out'], 'ok frozen closing closing closed'],
  [['post', 'transfer', 'in'], 'ok frozen closing closing closed'],
  [['hold', 'merchant', 'out'], 'ok frozen closing closing closed'],
  [['post', 'topup', 'in'], 'ok frozen closing closing closed'],
  [['post', 'withdrawal', 'out'], 'ok frozen ok closing closed'],
  [['post', 'refund', 'in'], 'ok ok ok ok closed'],
  [['post', 'withdrawal_returned', 'in'], 'ok ok ok ok closed'],
  [['balance', 'closing_sweep', 'out'], 'ok frozen ok ok closed'],
  [['balance', 'closing_claim', 'out'], 'ok frozen ok ok closed'],
  [['post', 'adjustment', 'in'], 'ok frozen ok ok closed'],
]

test.each(RIGHTS)('%j in each state: %s', async ([kind, code, direction], expected) => {
  const answers: (string | undefined)[] = []
  for (const state of ['open', 'frozen', 'cooling_off', 'settling', 'closed']) {
    const [a, b] = await trio(state === 'closed' ? 0n : 100n)
    if (state === 'frozen') await t.db.tx((tx) => restrict(tx, [a.wallet], 'frozen'))
    if (state === 'cooling_off' || state === 'settling' || state === 'closed') await fence(a)
    if (state === 'settling') await settle(a, 1)
    if (state === 'closed') await t.db.tx(async (tx) => markClosed(tx, [a.wallet], await tx.now()))
    const bank = { ...b, account: systemAccount('bank_settlement', 'CNY', a.bucket) }
    const request =
      direction === 'out'
        ? transfer({ from: a, to: bank, amount: 5n })
        : transfer({ from: bank, to: a, amount: 5n })
    answers.push(
      said(await t.db.tx((tx) => post(tx, [{ ...request, id: newId(a.bucket), kind, code }])))?.replace(
        'wallet_',
        '',
      ),
    )
  }
  expect(answers.join(' ')).toBe(expected)
})

test('an older hold may still be captured and released behind the fence; its money stays inside it', async () => {
  const [a, b] = await trio()
  const holds = [10n, 20n].map((amount) =>
    transfer({ from: a, to: b, amount }, { kind: 'hold', code: 'merchant' }),
  )
  await t.db.tx((tx) => post(tx, holds))
  await settle(a, (await fence(a)) ?? 0)
  const ends = (['capture', 'release'] as const).map((kind, i) =>
    transfer({ from: a, to: b, amount: 0n }, { kind, code: 'merchant', hold: holds[i]?.id ?? '' }),
  )
  expect(await t.db.tx((tx) => post(tx, ends))).toMatchObject([
    { ok: true, amount: 10n },
    { ok: true, amount: 20n },
  ])
  expect(await balances(t.db, [a.wallet])).toMatchObject([{ balance: 90n, heldOut: 0n }])
})

test('what was authorised under an older epoch is refused, also after the fence is lowered', async () => {
  const [a, b] = await trio()
  const old = transfer({ from: a, to: b, amount: 1n }, { epoch: 0 })
  await fence(a)
  await t.db.tx((tx) => lowerFence(tx, [a.wallet]))
  expect(said(await t.db.tx((tx) => post(tx, [old])))).toBe('epoch_changed')
  expect(
    said(await t.db.tx((tx) => post(tx, [transfer({ from: a, to: b, amount: 1n }, { epoch: 1 })]))),
  ).toBe('ok')
})

test('a pocket that is opened behind the fence is behind it too', async () => {
  const [a, b] = await trio()
  await fence(a)
  await t.db.tx(async (tx) =>
    openAccount(tx, await lockShared(tx, a.wallet), { purpose: 'available', currency: 'USD' }),
  )
  const dollars = {
    ...topup(a, 1n),
    currency: 'USD' as const,
    debit: systemAccount('bank_settlement', 'USD', a.bucket),
    credit: accountId(a.wallet, 'available', 'USD'),
  }
  expect(said(await t.db.tx((tx) => post(tx, [dollars])))).toBe('wallet_closing')
  expect(said(await t.db.tx((tx) => post(tx, [transfer({ from: b, to: a, amount: 1n })])))).toBe(
    'wallet_closing',
  )
})

test('money left as a claim outlives the wallet and can be paid out', async () => {
  const [a] = await trio()
  await fence(a)
  await t.db.tx(async (tx) =>
    openAccount(tx, await lockShared(tx, a.wallet), { purpose: 'claim', currency: 'CNY' }),
  )
  const claim = { ...a, account: accountId(a.wallet, 'claim', 'CNY') }
  const bank = { ...a, account: systemAccount('bank_settlement', 'CNY', a.bucket) }
  const leave = transfer({ from: a, to: claim, amount: 1_000n }, { kind: 'balance', code: 'closing_claim' })
  expect(said(await t.db.tx((tx) => post(tx, [leave])))).toBe('ok')
  await t.db.tx(async (tx) => {
    await ledgerParticipant.close(tx, [refOf(a)], await tx.now())
    await markClosed(tx, [a.wallet], await tx.now())
  })
  expect(
    said(
      await t.db.tx((tx) =>
        post(tx, [transfer({ from: bank, to: claim, amount: 5n }, { code: 'late_money' })]),
      ),
    ),
  ).toBe('ok')
  expect(said(await t.db.tx((tx) => post(tx, [transfer({ from: claim, to: bank, amount: 5n })])))).toBe(
    'wallet_closed',
  )
  expect(
    said(
      await t.db.tx((tx) =>
        post(tx, [transfer({ from: claim, to: bank, amount: 105n }, { code: 'claim_paid' })]),
      ),
    ),
  ).toBe('ok')
})

test('a reopened wallet works under a new epoch', async () => {
  const [a, b] = await trio(0n)
  await fence(a)
  await t.db.tx(async (tx) => markClosed(tx, [a.wallet], await tx.now()))
  await t.db.tx(async (tx) => {
    expect(await ledgerParticipant.reopen(tx, [refOf(a)], await tx.now())).toMatchObject([
      { outcome: 'restored' },
    ])
    await reopen(tx, [a.wallet])
  })
  expect(await stateOf(a)).toMatchObject({ state: 'open', epoch: 2, closedAt: null })
  expect(said(await t.db.tx((tx) => post(tx, [topup(a, 5n)])))).toBe('ok')
  expect(
    said(await t.db.tx((tx) => post(tx, [transfer({ from: a, to: b, amount: 1n }, { epoch: 1 })]))),
  ).toBe('epoch_changed')
})

test('a product write refuses with the state of the wallet, and an unknown wallet by its own code', async () => {
  const [a] = await trio(0n)
  const tried = () =>
    t.db
      .tx(async (tx) => requireOpen(await lockShared(tx, a.wallet)))
      .then(
        () => 'ok',
        (error: unknown) => (error instanceof Refusal ? error.code : error),
      )
  const answers = [await tried()]
  await t.db.tx((tx) => restrict(tx, [a.wallet], 'frozen'))
  answers.push(await tried())
  await fence(a)
  answers.push(await tried())
  await t.db.tx(async (tx) => markClosed(tx, [a.wallet], await tx.now()))
  answers.push(await tried())
  expect(answers).toEqual(['ok', 'wallet_frozen', 'wallet_closing', 'wallet_closed'])
  await expect(t.db.tx((tx) => lockShared(tx, newId(3)))).rejects.toThrow('wallet_unknown')
})

test('a closure hears of each balance and each hold, and of what can be moved', async () => {
  const [a, b] = await trio()
  const hold = transfer(
    { from: a, to: b, amount: 30n },
    { kind: 'hold', code: 'fee', expiresAt: (await t.db.now()).add({ hours: 5 }) },
  )
  const pending = transfer({ from: a, to: b, amount: 10n }, { kind: 'hold', code: 'transfer' })
  await t.db.tx((tx) => post(tx, [hold, pending]))
  const at = await t.db.now()
  const found = await ledgerParticipant.obligations(t.db, [refOf(a), refOf(b)], at)
  expect(found.get(a.wallet)).toMatchObject([
    {
      code: 'balance.positive',
      object: { ref: a.account, amount: 100n, currency: 'CNY' },
      clears: 'by_plan',
    },
    { code: 'hold.open', object: { ref: hold.id, amount: 30n }, clears: 'by_time', clearsAt: hold.expiresAt },
  ])
  expect(found.get(b.wallet)?.map((f) => f.code)).toEqual(['balance.positive', 'hold.open'])
  const pockets = await ledgerParticipant.pockets?.(t.db, [refOf(a)], at)
  expect(pockets?.get(a.wallet)).toEqual([{ account: a.account, currency: 'CNY', available: 60n, held: 40n }])
})
