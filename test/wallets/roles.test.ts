/** V11 Whom a holder looks after, and with whom a wallet is shared. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { askConsent } from '../../src/modules/wallets/operations/consents/ask-consent.ts'
import { consentToClosing } from '../../src/modules/wallets/operations/consents/consent.ts'
import { acceptOfferedRole } from '../../src/modules/wallets/operations/roles/accept-role.ts'
import { endWalletRole } from '../../src/modules/wallets/operations/roles/end-role.ts'
import { handOverRole } from '../../src/modules/wallets/operations/roles/hand-over-role.ts'
import { listRoles } from '../../src/modules/wallets/operations/roles/list-roles.ts'
import { accepted, read } from '../closure/steps.ts'
import {
  act,
  agreed,
  bareNumbers,
  funded,
  type Holder,
  letters,
  linked,
  look,
  openWorld,
  person,
  recorded,
  type World,
} from '../closure/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  expect((await bareNumbers(world)).bare).toEqual([])
  await world.close()
})

const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const compliance = () => ({ kind: 'operator' as const, operator: newId(0), roles: ['compliance' as const] })
const rich = async () => {
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount: '5000' })
  return { by }
}
const finding = async (by: Holder, code: string) =>
  (await look(world, by, [previewClosure, params(by)])).obligations.find((o) => o.code === code)
const leave = (by: Holder) => accepted(world, by, [{ currency: 'CNY', way: 'claim' }])

describe('roles', () => {
  const add = async (by: Holder, kind: 'guardian' | 'joint', other: Holder) => ({
    id: await recorded(world, by, { kind, other }),
  })
  const about = (by: Holder, role: string) => ({ params: { wallet: by.wallet, role } })
  const rolesOf = async (by: Holder) => (await look(world, by, [listRoles, params(by)])).roles
  const told = async (by: Holder, template: string) =>
    (await letters(world, by)).filter((l) => l.template === template)

  it('V11 a guardian hands over before leaving; the ward keeps everything', async () => {
    const [{ by }, ward, aunt] = [await rich(), await person(world), await person(world)]
    const { id } = await add(by, 'guardian', ward)
    expect(await finding(by, 'guardian.role')).toMatchObject({
      blocks: true,
      remedy: { action: 'hand_over' },
    })
    await act(world, by, [handOverRole, { ...about(by, id), body: { to: aunt.wallet } }])
    await expect(act(world, ward, [acceptOfferedRole, about(ward, id)])).rejects.toMatchObject({
      code: 'role_unknown',
    })
    await act(world, aunt, [acceptOfferedRole, about(aunt, id)])
    expect(await finding(by, 'guardian.role')).toBeUndefined()
    expect((await look(world, aunt, [listRoles, params(aunt)])).roles).toMatchObject([{ other: ward.wallet }])
    await leave(by)
  })

  it('V11 a shared wallet closes when both agree, or the share is dissolved on paper', async () => {
    const [{ by }, wife] = [await rich(), await person(world)]
    const { id } = await add(by, 'joint', wife)
    expect(await finding(by, 'joint.consent_missing')).toMatchObject({
      blocks: true,
      who: 'another_person',
      remedy: { action: 'ask_consent', href: `/v1/wallets/${by.wallet}/roles/${id}/consent-request` },
    })
    await expect(act(world, by, [consentToClosing, { ...about(by, id), body: {} }])).rejects.toMatchObject({
      code: 'role_unknown',
    })
    await act(world, wife, [consentToClosing, { ...about(wife, id), body: {} }])
    expect(await finding(by, 'joint.consent_missing')).toBeUndefined()
    await world.pass('P91D')
    expect(await finding(by, 'joint.consent_missing')).toBeDefined()
    const why = { params: { role: id }, body: { reason: 'a decree of divorce' } }
    const asked = await act(world, compliance(), [endWalletRole, why])
    expect(await finding(by, 'joint.consent_missing')).toBeDefined()
    await agreed(world, asked)
    expect(await finding(by, 'joint.consent_missing')).toBeUndefined()
    for (const who of [by, wife])
      expect((await told(who, 'role_ended'))[0]?.message.text).toMatch(
        /you and \*+明 .*•.* no longer hold a wallet/,
      )
  })

  it('V11 whom staff put beside a holder is told to both, with the link that freezes, once', async () => {
    const [{ by }, stranger] = [await rich(), await person(world)]
    const { id } = await add(by, 'joint', stranger)
    expect(await add(by, 'joint', stranger)).toMatchObject({ id })
    await add(stranger, 'guardian', by)
    for (const who of [by, stranger]) {
      const [joint, guardian, ...more] = (await told(who, 'wallet_used')).filter(({ message }) =>
        /is shared with|as guardian and ward/.test(message.text),
      )
      expect(more).toEqual([])
      for (const letter of [joint, guardian]) {
        expect(letter?.message.text).toMatch(
          /•.*two of our staff have recorded it from an official document. It holds from now on \(.*20\d\d/,
        )
        expect(letter?.message.links).toEqual([expect.stringContaining('/freeze#')])
      }
    }
  })

  it('V11 the other holder is asked by letter, finds the share in the own list, and agrees', async () => {
    const [{ by }, wife] = [await rich(), await person(world)]
    const { id } = await add(by, 'joint', wife)
    const ask = (who: Holder) => act(world, who, [askConsent, about(who, id)])
    await expect(ask(wife)).rejects.toMatchObject({ code: 'role_unknown' })
    await ask(by)
    await ask(by)
    expect(await told(wife, 'consent_asked')).toHaveLength(1)
    expect((await told(wife, 'consent_asked'))[0]?.message.text).toMatch(/^\*+明 .*•/)
    await world.pass('P1DT1M')
    await ask(by)
    expect(await told(wife, 'consent_asked')).toHaveLength(2)
    expect(await rolesOf(wife)).toMatchObject([
      { id, kind: 'joint', side: 'other', wallet: by.wallet, consented_at: null },
    ])
    await act(world, wife, [consentToClosing, { ...about(wife, id), body: {} }])
    await world.pass('P2D')
    await ask(by)
    expect(await told(wife, 'consent_asked')).toHaveLength(2)
    await leave(by)
    await world.pass('P8D')
    expect(await read(world, by)).toMatchObject({ state: 'closed' })
    expect(await rolesOf(wife)).toEqual([])
  })

  it('V11 nobody takes a share over behind the other holder: it is neither offered nor accepted', async () => {
    const [{ by }, wife, accomplice] = [await rich(), await person(world), await person(world)]
    const { id } = await add(by, 'joint', wife)
    await expect(
      act(world, by, [handOverRole, { ...about(by, id), body: { to: accomplice.wallet } }]),
    ).rejects.toMatchObject({ code: 'role_shared' })
    // As an offer of an earlier version left it.
    await world.db.query('UPDATE wallets.role SET offered_to = $2 WHERE id = $1', [id, accomplice.wallet])
    expect(await rolesOf(accomplice)).toEqual([])
    await expect(act(world, accomplice, [acceptOfferedRole, about(accomplice, id)])).rejects.toMatchObject({
      code: 'role_unknown',
    })
    await expect(leave(by)).rejects.toMatchObject({ code: 'closure_blocked' })
    expect(await rolesOf(by)).toMatchObject([{ id, side: 'holder', other: wife.wallet }])
  })

  it('V11 whom a role is offered to is told, finds it, and the person looked after learns who has it', async () => {
    const [{ by }, ward, aunt] = [await rich(), await person(world), await person(world)]
    const gone = await person(world)
    const { id } = await add(by, 'guardian', ward)
    const offer = (to: string) => act(world, by, [handOverRole, { ...about(by, id), body: { to } }])
    await expect(offer(newId(3))).rejects.toMatchObject({ code: 'recipient_unavailable' })
    await expect(offer(ward.wallet)).rejects.toMatchObject({ code: 'same_wallet' })
    await expect(offer(by.wallet)).rejects.toMatchObject({ code: 'same_wallet' })
    await accepted(world, gone, [])
    await world.pass('P8D')
    await expect(offer(gone.wallet)).rejects.toMatchObject({ code: 'recipient_unavailable' })
    await offer(aunt.wallet)
    await offer(aunt.wallet)
    const offers = (await told(aunt, 'role_offered')).map((l) => l.message.text)
    expect(offers).toEqual([
      expect.stringMatching(/^\*+明 .*•.* asks you to take over the care of the wallet of \*+明 .*•/),
    ])
    expect(offers[0]).not.toMatch(/王|person\d/)
    expect(await rolesOf(aunt)).toMatchObject([{ id, kind: 'guardian', side: 'offered', other: ward.wallet }])
    expect(await rolesOf(ward)).toMatchObject([{ id, side: 'other', wallet: by.wallet }])
    await act(world, aunt, [acceptOfferedRole, about(aunt, id)])
    expect((await told(ward, 'role_moved')).map((l) => l.message.text)).toEqual([
      expect.stringMatching(/until now \*+明 .*•.*, from now on \*+明 .*•/),
    ])
    expect(await rolesOf(ward)).toMatchObject([{ side: 'other', wallet: aunt.wallet }])
    expect(await rolesOf(by)).toEqual([])
  })
})
