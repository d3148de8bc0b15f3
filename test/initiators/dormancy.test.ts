import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus, secondsBetween } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { findDormant } from '../../src/modules/campaigns/jobs/dormancy.ts'
import { endWalletExemption } from '../../src/modules/campaigns/operations/dormancy/end-exemption.ts'
import { exemptWallet } from '../../src/modules/campaigns/operations/dormancy/exempt.ts'
import { readExemption } from '../../src/modules/campaigns/operations/dormancy/exemption.ts'
import { listDormantWallets } from '../../src/modules/campaigns/operations/dormancy/list.ts'
import { dormancyOverview } from '../../src/modules/campaigns/operations/dormancy/overview.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { signInToWallet } from '../../src/modules/identity/operations/sessions/sign-in.ts'
import { sessionActor } from '../../src/modules/identity/sessions/sessions.ts'
import { grantMandate } from '../../src/modules/mandates/operations/grant.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { tasksAbout } from '../../src/modules/support/tasks.ts'
import { placeAuthorityOrder } from '../../src/modules/wallets/operations/orders/place-order.ts'
import { pauseWallet } from '../../src/modules/wallets/operations/pauses/pause.ts'
import { restrict } from '../../src/modules/wallets/wallets.ts'
import { confirmed, open, plan, read } from '../closure/steps.ts'
import {
  act,
  funded,
  type Holder,
  letters,
  linked,
  look,
  openWorld,
  PASSWORD,
  pay,
  person,
  post,
  type World,
} from '../closure/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Years of due work are worked off in between. */
const SLOW = { timeout: 90_000 }
const SILENT = 'P3Y1D'
const staff = () => ({
  kind: 'operator' as const,
  operator: newId(0),
  roles: ['agent' as const, 'compliance' as const],
})
const rich = async (amount = '5000') => {
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount })
  return by
}
const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const signIn = async (by: Holder): Promise<string> => {
  const body = { contact: { email: by.email }, password: PASSWORD }
  const { session } = await act(world, { kind: 'anonymous' }, [signInToWallet, { body }])
  await world.work()
  return session.token ?? ''
}
/** Years go by in one step: what fell due on the way is worked off at its end. */
const jump = async (duration: string) => {
  const now = await world.db.now()
  const seconds = secondsBetween(now, plus(now, duration))
  await world.db.query(
    `INSERT INTO core.clock AS c (one, seconds) VALUES (true, $1)
     ON CONFLICT (one) DO UPDATE SET seconds = c.seconds + $1`,
    [seconds],
  )
  await world.work()
}
const find = async () => {
  await findDormant(world.db)
  await world.work()
}
/** Silent for the pack's time, found and told. */
const told = async (...holders: Holder[]) => {
  await jump(SILENT)
  await find()
  for (const by of holders) expect((await read(world, by)).state).toBe('preparing')
}
const lettersOf = async (by: Holder) => (await letters(world, by)).map((l) => l.template)
const count = async (by: Holder, template: string) =>
  (await lettersOf(by)).filter((one) => one === template).length
const listed = async (by: Holder, state: 'told' | 'closing' | 'residual' | 'back' | 'kept' | 'left') => {
  const { wallets } = await look(world, staff(), [listDormantWallets, { query: { state } }])
  return wallets.find((w) => w.wallet === by.wallet)
}

describe('a wallet that nobody uses', SLOW, () => {
  it('is told, reminded, and closed at its date with its money on the holder’s own account', async () => {
    const [by, friend] = [await rich(), await rich()]
    await jump('P2Y')
    // Money that comes in is no act of the holder.
    await pay(world, friend, { to: by, amount: '100' })
    await jump('P11M')
    await find()
    expect(await count(by, 'dormancy_notice')).toBe(0)
    await jump('P2M')
    await find()
    await find()
    expect(await count(by, 'dormancy_notice')).toBe(1)
    expect((await letters(world, by))[0]?.message.text).toContain('sign in once')
    expect(await read(world, by)).toMatchObject({ state: 'preparing', initiator: 'operator' })
    await world.pass('P29D')
    expect(await count(by, 'dormancy_reminder')).toBe(0)
    await world.pass('P2D')
    expect(await count(by, 'dormancy_reminder')).toBe(1)
    await world.pass('P28D')
    expect(await count(by, 'dormancy_reminder')).toBe(2)
    expect((await read(world, by)).state).toBe('preparing')
    await world.pass('P2D')
    expect((await read(world, by)).state).toBe('cooling_off')
    expect(await listed(by, 'closing')).toBeDefined()
    const [begun] = await letters(world, by)
    expect(begun).toMatchObject({ template: 'closure_decided' })
    expect(begun?.message.text).toContain('You did not ask for this')
    expect(await lettersOf(by)).not.toContain('closure_accepted')
    await world.pass('P14D')
    expect(await listed(by, 'closing')).toBeUndefined()
    const closed = await read(world, by)
    expect(closed).toMatchObject({ state: 'closed', initiator: 'operator' })
    expect(closed.steps.at(-1)).toMatchObject({ claim: false, moved: '5100', way: 'own_account' })
    const { counts } = await look(world, staff(), [dormancyOverview, {}])
    expect(counts.closed).toBeGreaterThanOrEqual(1)
  })

  it('leaves its money as a claim when there is no account, and by the holder’s own plan when there is one', async () => {
    const [poor, planned] = [await person(world), await rich()]
    const friend = await rich()
    await pay(world, friend, { to: poor, amount: '70' })
    await told(poor, planned)
    await plan(world, planned, [{ currency: 'CNY', way: 'claim' }])
    await world.pass('P75D')
    for (const [by, moved] of [
      [poor, '70'],
      [planned, '5000'],
    ] as const)
      expect((await read(world, by)).steps.at(-1)).toMatchObject({ claim: true, moved })
    const why = (by: Holder) =>
      world.db.query('SELECT reason FROM claims.claim WHERE wallet = $1', [by.wallet])
    expect([await why(poor), await why(planned)]).toEqual([
      [{ reason: 'not_chosen' }],
      [{ reason: 'chosen' }],
    ])
  })

  it('becomes a residual with a reason and an owner when something blocks, and closes once that is gone', async () => {
    const stuck = await rich()
    await told(stuck)
    await world.pass('P59DT12H')
    // Somebody of today: a wallet as silent as this one would close as well, and give the transfer back.
    const friend = await person(world)
    const waits = {
      to: { wallet: friend.wallet },
      amount: '10',
      currency: 'CNY',
      accept: 'required',
    } as const
    await post(world, stuck, [transfer, { ...params(stuck), body: waits }])
    await world.pass('PT13H')
    expect(await listed(stuck, 'residual')).toMatchObject({ reason: 'transfer.pending', owner: 'compliance' })
    const { id } = await read(world, stuck)
    const tasks = async () => (await tasksAbout(world.db, id)).filter((t) => t.person === stuck.person)
    const owned = { kind: 'closure.dormant_residual', owner: 'compliance', resolved_at: null }
    expect(await tasks()).toMatchObject([owned])
    await world.db.query(`UPDATE core.due SET due_at = now() - interval '1 day' WHERE ref = $1`, [
      stuck.wallet,
    ])
    await world.work()
    expect(await listed(stuck, 'residual')).toBeDefined()
    expect(await tasks()).toHaveLength(1)
    await world.pass('P20D')
    expect((await read(world, stuck)).state).toBe('closed')
    expect(await tasks()).toMatchObject([{ outcome: 'closing' }])
  })
})

describe('a holder who comes back', SLOW, () => {
  it('signs in once before the date, and nothing happens', async () => {
    const by = await rich()
    await told(by)
    await world.pass('P40D')
    await signIn(by)
    expect((await read(world, by)).state).toBe('cancelled')
    expect(await count(by, 'dormancy_ended')).toBe(1)
    expect(await listed(by, 'back')).toBeDefined()
    await world.pass('P90D')
    await find()
    expect(await count(by, 'dormancy_notice')).toBe(1)
    await pay(world, by, { to: await person(world), amount: '10' })
    // Silence that begins anew is told anew.
    await told(by)
    expect(await count(by, 'dormancy_notice')).toBe(2)
  })

  it('uses a session that is still good, and nothing happens', async () => {
    const by = await rich()
    const token = await signIn(by)
    await told(by)
    expect(await sessionActor(world.db, token)).toMatchObject({ wallet: by.wallet })
    await world.work()
    expect((await read(world, by)).state).toBe('cancelled')
    expect(await count(by, 'dormancy_ended')).toBe(1)
  })

  it('is in time as long as no money has left: the cooling-off ends too, and the wallet works', async () => {
    const by = await rich()
    await told(by)
    await world.pass('P60DT1H')
    expect((await read(world, by)).state).toBe('cooling_off')
    await signIn(by)
    expect((await read(world, by)).state).toBe('cancelled')
    await pay(world, by, { to: await person(world), amount: '10' })
    await world.pass('P30D')
    expect((await read(world, by)).state).toBe('cancelled')
  })

  it('who signs in at the very moment of the closing keeps the wallet, whoever is first', async () => {
    const all = [await rich(), await rich(), await rich(), await rich()]
    await told(...all)
    await world.pass('P59DT23H55M')
    await world.db.query('UPDATE core.clock SET seconds = seconds + 600')
    const come = (by: Holder) => {
      const body = { contact: { email: by.email }, password: PASSWORD }
      return act(world, { kind: 'anonymous' }, [signInToWallet, { body }])
    }
    await Promise.all([world.work(), ...all.map(come)])
    await world.work()
    for (const by of all) {
      expect((await read(world, by)).state).toBe('cancelled')
      expect(await count(by, 'dormancy_ended')).toBe(1)
      await pay(world, by, { to: await person(world), amount: '10' })
    }
  })

  it('may leave by themself instead: their own confirmation is not taken back', async () => {
    const by = await rich()
    await told(by)
    await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    await confirmed(world, by)
    await signIn(by)
    expect((await read(world, by)).state).toBe('cooling_off')
    await world.pass('P70D')
    expect((await read(world, by)).state).toBe('closed')
    expect(await listed(by, 'left')).toBeDefined()
    expect(await count(by, 'dormancy_reminder')).toBe(0)
  })
})

describe('left alone however silent', SLOW, () => {
  it('restricted, under an order, paused as a spare, closing, paying by a mandate, exempt', async () => {
    const by = {
      restricted: await rich(),
      ordered: await rich(),
      spare: await rich(),
      leaving: await rich(),
      paying: await rich('900000'),
      exempt: await rich(),
      silent: await rich(),
    }
    const shop = await person(world)
    await act(world, shop, [becomeMerchantUseCase, { ...params(shop), body: { name: 'Film House' } }])
    await world.db.tx((tx) => restrict(tx, [by.restricted.wallet], 'frozen'))
    const at = await world.db.now()
    const order = {
      kind: 'legal_hold', authority: '某某法院', document: '2026-1', disclosure: 'full',
      until: isoOf(plus(at, 'P23M')),
    } as const // biome-ignore format: one order
    await act(world, staff(), [placeAuthorityOrder, { ...params(by.ordered), body: order }])
    const body = {
      kind: 'subscription' as const, merchant: shop.wallet, payee: 'Film House', amount: '1500', currency: 'CNY', every: 'P1M',
    } // biome-ignore format: one mandate
    await act(world, by.paying, [grantMandate, { ...params(by.paying), body }])
    await act(world, staff(), [exemptWallet, { ...params(by.exempt), body: { reason: 'In hospital' } }])
    await jump('P2Y9M')
    const until = isoOf(plus(await world.db.now(), 'P300D'))
    await act(world, by.spare, [pauseWallet, { ...params(by.spare), body: { until } }])
    await jump('P3M5D')
    await open(world, by.leaving)
    await find()
    expect(await count(by.silent, 'dormancy_notice')).toBe(1)
    for (const one of [by.restricted, by.ordered, by.spare, by.leaving, by.paying, by.exempt])
      expect(await count(one, 'dormancy_notice')).toBe(0)
    expect((await look(world, staff(), [readExemption, params(by.exempt)])).reason).toBe('In hospital')
    await act(world, staff(), [endWalletExemption, params(by.exempt)])
    await expect(act(world, staff(), [endWalletExemption, params(by.exempt)])).rejects.toMatchObject({
      code: 'exemption_none',
    })
    await world.db.tx((tx) => restrict(tx, [by.restricted.wallet], 'open'))
    await world.pass('P8D')
    await find()
    expect(await count(by.exempt, 'dormancy_notice')).toBe(1)
    expect(await count(by.restricted, 'dormancy_notice')).toBe(1)
    expect(await count(by.spare, 'dormancy_notice')).toBe(0)
    expect(await count(by.paying, 'dormancy_notice')).toBe(0)
  })

  it('also when the restriction or the exemption comes after the notice: the holder hears that nothing changes', async () => {
    const [frozen, spared] = [await rich(), await rich()]
    await told(frozen, spared)
    await world.db.tx((tx) => restrict(tx, [frozen.wallet], 'frozen'))
    await act(world, staff(), [exemptWallet, { ...params(spared), body: { reason: 'Abroad' } }])
    expect((await read(world, spared)).state).toBe('cancelled')
    await world.pass('P61D')
    expect((await read(world, frozen)).state).toBe('cancelled')
    for (const by of [frozen, spared]) {
      expect(await count(by, 'dormancy_ended')).toBe(1)
      expect(await listed(by, 'kept')).toBeDefined()
    }
  })
})

describe('what operators see', SLOW, () => {
  it('counts, the list with dates, and what is coming', async () => {
    const before = (await look(world, staff(), [dormancyOverview, {}])).coming
    const [one, two] = [await rich(), await rich()]
    await jump('P2Y350D')
    const { coming, rules } = await look(world, staff(), [dormancyOverview, {}])
    expect(rules).toMatchObject({ inactive: 'P3Y', notice: 'P60D' })
    expect(coming.to_be_told - before.to_be_told).toBeGreaterThanOrEqual(2)
    await world.pass('P30D')
    await find()
    expect(await listed(one, 'told')).toMatchObject({ closure: expect.any(String), reason: null })
    const until = isoOf(plus(await world.db.now(), 'P1D'))
    const soon = await look(world, staff(), [listDormantWallets, { query: { state: 'told', until } }])
    expect(soon.wallets.map((w) => w.wallet)).not.toContain(two.wallet)
    await world.pass('P40D')
    expect((await look(world, staff(), [dormancyOverview, {}])).coming.to_be_closed).toBeGreaterThanOrEqual(2)
    await expect(
      look(world, staff(), [listDormantWallets, { query: { after: 'nonsense' } }]),
    ).rejects.toMatchObject({ code: 'request_invalid' })
    const { id } = await read(world, one)
    const { events } = await look(world, one, [closureTimeline, { params: { closure: id } }])
    expect(events[0]).toMatchObject({ type: 'requested', actor: 'system' })
  })
})
