/** Random lives of a few wallets over a bad bank: whatever happens, every minor unit is in exactly one place. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '../../src/kernel/errors.ts'
import { deriveId, type Uuid } from '../../src/kernel/ids.ts'
import { accountId } from '../../src/modules/ledger/ledger.ts'
import { inFlight } from '../../src/modules/payments/payments.ts'
import { settle } from '../../src/modules/payments/rail/payouts.ts'
import { decideTransfer } from '../../src/modules/payments/transfers/transfers.ts'
import { find, lockForFence } from '../../src/modules/wallets/wallets.ts'
import {
  type Bank, expectBalanced, expectBankAgrees, fence, type Holder, holder, linked, money, openBank, pay, shut, topup,
  withdrawal,
} from './bank.ts' // biome-ignore format: a list

let bank: Bank
beforeAll(async () => {
  bank = await openBank()
})
afterAll(() => bank.close())

const FUNDS = 50_000n
const TAILS = ['4321', '0002', '0004', '0005', '0006', '0007']
/** The amounts of the sentinels and ordinary ones. */
const amounts = fc.oneof(fc.constantFrom(1313, 1414, 1515, 1616, 1717), fc.integer({ min: 1, max: 60_000 }))
const who = fc.nat({ max: 3 })
const operation = fc.oneof(
  fc.record({ op: fc.constantFrom('topup' as const, 'withdraw' as const), who, amount: amounts }),
  fc.record({ op: fc.constantFrom('pay' as const, 'offer' as const), who, to: who, amount: amounts }),
  fc.record({
    op: fc.constant('decide' as const),
    who,
    event: fc.constantFrom('accept', 'decline', 'cancel'),
  }),
  fc.record({ op: fc.constant('pass' as const), minutes: fc.constantFrom(0, 1, 90, 1500, 4400) }),
  fc.record({ op: fc.constant('leave' as const), who }),
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never
type Purse = Holder & { readonly instrument: Uuid }

const perform = async (people: readonly Purse[], o: Operation): Promise<unknown> => {
  if (o.op === 'pass') return o.minutes === 0 ? bank.work() : bank.pass(`PT${o.minutes}M`)
  const by = at(people, o.who)
  const order = { by, instrument: by.instrument }
  if (o.op === 'topup') return topup(bank, { ...order, amount: String(o.amount) })
  if (o.op === 'leave') return fence(bank, by)
  if (o.op === 'decide') return decide(by, o.event)
  if (!('to' in o)) return withdrawal(bank, { ...order, amount: String(o.amount) })
  const to = at(people, o.to)
  return pay(bank, {
    from: by,
    to,
    amount: String(o.amount),
    ...(o.op === 'offer' ? { accept: 'required' } : {}),
  })
}

const decide = async (by: Holder, event: string): Promise<void> => {
  const { outgoing, incoming } = await inFlight(bank.db, [by.wallet])
  const mine = outgoing.find((p) => p.state === 'pending')?.id
  const theirs = incoming[0]?.payment
  const transfer = event === 'cancel' ? mine : theirs
  const kind = event === 'cancel' || event === 'accept' ? event : 'decline'
  if (transfer) await bank.db.tx((tx) => decideTransfer(tx, { transfer, wallet: by.wallet, event: kind }))
}

const at = <T>(list: readonly T[], i: number): T => {
  const found = list[i]
  if (found === undefined) throw new Error('nobody there')
  return found
}

/** Settles a fenced wallet as its case would: pay out, and what the bank does not take becomes a claim. */
const finish = async (by: Purse): Promise<void> => {
  const [wallet] = await find(bank.db, [by.wallet])
  if (wallet?.state !== 'closing') return
  const step = {
    id: deriveId(by.bucket, 'step', by.wallet),
    closure: deriveId(by.bucket, 'case', by.wallet),
    wallet: by,
    epoch: wallet.epoch,
    kind: 'payout' as const,
    way: 'own_account' as const,
    instrument: by.instrument,
    account: accountId(by.wallet, 'available', 'CNY'),
    currency: 'CNY' as const,
  }
  const take = (given: Parameters<typeof settle>[1][number]) =>
    bank.db.tx(async (tx) => {
      await lockForFence(tx, [by.wallet])
      return (await settle(tx, [given], await tx.now())).get(given.id)
    })
  await take(step)
  await bank.pass('P2D')
  const answer = await take(step)
  if (answer?.state === 'failed') await take({ ...step, way: 'claim' })
  // A withdrawal from before may bounce into the wallet after its sweep: the case sweeps again.
  await take({ ...step, id: deriveId(by.bucket, 'rest', by.wallet), way: 'claim' })
  await shut(bank, by)
  expect((await money(bank, by)).available).toBe(0n)
}

test('M2 money is conserved over random histories that include closing, late answers and bounces', async () => {
  let seeded = 0n
  const history = fc.asyncProperty(
    fc.array(operation, { minLength: 20, maxLength: 40 }),
    async (operations) => {
      const people: Purse[] = []
      for (let i = 0; i < 4; i++) {
        const one = await holder(bank, FUNDS)
        people.push({
          ...one,
          instrument: await linked(bank, one, at(TAILS, (i + operations.length) % TAILS.length)),
        })
      }
      seeded += FUNDS * 4n
      for (const o of operations)
        await perform(people, o).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error
        })
      await bank.pass('P4D')
      for (const by of people) await finish(by)
      await bank.pass('P4D')
      await expectBalanced(bank)
      await expectBankAgrees(bank, seeded)
    },
  )
  await fc.assert(history, { numRuns: 8, endOnFailure: true })
}, 120_000)
