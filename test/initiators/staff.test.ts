import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finders } from '../../src/border.ts'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { OperatorRole } from '../../src/kernel/usecase.ts'
import { addProgrammeWallets } from '../../src/modules/campaigns/operations/programmes/add-wallets.ts'
import { makeProgrammeUseCase } from '../../src/modules/campaigns/operations/programmes/make.ts'
import { confirmClosure } from '../../src/modules/closure/operations/acceptance/confirm.ts'
import { closureOrigin } from '../../src/modules/closure/operations/cases/operator-origin.ts'
import { openAssisted } from '../../src/modules/closure/operations/draft/open-assisted.ts'
import { planAssisted } from '../../src/modules/closure/operations/draft/plan-assisted.ts'
import { decideReview } from '../../src/modules/closure/operations/review/review-decide.ts'
import { proposeReview } from '../../src/modules/closure/operations/review/review-propose.ts'
import { addOperator } from '../../src/modules/support/operators.ts'
import { restrict } from '../../src/modules/wallets/wallets.ts'
import { whoIs } from '../../src/platform/http/who.ts'
import { confirmed, open, read } from '../closure/steps.ts'
import {
  act,
  addedAnew,
  funded,
  type Holder,
  letters,
  linked,
  look,
  openWorld,
  person,
  type World,
} from '../closure/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const operator = (...roles: OperatorRole[]) => ({ kind: 'operator' as const, operator: newId(0), roles })
type Operator = ReturnType<typeof operator>
const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const prepare = (agent: Operator, by: Holder) =>
  act(world, agent, [openAssisted, { ...params(by), body: { channel: 'branch' } }])
const claim = { payouts: [{ currency: 'CNY', way: 'claim' as const }] }
const planFor = (agent: Operator, by: Holder) =>
  act(world, agent, [planAssisted, { ...params(by), body: claim }])

describe('a closing that staff prepare on request', { timeout: 60_000 }, () => {
  it('is opened and planned by an agent, and confirmed by its holder alone, with their own proof', async () => {
    const by = await person(world)
    await funded(world, by, { instrument: await linked(world, by), amount: '5000' })
    const agent = operator('agent')
    const { id } = await prepare(agent, by)
    expect((await letters(world, by))[0]?.message.text).toContain('only you can confirm it')
    expect(await planFor(agent, by)).toMatchObject({
      state: 'preparing',
      quote: { lines: [{ amount: '5000' }] },
    })
    const { token } = await world.db.tx((tx) =>
      addOperator(tx, { name: 'Zhou', roles: ['agent', 'checker'] }),
    )
    const asked = {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      publicUrl: 'http://quittance.test',
    }
    await expect(whoIs(world.db, finders, { asked, useCase: confirmClosure })).rejects.toMatchObject({
      code: 'sign_in_required',
    })
    await confirmed(world, by)
    await world.pass('P8D')
    expect(await read(world, by)).toMatchObject({ state: 'closed', initiator: 'staff' })
    expect(await look(world, agent, [closureOrigin, { params: { closure: id } }])).toMatchObject({
      initiator: 'staff',
      reason: 'asked for by branch',
      programme: null,
    })
  })

  it('is the holder’s own when the holder began it: staff plan nothing there', async () => {
    const by = await person(world)
    await open(world, by)
    await expect(planFor(operator('agent'), by)).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('V9 nobody is their own judge', { timeout: 60_000 }, () => {
  it('V9 a colleague lists every wallet for an end but their own', async () => {
    const [by, other] = [await person(world), await person(world)]
    const me = { ...operator('compliance'), ownWallet: by.wallet }
    const deadline = isoOf(plus(await world.db.now(), 'P70D'))
    const made = { kind: 'wind_down' as const, name: 'The old card', deadline, per_minute: 60 }
    const { id: programme } = await act(world, me, [makeProgrammeUseCase, { body: made }])
    const add = (...wallets: string[]) =>
      act(world, me, [addProgrammeWallets, { params: { programme }, body: { wallets } }])
    await expect(add(other.wallet, by.wallet)).rejects.toMatchObject({ code: 'own_wallet' })
    expect(await add(other.wallet)).toMatchObject({ added: 1 })
  })

  it('V9 whoever asked for a closing neither proposes nor decides its review; three people do', async () => {
    const by = await person(world)
    const [requester, reviewer, finaliser] = [
      operator('agent', 'checker'),
      operator('agent', 'checker'),
      operator('checker'),
    ]
    await world.db.tx((tx) => restrict(tx, [by.wallet], 'frozen'))
    const { id } = await prepare(requester, by)
    await act(world, requester, [planAssisted, { ...params(by), body: { payouts: [] } }])
    await confirmed(world, by)
    await world.pass('P8D')
    expect((await read(world, by)).state).toBe('in_review')
    const propose = (who: Operator) =>
      act(world, who, [
        proposeReview,
        { params: { closure: id }, body: { verdict: 'approve', reason_for_staff: 'In order' } },
      ])
    await expect(propose(requester)).rejects.toMatchObject({ code: 'approval_own' })
    // Nor does the same person under another entry of the register.
    const again = await addedAnew(world, requester)
    await expect(propose(again)).rejects.toMatchObject({ code: 'approval_own' })
    const { approval, shown_hash } = await propose(reviewer)
    const decide = (who: Operator) =>
      act(world, who, [
        decideReview,
        { params: { closure: id }, body: { approval, verdict: 'approve', shown_hash } },
      ])
    await expect(decide(requester)).rejects.toMatchObject({ code: 'approval_own' })
    await expect(decide(reviewer)).rejects.toMatchObject({ code: 'approval_own' })
    expect((await decide(finaliser)).state).toBe('settling')
  })
})
