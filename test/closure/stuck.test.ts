import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { retryClosure } from '../../src/modules/closure/operations/settlement/operator-retry.ts'
import { endCoolingOff } from '../../src/modules/closure/settlement/advance.ts'
import { tasksAbout } from '../../src/modules/support/tasks.ts'
import { accepted, read } from './steps.ts'
import { act, funded, letters, linked, openWorld, person, type World } from './world.ts'

describe('a step that the books refuse (S6)', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it('is the operator’s, is not tried in a loop, and ends by API once its cause is gone', async () => {
    const holder = await person(world)
    await funded(world, holder, { instrument: await linked(world, holder), amount: '5000' })
    const { closure } = await accepted(world, holder, [{ currency: 'CNY', way: 'claim' }])
    await world.db.query('UPDATE closure.closure SET cooling_off_until = accepted_at WHERE wallet = $1', [
      holder.wallet,
    ])
    await world.db.tx((tx) => endCoolingOff(tx, { id: closure.id, bucket: holder.bucket }))
    const shiftEpoch = (by: number) =>
      world.db.query('UPDATE ledger.account SET epoch = epoch + $2 WHERE wallet = $1', [holder.wallet, by])
    await shiftEpoch(7)

    await world.work()
    const stuck = await read(world, holder)
    const failed = { state: 'failed', owner: 'operator', last_error: 'epoch_changed' }
    expect(stuck).toMatchObject({ state: 'settling', steps: [failed] })
    const step = stuck.steps[0]?.id ?? ''
    expect((await tasksAbout(world.db, step)).map((t) => t.kind)).toEqual(['closure.step_overdue'])
    await world.pass('PT5H')
    expect(await read(world, holder)).toMatchObject({ state: 'settling', steps: [failed] })

    await shiftEpoch(-7)
    const operator = { kind: 'operator', operator: holder.person, roles: ['engineer'] } as const
    await act(world, operator, [
      retryClosure,
      { params: { closure: closure.id }, body: { claim_step: step } },
    ])
    const [kept] = await letters(world, holder)
    expect(kept).toMatchObject({ template: 'payout_refused' })
    expect(kept?.message.text).toMatch(/CNY 50\.00 .*one of our staff has kept it for you/)
    await world.work()
    expect(await read(world, holder)).toMatchObject({
      state: 'closed',
      steps: [{ moved: '0' }, { state: 'done', claim: true, moved: '5000' }],
    })
    const claims = await world.db.query('SELECT reason FROM claims.claim WHERE wallet = $1', [holder.wallet])
    expect(claims).toEqual([{ reason: 'chosen' }])
  })
})
