/** W15 Nobody gets a role over another's money by one of our people alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Guest, guest, type House, must, openHouse, send, staff } from '../closure/house.ts'
import { letters, PASSWORD } from '../closure/world.ts'

let house: House
let [officer, second] = ['', '']
beforeAll(async () => {
  house = await openHouse()
  officer = await staff(house, ['compliance'])
  second = await staff(house, ['checker'])
})
afterAll(() => house.close())

const at = ({ holder }: Guest, what: string) => `/v1/wallets/${holder.wallet}/roles${what}`
type Wanted = { readonly kind: 'guardian' | 'joint'; readonly other: Guest; readonly document?: string }
const asks = (by: Guest, { other, ...wanted }: Wanted, token = officer) =>
  send(house, `POST /v1/operator${at(by, '').replace('/v1', '')}`, {
    token,
    body: { ...wanted, other: other.holder.wallet, reason: 'the papers were seen' },
  })
const rolesOf = (who: Guest) => must(house, `GET ${at(who, '')}`, { token: who.token })
const confirm = (who: Guest, role: string, body: object = {}) =>
  send(house, `POST ${at(who, `/${role}/confirmation`)}`, { token: who.token, body })
/** The proof that the refusal names, answered by password. */
const proved = async (who: Guest, asked: object): Promise<string> => {
  const { id, words } = await must(house, 'POST /v1/challenges', { token: who.token, body: asked })
  const value = { method: 'password', value: PASSWORD }
  await must(house, `POST /v1/challenges/${id}/answer`, { token: who.token, body: value })
  expect(words).toMatch(/明 .*•/)
  return id
}
const told = async ({ holder }: Guest, template: string) =>
  (await letters(house.world, holder)).filter((letter) => letter.template === template)
/** Of what was done with the wallet: that somebody has a role. */
const begun = async (who: Guest) =>
  (await told(who, 'wallet_used')).filter(({ message }) => /shared with|guardian and ward/.test(message.text))

describe('a share of a wallet', () => {
  it('holds when its holder has confirmed it over who and which, and not before', async () => {
    const [by, other] = [await guest(house), await guest(house)]
    const asked = await asks(by, { kind: 'joint', other })
    expect(asked).toMatchObject({
      status: 201,
      body: { state: 'asked', until: expect.any(String), approval: null },
    })
    const { id } = asked.body
    // Asked again: the same, and no second letter.
    expect((await asks(by, { kind: 'joint', other })).body).toEqual(asked.body)
    const [letter, ...more] = await told(by, 'role_asked')
    expect(more).toEqual([])
    expect(letter?.message.text).toMatch(
      /明 .*•.* holds your wallet together with you.*Nothing holds before you confirm/,
    )
    expect(letter?.message.links).toEqual([expect.stringContaining('/freeze#')])
    expect(await told(other, 'role_asked')).toEqual([])
    const [named] = await told(other, 'share_named')
    expect(named?.message.text).toMatch(/hold the wallet of .*•.* holder is asked to confirm it by .*20\d\d/)
    const waits = { id, kind: 'joint', with: expect.stringMatching(/明 .*•/), until: asked.body.until }
    expect(await rolesOf(by)).toMatchObject({ roles: [], asked: [waits] })
    expect(await rolesOf(other)).toEqual({ roles: [], asked: [] })

    expect((await confirm(other, id)).body.code).toBe('role_unknown')
    const alone = await confirm(by, id)
    expect(alone.body).toMatchObject({
      code: 'step_up_required',
      facts: { challenge: { subject: { role: id } } },
    })
    const { challenge } = alone.body.facts
    const foreign = await send(house, 'POST /v1/challenges', { token: other.token, body: challenge })
    expect(foreign.body.code).toBe('role_unknown')
    const given = { challenge: await proved(by, challenge) }
    const done = await confirm(by, id, given)
    expect(done).toMatchObject({ status: 200, body: { id, since: expect.any(String) } })
    expect(await rolesOf(by)).toMatchObject({
      roles: [{ id, kind: 'joint', since: done.body.since }],
      asked: [],
    })
    expect((await confirm(by, id, given)).body.code).toBe('role_unknown')
    for (const who of [by, other]) {
      const [letter] = await begun(who)
      expect(letter?.message.text).toMatch(
        /shared with .*•.*confirmed it with a proof. It holds from now on \(.*20\d\d/,
      )
      expect(letter?.message.links).toEqual([expect.stringContaining('/freeze#')])
    }
    expect((await asks(by, { kind: 'joint', other })).body).toMatchObject({ id, state: 'stands' })

    // A third: whoever shares it already hears of it as well.
    const third = await guest(house)
    const next = (await asks(by, { kind: 'joint', other: third })).body.id
    const wish = (await confirm(by, next)).body.facts.challenge
    await confirm(by, next, { challenge: await proved(by, wish) })
    expect(await begun(other)).toHaveLength(2)
  })

  it('comes to nothing when it is declined, or nobody answers in time', async () => {
    const [by, other] = [await guest(house), await guest(house)]
    const first = (await asks(by, { kind: 'joint', other })).body.id
    expect(
      (await send(house, `DELETE ${at(by, `/${first}/confirmation`)}`, { token: by.token })).status,
    ).toBe(204)
    expect((await confirm(by, first)).body.code).toBe('role_unknown')
    const again = (await asks(by, { kind: 'joint', other })).body.id
    expect(again).not.toBe(first)
    const wish = (await confirm(by, again)).body.facts.challenge
    const challenge = await proved(by, wish)
    await house.world.db.query(`UPDATE wallets.role_asked SET until = asked_at WHERE id = $1`, [again])
    expect((await confirm(by, again, { challenge })).body.code).toBe('role_unknown')
    expect(await rolesOf(by)).toEqual({ roles: [], asked: [] })
    expect(await begun(other)).toEqual([])
  })
})

describe('a guardian', () => {
  it('takes it on first, and is confirmed by the ward, whose money it is', async () => {
    const [guardian, ward] = [await guest(house), await guest(house)]
    const { id } = (await asks(guardian, { kind: 'guardian', other: ward })).body
    // Nobody is asked to agree to a guardian who may not want to be one.
    expect((await confirm(ward, id)).body.code).toBe('role_unknown')
    expect(await told(ward, 'role_asked')).toEqual([])
    expect(await rolesOf(guardian)).toMatchObject({ roles: [], asked: [{ id, side: 'holder' }] })
    const duty = (await confirm(guardian, id)).body.facts.challenge
    const taken = await confirm(guardian, id, { challenge: await proved(guardian, duty) })
    expect(taken).toMatchObject({ status: 200, body: { id, since: null } })
    expect(await rolesOf(guardian)).toEqual({ roles: [], asked: [] })
    expect(await rolesOf(ward)).toMatchObject({ roles: [], asked: [{ id, side: 'other' }] })
    expect(await told(ward, 'role_asked')).toHaveLength(1)
    expect((await confirm(guardian, id)).body.code).toBe('role_unknown')
    const wish = (await confirm(ward, id)).body.facts.challenge
    expect((await confirm(ward, id, { challenge: await proved(ward, wish) })).status).toBe(200)
    expect(await rolesOf(guardian)).toMatchObject({ roles: [{ id, side: 'holder' }] })
    expect(await rolesOf(ward)).toMatchObject({ roles: [{ id, side: 'other' }] })
  })

  it('who declines is none, and the ward is never asked', async () => {
    const [guardian, ward] = [await guest(house), await guest(house)]
    const { id } = (await asks(guardian, { kind: 'guardian', other: ward })).body
    const no = await send(house, `DELETE ${at(guardian, `/${id}/confirmation`)}`, { token: guardian.token })
    expect(no.status).toBe(204)
    expect(await told(ward, 'role_asked')).toEqual([])
    for (const who of [guardian, ward]) expect(await rolesOf(who)).toEqual({ roles: [], asked: [] })
  })

  it('by order of a court is recorded by two people over the document, and holds only then', async () => {
    const [guardian, ward] = [await guest(house), await guest(house)]
    const wanted = { kind: 'guardian', other: ward, document: 'District Court, 2026 No. 117' } as const
    const asked = await asks(guardian, wanted)
    expect(asked).toMatchObject({ status: 202, body: { state: 'proposed', until: null } })
    const url = `/v1/operator/approvals/${asked.body.approval}`
    expect(await rolesOf(ward)).toEqual({ roles: [], asked: [] })
    const shown = await must(house, `GET ${url}`, { token: second })
    expect(JSON.stringify(shown)).toContain('2026 No. 117')
    const body = { verdict: 'approve', shown_hash: asked.body.shown_hash }
    expect((await send(house, `POST ${url}/decision`, { token: officer, body })).body.code).toBe(
      'approval_own',
    )
    await must(house, `POST ${url}/decision`, { token: second, body })
    expect(await rolesOf(ward)).toMatchObject({ roles: [{ id: asked.body.id }] })
    for (const who of [guardian, ward])
      expect((await begun(who))[0]?.message.text).toMatch(/two of our staff have recorded it/)
  })
})
