/** A phone number or address that another person had before. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseContact, replaceContact } from '../../src/modules/identity/contacts/contacts.ts'
import { balances } from '../../src/modules/ledger/ledger.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { accepted } from '../closure/steps.ts'
import { funded, type Holder, linked, openWorld, person, post, type World } from '../closure/world.ts'

let world: World
let payer: Holder
beforeAll(async () => {
  world = await openWorld()
  payer = await person(world)
  await funded(world, payer, { instrument: await linked(world, payer), amount: '50000' })
})
afterAll(() => world.close())

const pay = (email: string, more: { confirm_recipient?: boolean } = {}) =>
  post(world, payer, [
    transfer,
    { params: { wallet: payer.wallet }, body: { to: { email }, amount: '100', currency: 'CNY', ...more } },
  ])
const has = async (by: Holder) =>
  (await balances(world.db, [by.wallet])).find((b) => b.purpose === 'available')?.balance ?? 0n
const moveTo = (by: Holder, email: string) =>
  world.db.tx(async (tx) =>
    replaceContact(tx, { person: by.person, contact: parseContact({ email }), at: await tx.now() }),
  )

describe('a payment to an address', () => {
  it('R12 does not pay the new owner until the payer says that they are meant', async () => {
    const [former, owner] = [await person(world), await person(world)]
    await pay(former.email)
    await moveTo(former, `moved.${former.email}`)
    await expect(pay(former.email)).rejects.toMatchObject({ code: 'recipient_unavailable' })
    await moveTo(owner, former.email)
    await expect(pay(former.email)).rejects.toMatchObject({ code: 'recipient_changed' })
    await expect(pay(former.email, { confirm_recipient: false })).rejects.toMatchObject({
      code: 'recipient_changed',
    })
    expect([await has(former), await has(owner)]).toEqual([100n, 0n])
    await pay(former.email, { confirm_recipient: true })
    await pay(`moved.${former.email}`)
    expect([await has(former), await has(owner)]).toEqual([200n, 100n])
  })

  it('R12 asks nobody when its owner has come back to it, nor when a year has passed', async () => {
    const [former, owner] = [await person(world), await person(world)]
    await moveTo(former, `away.${former.email}`)
    await moveTo(former, former.email)
    await pay(former.email)
    await moveTo(former, `far.${former.email}`)
    await moveTo(owner, former.email)
    await expect(pay(former.email)).rejects.toMatchObject({ code: 'recipient_changed' })
    await world.pass('P366D')
    await pay(former.email)
    expect([await has(former), await has(owner)]).toEqual([100n, 100n])
  })

  it('R12 of somebody who has left pays nobody, and nobody else can take it over', async () => {
    const [gone, other] = [await person(world), await person(world)]
    await accepted(world, gone, [])
    await world.pass('P8D')
    await expect(pay(gone.email)).rejects.toMatchObject({ code: 'recipient_unavailable' })
    await expect(moveTo(other, gone.email)).rejects.toMatchObject({ code: 'contact_in_use' })
    await expect(pay(gone.email, { confirm_recipient: true })).rejects.toMatchObject({
      code: 'recipient_unavailable',
    })
  })
})
