/** A name is given once. Whoever has another by now, or never had this one, gets it by two people, with time to object. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identityOf } from '../../src/modules/kyc/kyc.ts'
import { type Guest, guest, type House, openHouse, send, staff } from '../closure/house.ts'
import { letters } from '../closure/world.ts'
import { makeFreezeLink } from '../freeze-link.ts'

let house: House
let [agent, checker] = ['', '']
beforeAll(async () => {
  house = await openHouse()
  agent = await staff(house, ['agent', 'checker'])
  checker = await staff(house, ['checker'])
})
afterAll(() => house.close())

const NEW = { real_name: '李晓红', document: { type: 'passport', number: 'E20000042' } }
const post = (line: string, token: string, body: unknown) => send(house, `POST ${line}`, { token, body })
const propose = ({ holder }: Guest, identity = NEW) =>
  post(`/v1/operator/wallets/${holder.wallet}/name-change`, agent, {
    identity,
    cause: 'name_changed',
    evidence: 'marriage certificate and passport seen at the branch',
  })
const decide = (asked: { body: { approval: string; shown_hash: string } }, token = checker) =>
  post(`/v1/operator/approvals/${asked.body.approval}/decision`, token, {
    verdict: 'approve',
    shown_hash: asked.body.shown_hash,
  })
const nameOf = async ({ holder }: Guest) => (await identityOf(house.world.db, holder.person))?.realName
const told = async ({ holder }: Guest) => (await letters(house.world, holder))[0]?.message
const accounts = async ({ holder }: Guest) =>
  house.world.db.query(`SELECT id FROM instruments.instrument WHERE wallet = $1 AND state <> 'unlinked'`, [
    holder.wallet,
  ])
const freeze = async (who: Guest) => {
  const link = await house.world.db.tx(async (tx) => makeFreezeLink(tx, who.holder.person, await tx.now()))
  expect((await post('/v1/freezes', '', { secret: link.split('#')[1] })).status).toBe(200)
}

describe('another name for a wallet that holds money', () => {
  it('is made by two people on the day that every contact was told, and the old accounts go with the old name', async () => {
    const who = await guest(house)
    const before = await nameOf(who)
    const own = await send(house, `PUT /v1/wallets/${who.holder.wallet}/identity`, {
      token: who.token,
      body: NEW,
    })
    expect(own.body).toMatchObject({
      code: 'identity_settled',
      what_to_do: expect.stringContaining('two colleagues'),
    })
    const asked = await propose(who)
    expect(asked.status).toBe(201)
    expect((await told(who))?.text).toContain('nothing has changed yet')
    expect((await propose(who)).body.code).toBe('approval_pending')
    expect((await decide(asked, agent)).body.code).toBe('approval_own')
    expect((await decide(asked)).status).toBe(200)
    const letter = await told(who)
    expect(letter?.text).toMatch(/becomes \*+红 on .* Freezing the wallet before then stops it/)
    expect(letter?.links?.[0]).toContain('/freeze#')
    await house.world.pass('PT71H')
    expect([await nameOf(who), (await accounts(who)).length > 0]).toEqual([before, true])
    await house.world.pass('PT2H')
    expect((await told(who))?.subject).toBe('The name of your wallet has changed')
    expect([await nameOf(who), await accounts(who)]).toEqual(['**红', []])
    // Two people have seen it: a freeze of these days takes it back no more.
    await freeze(who)
    expect(await nameOf(who)).toBe('**红')
    expect((await propose(who)).body.code).toBe('freeze_needs_recovery')
  })

  it('is not made when somebody freezes the wallet meanwhile, and they are told so', async () => {
    const who = await guest(house)
    const before = await nameOf(who)
    await decide(await propose(who))
    await freeze(who)
    await house.world.pass('PT73H')
    expect(await nameOf(who)).toBe(before)
    expect((await letters(house.world, who.holder)).map(({ message }) => message.subject)).toContain(
      'The name of your wallet has not changed',
    )
  })

  it('is refused as any name is: by its form', async () => {
    const who = await guest(house)
    const document = { type: 'passport', number: 'E2' }
    expect((await propose(who, { ...NEW, document })).body.code).toBe('document_invalid')
  })
})
