/** Who says what a unit of a fund is worth: one person little by little, two beyond it, and nobody who holds some. */
import { afterAll, describe, expect, it } from 'vitest'
import { addOperator } from '../../src/modules/support/operators.ts'
import { redeemFund } from '../../src/modules/wealth/operations/redeem.ts'
import { subscribeFund } from '../../src/modules/wealth/operations/subscribe.ts'
import { act, type Holder } from '../closure/world.ts'
import { ALL_ROLES, openOffice } from '../support/office.ts'

const { world, ada, bo, send, decide, rich, close } = await openOffice()
const holder = await rich()
const order = { fund: 'steady-cny', amount: '100000' }
await act(world, holder, [subscribeFund, { params: { wallet: holder.wallet }, body: order }])
afterAll(close)

/** Whatever the hour is, the price of yesterday may be known. */
const today = async (days = 0) =>
  (await world.db.now())
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
    .add({ days: days - 1 })
    .toString()
const price = (token: string, day: string, body: object) =>
  send(token, `PUT funds/steady-cny/prices/${day}`, body)
const priceOf = async (day: string) =>
  (await world.db.query<{ price: bigint }>('SELECT price FROM wealth.price WHERE day = $1::date', [day]))[0]
    ?.price

describe('the price of a fund', () => {
  it('is one person’s within the bounds, known when it comes again, and never replaced', async () => {
    const day = await today(-3)
    const small = { price: '100012345' }
    expect(await price(ada, day, small)).toMatchObject({ status: 200, body: { state: 'published' } })
    expect(await price(bo, day, small)).toMatchObject({ status: 200, body: { state: 'published' } })
    expect(await price(ada, day, { price: '100012346', reason: 'a slip' })).toMatchObject({
      status: 409,
      body: { code: 'price_published', facts: { price: '100012345' } },
    })
  })

  it('needs a reason and a second person when it is far from the last', async () => {
    const day = await today(-2)
    const far = { price: '103000000' }
    const alone = await price(ada, day, far)
    expect(alone).toMatchObject({
      status: 409,
      body: { code: 'second_person_needed', facts: { last: '100012345' } },
    })
    const proposed = await price(ada, day, { ...far, reason: 'the manager’s letter of today' })
    expect(proposed).toMatchObject({ status: 202, body: { state: 'proposed' } })
    expect(await priceOf(day)).toBeUndefined()
    expect((await decide(ada, proposed)).body.code).toBe('approval_own')
    expect(
      (await decide(bo, { ...proposed, body: { ...proposed.body, shown_hash: '0'.repeat(64) } })).body.code,
    ).toBe('approval_changed')
    const read = await send(bo, `GET approvals/${proposed.body.approval}`)
    expect(read.body).toMatchObject({ kind: 'fund.price', content: { shown: { last: '100012345', day } } })
    expect(await decide(bo, proposed)).toMatchObject({ status: 200, body: { state: 'approved' } })
    expect(await priceOf(day)).toBe(103_000_000n)
    expect((await decide(bo, proposed)).body.code).toBe('approval_over')
  })

  it('is none of a day to come, of a day before one that has a price alone, or ten times the last', async () => {
    const reason = 'because'
    expect((await price(ada, await today(2), { price: '103000000', reason })).body.code).toBe(
      'price_day_invalid',
    )
    expect((await price(ada, await today(), { price: '1030000000', reason })).body.code).toBe(
      'price_implausible',
    )
    const past = await price(ada, await today(-9), { price: '100000000' })
    expect(past.body.code).toBe('second_person_needed')
  })

  it('is nobody’s to say who holds units of the fund or waits for its price, alone or as the second', async () => {
    const add = async (name: string, { wallet }: Holder) =>
      (await world.db.tx((tx) => addOperator(tx, { name, roles: ALL_ROLES, wallet }))).token
    const buyer = await rich()
    const [eve, zoe, fay] = [await add('Eve', holder), await add('Zoe', await rich()), await add('Fay', buyer)] // biome-ignore format: three people
    const day = await today()
    const far = { price: '1030000000' }
    expect((await price(zoe, day, far)).body.code).toBe('price_implausible')
    expect((await price(fay, day, far)).body.code).toBe('price_implausible')
    const at = (by: Holder) => ({ params: { wallet: by.wallet } })
    await act(world, buyer, [subscribeFund, { ...at(buyer), body: { fund: 'steady-cny', amount: '100000' } }])
    expect((await price(fay, day, far)).body.code).toBe('own_wallet')
    const proposed = await price(ada, day, { price: '102000000', reason: 'a letter' })
    expect((await decide(eve, proposed)).body.code).toBe('own_wallet')
    expect((await decide(eve, proposed, 'reject')).body.code).toBe('own_wallet')
    expect((await price(eve, day, { price: '103000000' })).body.code).toBe('own_wallet')
    expect(await decide(bo, proposed, 'reject')).toMatchObject({ status: 200, body: { state: 'rejected' } })
    // Given back, and not paid yet: its price is still to come.
    await act(world, holder, [redeemFund, { ...at(holder), body: { fund: 'steady-cny', amount: 'all' } }])
    expect((await price(eve, day, far)).body.code).toBe('own_wallet')
  })

  it('is not published when another came between the two people', async () => {
    const day = await today()
    const proposed = await price(ada, day, { price: '107000000', reason: 'a letter' })
    expect(proposed.status).toBe(202)
    await price(ada, await today(-1), { price: '103010000' })
    expect((await decide(bo, proposed)).body.code).toBe('approval_changed')
    expect(await priceOf(day)).toBeUndefined()
  })

  it('saves up nothing for one person over the days that had no price', async () => {
    await world.pass('P11D')
    const far = await price(ada, await today(), { price: '103050000' })
    expect(far.body).toMatchObject({ code: 'second_person_needed', facts: { alone_bp: 3, moved_bp: '4' } })
    const near = await price(ada, await today(), { price: '103040000' })
    expect(near).toMatchObject({ status: 200, body: { state: 'published' } })
  })
})
