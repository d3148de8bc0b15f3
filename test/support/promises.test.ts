/** S14 No date that somebody was told passes in silence: they are told the new one, and the task shows that it is late. */
import { glob, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import type { Uuid } from '../../src/kernel/ids.ts'
import { newId } from '../../src/kernel/ids.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { appealClosure } from '../../src/modules/closure/operations/review/appeal.ts'
import { ClosureShape } from '../../src/modules/closure/operations/shapes.ts'
import { CASE_TIMERS } from '../../src/modules/closure/operations/timers.ts'
import { disputePurchase } from '../../src/modules/commerce/operations/disputes/open-dispute.ts'
import { readDispute } from '../../src/modules/commerce/operations/disputes/read-dispute.ts'
import { promiseJob } from '../../src/modules/support/jobs.ts'
import { listTasks } from '../../src/modules/support/operations/tasks/list-tasks.ts'
import { resolveOpenTask } from '../../src/modules/support/operations/tasks/resolve-task.ts'
import { takeOpenTask } from '../../src/modules/support/operations/tasks/take-task.ts'
import { PROMISE, PROMISED, type PromisedKind } from '../../src/modules/support/promises.ts'
import { TASKS } from '../../src/modules/support/task-kinds.ts'
import { openTask } from '../../src/modules/support/tasks.ts'
import { accepted, open, plan, read, standing } from '../closure/steps.ts'
import {
  act,
  funded,
  type Holder,
  letters,
  linked,
  look,
  openWorld,
  person,
  recorded,
  type World,
} from '../closure/world.ts'
import { openShop } from '../commerce/shop.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const staff = { kind: 'operator', operator: newId(1), roles: ['agent', 'checker', 'compliance'] } as const
const engineer = { kind: 'operator', operator: newId(1), roles: ['engineer'] } as const
const late = async (to: Holder) =>
  (await letters(world, to))
    .filter(({ template }) => template === 'answer_late')
    .map(({ message }) => message.text)
const taskOf = async (ref: Uuid, kind: string) =>
  (await look(world, staff, [listTasks, { query: { state: 'open' } }])).tasks.find(
    (t) => t.ref === ref && t.kind === kind,
  )
const day = (at: string | undefined) =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Asia/Shanghai',
  }).format(Date.parse(at ?? ''))

it('an appeal that nobody answers in time is promised anew, again and again, until somebody has', async () => {
  const by = await person(world)
  const { id: closure } = await open(world, by)
  const ask = () => act(world, by, [appealClosure, { params: { closure }, body: {} }])
  const first = await ask()
  await world.pass('P1D')
  expect(await late(by)).toEqual([])
  expect((await read(world, by)).appeal).toMatchObject({ answered_by: first.answered_by, late: false })
  expect(await taskOf(closure, 'closure.appeal')).toMatchObject({ late_until: null })
  await world.pass('P13D')
  const again = await ask()
  expect(again.task).toBe(first.task)
  expect(Date.parse(again.answered_by)).toBeGreaterThan((await world.db.now()).epochMilliseconds)
  expect(await taskOf(closure, 'closure.appeal')).toMatchObject({
    due_at: first.answered_by,
    late_until: again.answered_by,
  })
  expect((await read(world, by)).appeal).toMatchObject({ answered_by: again.answered_by, late: true })
  const told = await late(by)
  expect(told[0]).toContain(`The new date is ${day(again.answered_by)}`)
  expect(told.at(-1)).toContain(`your appeal about the closing of your wallet by ${day(first.answered_by)}`)
  const { events } = await look(world, by, [closureTimeline, { params: { closure } }])
  expect(events.filter(({ type }) => type === 'overdue')).toHaveLength(told.length)
  const body = { outcome: 'called', evidence: 'spoke with the holder' }
  const resolve = (who: typeof staff | typeof engineer, more: object) =>
    act(world, who, [resolveOpenTask, { params: { task: first.task }, body: { ...body, ...more } }])
  const answer = 'We found your payout: it arrives on Monday.'
  // Not by those whose work it is not, and not in silence.
  await expect(resolve(engineer, { answer })).rejects.toMatchObject({
    code: 'task_other_queue',
    detail: { facts: { owner: 'support', roles: ['agent', 'checker'] } },
  })
  await expect(act(world, engineer, [takeOpenTask, { params: { task: first.task } }])).rejects.toMatchObject({
    code: 'task_other_queue',
  })
  await expect(resolve(staff, {})).rejects.toMatchObject({ code: 'request_invalid' })
  await resolve(staff, { answer })
  expect((await letters(world, by))[0]).toMatchObject({
    template: 'closure_appeal_answered',
    message: { text: expect.stringContaining(answer) },
  })
  await world.pass('P15D')
  expect(await late(by)).toHaveLength(told.length)
  expect((await read(world, by)).appeal).toMatchObject({ answer, answered_at: expect.any(String) })
  const { events: all } = await look(world, by, [closureTimeline, { params: { closure } }])
  expect(all.at(-1)).toMatchObject({ type: 'appeal_answered', data: { task: first.task } })
  // Whom it does not satisfy asks again.
  expect((await ask()).task).not.toBe(first.task)
  expect((await read(world, by)).appeal).toMatchObject({ answer: null, answered_at: null })
})

it('no answer is written where nobody has asked', async () => {
  const by = await person(world)
  const work = { bucket: by.bucket, person: by.person, kind: 'refund.broken', ref: by.wallet } as const
  const task = await world.db.tx((tx) => openTask(tx, work))
  const body = { outcome: 'paid', evidence: 'paid by hand', answer: 'To whom?' }
  await expect(act(world, staff, [resolveOpenTask, { params: { task }, body }])).rejects.toMatchObject({
    code: 'request_invalid',
    detail: { errors: [{ pointer: '/answer' }] },
  })
})

it('a dispute that staff do not decide by its date is told to both sides', async () => {
  const { shop, rich, params, buy } = await openShop(world)
  const by = await rich()
  const { id: purchase } = await buy(by, '4000', 'immediate')
  const d = await act(world, by, [
    disputePurchase,
    { ...params(by), body: { purchase, reason: 'not_received' } },
  ])
  await world.pass('P40D')
  for (const who of [by, shop])
    expect((await late(who)).at(-1)).toContain(`the contested payment by ${day(d.decide_by)}`)
  const task = await taskOf(d.id, 'dispute.decide')
  expect(task).toMatchObject({ due_at: d.decide_by, late_until: expect.any(String) })
  // Both see the date that holds now, in the dispute and in what a closing waits for.
  for (const who of [by, shop])
    expect(
      await look(world, who, [readDispute, { params: { wallet: who.wallet, dispute: d.id } }]),
    ).toMatchObject({ decide_by: task?.late_until })
  const { obligations } = await look(world, by, [previewClosure, { params: { wallet: by.wallet } }])
  expect(obligations.find(({ code }) => code === 'dispute.open')).toMatchObject({
    clears_at: task?.late_until,
  })
})

it('a former holder whose word is to be taken, and one whose account was refused, are told as well', async () => {
  const [by, other] = [await person(world), await person(world)]
  const role = await recorded(world, by, { kind: 'joint', other })
  const { id: closure } = await open(world, by)
  const dueAt = plus(await world.db.now(), 'P1D')
  await world.db.tx(async (tx) => {
    await openTask(tx, { bucket: by.bucket, kind: 'wallets.consent', ref: role, dueAt })
    await openTask(tx, { bucket: by.bucket, person: by.person, kind: 'claim.account_refused', ref: closure })
  })
  await world.pass('P2D')
  expect(await late(other)).toEqual([expect.stringContaining('the closing of the wallet that you share')])
  expect(await late(by)).toEqual([expect.stringContaining('the account for the money that is kept for you')])
})

it('whoever was told of 24 hours after “this was not me” is told when they have passed, ever more rarely while it is frozen', async () => {
  const by = await person(world)
  const { id: closure } = await open(world, by)
  const about = { bucket: by.bucket, person: by.person }
  await world.db.tx(async (tx) => {
    await openTask(tx, { ...about, kind: 'closure.disowned', ref: closure })
    await openTask(tx, { ...about, kind: 'wallet.frozen_by_link', ref: by.wallet })
    await openTask(tx, { ...about, kind: 'wallet.recovery_objected', ref: by.wallet })
    await openTask(tx, { ...about, kind: 'wallet.disowned_after_closing', ref: by.wallet })
  })
  await world.pass('P1DT1H')
  const told = await late(by)
  for (const words of ['call back', 'your frozen wallet by', 'who asked for', 'that has closed'])
    expect(told).toContainEqual(expect.stringContaining(words))
  expect(told).toHaveLength(4)
  await world.pass('P20D')
  const again = (await late(by)).map((text) => /call you about your frozen|who asked for/.exec(text)?.[0])
  const [calls, looks] = ['call you about your frozen', 'who asked for'].map(
    (words) => again.filter((one) => one === words).length,
  )
  expect(calls).toBeGreaterThan(2)
  expect(calls).toBeLessThan(looks ?? 0)
  expect(await taskOf(by.wallet, 'wallet.frozen_by_link')).toMatchObject({ late_until: expect.any(String) })
})

it('a task from before its date was watched is looked at within an hour', async () => {
  const by = await person(world)
  const { id: closure } = await open(world, by)
  const { task } = await act(world, by, [appealClosure, { params: { closure }, body: {} }])
  await world.db.query('DELETE FROM core.due WHERE ref = $1', [task])
  await world.pass('P14D')
  expect(await late(by)).toEqual([])
  for (let run = 0; run < 2; run++) await promiseJob.run(world.db)
  await world.work()
  expect(await late(by)).toHaveLength(1)
})

describe('every text that promises hours', () => {
  /** By the table that says it and the name of the text there: the kind of task whose date it tells. */
  const SAYS: Readonly<Record<string, PromisedKind>> = {
    'coded recovery_objected': 'wallet.recovery_objected',
    'coded freeze_reported': 'wallet.freeze_reported',
    'en.ts freeze_reports': 'wallet.freeze_reported',
    'freeze rests': 'wallet.freeze_reported',
    'freeze reported': 'wallet.freeze_reported',
    'coded closed_wallet_disowned': 'wallet.disowned_after_closing',
    'coded closure_not_held': 'closure.disowned',
    'RECOVER RECOVER': 'wallet.frozen_by_link',
    'freeze sent': 'closure.disowned',
    'freeze closed': 'wallet.disowned_after_closing',
    'en.ts freeze_wallet_closed': 'wallet.disowned_after_closing',
    'en.ts stop_wallet_closed': 'wallet.disowned_after_closing',
    'stop closed': 'wallet.disowned_after_closing',
    'SHARED disowned': 'closure.disowned',
    'SHARED sent': 'closure.disowned',
  }
  const HOURS = /\b(we|support|staff)\b[^`'.]* (within|in) \d+ hours/i

  it('tells the date of a task that is watched', async () => {
    const found = new Set<string>()
    for await (const path of glob('src/{modules,platform/http}/**/*.ts')) {
      let [room, name] = [basename(path), '']
      for (const line of (await readFile(path, 'utf8')).split('\n')) {
        const part = /^(?:const|export const) (\w+)(?::.*)? =/.exec(line)?.[1]
        room = part && part !== 'en' ? part : room
        name = part ?? /^(?: {2}| {4}| {6})(\w+):(?: \{| \(.*=>(?: \(\{)?)?$/.exec(line)?.[1] ?? name
        if (HOURS.test(line)) found.add(`${room} ${name}`)
      }
    }
    expect([...found].toSorted()).toEqual(Object.keys(SAYS).toSorted())
    for (const kind of Object.values(SAYS)) expect(PROMISED).toContain(kind)
  })
})

describe('every date that is told has a clock', () => {
  /** What each date of a case is watched by. */
  const CLOCKS: Readonly<Record<string, string>> = {
    statutory_by: 'closure.statutory',
    draft_until: 'closure.draft_expiry',
    cooling_off_until: 'closure.cooling_off',
    delayed_until: 'closure.statutory',
    review_until: 'closure.review_sla',
    'hold.until': 'closure.stop_over',
    'steps.until': 'closure.step',
    'standing.until': 'closure.standing',
    'standing.waits_for.until': 'closure.standing',
    'appeal.answered_by': PROMISE,
    // What is foreseen of a case that waits; the worker looks again at each of these dates, and every six hours.
    'standing.start.by': 'closure.standing',
    'standing.closed_by': 'closure.standing',
    // What a quote foresees, told before anything is promised; each of these dates is a field above once it is.
    'quote.valid_until': '',
    'quote.steps.done_by': '',
    'quote.lines.arrives_by': '',
    'quote.dates.cooling_off_until': '',
    'quote.dates.closed_by': '',
    'quote.dates.statutory_by': '',
    'quote.dates.restore_until': '',
    'quote.dates.tail_until': '',
    // Rights of the holder, which end by the clock and ask nothing of anybody.
    restore_until: '',
    tail_until: '',
  }

  type Shape = {
    readonly format?: string
    readonly properties?: Readonly<Record<string, Shape>>
    readonly items?: Shape
    readonly anyOf?: readonly Shape[]
  }
  const isTime = ({ format, anyOf = [] }: Shape): boolean => format === 'date-time' || anyOf.some(isTime)
  /** The names of dates by which something happens, with where they stand. */
  const datesIn = ({ properties = {}, items, anyOf = [] }: Shape, path = ''): string[] => [
    ...Object.entries(properties).flatMap(([name, shape]) =>
      isTime(shape)
        ? /(^|_)(until|by)$|^due_at$/.test(name)
          ? [path + name]
          : []
        : datesIn(shape, `${path}${name}.`),
    ),
    ...(items ? datesIn(items, path) : []),
    ...anyOf.flatMap((one) => datesIn(one, path)),
  ]

  it('each of a case, by its name in the contract', () => {
    expect(Object.keys(CLOCKS).toSorted()).toEqual(
      [...new Set(datesIn(JSON.parse(JSON.stringify(ClosureShape))))].toSorted(),
    )
    const kinds = [...Object.keys(CASE_TIMERS), PROMISE]
    for (const kind of Object.values(CLOCKS)) if (kind !== '') expect(kinds).toContain(kind)
  })

  it('and a due row while it runs', async () => {
    const by = await person(world)
    const instrument = await linked(world, by)
    await funded(world, by, { instrument, amount: '6000000' })
    await world.pass('P4D')
    const kinds = async (ref: Uuid) =>
      new Set(
        (await world.db.query<{ kind: string }>('SELECT kind FROM core.due WHERE ref = $1', [ref])).map(
          ({ kind }) => kind,
        ),
      )
    const watched = async (...names: string[]) => {
      const c = await read(world, by)
      const running = await kinds(c.id)
      for (const name of names) {
        expect([c.state, name, new Map(Object.entries(c)).get(name)]).toEqual([
          c.state,
          name,
          expect.any(String),
        ])
        expect([c.state, name, running.has(CLOCKS[name] ?? '')]).toEqual([c.state, name, true])
      }
      return running
    }
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'own_account', instrument }])
    await watched('draft_until')
    const bound = { currency: 'CNY', receive_at_least: '1', repay_at_most: '0', fees_at_most: '0' } as const
    await standing(world, by, { bounds: [bound], not_before: isoOf(plus(await world.db.now(), 'P5D')) })
    expect(await watched('draft_until')).toContain('closure.standing')
    await world.pass('P5DT1H')
    await watched('cooling_off_until', 'statutory_by')
    await world.pass('P8D')
    await watched('review_until', 'statutory_by')
    await world.pass('P20D')
    await watched('review_until', 'delayed_until')
  })

  it('each of a task: promised to somebody, or watched by a timer of its own', () => {
    /** Dates that nobody outside was told, or whose own timer tells the new one. */
    const OWN: readonly string[] = [
      'closure.stopped', 'closure.review', 'closure.review_overdue', 'closure.statutory_overdue', 'closure.held',
      'closure.step_overdue', 'closure.payout_refused', 'closure.payout_returned', 'wallet.order_ending', 'participant.unreachable',
    ] // biome-ignore format: a list
    const given = Object.entries(TASKS).flatMap(([kind, { due }]) => (due === 'given' ? [kind] : []))
    const promised: readonly string[] = PROMISED
    expect(given.filter((kind) => !promised.includes(kind)).toSorted()).toEqual(OWN.toSorted())
    expect(world.handlers.map((one) => ('kind' in one ? one.kind : ''))).toContain(PROMISE)
  })

  it('and none is left once the task is done', async () => {
    const by = await person(world)
    await accepted(world, by, [])
    await world.pass('P40D')
    expect(await late(by)).toEqual([])
  })
})
