/** "This was not me" where a thief has a contact, or the wallet has closed: who hears of it, and what the link still ends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { parseContact, replaceContact } from '../../src/modules/identity/contacts/contacts.ts'
import { addAddress, endAddress, inbox } from '../../src/modules/notices/notices.ts'
import {
  type Guest,
  guest,
  type House,
  type Leaving,
  leaving,
  must,
  openHouse,
  send,
  staff,
  tasksOf,
  told,
} from '../closure/house.ts'
import { documentOf } from '../closure/world.ts'
import { makeFreezeLink } from '../freeze-link.ts'
import { freezing } from './freezing.ts'

let house: House
let ada = ''
beforeAll(async () => {
  house = await openHouse()
  ada = await staff(house, ['agent', 'checker'])
})
afterAll(() => house.close())

const { freeze, recovered } = freezing(() => house)
const post = (url: string, body: unknown, token = '') => send(house, `POST ${url}`, { token, body })
/** Secrets of alerts that were sent to somebody. */
const linkOf = async ({ holder }: Guest): Promise<string> =>
  house.world.db
    .tx(async (tx) => makeFreezeLink(tx, holder.person, await tx.now()))
    .then((path) => path.split('#')[1] ?? '')
const gone = async (): Promise<Leaving> => {
  const who = await guest(house)
  // The account is older than what a freeze ends.
  await house.world.pass('P8D')
  return leaving(house, who)
}
const caseOf = (who: Leaving) => must(house, `GET /v1/closures/${who.closure}`, { token: ada })

/** A thief's contact in the place of the holder's; how many letters it has heard. */
const replaced = async ({ holder: { person } }: Guest): Promise<() => Promise<number>> => {
  const contact = parseContact({ email: `thief${newId(0).slice(-12)}@example.test` })
  await house.world.db.tx(async (tx) => {
    const at = await tx.now()
    const { added, removed } = await replaceContact(tx, { person, contact, at })
    if (removed) await endAddress(tx, removed.id, at)
    await addAddress(tx, { contact: added, person, to: contact, language: 'en', since: at })
  })
  return async () => (await inbox(house.world.db, contact.blindIndex)).length
}

describe('a contact that a thief has put in the place of the holder’s', () => {
  it('hears nothing after the closing either, once its holder has said so, and is not the one that staff call', async () => {
    const who = await guest(house)
    await house.world.pass('P8D')
    const secret = await linkOf(who)
    const heard = await replaced(who)
    const left = await leaving(house, who)
    await house.world.pass('P20D')
    expect(await caseOf(left)).toMatchObject({ state: 'closed' })
    const before = await heard()
    expect(before).toBeGreaterThan(0)
    expect(await post('/v1/freezes', { secret })).toMatchObject({ status: 409 })
    expect((await told(house, who))[0]).toBe('closed_wallet_disowned')
    const [task] = await tasksOf(house, ada, who.holder.wallet)
    expect(Object(task).about.contacts).toEqual([expect.stringMatching(/^p•••@/)])
    const identity = { real_name: '王小明', document_number: documentOf(who.holder) }
    await post(`/v1/closures/${left.closure}/receipt-link`, identity)
    await house.world.work()
    expect((await told(house, who))[0]).toBe('receipt_link_new')
    expect(await heard()).toBe(before)
  })

  it('hears nothing from the freeze on, the one from before does, and is the holder’s again, once', async () => {
    const who = await guest(house)
    await house.world.pass('P10D')
    const heard = await replaced(who)
    await house.world.pass('P2D')
    const before = await heard()
    await freeze(who)
    expect((await told(house, who))[0]).toBe('wallet_frozen')
    await recovered(who)
    expect((await told(house, who)).filter((one) => one === 'wallet_recovered')).toHaveLength(1)
    expect(await heard()).toBe(before)
  })
})

describe('a freeze link that is used after the wallet has closed', () => {
  it('says so, ends the links that can still read, and calls a person', async () => {
    const who = await gone()
    const secret = await linkOf(who)
    await house.world.pass('P12D')
    expect(await must(house, `GET /v1/closures/${who.closure}`, { token: who.receipt })).toMatchObject({
      state: 'closed',
    })
    expect(await post('/v1/freezes', { secret })).toMatchObject({
      status: 409,
      body: { code: 'freeze_wallet_closed' },
    })
    expect(await send(house, `GET /v1/closures/${who.closure}`, { token: who.receipt })).toMatchObject({
      status: 401,
    })
    expect(await tasksOf(house, ada, who.holder.wallet)).toMatchObject([
      { kind: 'wallet.disowned_after_closing', owner: 'support' },
    ])
    expect((await told(house, who))[0]).toBe('closed_wallet_disowned')
    // Again: nothing more ends and no more letters, but somebody looks at it, also when it was looked at before.
    const sent = (await told(house, who)).length
    expect(await post('/v1/freezes', { secret })).toMatchObject({ status: 409 })
    const [task, ...more] = await tasksOf(house, ada, who.holder.wallet)
    expect(more).toEqual([])
    const done = { token: ada, body: { outcome: 'called', evidence: 'spoke to the former holder' } }
    await must(house, `POST /v1/operator/tasks/${Object(task).id}/resolution`, done)
    expect(await post('/v1/freezes', { secret })).toMatchObject({ status: 409 })
    expect(await tasksOf(house, ada, who.holder.wallet)).toHaveLength(1)
    expect(await told(house, who)).toHaveLength(sent)
    // The stop link of the case comes to the same, and is spent with it.
    const stopped = await post(`/v1/closures/${who.closure}/stop`, {}, who.stop)
    expect(stopped.body.code).toBe('stop_wallet_closed')
    expect(await told(house, who)).toHaveLength(sent)
  })
})
