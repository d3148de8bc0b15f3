import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PostingResult } from '../../src/kernel/lane.ts'
import type { Transfer } from '../../src/modules/ledger/rules.ts'
import {
  ACCOUNTS,
  cut,
  emptyWorld,
  history,
  modelAccounts,
  NOW,
  step,
  type World,
} from './ledger-histories.ts'
import { Model } from './ledger-model.ts'

const RUNS = process.env.QUITTANCE_FULL === '1' ? 20_000 : 400
const many = { numRuns: RUNS }

/** What the statement inserts for a transfer: both sides of one row. */
const legsOf = (t: Transfer) => [
  { ...t, account: t.debit, version: t.debitVersion, balance: t.debitAfter, debit: true },
  { ...t, account: t.credit, version: t.creditVersion, balance: t.creditAfter, debit: false },
]
const plain = (result: PostingResult) => (result.ok ? result.amount : result.refusal)
const counters = (world: World) => [...world.accounts.values()]

test('every answer and every balance is that of a model which folds over what was accepted', () => {
  fc.assert(
    fc.property(history(60), (requests) => {
      const { world, decisions } = step(emptyWorld(), requests)
      const model = new Model(modelAccounts, NOW)
      expect(decisions.results.map(plain)).toEqual(model.postAll(requests))
      for (const a of counters(world)) {
        expect(a.creditsPosted - a.debitsPosted).toBe(model.balance(a.id))
        expect(a.debitsPending).toBe(model.held(a.id))
      }
    }),
    many,
  )
})

test('a batch gives what its parts give, wherever it is cut', () => {
  fc.assert(
    fc.property(
      history(60),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      (requests, sizes) => {
        const whole = step(emptyWorld(), requests)
        let world = emptyWorld()
        const results: PostingResult[] = []
        const transfers = []
        for (const part of cut(requests, sizes)) {
          const one = step(world, part)
          world = one.world
          results.push(...one.decisions.results)
          transfers.push(...one.decisions.transfers)
        }
        expect(results).toEqual(whole.decisions.results)
        expect(counters(world)).toEqual(counters(whole.world))
        expect(transfers).toEqual(whole.decisions.transfers)
        expect([...world.holds.values()]).toEqual(expect.arrayContaining([...whole.world.holds.values()]))
      },
    ),
    many,
  )
})

test('money is conserved, limits hold, and the legs add up to the counters without a gap', () => {
  fc.assert(
    fc.property(history(80), (requests) => {
      const { world, decisions } = step(emptyWorld(), requests)
      const sum = (of: (a: ReturnType<typeof counters>[number]) => bigint) =>
        counters(world).reduce((s, a) => s + of(a), 0n)
      expect(sum((a) => a.debitsPosted)).toBe(sum((a) => a.creditsPosted))
      expect(sum((a) => a.debitsPending)).toBe(sum((a) => a.creditsPending))
      for (const a of counters(world)) {
        if (a.debitLimit !== null)
          expect(a.debitsPosted + a.debitsPending - a.creditsPosted <= a.debitLimit).toBe(true)
        const legs = decisions.transfers.flatMap(legsOf).filter((leg) => leg.account === a.id)
        expect(legs.map((leg) => leg.version)).toEqual(legs.map((_, i) => BigInt(i + 1)))
        const replay = (debit: boolean, what: 'posted' | 'held') =>
          legs.filter((leg) => leg.debit === debit).reduce((s, leg) => s + leg[what], 0n)
        expect([
          replay(true, 'posted'),
          replay(false, 'posted'),
          replay(true, 'held'),
          replay(false, 'held'),
        ]).toEqual([a.debitsPosted, a.creditsPosted, a.debitsPending, a.creditsPending])
        expect(legs.at(-1)?.balance ?? 0n).toBe(a.creditsPosted - a.debitsPosted)
      }
    }),
    many,
  )
})

test('sent again, everything is answered as before and nothing moves', () => {
  fc.assert(
    fc.property(history(40), history(20), (requests, between) => {
      const first = step(emptyWorld(), requests)
      const later = step(first.world, between)
      const again = step(later.world, requests)
      expect(again.decisions.transfers).toEqual([])
      expect(again.decisions.decided).toEqual([])
      for (const [i, result] of again.decisions.results.entries())
        expect(plain(result)).toEqual(plain(first.decisions.results[i] ?? result))
    }),
    many,
  )
})

test('deciding changes nothing that it was given', () => {
  fc.assert(
    fc.property(history(40), (requests) => {
      const world = emptyWorld()
      step(world, requests)
      expect(counters(world)).toEqual(counters(emptyWorld()))
    }),
    { numRuns: 50 },
  )
})

test('amounts that are powers of two tell from the balance alone which transfers landed', () => {
  const [bank, , wallet] = ACCOUNTS
  if (!bank || !wallet) throw new Error('the world has five accounts')
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(40), { minLength: 1 }), fc.array(fc.nat(40)), (powers, repeats) => {
      const requests = [...powers, ...repeats.filter((p) => powers.includes(p))].map((power) => ({
        id: `00000000-0000-8000-8000-0000000${power.toString(16).padStart(3, '0')}07`,
        wallet: `00000000-0000-8000-8000-000000000007`,
        kind: 'post' as const,
        code: 'topup' as const,
        debit: bank,
        credit: wallet,
        amount: 2n ** BigInt(power),
        currency: 'CNY' as const,
      }))
      const balance = step(emptyWorld(), requests).world.accounts.get(wallet)?.creditsPosted ?? 0n
      const landed = Array.from({ length: 41 }, (_, i) => i).filter((i) => (balance >> BigInt(i)) % 2n === 1n)
      expect(landed).toEqual(powers.toSorted((a, b) => a - b))
    }),
    many,
  )
})
