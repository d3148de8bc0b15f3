/** People with wallets and linked accounts, the simulated bank, and a clock that can be moved. */
import { expect } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import type { Handler } from '../../src/kernel/handler.ts'
import { timerForEach } from '../../src/kernel/handler.ts'
import { newBucket, newId, type Uuid } from '../../src/kernel/ids.ts'
import { CURRENCIES, MAX_AMOUNT } from '../../src/kernel/money.ts'
import type { Call } from '../../src/kernel/usecase.ts'
import { link } from '../../src/modules/instruments/instruments.ts'
import { instrumentsParticipant } from '../../src/modules/instruments/participant.ts'
import { reconcile } from '../../src/modules/ledger/books/reconcile.ts'
import { createLane, type Lane } from '../../src/modules/ledger/lane/lane.ts'
import { accountId, balances, post, systemAccount } from '../../src/modules/ledger/ledger.ts'
import { ledgerParticipant } from '../../src/modules/ledger/participant.ts'
import { paymentTimers } from '../../src/modules/payments/jobs/payments.ts'
import { railHandlers } from '../../src/modules/payments/jobs/rails.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { acceptTransfer } from '../../src/modules/payments/operations/transfers/accept-transfer.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { withdraw } from '../../src/modules/payments/operations/withdraw.ts'
import { paymentsParticipant } from '../../src/modules/payments/participant.ts'
import { find, type Payment } from '../../src/modules/payments/payments.ts'
import { readPacks, usePacks } from '../../src/modules/policy/policy.ts'
import { createKeys } from '../../src/modules/vault/vault.ts'
import { create, lockForFence, markClosed, raiseFence } from '../../src/modules/wallets/wallets.ts'
import type { Pool } from '../../src/platform/db/pool.ts'
import type { Db } from '../../src/platform/db/types.ts'
import type { Rail } from '../../src/platform/rails/rail.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { createSim } from '../../src/platform/rails/sim/sim.ts'
import { advance } from '../../src/platform/worker/advance.ts'
import { runDue } from '../../src/platform/worker/pass.ts'
import { freshDb } from '../harness.ts'

export type Holder = { readonly wallet: Uuid; readonly person: Uuid; readonly bucket: number }
export type Bank = Awaited<ReturnType<typeof openBank>>

/** These people cannot prove who they are: what a session alone may move has tests of its own. */
const useGenerousPack = (): void => {
  const packs = readPacks().map((pack) => {
    const all = Object.fromEntries(CURRENCIES.map((currency) => [currency, String(MAX_AMOUNT)]))
    const bounds = { each: all, per_day: all }
    return { ...pack, money_out: { ...pack.money_out, to_others: bounds, own_account: bounds } }
  })
  usePacks(packs, 'cn')
}

/** Payouts tell their case; here somebody only notes it. */
const heard = (notes: string[]): Handler =>
  timerForEach('closure.step', async (_tx, row) => {
    notes.push(row.ref)
  })

export const openBank = async (over: (rail: Rail) => Rail = (rail) => rail) => {
  const t = await freshDb()
  const { db } = t
  useGenerousPack()
  const lane = createLane({ url: t.url })
  const notes: string[] = []
  const rail = over(createSim(db))
  const handlers = [
    ...railHandlers({
      rail,
      nameOf: async () => '王小明',
    }),
    ...paymentTimers,
    heard(notes),
  ]
  return {
    db,
    lane,
    notes,
    handlers,
    /** Works off what is due now. */
    work: () => runDue(db, handlers, { untilIdle: true }),
    /** Moves business time, working off what falls due on the way. */
    pass: async (duration: string) => advance(db, handlers, plus(await db.now(), duration)),
    close: async () => {
      await lane.close()
      await t.close()
    },
  }
}

export const call = (holder: Holder, key: string = newId(0)): Call => ({
  actor: { kind: 'holder', session: newId(holder.bucket), ...holder },
  lang: 'en',
  traceId: 'test',
  ip: 'test',
  key,
})

/** A wallet with `funds` minor units that came from nowhere in particular. */
export const holder = async ({ db }: Bank, funds = 0n): Promise<Holder> => {
  const bucket = newBucket()
  const one = { wallet: newId(bucket), person: newId(bucket), bucket }
  await db.tx(async (tx) => {
    await createKeys(tx, one.person)
    await create(tx, { id: one.wallet, person: one.person, bucket, currency: 'CNY' })
    if (funds > 0n)
      await post(tx, [
        {
          id: newId(bucket),
          wallet: one.wallet,
          kind: 'post',
          code: 'topup',
          debit: systemAccount('bank_settlement', 'CNY', bucket),
          credit: accountId(one.wallet, 'available', 'CNY'),
          amount: funds,
          currency: 'CNY',
        },
      ])
  })
  return one
}

/** A linked account whose number ends in `tail`, after the bank's name check. */
export const linked = async (bank: Bank, to: Holder, tail = '4321'): Promise<Uuid> => {
  const id = await linking(bank, to, tail)
  await bank.work()
  return id
}

/** The same before the bank was asked. */
export const linking = async (bank: Bank, to: Holder, tail: string): Promise<Uuid> => {
  const { wallet, person, bucket } = to
  const id = newId(bucket)
  await bank.db.tx(async (tx) =>
    link(tx, {
      id, wallet, person, bucket, kind: 'bank_account', scheme: 'iban', number: exampleNumber('iban', tail),
      name: '招商银行', epoch: 0, at: await tx.now(),
    }),
  ) // biome-ignore format: a row
  return id
}

type Order = {
  readonly by: Holder
  readonly instrument: Uuid
  readonly amount: string
  readonly key?: string
}

const body = ({ instrument, amount }: Order) => ({ instrument, amount, currency: 'CNY' })
export const topup = (bank: Bank, order: Order) =>
  bank.db.tx((tx) =>
    topUp.run(tx, call(order.by, order.key), {
      params: { wallet: order.by.wallet },
      query: {},
      body: body(order),
    }),
  )
export const withdrawal = (bank: Bank, order: Order) =>
  bank.db.tx((tx) =>
    withdraw.run(tx, call(order.by, order.key), {
      params: { wallet: order.by.wallet },
      query: {},
      body: body(order),
    }),
  )

type Pay = {
  readonly from: Holder
  readonly to: Holder
  readonly amount: string
  readonly key?: string
  readonly memo?: string
  readonly accept?: 'required'
}

export const pay = async (bank: { db: Pool; lane: Lane }, { from, to, amount, key, ...more }: Pay) =>
  bank.lane.submit(
    await transfer.run(bank.db, call(from, key), {
      params: { wallet: from.wallet },
      query: {},
      body: { to: { wallet: to.wallet }, amount, currency: 'CNY', ...more },
    }),
  )

export const accept = (bank: Bank, by: Holder, id: Uuid) =>
  bank.db.tx((tx) =>
    acceptTransfer.run(tx, call(by), { params: { wallet: by.wallet, transfer: id }, query: {}, body: {} }),
  )

export const stateOf = async ({ db }: Bank, id: Uuid): Promise<Payment['state'] | undefined> =>
  (await find(db, [id]))[0]?.state

/** What is available in the wallet, and what is kept as its claim. */
export const money = async ({ db }: Bank, { wallet }: Holder) => {
  const found = await balances(db, [wallet])
  const of = (purpose: string) => found.find((b) => b.purpose === purpose)
  return { available: of('available')?.available ?? 0n, claim: of('claim')?.balance ?? 0n }
}

/** The fence as acceptance raises it, then what every participant does behind it. */
export const fence = ({ db }: Bank, { wallet, person, bucket }: Holder): Promise<number> =>
  db.tx(async (tx) => {
    await lockForFence(tx, [wallet])
    const at = await tx.now()
    const epochs = await raiseFence(tx, [wallet], at)
    for (const participant of [paymentsParticipant, instrumentsParticipant, ledgerParticipant])
      await participant.freeze(tx, [{ wallet, person, bucket }], { epochs, at, closing: 'cooling_off' })
    return epochs.get(wallet) ?? 0
  })

export const shut = ({ db }: Bank, { wallet, person, bucket }: Holder): Promise<void> =>
  db.tx(async (tx) => {
    await lockForFence(tx, [wallet])
    const at = await tx.now()
    for (const participant of [paymentsParticipant, instrumentsParticipant, ledgerParticipant])
      await participant.close(tx, [{ wallet, person, bucket }], at)
    await markClosed(tx, [wallet], at)
  })

/** Money is neither made nor lost, and open claims are what the claim accounts hold. */
export const expectBalanced = async ({ db }: { readonly db: Db }): Promise<void> => {
  expect((await db.tx(reconcile)).breaks).toEqual([])
  const claims = await db.query<{ wallet: Uuid; owed: bigint; kept: bigint }>(
    `SELECT a.wallet, (a.credits_posted - a.debits_posted) AS kept,
            coalesce((SELECT sum(amount) FROM claims.claim c WHERE c.wallet = a.wallet AND c.paid_by IS NULL), 0)::bigint AS owed
       FROM ledger.account a WHERE a.purpose = 'claim'`,
  )
  for (const { owed, kept } of claims) expect(owed).toBe(kept)
}

/** With nothing under way: what the bank holds for us by its own books is what ours say. `seeded` came from nowhere. */
export const expectBankAgrees = async ({ db }: { readonly db: Db }, seeded: bigint): Promise<void> => {
  const [theirs] = await db.query<{ sum: bigint | null }>(
    `SELECT sum(CASE WHEN i.outcome = 'refused' OR p.state = 'bounced' THEN 0
                     WHEN i.kind = 'collect' THEN i.amount ELSE -i.amount END)::bigint AS sum
       FROM rails_sim.instruction i LEFT JOIN payments.payment p ON p.id = i.key
      WHERE i.kind IN ('collect', 'payout')`,
  )
  const [ours] = await db.query<{ sum: bigint | null }>(
    `SELECT sum(debits_posted - credits_posted)::bigint AS sum FROM ledger.account WHERE purpose = 'bank_settlement'`,
  )
  expect(ours?.sum ?? 0n).toBe((theirs?.sum ?? 0n) + seeded)
}
