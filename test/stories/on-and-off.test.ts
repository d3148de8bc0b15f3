/** Somebody confirms and cancels again and again, or burns the tries of whoever wants to cancel. Over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Guest, guest, type House, must, openHouse, send, staff } from '../closure/house.ts'
import { letters, PASSWORD } from '../closure/world.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const at = ({ holder }: Guest, rest = '') => `/v1/wallets/${holder.wallet}/closure${rest}`
const OTHER = 'nine kites over the old harbour'
const CLAIM = { payouts: [{ currency: 'CNY', way: 'claim' }] }
const challenged = (token: string, act: string) =>
  must(house, 'POST /v1/challenges', { token, body: { act } })
const answering = (token: string, id: string, body: object) =>
  send(house, `POST /v1/challenges/${id}/answer`, { token, body })
const proved = async (token: string, act: string, value = PASSWORD): Promise<string> => {
  const { id } = await challenged(token, act)
  expect(await answering(token, id, { method: 'password', value })).toMatchObject({ status: 200 })
  return id
}
const begin = async (who: Guest) => {
  const { token } = who
  await must(house, `POST ${at(who)}`, { token, body: {} })
  return (await must(house, `PUT ${at(who, '/plan')}`, { token, body: CLAIM })).quote
}
const confirm = async (who: Guest) => {
  const quote = await begin(who)
  const challenge = await proved(who.token, 'closure.confirm')
  const acknowledged = quote.consequences.map(({ code }: { code: string }) => code)
  const body = { quote: quote.id, acknowledged, challenge }
  const { closure } = await must(house, `POST ${at(who, '/confirmation')}`, { token: who.token, body })
  return { closure, quote }
}
const cancelWith = ({ holder }: Guest, { token, challenge }: { token: string; challenge?: string }) =>
  send(house, `DELETE /v1/wallets/${holder.wallet}/closure${challenge ? `?challenge=${challenge}` : ''}`, {
    token,
  })
const cancel = async (who: Guest) => {
  const { token } = who
  const cancelled = await cancelWith(who, { token, challenge: await proved(token, 'closure.cancel') })
  expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled' } })
}
const signIn = ({ holder }: Guest, password = PASSWORD) =>
  send(house, 'POST /v1/sessions', { token: '', body: { contact: { email: holder.email }, password } })

const approve = async (closure: string) => {
  const line = `/v1/operator/closures/${closure}/review`
  const [one, other] = [await staff(house, ['checker']), await staff(house, ['checker'])]
  const body = { verdict: 'approve', reason_for_staff: 'spoken with its holder' }
  const asked = await must(house, `POST ${line}`, { token: one, body })
  return must(house, `POST ${line}/decision`, { token: other, body: { ...asked, verdict: 'approve' } })
}

describe('A9 a closing that is confirmed and cancelled, again and again', () => {
  it('is cancelled by a proof of its own, never by a session alone or by the proof that confirmed it', async () => {
    const who = await guest(house)
    const open = await begin(who)
    const before = await challenged(who.token, 'closure.confirm')
    const old = await proved(who.token, 'closure.confirm')
    const acknowledged = open.consequences.map(({ code }: { code: string }) => code)
    const body = { quote: open.id, acknowledged, challenge: old }
    await must(house, `POST ${at(who, '/confirmation')}`, { token: who.token, body })
    const undo = await challenged(who.token, 'closure.cancel')
    // What would not have been enough to confirm is not enough to cancel; a recovery code is more than either.
    expect(undo.methods.filter((method: string) => method !== 'recovery_code')).toEqual(before.methods)
    const thief = (await signIn(who)).body.session.token
    const open_ = (challenge?: string) =>
      cancelWith(who, { token: thief, ...(challenge === undefined ? {} : { challenge }) })
    const theirs = await proved(who.token, 'closure.cancel')
    for (const challenge of [undefined, undo.id, old, theirs])
      expect(await open_(challenge)).toMatchObject({ status: 403, body: { code: 'proof_missing' } })
    expect(await must(house, `GET ${at(who)}`, { token: who.token })).toMatchObject({ state: 'cooling_off' })
    expect(await cancelWith(who, { token: who.token, challenge: theirs })).toMatchObject({ status: 200 })
  })

  it('goes to a person once it was cancelled three times in thirty days, is dated so, and is told each time', async () => {
    const who = await guest(house)
    const states: string[] = []
    const closedBy: number[] = []
    for (let round = 0; round < 5; round++) {
      const { closure, quote } = await confirm(who)
      states.push(closure.state)
      // Approved before its end, the cooling-off goes on: the letter promises no money now.
      if (states.length === 5) {
        expect((await approve(closure.id)).state).toBe('cooling_off')
        const [letter] = await letters(house.world, who.holder)
        expect(letter?.message.text).toMatch(
          /approved it\. You can still cancel it until .*before then none of your money/,
        )
      }
      closedBy.push(Date.parse(quote.dates.closed_by) - Date.parse(quote.dates.cooling_off_until))
      // Nothing stops its holder from cancelling, however often, a person's look neither.
      await cancel(who)
    }
    expect(states).toEqual(['cooling_off', 'cooling_off', 'cooling_off', 'in_review', 'in_review'])
    const day = 86_400_000
    expect(closedBy.map((wait) => wait >= 3 * day)).toEqual([false, false, false, true, true])
    const told = (await letters(house.world, who.holder)).map(({ template }) => template)
    expect(told.filter((template) => template === 'closure_accepted')).toHaveLength(5)
    expect(told.filter((template) => template === 'closure_cancelled')).toHaveLength(5)
    const { closure } = await confirm(who)
    const token = await staff(house, ['compliance'])
    const { closures } = await must(house, 'GET /v1/operator/closures?state=in_review', { token })
    expect(closures).toContainEqual(expect.objectContaining({ id: closure.id, waits_for: 'operator' }))
    const { events } = await must(house, `GET /v1/closures/${closure.id}/timeline`, { token })
    expect(events.find(({ type }: { type: string }) => type === 'in_review')).toMatchObject({
      data: { because: ['repeated'] },
    })
    await house.world.pass('P20D')
    expect((await must(house, `GET /v1/closures/${closure.id}`, { token })).state).toBe('in_review')
  })

  it('is not held against whoever cancelled long ago, nor for drafts that were given up', async () => {
    const who = await guest(house)
    for (let round = 0; round < 3; round++) {
      await begin(who)
      expect(await cancelWith(who, { token: who.token })).toMatchObject({ status: 200 })
    }
    for (let round = 0; round < 3; round++) {
      expect((await confirm(who)).closure.state).toBe('cooling_off')
      await cancel(who)
    }
    await house.world.pass('P31D')
    const again = { ...who, token: (await signIn(who)).body.session.token }
    expect((await confirm(again)).closure.state).toBe('cooling_off')
  })
})

describe('A12 whoever burns the tries of somebody who wants to cancel', () => {
  it('stops nobody: at the door a reset leads in, in one session another method and another session go on', async () => {
    const who = await guest(house)
    await confirm(who)
    for (let tries = 0; tries < 6; tries++) await signIn(who, 'a wrong guess of mine')
    expect((await signIn(who)).body).toMatchObject({ code: 'sign_in_failed' })
    const asked = await send(house, 'POST /v1/password-resets', {
      token: '',
      body: { contact: { email: who.holder.email } },
    })
    await house.world.work()
    const sent = (await letters(house.world, who.holder)).find(
      ({ template }) => template === 'password_reset_code',
    )
    const url = `/v1/password-resets/${asked.body.password_reset}/confirmation`
    const reset = { code: sent?.message.code ?? '', password: OTHER }
    expect(await send(house, `POST ${url}`, { token: '', body: reset })).toMatchObject({ status: 204 })
    const entered = async () => (await signIn(who, OTHER)).body.session.token
    const [own, other] = [await entered(), await entered()]
    const burnt = await challenged(other, 'closure.cancel')
    for (let tries = 0; tries < 5; tries++)
      await answering(other, burnt.id, { method: 'password', value: 'a wrong guess of mine' })
    const next = await challenged(other, 'closure.cancel')
    const paused = await answering(other, next.id, { method: 'password', value: OTHER })
    expect(paused).toMatchObject({
      status: 429,
      body: { code: 'factor_locked', facts: { other_methods: ['code'] } },
    })
    const challenge = await proved(own, 'closure.cancel', OTHER)
    expect(await cancelWith(who, { token: own, challenge })).toMatchObject({ status: 200 })
  })

  it('delays the same method in that session, by a minute at first', async () => {
    const who = await guest(house)
    await confirm(who)
    const burnt = await challenged(who.token, 'closure.cancel')
    for (let tries = 0; tries < 5; tries++)
      await answering(who.token, burnt.id, { method: 'password', value: 'a wrong guess of mine' })
    await house.world.pass('PT1M1S')
    await cancel(who)
  })
})
