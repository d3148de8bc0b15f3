import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant } from '../../src/kernel/clock.ts'
import { listClosures } from '../../src/modules/closure/operations/cases/operator-list.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { actNamed } from '../../src/modules/identity/challenges/acts.ts'
import { restrict } from '../../src/modules/wallets/wallets.ts'
import { accepted, open, plan, read } from './steps.ts'
import { callBy, funded, linked, look, openWorld, person, type World } from './world.ts'

const days = (from: string, to: string | null) =>
  (instant(to ?? '').epochMilliseconds - instant(from).epochMilliseconds) / 86_400_000

describe('what a holder is told', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it('a draft that lay about: our time is counted from now, as the holder alone kept it waiting', async () => {
    const slow = await person(world)
    await open(world, slow)
    await world.pass('P25D')
    const { statutory_by, quote } = await plan(world, slow, [])
    if (!quote) throw new Error('no quote')
    expect(days(quote.made_at, quote.dates.statutory_by)).toBeGreaterThan(15)
    expect(statutory_by).toBe(quote.dates.statutory_by)
    const later = await read(world, slow)
    expect(instant(later.statutory_by).epochMilliseconds).toBeGreaterThan(
      instant(quote.dates.cooling_off_until).epochMilliseconds,
    )
  })

  it('an account that is on two rungs of the ladder is too new once', async () => {
    const one = await person(world)
    await funded(world, one, { instrument: await linked(world, one), amount: '5000' })
    const { obligations } = await look(world, one, [previewClosure, { params: { wallet: one.wallet } }])
    expect(obligations.filter((o) => o.code === 'destination.too_new')).toHaveLength(1)
  })

  it('not why a person looks at it: the holder reads that it is looked at, staff read the rule', async () => {
    const one = await person(world)
    await accepted(world, one, [])
    await world.db.tx((tx) => restrict(tx, [one.wallet], 'frozen'))
    await world.pass('P8D')
    const { id, state } = await read(world, one)
    expect(state).toBe('in_review')
    const timeline = async (by: Parameters<typeof look>[1]) =>
      (await look(world, by, [closureTimeline, { params: { closure: id } }])).events
    expect(JSON.stringify(await timeline(one))).not.toContain('restricted')
    const staff = { kind: 'operator', operator: one.person, roles: ['compliance'] } as const
    expect(JSON.stringify(await timeline(staff))).toContain('restricted')
  })

  it('a draft waits for its holder: staff see it when they ask for drafts', async () => {
    const { id } = await open(world, await person(world))
    const staff = { kind: 'operator', operator: id, roles: ['agent'] } as const
    const ids = async (query: { state?: 'preparing' }) =>
      (await look(world, staff, [listClosures, { query }])).closures.map((c) => c.id)
    expect(await ids({})).not.toContain(id)
    expect(await ids({ state: 'preparing' })).toContain(id)
  })

  it('lengths of time in words, not in code', async () => {
    const one = await person(world)
    await open(world, one)
    await plan(world, one, [])
    const spec = actNamed('closure.confirm')
    const stated = await spec?.state(world.db, { ...callBy(one), actor: one }, {})
    expect(spec?.words(stated?.statement ?? {}, 'en')).toContain('7 days')
    expect(spec?.words(stated?.statement ?? {}, 'zh-CN')).toContain('7天')
  })
})
