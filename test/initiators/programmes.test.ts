import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { addProgrammeWallets } from '../../src/modules/campaigns/operations/programmes/add-wallets.ts'
import { listProgrammes } from '../../src/modules/campaigns/operations/programmes/list.ts'
import { listProgrammeWallets } from '../../src/modules/campaigns/operations/programmes/list-wallets.ts'
import { makeProgrammeUseCase } from '../../src/modules/campaigns/operations/programmes/make.ts'
import { readProgramme } from '../../src/modules/campaigns/operations/programmes/read.ts'
import { programmeResiduals } from '../../src/modules/campaigns/operations/programmes/residuals.ts'
import { steerProgramme } from '../../src/modules/campaigns/operations/programmes/set-state.ts'
import { startProgrammeUseCase } from '../../src/modules/campaigns/operations/programmes/start.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { openAssisted } from '../../src/modules/closure/operations/draft/open-assisted.ts'
import { addOutage } from '../../src/modules/operations/sql.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { accepted, cancelled, confirmed, plan, read } from '../closure/steps.ts'
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
  post,
  type World,
} from '../closure/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const checker = () => ({ kind: 'operator' as const, operator: newId(0), roles: ['checker' as const] })
const rich = async (amount = '5000') => {
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount })
  return by
}
const hash = () => newId(0).replaceAll('-', '').repeat(2)
type Kind = 'wind_down' | 'risk_exit' | 'dormancy'
type Wanted = {
  readonly kind?: Kind
  readonly within?: string
  readonly file_hash?: string
  readonly deadline?: string
}
const make = async (
  by = checker(),
  { kind = 'wind_down', within = 'P61D', file_hash = hash(), deadline }: Wanted = {},
) => {
  const date = deadline ?? isoOf(plus(await world.db.now(), within))
  const body = { kind, name: 'The old card', deadline: date, per_minute: 60, file_hash }
  return act(world, by, [makeProgrammeUseCase, { body }])
}
const add = (programme: string, wallets: string[], by = checker()) =>
  act(world, by, [addProgrammeWallets, { params: { programme }, body: { wallets } }])
const shownOf = async (programme: string) =>
  (await look(world, checker(), [readProgramme, { params: { programme } }])).shown_hash ?? '0'.repeat(64)
const start = async (programme: string, by = checker(), shown_hash?: string) =>
  act(world, by, [
    startProgrammeUseCase,
    { params: { programme }, body: { shown_hash: shown_hash ?? (await shownOf(programme)) } },
  ])
const progress = (programme: string) => look(world, checker(), [readProgramme, { params: { programme } }])
const steer = (programme: string, state: 'running' | 'paused' | 'aborted') =>
  act(world, checker(), [steerProgramme, { params: { programme }, body: { state } }])
const events = async (by: Holder) => {
  const { id } = await read(world, by)
  return (await look(world, by, [closureTimeline, { params: { closure: id } }])).events.map((e) => e.type)
}

/** Months of due work are worked off in between. */
const SLOW = { timeout: 90_000 }

describe('the wind-down of a programme', SLOW, () => {
  it('tells everybody, closes at the deadline by the same door, and names what is left with its reason', async () => {
    const [plain, empty, early, stuck, friend] = [
      await rich(),
      await person(world),
      await rich(),
      await rich(),
      await person(world),
    ]
    const maker = checker()
    const { id } = await make(maker)
    expect(await add(id, [plain.wallet, empty.wallet, early.wallet, stuck.wallet, newId(3)])).toMatchObject({
      added: 4,
      known: 0,
      unknown: [expect.any(String)],
    })
    expect(await add(id, [plain.wallet])).toMatchObject({ added: 0, known: 1 })
    await expect(start(id, maker)).rejects.toMatchObject({ code: 'approval_own' })
    await start(id)
    await expect(start(id)).rejects.toMatchObject({ code: 'programme_started' })
    await expect(add(id, [friend.wallet])).rejects.toMatchObject({ code: 'programme_started' })
    await world.pass('PT1M')
    expect((await progress(id)).counts).toMatchObject({ told: 4, listed: 0 })
    expect((await letters(world, plain))[0]?.message.text).toContain('going to close your wallet')

    await plan(world, early, [{ currency: 'CNY', way: 'claim' }])
    expect((await letters(world, early))[0]?.template).toBe('closure_planned')
    await confirmed(world, early)
    await world.pass('P59D')
    const waits = {
      to: { wallet: friend.wallet },
      amount: '10',
      currency: 'CNY',
      accept: 'required',
    } as const
    const hold = () => post(world, stuck, [transfer, { params: { wallet: stuck.wallet }, body: waits }])
    await world.pass('P1DT12H')
    await hold()
    await world.pass('PT13H')
    const { residuals } = await look(world, checker(), [programmeResiduals, { params: { programme: id } }])
    expect(residuals).toMatchObject([{ wallet: stuck.wallet, reason: 'transfer.pending' }])
    await world.pass('P14D')
    expect((await progress(id)).counts).toEqual({ listed: 0, told: 0, closing: 0, closed: 4, residual: 0 })
    expect(await read(world, plain)).toMatchObject({ state: 'closed', initiator: 'operator' })
    expect((await read(world, plain)).steps.at(-1)).toMatchObject({ claim: false, moved: '5000' })
    expect((await events(plain)).filter((e) => e !== 'quoted')).toEqual(
      expect.arrayContaining(['requested', 'accepted', 'settling', 'closed']),
    )
  })

  it('A17 is started by nobody who put a wallet on its list, whoever made it', async () => {
    const [one, two] = [await person(world), await person(world)]
    const [maker, lister, third] = [checker(), checker(), checker()]
    const { id } = await make(maker)
    await add(id, [one.wallet], lister)
    await add(id, [one.wallet], third)
    await add(id, [two.wallet], lister)
    for (const own of [maker, lister])
      await expect(start(id, own)).rejects.toMatchObject({ code: 'approval_own' })
    // Nor by the same person under another entry of the register.
    const again = await addedAnew(world, lister)
    await expect(start(id, again)).rejects.toMatchObject({ code: 'approval_own' })
    // Whoever sends the same list again has added nothing to it.
    expect((await start(id, third)).state).toBe('running')
    await steer(id, 'aborted')
  })

  it('is the same programme when the same list is sent again, and needs its notice', async () => {
    const file_hash = hash()
    const first = await make(checker(), { file_hash })
    const { deadline } = first
    expect((await make(checker(), { file_hash, deadline })).id).toBe(first.id)
    const differs = { code: 'programme_differs', detail: { facts: { programme: first.id, deadline } } }
    await expect(make(checker(), { file_hash })).rejects.toMatchObject(differs)
    const otherwise = { file_hash, deadline, kind: 'risk_exit' as const }
    await expect(make(checker(), otherwise)).rejects.toMatchObject(differs)
    await expect(make(checker(), { within: 'P59D' })).rejects.toMatchObject({ code: 'notice_too_short' })
    await make(checker(), { kind: 'risk_exit', within: 'P8D' })
  })

  it('paused begins nothing new, goes on when resumed, and aborted stops for good', async () => {
    const [one, two] = [await rich(), await rich()]
    const { id } = await make()
    await add(id, [one.wallet])
    await start(id)
    await steer(id, 'paused')
    await world.pass('PT3H')
    expect((await progress(id)).counts.listed).toBe(1)
    await steer(id, 'running')
    await world.pass('PT2H')
    expect((await progress(id)).counts.told).toBe(1)
    const other = await make()
    await add(other.id, [two.wallet])
    await start(other.id)
    await steer(other.id, 'aborted')
    await world.pass('PT2H')
    expect((await progress(other.id)).counts.listed).toBe(1)
    await expect(steer(other.id, 'running')).rejects.toMatchObject({ code: 'programme_over' })
  })

  it('aborted after the telling leaves drafts that lapse by themselves, and wallets that stay', async () => {
    const by = await rich()
    const { id } = await make()
    await add(id, [by.wallet])
    await start(id)
    await world.pass('PT1M')
    expect(await read(world, by)).toMatchObject({ state: 'preparing', initiator: 'operator' })
    await steer(id, 'aborted')
    await world.pass('P365D')
    expect(await read(world, by)).toMatchObject({ state: 'expired' })
    expect(await events(by)).toEqual(['requested', 'expired'])
  })
})

describe('notice', SLOW, () => {
  it('is said again before the date, to whoever has not begun to leave; a plan made meanwhile is kept', async () => {
    const [idle, early] = [await rich(), await rich()]
    const { id } = await make()
    await add(id, [idle.wallet, early.wallet])
    await start(id)
    await world.pass('PT1M')
    await plan(world, idle, [{ currency: 'CNY', way: 'claim' }])
    await plan(world, early, [{ currency: 'CNY', way: 'claim' }])
    await confirmed(world, early)
    const reminders = async (by: Holder) =>
      (await letters(world, by)).filter((l) => l.template === 'programme_reminder').length
    await world.pass('P32D')
    expect([await reminders(idle), await reminders(early)]).toEqual([1, 0])
    await world.pass('P28DT12H')
    expect([await reminders(idle), await reminders(early)]).toEqual([3, 0])
    await world.pass('P10D')
    expect((await read(world, idle)).steps.at(-1)).toMatchObject({ claim: true, moved: '5000' })
  })

  it('is as long for whoever is told late, and a start that would shorten it is refused', async () => {
    const [late, other] = [await rich(), await rich()]
    const { id } = await make()
    await add(id, [late.wallet])
    await start(id)
    await steer(id, 'paused')
    const stale = await make()
    await add(stale.id, [other.wallet])
    await world.pass('P2D')
    await expect(start(stale.id)).rejects.toMatchObject({ code: 'notice_too_short' })
    await steer(id, 'running')
    await world.pass('PT2H')
    expect(Date.parse((await progress(id)).estimated_closing_end ?? '')).toBeGreaterThan(0)
    await world.pass('P59D')
    expect((await read(world, late)).state).toBe('preparing')
    await world.pass('P3D')
    expect((await read(world, late)).state).toBe('cooling_off')
  })

  it('a closing that its holder cancels is a residual that somebody decides about', async () => {
    const by = await rich()
    const { id } = await make()
    await add(id, [by.wallet])
    await start(id)
    await world.pass('P61DT1H')
    await cancelled(world, by)
    expect((await progress(id)).counts).toMatchObject({ closing: 0, residual: 1 })
    const { residuals, next } = await look(world, checker(), [
      programmeResiduals,
      { params: { programme: id }, query: {} },
    ])
    expect(residuals).toMatchObject([{ wallet: by.wallet, reason: 'closure.cancelled', owner: 'compliance' }])
    expect(next).toBeNull()
  })
})

describe('what the second person sees', SLOW, () => {
  it('is every wallet with how it stands, and exactly that list is started', async () => {
    const [one, two, late] = [await person(world), await person(world), await person(world)]
    const programme = await make()
    const { id } = programme
    await add(id, [one.wallet, two.wallet])
    const list = async () =>
      (await look(world, checker(), [listProgrammeWallets, { params: { programme: id } }])).wallets
    const states = async () => new Map((await list()).map((w) => [w.wallet, w.state]))
    const seen = await shownOf(id)
    const facts = [id, 'wind_down', Date.parse(programme.deadline), 60].join(' ')
    const lines = [facts, ...(await list()).map((w) => w.wallet), ''].join('\n')
    expect(seen).toBe(createHash('sha256').update(lines).digest('hex'))
    await add(id, [late.wallet])
    await expect(start(id, checker(), seen)).rejects.toMatchObject({ code: 'approval_changed' })
    expect((await progress(id)).counts.listed).toBe(3)
    await start(id)
    expect((await progress(id)).shown_hash).toBeNull()
    await world.pass('PT1M')
    expect([...(await states()).values()]).toEqual(['told', 'told', 'told'])
    await plan(world, one, [])
    await confirmed(world, one)
    await world.pass('P62D')
    expect(await states()).toEqual(
      new Map([
        [one.wallet, 'closed'],
        [two.wallet, 'closing'],
        [late.wallet, 'closing'],
      ]),
    )
  })

  it('is a page of programmes, the newest first, each once', async () => {
    const ids = [(await make()).id, (await make()).id]
    for (let n = 0; n < 50; n++) await make()
    const found: string[] = []
    for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
      const page = await look(world, checker(), [listProgrammes, { query: after ? { after } : {} }])
      found.push(...page.programmes.map((p) => p.id))
      after = page.next ?? undefined
    }
    expect(new Set(found).size).toBe(found.length)
    expect(found).toEqual(expect.arrayContaining(ids))
  })
})

describe('an outage of ours after the telling', SLOW, () => {
  it('moves the day on which a wallet is closed, and the date that its holder reads', async () => {
    const [by, other] = [await rich(), await rich()]
    const { id } = await make()
    await add(id, [by.wallet, other.wallet])
    await start(id)
    await world.pass('PT1M')
    const from = plus(await world.db.now(), 'P1D')
    const to = plus(from, 'P4D')
    await world.db.tx((tx) => addOutage(tx, { id: newId(0), from, to, recordedAt: to }))
    await world.pass('P62D')
    expect((await read(world, by)).state).toBe('preparing')
    await world.pass('P3DT1H')
    expect((await read(world, by)).state).toBe('cooling_off')
    const days = async (template: string) =>
      (await letters(world, by))
        .filter((l) => l.template === template)
        .map((l) => Date.parse(/on (\d+ \w+ \d{4})/.exec(l.message.text)?.[1] ?? ''))
    const [noticed] = await days('programme_notice')
    const reminded = await days('programme_reminder')
    // Three reminders, and on the day that had been named the letter with the new one.
    expect(reminded.map((day) => (day - (noticed ?? 0)) / 86_400_000)).toEqual([4, 4, 4, 4])
  })
})

describe('staff on request', () => {
  it('V10 S5 prepare what only the holder confirms; every way in leaves the same events and the same dates', async () => {
    const [own, helped] = [await rich(), await rich()]
    await accepted(world, own, [{ currency: 'CNY', way: 'claim' }])
    const open = () =>
      act(world, { ...checker(), roles: ['agent'] }, [
        openAssisted,
        { params: { wallet: helped.wallet }, body: { channel: 'phone' as const } },
      ])
    expect(await open()).toMatchObject({ initiator: 'staff', state: 'preparing' })
    await expect(open()).rejects.toMatchObject({ code: 'closure_already_open' })
    await plan(world, helped, [{ currency: 'CNY', way: 'claim' }])
    await confirmed(world, helped)
    await world.pass('P8D')
    expect(await events(helped)).toEqual(await events(own))
    for (const by of [own, helped]) expect((await read(world, by)).tail_until).not.toBeNull()
  })
})
