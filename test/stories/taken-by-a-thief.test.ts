/** What a thief took from the holder in the days before a freeze comes back with it, or is named. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Guest, guest, type House, must, openHouse } from '../closure/house.ts'
import { letters } from '../closure/world.ts'
import { freezing } from './freezing.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const { freeze, signedIn, recovered } = freezing(() => house)
const at = ({ holder }: Guest, path: string) => `/v1/wallets/${holder.wallet}/${path}`

describe('what a thief has taken from the holder in those days', () => {
  it('comes back where it can: a lowered limit is what it was, and an account that was unlinked is named', async () => {
    const begun = await guest(house)
    await house.world.pass('P10D')
    const who = await signedIn(begun)
    await must(house, `PUT ${at(who, 'limits/CNY')}`, { token: who.token, body: { most: '0' } })
    await must(house, `DELETE ${at(who, `instruments/${who.account}`)}`, { token: who.token })
    await freeze(who)
    const back = await recovered(who)
    const { limits } = await must(house, `GET ${at(back, 'limits')}`, { token: back.token })
    expect(limits).toMatchObject([{ most: null, raise: null }])
    const text = (await letters(house.world, who.holder))[0]?.message.text ?? ''
    expect(text).toContain('no limit of the day again')
    expect(text).toMatch(/account .* is linked no more \(unlinked .*\); link it again if that was not you/)
  })
})
