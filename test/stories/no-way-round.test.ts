/** Closing is no way round what holds the money: a hold, an order, a debt. Over HTTP. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { type Guest, guest, type House, leaving, must, openHouse, send, staff } from '../closure/house.ts'
import { proof } from '../closure/world.ts'
import { bankTakes } from '../commerce/bank-takes.ts'

let house: House
let friend: Guest
let bo = ''
beforeAll(async () => {
  house = await openHouse()
  bo = await staff(house, ['agent', 'checker', 'compliance', 'engineer'])
  friend = await guest(house)
})
afterAll(() => house.close())

const at = ({ holder }: Guest, rest = '') => `/v1/wallets/${holder.wallet}/${rest}`
const ordered = async (who: Guest) => {
  const until = isoOf(plus(await house.world.db.now(), 'P90D'))
  const body = {
    kind: 'freeze', authority: '某某公安局', document: '2026-17', disclosure: 'full', amount: '90000000', currency: 'CNY', until,
  } // biome-ignore format: one request
  return must(house, `POST /v1/operator/wallets/${who.holder.wallet}/orders`, { token: bo, body })
}
const MATTERS: Readonly<Record<string, (who: Guest) => Promise<unknown>>> = {
  'funds.frozen_by_authority': ordered,
  'transfer.pending': (who) => {
    const body = { to: { wallet: friend.holder.wallet }, amount: '700', currency: 'CNY', accept: 'required' }
    return must(house, `POST ${at(who, 'transfers')}`, { token: who.token, body })
  },
  plan_underfunded: (who) => {
    const body = { reference: `taken back ${who.holder.wallet}`, amount: '300', currency: 'CNY' }
    return bankTakes(house.world, { params: { wallet: who.holder.wallet }, body })
  },
}
const balanceOf = async ({ holder }: Guest) => {
  const [row] = await house.world.db.query<{ sum: bigint }>(
    'SELECT sum(credits_posted - debits_posted)::bigint AS sum FROM ledger.account WHERE wallet = $1',
    [holder.wallet],
  )
  return row?.sum
}
const CLAIM = { payouts: [{ currency: 'CNY', way: 'claim' }] }
const tried = async (who: Guest) => {
  const { token } = who
  await must(house, `POST ${at(who, 'closure')}`, { token, body: {} })
  const planned = await send(house, `PUT ${at(who, 'closure/plan')}`, { token, body: CLAIM })
  if (planned.status >= 400) return planned
  const { quote } = planned.body
  const challenge = await proof(house.world, who.holder, 'closure.confirm')
  const acknowledged = quote.consequences.map(({ code }: { code: string }) => code)
  return send(house, `POST ${at(who, 'closure/confirmation')}`, {
    token,
    body: { quote: quote.id, acknowledged, challenge },
  })
}

describe('A19 closing while something holds the money', () => {
  it.each(Object.entries(MATTERS))(
    '%s: is refused, by its name, and nothing has changed',
    async (code, begin) => {
      const owes = code === 'plan_underfunded'
      const who = await guest(house, owes ? '100' : '20000')
      await begin(who)
      const before = await balanceOf(who)
      const { status, body } = await tried(who)
      const facts = owes
        ? { currency: 'CNY', missing: '200' }
        : { obligations: expect.arrayContaining([expect.objectContaining({ code, blocks: true })]) }
      expect({ status, ...body }).toMatchObject({ status: 409, code: owes ? code : 'closure_blocked', facts })
      expect(await must(house, `GET ${at(who, 'closure')}`, { token: who.token })).toMatchObject({
        state: 'preparing',
      })
      expect(await balanceOf(who)).toBe(before)
      expect(before).toBe(owes ? 0n : 20_000n)
    },
  )

  it('an order that comes while it cools off keeps the money in the wallet, and the wallet open', async () => {
    const young = await guest(house)
    await house.world.pass('P4D')
    const who = await leaving(house, young)
    await ordered(who)
    await house.world.pass('P9D')
    const now = await must(house, `GET /v1/closures/${who.closure}`, { token: bo })
    expect(now).toMatchObject({ state: 'settling', waits_for: 'operator', closed_at: null })
    expect(await balanceOf(who)).toBe(20_000n)
  })
})
