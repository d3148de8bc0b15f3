import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { confirmClosure } from '../../src/modules/closure/operations/acceptance/confirm.ts'
import { cancelled, confirmed, open, plan, read } from './steps.ts'
import { act, funded, type Holder, linked, openWorld, pay, person, proof, type World } from './world.ts'

describe('a confirmation that does not fit changes nothing', () => {
  let world: World
  let holder: Holder
  beforeAll(async () => {
    world = await openWorld()
    holder = await person(world)
    const instrument = await linked(world, holder)
    await funded(world, holder, { instrument, amount: '5000' })
    await open(world, holder)
  })
  afterAll(() => world.close())

  const ready = async () => {
    const { quote } = await plan(world, holder, [{ currency: 'CNY', way: 'claim' }])
    if (!quote) throw new Error('no quote')
    return { quote: quote.id, acknowledged: quote.consequences.map((c) => c.code) }
  }
  const confirm = (body: { quote: string; acknowledged: string[]; challenge: string }) =>
    act(world, holder, [confirmClosure, { params: { wallet: holder.wallet }, body }])
  const unchanged = async () => expect((await read(world, holder)).state).toBe('preparing')

  it('a stale quote', async () => {
    const first = await ready()
    const challenge = await proof(world, holder, 'closure.confirm')
    await ready()
    await expect(confirm({ ...first, challenge })).rejects.toMatchObject({ code: 'quote_stale' })
    await unchanged()
  })

  it('an expired quote', async () => {
    const body = await ready()
    const challenge = await proof(world, holder, 'closure.confirm')
    await world.pass('PT16M')
    await expect(confirm({ ...body, challenge })).rejects.toMatchObject({ code: 'quote_stale' })
    await unchanged()
  })

  it('a proof over another statement', async () => {
    await ready()
    const challenge = await proof(world, holder, 'closure.confirm')
    const later = await ready()
    await expect(confirm({ ...later, challenge })).rejects.toMatchObject({ code: 'statement_changed' })
    await unchanged()
  })

  it('no proof, somebody else’s proof', async () => {
    const body = await ready()
    await expect(confirm({ ...body, challenge: newId(holder.bucket) })).rejects.toMatchObject({
      code: 'proof_missing',
    })
    const other = await person(world)
    await open(world, other)
    await plan(world, other, [])
    const challenge = await proof(world, other, 'closure.confirm')
    await expect(confirm({ ...body, challenge })).rejects.toMatchObject({ code: 'proof_missing' })
    await unchanged()
  })

  it('a proof that is too old when it is used (V2)', async () => {
    const body = await ready()
    const challenge = await proof(world, holder, 'closure.confirm')
    await world.pass('PT6M')
    await expect(confirm({ ...body, challenge })).rejects.toMatchObject({ code: 'proof_stale' })
    await unchanged()
  })

  it('a consequence that was not acknowledged, or one that is not there', async () => {
    const { quote, acknowledged } = await ready()
    const challenge = await proof(world, holder, 'closure.confirm')
    for (const codes of [acknowledged.slice(1), [...acknowledged, 'made.up']])
      await expect(confirm({ quote, acknowledged: codes, challenge })).rejects.toMatchObject({
        code: 'acknowledgement_missing',
      })
    await unchanged()
  })

  it('a plan that forgets a currency, or names one there is not', async () => {
    await expect(plan(world, holder, [])).rejects.toMatchObject({ code: 'plan_incomplete' })
    await expect(plan(world, holder, [{ currency: 'XXX', way: 'claim' }])).rejects.toMatchObject({
      code: 'currency_unsupported',
    })
    await expect(
      plan(world, holder, [{ currency: 'CNY', way: 'own_account', instrument: newId(holder.bucket) }]),
    ).rejects.toMatchObject({ code: 'destination_unknown' })
  })

  it('an account beside a claim, or none beside a way that needs one', async () => {
    const invalid = { code: 'request_invalid', detail: { errors: [{ pointer: '/payouts/0/instrument' }] } }
    for (const payout of [
      { currency: 'CNY', way: 'claim' as const, instrument: newId(holder.bucket) },
      { currency: 'CNY', way: 'own_account' as const },
      { currency: 'CNY', way: 'funding_source' as const },
    ])
      await expect(plan(world, holder, [payout])).rejects.toMatchObject(invalid)
  })

  it('money that left after the quote, beyond the tolerance, asks again and leaves the wallet open', async () => {
    const body = await ready()
    const challenge = await proof(world, holder, 'closure.confirm')
    await pay(world, holder, { to: await person(world), amount: '300' })
    await expect(confirm({ ...body, challenge })).rejects.toMatchObject({ code: 'quote_changed' })
    await unchanged()
    await ready()
    expect((await confirmed(world, holder)).closure.state).toBe('cooling_off')
  })

  it('a second opening, a second confirmation, a second cancelling', async () => {
    await expect(open(world, holder)).rejects.toMatchObject({ code: 'closure_already_open' })
    await expect(confirmed(world, holder)).rejects.toMatchObject({ code: 'closure_action_not_allowed' })
    await cancelled(world, holder)
    await expect(cancelled(world, holder)).rejects.toMatchObject({ code: 'closure_action_not_allowed' })
  })

  it('a draft nobody finishes lapses after its time and changes nothing', async () => {
    const one = await person(world)
    const draft = await open(world, one)
    const until = instant(draft.draft_until ?? '')
    expect(until.epochMilliseconds).toBe(plus(instant(draft.requested_at), 'P30D').epochMilliseconds)
    await world.pass('P31D')
    expect((await read(world, one)).state).toBe('expired')
    expect((await open(world, one)).state).toBe('preparing')
  })
})
