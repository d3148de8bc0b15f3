/** A closing that had begun to pay to a thief's account when its holder said "this was not me" pays it nothing more. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Guest, guest, type House, must, openHouse, send } from '../closure/house.ts'
import { accepted, read } from '../closure/steps.ts'
import { letters, linked, PASSWORD } from '../closure/world.ts'
import { makeFreezeLink } from '../freeze-link.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ pack: 'instant' })
})
afterAll(() => house.close())

const at = ({ holder }: Guest, path: string) => `/v1/wallets/${holder.wallet}/${path}`
const freeze = async ({ holder }: Guest) => {
  const path = await house.world.db.tx(async (tx) => makeFreezeLink(tx, holder.person, await tx.now()))
  return must(house, 'POST /v1/freezes', { token: '', body: { secret: path.split('#')[1] } })
}
const payouts = async ({ holder }: Guest) =>
  (await read(house.world, holder)).steps.filter(({ kind }) => kind === 'payout')
/** What the bank was asked to pay to one account. */
const paidTo = async (instrument: string) =>
  (
    await house.world.db.query<{ amount: bigint }>(
      `SELECT amount FROM payments.payment WHERE instrument = $1 AND state <> 'cancelled'`,
      [instrument],
    )
  ).map(({ amount }) => amount)

describe('an account that a freeze has ended', () => {
  it('gets no refund that comes while the bank is still at the payout before', async () => {
    const shop = await guest(house)
    // 14.14, when the purchase is paid: the bank takes its time.
    const who = await guest(house, '2414')
    await must(house, `PUT ${at(shop, 'merchant')}`, { token: shop.token, body: { name: 'Lamp Shop' } })
    const order = { merchant: shop.holder.wallet, amount: '1000', currency: 'CNY', reference: 'lamp' }
    const bought = await must(house, `POST ${at(who, 'purchases')}`, {
      token: who.token,
      body: { ...order, capture: 'immediate' },
    })
    await house.world.pass('P10D')
    const thief = await linked(house.world, who.holder, '8888')
    await accepted(house.world, who.holder, [{ currency: 'CNY', way: 'own_account', instrument: thief }])
    await house.world.work()
    expect(await payouts(who)).toMatchObject([{ state: 'waiting', way: 'own_account' }])

    expect(await freeze(who)).toEqual({
      did: 'frozen',
      closing: 'sent',
      held_until: null,
      rests_until: null,
    })
    const body = { contact: { email: shop.holder.email }, password: PASSWORD }
    const { session } = await must(house, 'POST /v1/sessions', { token: '', body })
    const refund = { token: session.token, body: { amount: '1000' } }
    expect(await send(house, `POST ${at(shop, `purchases/${bought.id}/refunds`)}`, refund)).toMatchObject({
      status: 201,
    })
    await house.world.pass('P2D')
    expect(await paidTo(thief)).toEqual([1414n])
    expect(await payouts(who)).toMatchObject([
      { way: 'own_account', moved: '1414' },
      { way: 'claim', moved: '1000' },
    ])
    expect(await read(house.world, who.holder)).toMatchObject({ state: 'closed' })
  })

  it('gets no payout that is ordered and that the bank has not been asked for: it is kept, and its holder hears why', async () => {
    const who = await guest(house)
    await house.world.pass('P10D')
    const thief = await linked(house.world, who.holder, '8888')
    await accepted(house.world, who.holder, [{ currency: 'CNY', way: 'own_account', instrument: thief }])
    const silent = house.world.handlers.filter((h) => !('kind' in h) || h.kind !== 'rail.payment')
    await house.world.passWith(silent, 'PT1M')
    expect(await payouts(who)).toMatchObject([{ state: 'waiting', way: 'own_account' }])
    await freeze(who)
    await house.world.pass('PT1M')
    expect(await paidTo(thief)).toEqual([])
    expect(await payouts(who)).toMatchObject([{ way: 'claim', state: 'done', moved: '20000' }])
    const kept = (await letters(house.world, who.holder)).find(
      ({ template }) => template === 'payout_refused',
    )
    expect(kept?.message.text).toContain('the account is no longer linked to your wallet')
  })
})
