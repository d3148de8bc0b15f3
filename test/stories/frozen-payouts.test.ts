/** An authority freezes what a closing was to pay out: told before the promised day, and paid as agreed when it is free. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant, isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { openTask, tasksAbout } from '../../src/modules/support/tasks.ts'
import {
  guest,
  type House,
  type Leaving,
  leaving,
  must,
  openHouse,
  staff,
  tasksOf,
} from '../closure/house.ts'
import { agreed, letters } from '../closure/world.ts'

let house: House
let compliance: string
let checker: string
beforeAll(async () => {
  house = await openHouse()
  compliance = await staff(house, ['compliance'])
  checker = await staff(house, ['compliance', 'checker'])
})
afterAll(() => house.close())

const inCoolingOff = async (): Promise<Leaving> => {
  const who = await guest(house)
  await house.world.pass('P4D')
  return leaving(house, who)
}
const freeze = async ({ holder }: Leaving, amount: string, disclosure = 'full'): Promise<string> => {
  const body = {
    kind: 'freeze',
    authority: '某某公安局',
    document: newId(0),
    disclosure,
    amount,
    currency: 'CNY',
    until: isoOf(plus(await house.world.db.now(), 'P60D')),
  }
  const line = `POST /v1/operator/wallets/${holder.wallet}/orders`
  return (await must(house, line, { token: compliance, body })).id
}
const end = async ({ holder }: Leaving, order: string): Promise<void> => {
  const body = { until: null, reason: 'a paper of the authority' }
  const line = `PUT /v1/operator/wallets/${holder.wallet}/orders/${order}`
  const answer = await must(house, line, { token: compliance, body })
  if (answer.approval) await agreed(house.world, answer)
}
const read = ({ closure, receipt }: Leaving) => must(house, `GET /v1/closures/${closure}`, { token: receipt })
const claimsOf = async ({ closure, receipt }: Leaving) =>
  (await must(house, `GET /v1/closures/${closure}/claims`, { token: receipt })).claims
const told = async ({ holder }: Leaving, template: string): Promise<string[]> =>
  (await letters(house.world, holder)).flatMap((l) => (l.template === template ? [l.message.text] : []))

describe('what a bank takes back in whole while a closing cools off', () => {
  it('is told with the reason when the wallet closes: in the letter, in the case, and asks nobody', async () => {
    const who = await inCoolingOff()
    const bo = await staff(house, ['agent', 'engineer', 'checker'])
    const body = { reference: newId(0), amount: '20000', currency: 'CNY', reason: 'the notice of the bank' }
    const line = `POST /v1/operator/wallets/${who.holder.wallet}/chargebacks`
    const answer = await must(house, line, { token: bo, body })
    if (answer.approval) await agreed(house.world, answer)
    await house.world.pass('P8D')
    expect(await told(who, 'closure_asked_again')).toEqual([])
    const because = ['chargeback']
    expect(await read(who)).toMatchObject({
      state: 'closed',
      steps: [{ moved: '0', asked: { agreed: '20000', left: '0', lost: '20000', because } }],
    })
    const [letter] = await told(who, 'closure_closed')
    expect(letter).toContain('CNY 200.00 that had been agreed was not paid out')
    expect(letter).toContain('a bank took back a payment')
  })
})

describe('what an authority freezes while a closing cools off', () => {
  it('waits in whole, with a new day, and goes the agreed way when the order ends', async () => {
    const who = await inCoolingOff()
    const order = await freeze(who, '20000')
    expect((await told(who, 'order_placed'))[0]).toContain('only after the order has ended')
    await house.world.pass('P7DT1M')
    const waiting = await read(who)
    expect(waiting).toMatchObject({
      state: 'settling',
      waits_for: 'operator',
      steps: [{ state: 'waiting', waits_for: 'restriction', way: 'own_account', moved: '0' }],
    })
    const [letter, ...more] = await told(who, 'closure_payout_waits')
    expect(letter).toMatch(/CNY 200\.00 cannot leave yet: an authority .* to your account .*•••• \d{4}/)
    expect(more).toEqual([])
    expect(instant(waiting.delayed_until).epochMilliseconds).toBeGreaterThan(
      plus(await house.world.db.now(), 'P50D').epochMilliseconds,
    )
    expect((await tasksOf(house, compliance, who.closure)).map((t) => t.kind)).toContain('closure.held')
    await house.world.pass('P4D')
    expect(await told(who, 'closure_delayed')).toEqual([])
    await end(who, order)
    await house.world.pass('P1D')
    expect(await read(who)).toMatchObject({
      state: 'closed',
      steps: [{ state: 'done', way: 'own_account', moved: '20000', claim: false }],
    })
    expect(await claimsOf(who)).toEqual([])
  })

  it('waits in part: the rest leaves and says so, and the part follows to the same account', async () => {
    const who = await inCoolingOff()
    const order = await freeze(who, '5000')
    await house.world.pass('P8D')
    const [letter] = await told(who, 'closure_payout_waits')
    expect(letter).toMatch(/CNY 50\.00 cannot leave yet.* CNY 150\.00 leaves now as agreed/)
    await house.world.pass('P4D')
    await end(who, order)
    await house.world.pass('P1D')
    const closed = await read(who)
    expect(closed.state).toBe('closed')
    expect(closed.steps).toMatchObject([
      { way: 'own_account', moved: '15000', claim: false },
      { way: 'own_account', moved: '5000', claim: false },
    ])
    expect(await claimsOf(who)).toEqual([])
  })

  it('is nobody’s work any more once it is kept under a stop', async () => {
    const who = await inCoolingOff()
    const order = await freeze(who, '20000')
    await house.world.pass('P7DT1M')
    const step = (await read(who)).steps[0].id
    await house.world.db.tx(async (tx) => {
      const [bucket, dueAt] = [who.holder.bucket, await tx.now()]
      await openTask(tx, {
        bucket,
        person: who.holder.person,
        kind: 'closure.step_overdue',
        ref: step,
        dueAt,
      })
    })
    await must(house, `POST /v1/closures/${who.closure}/stop`, { token: who.stop, body: {} })
    const line = `/v1/operator/closures/${who.closure}/stop`
    const { contacts } = await must(house, `GET ${line}`, { token: compliance })
    const body = { act: 'keep', contact: contacts[0].id, evidence: 'called; they told their last payment' }
    const asked = await must(house, `POST ${line}/settlement`, { token: compliance, body })
    await must(house, `POST ${line}/settlement/decision`, {
      token: checker,
      body: { ...asked, verdict: 'approve' },
    })
    expect((await read(who)).steps[0]).toMatchObject({ way: 'claim' })
    expect(await tasksAbout(house.world.db, step)).toMatchObject([{ outcome: 'goes_on' }])
    await end(who, order)
    await house.world.pass('P1D')
    // Nobody chose it, and it does not say so.
    expect(await claimsOf(who)).toMatchObject([{ amount: '20000', reason: 'stopped' }])
  })

  it('for an order of which nothing may be told, reads like a restricted wallet', async () => {
    const who = await inCoolingOff()
    await freeze(who, '20000', 'neutral')
    await house.world.pass('P7DT1M')
    const line = `/v1/operator/closures/${who.closure}/review`
    const reasons = { reason_for_staff: 'looked at', reason_for_holder: 'Please call us.' }
    const proposal = await must(house, `POST ${line}`, {
      token: compliance,
      body: { verdict: 'approve', ...reasons },
    })
    await must(house, `POST ${line}/decision`, { token: checker, body: { verdict: 'approve', ...proposal } })
    await house.world.pass('PT1H')
    const [letter] = await told(who, 'closure_payout_waits')
    expect(letter).toContain('your wallet is restricted')
    expect(letter).not.toMatch(/authority|order/)
    expect(JSON.stringify(await read(who))).not.toMatch(/authority|"order/)
  })
})
