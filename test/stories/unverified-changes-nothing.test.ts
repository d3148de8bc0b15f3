/** Who has shown nothing changes nothing about what somebody has shown who they are for. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { cancelClosure } from '../../src/modules/closure/operations/acceptance/cancel.ts'
import { openAssisted } from '../../src/modules/closure/operations/draft/open-assisted.ts'
import { withdrawStandingClosure } from '../../src/modules/closure/operations/standing/withdraw-standing.ts'
import { startContactChange } from '../../src/modules/identity/operations/contacts/start-contact-change.ts'
import { requestPasswordReset } from '../../src/modules/identity/operations/credentials/request-password-reset.ts'
import { register } from '../../src/modules/identity/operations/registrations/register.ts'
import { requestSignInCode } from '../../src/modules/identity/operations/sessions/request-sign-in-code.ts'
import { cancelTransfer } from '../../src/modules/payments/operations/transfers/cancel-transfer.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { defaultPack } from '../../src/modules/policy/policy.ts'
import { accepted, cancelled, open, plan, read, standing } from '../closure/steps.ts'
import { act, funded, type Holder, linked, openWorld, person, post, type World } from '../closure/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const NOBODY = { kind: 'anonymous' } as const
const AGENT = { kind: 'operator' as const, operator: newId(0), roles: ['agent' as const] }

/** Everything that can be asked for about this person without showing who one is. */
const askedByAnybody = async (by: Holder): Promise<void> => {
  const contact = { email: by.email }
  const pack = defaultPack()
  await act(world, NOBODY, [requestPasswordReset, { body: { contact } }])
  await act(world, NOBODY, [requestSignInCode, { body: { contact } }])
  await act(world, NOBODY, [
    register,
    { body: { contact, language: 'en', accept_terms: { pack: pack.id, version: pack.version } } },
  ])
  await expect(
    act(world, AGENT, [openAssisted, { ...params(by), body: { channel: 'phone' } }]),
  ).rejects.toMatchObject({
    code: 'closure_already_open',
  })
  await expect(open(world, { ...by, session: newId(by.bucket) })).rejects.toMatchObject({
    code: 'closure_already_open',
  })
  await world.work()
}

describe('a request that shows nothing', () => {
  it('S13 does not touch a closing that was confirmed with a proof, nor its date', async () => {
    const by = await person(world)
    await funded(world, by, { instrument: await linked(world, by), amount: '5000' })
    await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    const before = await read(world, by)
    await askedByAnybody(by)
    for (const challenge of [newId(by.bucket), undefined])
      await expect(
        act(world, by, [cancelClosure, { ...params(by), query: challenge ? { challenge } : {} }]),
      ).rejects.toMatchObject({ code: expect.stringMatching(/^proof_/) })
    await expect(
      act(world, by, [
        startContactChange,
        { body: { contact: { email: 'thief@example.test' }, challenge: newId(by.bucket) } },
      ]),
    ).rejects.toMatchObject({ code: 'wallet_closing' })
    expect(await read(world, by)).toEqual(before)
    await cancelled(world, by)
    expect((await read(world, by)).state).toBe('cancelled')
  })

  it('S13 does not send the money of a standing confirmation elsewhere, nor take its place', async () => {
    const [by, friend] = [await person(world), await person(world)]
    const signed = await linked(world, by)
    await funded(world, by, { instrument: signed, amount: '5000' })
    const other = await linked(world, by, '7777')
    await world.pass('P4D')
    const waits = {
      to: { wallet: friend.wallet },
      amount: '700',
      currency: 'CNY',
      accept: 'required' as const,
    }
    const sent = await post(world, by, [transfer, { ...params(by), body: waits }])
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'own_account', instrument: signed }])
    const bound = {
      currency: 'CNY',
      receive_at_least: '4000',
      repay_at_most: '0',
      fees_at_most: '0',
    } as const
    const stood = await standing(world, by, { bounds: [bound] })
    expect(stood.actions.map((a) => a.action)).not.toContain('plan')
    const elsewhere = () => plan(world, by, [{ currency: 'CNY', way: 'own_account', instrument: other }])
    await expect(elsewhere()).rejects.toMatchObject({ code: 'closure_action_not_allowed' })
    await askedByAnybody(by)
    await act(world, by, [cancelTransfer, { params: { wallet: by.wallet, transfer: sent.id } }])
    await world.pass('P15D')
    const closed = await read(world, by)
    expect(closed).toMatchObject({ state: 'closed', steps: [{ way: 'own_account', moved: '5000' }] })
    expect(closed.plan?.payouts).toMatchObject([{ instrument: signed }])
  })

  it('S13 a standing confirmation that was taken back makes room for another plan', async () => {
    const by = await person(world)
    await open(world, by)
    await plan(world, by, [])
    const not_before = isoOf(plus(await world.db.now(), 'P60D'))
    await standing(world, by, { bounds: [], not_before })
    await expect(plan(world, by, [])).rejects.toMatchObject({ code: 'closure_action_not_allowed' })
    await act(world, by, [withdrawStandingClosure, params(by)])
    expect((await plan(world, by, [])).actions.map((a) => a.action)).toContain('confirm')
  })
})
