/** "This was not me", and then: what the thief changed counts for nothing, and no link from before does anything more. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { type Guest, guest, type House, leaving, must, openHouse, send, staff } from '../closure/house.ts'
import { act, documentOf, letters, PASSWORD } from '../closure/world.ts'
import { makeFreezeLink } from '../freeze-link.ts'
import { sendsAge } from '../identity/people.ts'

let house: House
let [agent, officer] = ['', '']
beforeAll(async () => {
  house = await openHouse()
  agent = await staff(house, ['agent'])
  officer = await staff(house, ['compliance'])
})
afterAll(() => house.close())

const [THIEFS, OWN, LAST] = [
  'the thief likes this one a lot',
  'nine kites over the harbour',
  'eleven lanterns by the river',
]
const post = (url: string, body: unknown, token = '') => send(house, `POST ${url}`, { token, body })
const linkOf = ({ holder }: Guest): Promise<string> =>
  house.world.db
    .tx(async (tx) => makeFreezeLink(tx, holder.person, await tx.now()))
    .then((path) => path.split('#')[1] ?? '')
const freeze = (secret: string) => post('/v1/freezes', { secret })
/** What is sent to confirm a recovery that was just asked for. */
const recovering = async ({ holder }: Guest) => {
  await sendsAge(house.world, 61)
  const asking = await post('/v1/recoveries', { contact: { email: holder.email } })
  await house.world.work()
  const code = (await letters(house.world, holder)).find(({ template }) => template === 'recovery_code')
  const url = `/v1/recoveries/${asking.body.recovery}/confirmation`
  return (more: object) => post(url, { code: code?.message.code ?? '', new_password: OWN, ...more })
}
/** Whoever is in knows the password, and sets another. */
const takeOver = async (who: Guest) => {
  const { token } = who
  const { id } = await must(house, 'POST /v1/challenges', { token, body: { act: 'password.change' } })
  await must(house, `POST /v1/challenges/${id}/answer`, {
    token,
    body: { method: 'password', value: PASSWORD },
  })
  await must(house, 'PUT /v1/password', { token, body: { password: THIEFS, challenge: id } })
}
const taskOf = async (who: Guest) => {
  const { tasks } = await must(house, 'GET /v1/operator/tasks', { token: agent })
  return tasks.find(({ ref }: { ref: string }) => ref === who.holder.wallet)
}

describe('a wallet whose password a thief has changed', () => {
  let who: Guest
  let early: string
  beforeAll(async () => {
    who = await guest(house)
    await house.world.pass('P10D')
    early = await linkOf(who)
    const { session } = (
      await post('/v1/sessions', { contact: { email: who.holder.email }, password: PASSWORD })
    ).body
    who = { ...who, token: session.token }
    await takeOver(who)
    expect(await freeze(early)).toMatchObject({ status: 200 })
  })

  it('is given to nobody by staff, who read what to do and whom to reach', async () => {
    const url = `PUT /v1/operator/wallets/${who.holder.wallet}/restriction`
    const lifting = { restricted: false, reason: 'holder_confirmed' }
    expect(await send(house, url, { token: officer, body: lifting })).toMatchObject({
      status: 409,
      body: { code: 'freeze_needs_recovery', facts: { frozen_since: expect.any(String) } },
    })
    const task = await taskOf(who)
    expect(task).toMatchObject({
      kind: 'wallet.frozen_by_link',
      about: { contacts: [expect.stringContaining('@')] },
      what_to_do: expect.stringContaining('the recovery at the sign-in'),
    })
    expect(task.acts.map(({ href }: { href: string }) => href)).toContain('/v1/recoveries')
    const done = { outcome: 'called', evidence: 'spoke to somebody' }
    expect(await post(`/v1/operator/tasks/${task.id}/resolution`, done, agent)).toMatchObject({
      status: 409,
      body: { code: 'freeze_needs_recovery' },
    })
  })

  it('comes back with the password from before, and not with the one of the thief', async () => {
    const confirm = await recovering(who)
    expect(await confirm({ password: THIEFS })).toMatchObject({ body: { code: 'code_wrong' } })
    expect(await confirm({ password: PASSWORD })).toMatchObject({ status: 201 })
    expect(await taskOf(who)).toBeUndefined()
  })

  it('is not frozen by a link from before the recovery, and can be recovered again after one from later', async () => {
    expect(await freeze(early)).toMatchObject({ status: 404, body: { code: 'freeze_link_unknown' } })
    const [letter] = await letters(house.world, who.holder)
    expect(letter?.template).toBe('wallet_recovered')
    const later = letter?.message.links?.[0]?.split('#')[1] ?? ''
    expect(await freeze(later)).toMatchObject({ status: 200 })
    const confirm = await recovering(who)
    expect(await confirm({})).toMatchObject({ body: { facts: { ways: ['password'] } } })
    // What the recovery put an end to does not come back.
    expect(await confirm({ password: PASSWORD, new_password: LAST })).toMatchObject({
      body: { code: 'code_wrong' },
    })
    expect(await confirm({ password: OWN, new_password: LAST })).toMatchObject({ status: 201 })
  })
})

describe('rights to debit', () => {
  it('end with the freeze when they were granted in the days before it, and stay when they are older', async () => {
    const who = await guest(house)
    const shop = await guest(house)
    const params = { wallet: shop.holder.wallet }
    await act(house.world, shop.holder, [becomeMerchantUseCase, { params, body: { name: 'Tea House' } }])
    const url = `/v1/wallets/${who.holder.wallet}`
    const signedIn = async (password: string): Promise<string> =>
      (await post('/v1/sessions', { contact: { email: who.holder.email }, password })).body.session.token
    const grant = async (): Promise<string> => {
      const body = {
        kind: 'mandate',
        merchant: shop.holder.wallet,
        payee: 'Tea',
        amount: '100',
        currency: 'CNY',
      }
      return (await must(house, `POST ${url}/mandates`, { token: await signedIn(PASSWORD), body })).id
    }
    const old = await grant()
    await house.world.pass('P8D')
    const young = await grant()
    await freeze(await linkOf(who))
    const state = async (id: string) => {
      const rows = await house.world.db.query('SELECT state FROM mandates.mandate WHERE id = $1', [id])
      return rows[0]
    }
    expect(await state(young)).toMatchObject({ state: 'cancelled' })
    expect(await state(old)).toMatchObject({ state: 'active' })
  })
})

describe('a link from before a closing', () => {
  it('ends the receipt links once, and none that came after a check of who it is', async () => {
    const who = await guest(house)
    await house.world.pass('P4D')
    const gone = await leaving(house, who)
    const [first, second] = [await linkOf(who), await linkOf(who)]
    await house.world.pass('P12D')
    const reads = async (token: string) =>
      (await send(house, `GET /v1/closures/${gone.closure}`, { token })).status
    expect(await reads(gone.receipt)).toBe(200)
    expect(await freeze(first)).toMatchObject({ status: 409, body: { code: 'freeze_wallet_closed' } })
    expect(await reads(gone.receipt)).toBe(401)

    const identity = { real_name: '王小明', document_number: documentOf(who.holder) }
    expect(await post(`/v1/closures/${gone.closure}/receipt-link`, identity)).toMatchObject({ status: 202 })
    await house.world.work()
    const fresh = (await letters(house.world, who.holder)).find(
      ({ template }) => template === 'receipt_link_new',
    )
    const receipt = fresh?.message.links?.[0]?.split('#')[1] ?? ''
    expect(await reads(receipt)).toBe(200)
    for (const secret of [first, second])
      expect(await freeze(secret)).toMatchObject({ status: 409, body: { code: 'freeze_wallet_closed' } })
    expect(await reads(receipt)).toBe(200)
    expect(await freeze(await linkOf(who))).toMatchObject({ status: 409 })
    expect(await reads(receipt)).toBe(401)
  })
})
