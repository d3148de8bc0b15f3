/** Each way into a closing, by the acts with which people really begin it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus, secondsBetween } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { moment } from '../../src/kernel/message.ts'
import { participants } from '../../src/kernel/participant.ts'
import { findDormant } from '../../src/modules/campaigns/jobs/dormancy.ts'
import { addProgrammeWallets } from '../../src/modules/campaigns/operations/programmes/add-wallets.ts'
import { makeProgrammeUseCase } from '../../src/modules/campaigns/operations/programmes/make.ts'
import { readProgramme } from '../../src/modules/campaigns/operations/programmes/read.ts'
import { startProgrammeUseCase } from '../../src/modules/campaigns/operations/programmes/start.ts'
import { closureReceipt } from '../../src/modules/closure/operations/cases/receipt.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { openAssisted } from '../../src/modules/closure/operations/draft/open-assisted.ts'
import { confirmed, open, plan, read, standing } from '../closure/steps.ts'
import {
  act, funded, type Holder, letters, linked, look, openWorld, person, type World,
} from '../closure/world.ts' // biome-ignore format: a list

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const CLAIM = [{ currency: 'CNY', way: 'claim' as const }]
const staff = (...roles: ('agent' | 'checker')[]) => ({
  kind: 'operator' as const,
  operator: newId(0),
  roles,
})

const byHolder = async (by: Holder) => {
  await open(world, by)
  await plan(world, by, CLAIM)
  await confirmed(world, by)
}
const whenReady = async (by: Holder) => {
  await open(world, by)
  await plan(world, by, CLAIM)
  const bound = { currency: 'CNY', receive_at_least: '1', repay_at_most: '0', fees_at_most: '0' } as const
  await standing(world, by, { bounds: [bound] })
  await world.pass('PT7H')
}
const byStaff = async (by: Holder) => {
  const assisted = { params: { wallet: by.wallet }, body: { channel: 'phone' as const } }
  await act(world, staff('agent'), [openAssisted, assisted])
  await plan(world, by, CLAIM)
  await confirmed(world, by)
}
const byProgramme = async (by: Holder) => {
  const deadline = isoOf(plus(await world.db.now(), 'P61D'))
  const body = { kind: 'wind_down' as const, name: 'The old card', deadline, per_minute: 60 }
  const { id: programme } = await act(world, staff('checker'), [makeProgrammeUseCase, { body }])
  const list = { params: { programme }, body: { wallets: [by.wallet] } }
  await act(world, staff('checker'), [addProgrammeWallets, list])
  const { shown_hash } = await look(world, staff('checker'), [readProgramme, { params: { programme } }])
  const start = { params: { programme }, body: { shown_hash: shown_hash ?? '' } }
  await act(world, staff('checker'), [startProgrammeUseCase, start])
  await world.pass('P62D')
}
/** Years go by in one step: what fell due on the way is worked off at its end. */
const byTime = async (by: Holder) => {
  const now = await world.db.now()
  const silent = secondsBetween(now, plus(now, 'P3Y1D'))
  await world.db.query(
    `INSERT INTO core.clock AS c (one, seconds) VALUES (true, $1)
     ON CONFLICT (one) DO UPDATE SET seconds = c.seconds + $1`,
    [silent],
  )
  await world.work()
  await findDormant(world.db)
  await world.pass('P61D')
  expect((await read(world, by)).accepted_at).not.toBeNull()
}

/** What begins it; the last one moves the clock by years, so that it comes last. */
const WAYS: readonly (readonly [string, string, (by: Holder) => Promise<void>])[] = [
  ['its holder', 'holder', byHolder],
  ['its holder, as soon as it can be', 'holder', whenReady],
  ['staff on request', 'staff', byStaff],
  ['a programme', 'operator', byProgramme],
  ['years of silence', 'operator', byTime],
]
/** What every closing goes through, in this order, and what each says; whoever wishes it for later says so in between. */
const EVENTS = [
  ['requested', ['initiator', 'pack', 'pack_version']],
  ['quoted', ['hash', 'quote', 'valid_until']],
  ['accepted', ['because', 'cooling_off_until', 'epoch', 'quote', 'strength']],
  ['settling', []],
  ['closed', ['restore_until', 'tail_until']],
]
/** Its own: the wish, and the money, which is kept where its holder says so and goes to their account where we decide. */
const OWN = ['standing', 'claim_opened', 'step_taken', 'step_done']
/** Names of everything that the papers say. */
const COMMON = [
  'accepted_at', 'audit', 'case', 'id', 'identity', 'issued_at', 'issuer', 'kind', 'pack', 'payouts', 'quote',
  'requested_at', 'subject', 'v',
] // biome-ignore format: a list
const ACCEPTANCE = [...COMMON, 'consequences', 'cooling_off_until', 'statutory_by', 'strength'].sort()
const CLOSING = [
  ...COMMON,
  ...['closed_at', 'participants', 'residuals', 'restore_until', 'steps', 'tail_until'],
].sort()

const paperIn = ({ jws }: { readonly jws: string }) =>
  JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString())
const DAY = 86_400_000

describe('every way into a closing', { timeout: 120_000 }, () => {
  it.each(WAYS)(
    '%s: V10 S5 leaves the same events, dates, papers and letters',
    async (_, initiator, begin) => {
      const by = await person(world)
      await funded(world, by, { instrument: await linked(world, by), amount: '5000' })
      await begin(by)
      await world.pass('P9D')
      const c = await read(world, by)
      expect(c).toMatchObject({ state: 'closed', initiator })

      const { events } = await look(world, by, [closureTimeline, { params: { closure: c.id } }])
      const common = events.filter(({ type }) => !OWN.includes(type))
      expect(common.map(({ type, data }) => [type, Object.keys(data).sort()])).toEqual(EVENTS)
      const money = initiator === 'operator' ? ['step_taken', 'step_done'] : ['claim_opened']
      expect(events.map((e) => e.type).filter((type) => OWN.includes(type) && type !== 'standing')).toEqual(
        money,
      )

      const dates = [c.requested_at, c.accepted_at, c.cooling_off_until, c.settling_since, c.closed_at]
      const times = dates.map((date) => Date.parse(date ?? ''))
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      const closed = Date.parse(c.closed_at ?? '')
      expect((Date.parse(c.restore_until ?? '') - closed) / DAY).toBe(30)
      expect((Date.parse(c.tail_until ?? '') - closed) / DAY).toBe(180)
      // By these the case is found again when money or a message comes late.
      const [row] = await world.db.query<{ n: bigint }>(
        'SELECT count(*) AS n FROM closure.subject WHERE closure = $1',
        [c.id],
      )
      expect(row?.n).toBeGreaterThan(0n)

      const { receipts } = await look(world, by, [closureReceipt, { params: { closure: c.id } }])
      const papers = receipts.map(paperIn)
      const wish = begin === whenReady ? ['standing'] : []
      expect(papers.map(({ kind }) => kind)).toEqual([...wish, 'acceptance', 'closing'])
      const [acceptance, closing] = papers.slice(-2)
      expect([Object.keys(acceptance).sort(), Object.keys(closing).sort()]).toEqual([ACCEPTANCE, CLOSING])
      const { id, requested_at, accepted_at, cooling_off_until, closed_at, restore_until, tail_until } = c
      const both = { case: id, requested_at, accepted_at }
      const paid = [{ amount: '5000', currency: 'CNY', fee: '0' }]
      expect(acceptance).toMatchObject({ ...both, kind: 'acceptance', cooling_off_until, payouts: paid })
      const ended = { closed_at, restore_until, tail_until, payouts: paid }
      expect(closing).toMatchObject({ ...both, ...ended, kind: 'closing', quote: acceptance.quote })
      expect(closing.participants.map((p: { outcome: string }) => p.outcome)).toEqual(
        participants().map(() => 'closed'),
      )
      expect(closing.residuals.map((r: { code: string }) => r.code)).toEqual(
        initiator === 'operator' ? [] : ['claim'],
      )

      const sent = await letters(world, by)
      const textOf = (template: string) => sent.find((l) => l.template === template)?.message.text ?? ''
      const told = sent.map((letter) => letter.template)
      // Both carry the link that stops it; the words differ with who has decided.
      const begun = initiator === 'operator' ? 'closure_decided' : 'closure_accepted'
      expect(told.filter((t) => [begun, 'closure_closed'].includes(t))).toEqual(['closure_closed', begun])
      for (const [template, date, link] of [
        [begun, cooling_off_until, '/stop#'],
        ['closure_closed', restore_until, '/receipt#'],
      ] as const)
        for (const said of [id, 'CNY 50.00', link, moment(date ?? '', 'en')])
          expect(textOf(template)).toContain(said)
    },
  )
})
