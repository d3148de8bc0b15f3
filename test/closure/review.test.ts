import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant, plus } from '../../src/kernel/clock.ts'
import type { Actor, OperatorRole } from '../../src/kernel/usecase.ts'
import { listClosures } from '../../src/modules/closure/operations/cases/operator-list.ts'
import { closureReceipt } from '../../src/modules/closure/operations/cases/receipt.ts'
import { decideReview } from '../../src/modules/closure/operations/review/review-decide.ts'
import { proposeReview } from '../../src/modules/closure/operations/review/review-propose.ts'
import { readReview } from '../../src/modules/closure/operations/review/review-sheet.ts'
import { addOperator, operatorActor } from '../../src/modules/support/operators.ts'
import { tasksAbout } from '../../src/modules/support/tasks.ts'
import { accepted, cancelled, open, plan, read } from './steps.ts'
import {
  act,
  funded,
  type Holder,
  letters,
  linked,
  look,
  openWorld,
  pay,
  person,
  type World,
} from './world.ts'

/** More than the pack lets pass without a look: CNY 60,000. */
const MUCH = '6000000'

describe('a closing that the policy sends to a person', () => {
  let world: World
  let [ada, bo]: [Actor, Actor] = [{ kind: 'anonymous' }, { kind: 'anonymous' }]
  beforeAll(async () => {
    world = await openWorld()
    const operator = async (name: string, roles: OperatorRole[]): Promise<Actor> => {
      const { token } = await world.db.tx((tx) => addOperator(tx, { name, roles }))
      const actor = await operatorActor(world.db, token)
      if (!actor) throw new Error('no operator')
      return actor
    }
    ada = await operator('Ada', ['agent', 'checker'])
    bo = await operator('Bo', ['compliance', 'checker'])
  })
  afterAll(() => world.close())

  const inReview = async (): Promise<Holder> => {
    const holder = await person(world)
    const instrument = await linked(world, holder)
    await funded(world, holder, { instrument, amount: MUCH })
    await world.pass('P4D')
    await accepted(world, holder, [{ currency: 'CNY', way: 'own_account', instrument }])
    await world.pass('P8D')
    expect((await read(world, holder)).state).toBe('in_review')
    expect((await letters(world, holder))[0]?.template).toBe('closure_in_review')
    return holder
  }
  const propose = async (by: Actor, holder: Holder, verdict: 'approve' | 'reject') => {
    const { id } = await read(world, holder)
    const reasons = { reason_for_staff: 'looked at', reason_for_holder: 'Please call us.' }
    return act(world, by, [proposeReview, { params: { closure: id }, body: { verdict, ...reasons } }])
  }
  const decide = async (by: Actor, holder: Holder, given: { approval: string; shown_hash: string }) => {
    const { id } = await read(world, holder)
    return act(world, by, [decideReview, { params: { closure: id }, body: { verdict: 'approve', ...given } }])
  }

  it('goes on when two operators agree, and not when one agrees with themselves', async () => {
    const holder = await inReview()
    const proposal = await propose(ada, holder, 'approve')
    await expect(decide(ada, holder, proposal)).rejects.toMatchObject({ code: 'approval_own' })
    expect((await read(world, holder)).state).toBe('in_review')
    const { shown_hash } = await look(world, bo, [
      readReview,
      { params: { closure: (await read(world, holder)).id } },
    ])
    expect(shown_hash).toBe(proposal.shown_hash)
    await decide(bo, holder, proposal)
    expect((await letters(world, holder))[0]?.template).toBe('closure_approved')
    await world.work()
    expect((await read(world, holder)).state).toBe('closed')
  })

  it('is quoted with the time that a look takes', async () => {
    const holder = await person(world)
    await funded(world, holder, { instrument: await linked(world, holder), amount: MUCH })
    await open(world, holder)
    const { quote } = await plan(world, holder, [{ currency: 'CNY', way: 'claim' }])
    if (!quote) throw new Error('no quote')
    expect(instant(quote.dates.closed_by).epochMilliseconds).toBeGreaterThan(
      plus(instant(quote.dates.cooling_off_until), 'P2D').epochMilliseconds,
    )
  })

  it('is bound to what was shown', async () => {
    const holder = await inReview()
    const { approval } = await propose(ada, holder, 'approve')
    await expect(decide(bo, holder, { approval, shown_hash: '0'.repeat(64) })).rejects.toMatchObject({
      code: 'approval_changed',
    })
  })

  it('that is rejected gives everything back, with a reason, a signed refusal and an appeal', async () => {
    const [holder, friend] = [await inReview(), await person(world)]
    await decide(bo, holder, await propose(ada, holder, 'reject'))
    const rejected = await read(world, holder)
    expect(rejected.state).toBe('rejected')
    expect(rejected.actions.map((a) => a.action)).toContain('appeal')
    await expect(pay(world, holder, { to: friend, amount: '100' })).resolves.toBeDefined()
    const { receipts } = await look(world, holder, [closureReceipt, { params: { closure: rejected.id } }])
    expect(receipts.map((r) => r.kind)).toEqual(['acceptance', 'refusal'])
    const [letter] = await letters(world, holder)
    expect(letter).toMatchObject({ template: 'closure_rejected' })
    expect(letter?.message.text).toContain('Please call us.')
  })

  it('can still be cancelled by its holder', async () => {
    const holder = await inReview()
    expect((await cancelled(world, holder)).state).toBe('cancelled')
  })

  it('that waits too long has an owner, a task and its place in the queue (S1)', async () => {
    const holder = await inReview()
    const { id } = await read(world, holder)
    const queue = async () =>
      (await look(world, ada, [listClosures, { query: { state: 'in_review' } }])).closures
    expect((await queue()).find((c) => c.id === id)).toMatchObject({ waits_for: 'operator' })
    await world.pass('P30D')
    const tasks = await tasksAbout(world.db, id)
    expect(tasks.map((t) => t.kind)).toContain('closure.review_overdue')
  })
})
