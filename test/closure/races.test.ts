import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '../../src/kernel/errors.ts'
import { openClaims } from '../../src/modules/claims/claims.ts'
import { confirmClosure } from '../../src/modules/closure/operations/acceptance/confirm.ts'
import { reconcile } from '../../src/modules/ledger/books/reconcile.ts'
import { accepted, open, plan, read } from './steps.ts'
import { act, funded, linked, openWorld, pay, person, proof, type World } from './world.ts'

const codeOf = (r: PromiseSettledResult<unknown>) =>
  r.status === 'fulfilled' ? 'ok' : r.reason instanceof Refusal ? r.reason.code : String(r.reason)

describe('two of everything at once', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it('two openings: one case', async () => {
    const one = await person(world)
    const both = await Promise.allSettled([open(world, one), open(world, one)])
    expect(both.map(codeOf).sort()).toEqual(['closure_already_open', 'ok'])
  })

  it('two confirmations with the same proof: one acceptance', async () => {
    const one = await person(world)
    await open(world, one)
    const { quote } = await plan(world, one, [])
    if (!quote) throw new Error('no quote')
    const challenge = await proof(world, one, 'closure.confirm')
    const acknowledged = quote.consequences.map((c) => c.code)
    const confirm = () =>
      act(world, one, [
        confirmClosure,
        { params: { wallet: one.wallet }, body: { quote: quote.id, acknowledged, challenge } },
      ])
    const both = await Promise.allSettled([confirm(), confirm()])
    expect(both.map(codeOf).sort()).toEqual(['closure_action_not_allowed', 'ok'])
  })

  it('payments against acceptance, sweep and close: nothing is lost, doubled or let in after the fence (M3, A8)', async () => {
    const friend = await person(world)
    const money = await linked(world, friend)
    await funded(world, friend, { instrument: money, amount: '5000000' })
    for (let round = 0; round < 4; round++) {
      const leaver = await person(world)
      await funded(world, leaver, { instrument: await linked(world, leaver), amount: '10000' })
      const paying = Array.from({ length: 30 }, (_, i) =>
        i % 2
          ? pay(world, friend, { to: leaver, amount: '7' })
          : pay(world, leaver, { to: friend, amount: '3' }),
      )
      const closing = accepted(world, leaver, [{ currency: 'CNY', way: 'claim' }])
      const paid = await Promise.allSettled(paying)
      const [outcome] = await Promise.allSettled([closing])
      expect(['ok', 'quote_changed', 'wallet_closing']).toContain(codeOf(outcome))
      for (const code of paid.map(codeOf))
        expect(['ok', 'wallet_closing', 'recipient_unavailable', 'insufficient_funds']).toContain(code)
      if (outcome.status === 'rejected') await acceptedAtLast(leaver)
      await world.pass('P8D')
      expect((await read(world, leaver)).state).toBe('closed')
      // To the last cent: what was said to have arrived has, and what was refused took nothing.
      const arrived = paid.reduce(
        (sum, r, i) => (codeOf(r) === 'ok' ? sum + (i % 2 ? 7n : -3n) : sum),
        10_000n,
      )
      const kept = (await openClaims(world.db, [leaver.wallet])).reduce((sum, c) => sum + c.amount, 0n)
      expect(kept).toBe(arrived)
    }
    await world.db.tx(async (tx) => expect((await reconcile(tx)).breaks).toEqual([]))
    const [deadlocks] = await world.db.query<{ n: bigint }>(
      'SELECT deadlocks AS n FROM pg_stat_database WHERE datname = current_database()',
    )
    expect(deadlocks?.n).toBe(0n)
  })

  const acceptedAtLast = async (leaver: Parameters<typeof plan>[1]) => {
    await plan(world, leaver, [{ currency: 'CNY', way: 'claim' }])
    const { quote } = await read(world, leaver)
    if (!quote) throw new Error('no quote')
    const challenge = await proof(world, leaver, 'closure.confirm')
    const acknowledged = quote.consequences.map((c) => c.code)
    await act(world, leaver, [
      confirmClosure,
      { params: { wallet: leaver.wallet }, body: { quote: quote.id, acknowledged, challenge } },
    ])
  }
})
