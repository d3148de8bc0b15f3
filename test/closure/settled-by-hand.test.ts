import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { openClaims } from '../../src/modules/claims/claims.ts'
import { closureReceipt } from '../../src/modules/closure/operations/cases/receipt.ts'
import { decideOutcome } from '../../src/modules/payments/operations/payments/decide-outcome.ts'
import { proposeOutcome } from '../../src/modules/payments/operations/payments/propose-outcome.ts'
import { listTasks } from '../../src/modules/support/operations/tasks/list-tasks.ts'
import type { Rail } from '../../src/platform/rails/rail.ts'
import { openFormer } from '../late/former.ts'
import { accepted, read } from './steps.ts'
import { act, funded, type Holder, linked, look, openWorld, person, type World } from './world.ts'

/** A bank that takes payouts and never says a word about them again. */
const silent = (rail: Rail): Rail => ({
  ...rail,
  payout: async () => ({ outcome: 'unknown', because: 'no_answer' }),
  enquire: async () => ({ outcome: 'unknown', because: 'no_answer' }),
})
const operator = () => ({ kind: 'operator', operator: newId(1), roles: ['checker', 'agent'] }) as const

describe('a payout the bank never answers', () => {
  let world: World
  let quiet = false
  beforeAll(async () => {
    world = await openWorld({
      rail: (rail) => ({
        ...rail,
        payout: (order) => (quiet ? silent(rail) : rail).payout(order),
        enquire: (order) => (quiet ? silent(rail) : rail).enquire(order),
      }),
    })
    leaving = async () => {
      quiet = false
      const holder = await person(world)
      const instrument = await linked(world, holder)
      await funded(world, holder, { instrument, amount: '5000' })
      await world.pass('P4D')
      await accepted(world, holder, [{ currency: 'CNY', way: 'own_account', instrument }])
      quiet = true
      await world.pass('P11D')
      return holder
    }
  })
  afterAll(() => world.close())
  let leaving: () => Promise<Holder>

  const settle = async (holder: Holder, outcome: 'accepted' | 'refused') => {
    const payment = (await read(world, holder)).steps[0]?.id ?? ''
    const [ada, bo] = [operator(), operator()]
    const proposal = await act(world, ada, [
      proposeOutcome,
      { params: { payment }, body: { outcome, evidence: 'Letter of the bank' } },
    ])
    const decision = { ...proposal, verdict: 'approve' } as const
    await expect(
      act(world, ada, [decideOutcome, { params: { payment }, body: decision }]),
    ).rejects.toMatchObject({
      code: 'approval_own',
    })
    await act(world, bo, [decideOutcome, { params: { payment }, body: decision }])
    await world.work()
    return read(world, holder)
  }

  it('is the operator’s after its limit, and two of them settle it with evidence (S6)', async () => {
    const holder = await leaving()
    expect(await read(world, holder)).toMatchObject({
      state: 'settling',
      steps: [{ state: 'waiting', owner: 'operator' }],
    })
    expect(await settle(holder, 'accepted')).toMatchObject({
      state: 'closed',
      steps: [{ state: 'done', claim: false, moved: '5000' }],
    })
  })

  it('S2 that never arrived by the word of two people becomes a claim: owed, on the paper, and somebody goes on trying', async () => {
    const holder = await leaving()
    expect(await settle(holder, 'refused')).toMatchObject({
      state: 'closed',
      steps: [{ state: 'done', claim: true, moved: '5000' }],
    })
    const claims = await openClaims(world.db, [holder.wallet])
    expect(claims).toMatchObject([{ amount: 5_000n }])
    const { id } = await read(world, holder)
    const { receipts } = await look(world, holder, [closureReceipt, { params: { closure: id } }])
    const paper = receipts.find(({ kind }) => kind === 'closing')?.jws ?? ''
    const { residuals } = JSON.parse(Buffer.from(paper.split('.')[1] ?? '', 'base64url').toString())
    expect(residuals).toMatchObject([{ owner: expect.any(String) }])
    // Somebody goes on trying: the task says how, and ends when the money has been paid.
    const work = async () =>
      (await look(world, operator(), [listTasks, { query: {} }])).tasks.filter(
        (task) => task.about?.wallet === holder.wallet,
      )
    const [task, ...more] = await work()
    expect([task?.kind, task?.owner, more]).toEqual(['closure.payout_refused', 'finance', []])
    expect(task?.acts.map(({ action }) => action)).toContain('pay_to_account')
    expect((task?.due_at ?? '') > (task?.opened_at ?? '')).toBe(true)
    quiet = false
    await openFormer(world).collect(id, holder)
    await world.pass('P1D')
    expect(await openClaims(world.db, [holder.wallet])).toEqual([])
    expect(await work()).toEqual([])
  })
})
