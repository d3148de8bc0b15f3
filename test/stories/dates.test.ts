/** A date that we gave passes, or moves: whoever it was given to hears the new one, and somebody of ours has the work. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant, isoOf, minus, plus, secondsBetween } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { momentText } from '../../src/kernel/time/when.ts'
import { addOutage } from '../../src/modules/operations/sql.ts'
import {
  cancel,
  guest,
  type House,
  leaving,
  must,
  openHouse,
  send,
  staff,
  tasksOf,
  told,
} from '../closure/house.ts'
import { verifiedPapers } from '../closure/papers.ts'
import { open } from '../closure/steps.ts'
import { letters } from '../closure/world.ts'

let house: House
let ada: string
beforeAll(async () => {
  house = await openHouse()
  ada = await staff(house, ['agent', 'checker'])
})
afterAll(() => house.close())

const MUCH = '6000000'
const older = async <T>(who: T): Promise<T> => {
  await house.world.pass('P4D')
  return who
}

describe('a review', () => {
  it('has an owner from its first second, and nobody once it is over', async () => {
    const who = await leaving(house, await older(await guest(house, MUCH)))
    await house.world.pass('P7DT1M')
    const shown = await must(house, `GET /v1/closures/${who.closure}`, { token: who.receipt })
    expect(shown.state).toBe('in_review')
    const [task, ...more] = await tasksOf(house, ada, who.closure)
    expect(more).toEqual([])
    expect(task).toMatchObject({ kind: 'closure.review', owner: 'compliance', due_at: shown.review_until })
    expect(task?.acts.map(({ href }) => href)).toContain(`/v1/operator/closures/${who.closure}/review`)
    await cancel(house, who)
    expect(await tasksOf(house, ada, who.closure)).toEqual([])
  })

  it('that nobody decides: each date that passes is told with the next one, and the work goes on to others', async () => {
    const who = await leaving(house, await older(await guest(house, MUCH)))
    await house.world.pass('P7DT1M')
    const read = () => must(house, `GET /v1/closures/${who.closure}`, { token: who.receipt })
    const { review_until: first, statutory_by } = await read()
    await house.world.pass('P8D')
    const late = await read()
    expect(instant(late.review_until).epochMilliseconds).toBeGreaterThan(instant(first).epochMilliseconds)
    expect(late.delayed_until).toBe(late.review_until)
    const [letter] = await letters(house.world, who.holder)
    expect(letter?.template).toBe('closure_delayed')
    expect(letter?.message.text).toMatch(/complain or appeal/)
    expect((await tasksOf(house, ada, who.closure)).map((t) => t.kind).sort()).toEqual([
      'closure.review',
      'closure.review_overdue',
    ])
    const before = (await told(house, who)).filter((template) => template === 'closure_delayed').length
    await house.world.pass('P15D')
    expect(isoOf(await house.world.db.now()) > statutory_by).toBe(true)
    expect((await tasksOf(house, ada, who.closure)).map((t) => t.kind)).toContain('closure.statutory_overdue')
    const after = (await told(house, who)).filter((template) => template === 'closure_delayed').length
    expect(after).toBeGreaterThan(before)
    // One chain: each letter apologises for the very date that the one before had named, and the case shows the last.
    const { events } = await must(house, `GET /v1/closures/${who.closure}/timeline`, { token: who.receipt })
    const dates = events.flatMap((e: { type: string; data: { was: string; until: string } }) =>
      e.type === 'overdue' ? [e.data] : [],
    )
    expect(dates.map(({ was }: { was: string }) => was)).toEqual([
      first,
      ...dates.slice(0, -1).map(({ until }: { until: string }) => until),
    ])
    expect(await read()).toMatchObject({
      review_until: dates.at(-1).until,
      delayed_until: dates.at(-1).until,
    })
    const appeal = await must(house, `POST /v1/closures/${who.closure}/appeal`, {
      token: who.receipt,
      body: {},
    })
    expect(appeal.answered_by > isoOf(await house.world.db.now())).toBe(true)
  })
})

describe('our absence in the cooling-off', () => {
  it('moves its end, and the holder hears of it on the day that was named', async () => {
    const who = await leaving(house, await older(await guest(house)))
    const read = () => must(house, `GET /v1/closures/${who.closure}`, { token: who.receipt })
    const { cooling_off_until } = await read()
    const from = minus(instant(cooling_off_until), 'P2D')
    const to = plus(from, 'P1D')
    await house.world.db.tx((tx) => addOutage(tx, { id: newId(0), from, to, recordedAt: to }))
    await house.world.pass('P7DT1M')
    const moved = await read()
    expect(moved).toMatchObject({
      state: 'cooling_off',
      cooling_off_until: isoOf(plus(instant(cooling_off_until), 'P1D')),
    })
    const [letter] = await letters(house.world, who.holder)
    expect(letter?.template).toBe('closure_date_moved')
    await house.world.pass('P1D')
    expect((await read()).state).toBe('closed')
    expect((await told(house, who)).filter((template) => template === 'closure_date_moved')).toHaveLength(1)
  })
})

describe('work announced for the cooling-off', () => {
  it('moves its end, the holder hears of it at once, and the closed case keeps the date that held', async () => {
    const who = await leaving(house, await older(await guest(house)))
    const read = () => must(house, `GET /v1/closures/${who.closure}`, { token: who.receipt })
    const { cooling_off_until: first } = await read()
    const engineer = await staff(house, ['engineer'])
    const starts = minus(instant(first), 'P1D')
    const body = {
      scope: 'closure',
      starts_at: isoOf(starts),
      ends_at: isoOf(plus(starts, 'PT1H')),
      notice: { en: 'Work on our servers', 'zh-CN': '服务器维护' },
    }
    const { id } = await must(house, 'POST /v1/operator/maintenance', { token: engineer, body })
    await house.world.work()
    const moved = isoOf(plus(instant(first), 'PT1H'))
    expect((await read()).cooling_off_until).toBe(moved)
    expect((await told(house, who))[0]).toBe('closure_date_moved')
    // What was told holds, also when the work is taken back.
    await must(house, `DELETE /v1/operator/maintenance/${id}`, { token: engineer })
    expect((await read()).cooling_off_until).toBe(moved)
    await house.world.pass('P8D')
    expect(await read()).toMatchObject({ state: 'closed', cooling_off_until: moved })
    expect((await told(house, who)).filter((template) => template === 'closure_date_moved')).toHaveLength(1)
  })
})

describe('work announced before a closing is accepted', () => {
  it('moves its end from the start: letter, case and paper name one date, and no other is told', async () => {
    const who = await older(await guest(house))
    const engineer = await staff(house, ['engineer'])
    const starts = plus(await house.world.db.now(), 'P1DT3H')
    const window = {
      scope: 'closure',
      starts_at: isoOf(starts),
      ends_at: isoOf(plus(starts, 'PT1H')),
      notice: { en: 'Work on our servers', 'zh-CN': '服务器维护' },
    }
    const { id } = await must(house, 'POST /v1/operator/maintenance', { token: engineer, body: window })
    const left = await leaving(house, who)
    const read = () => must(house, `GET /v1/closures/${left.closure}`, { token: left.receipt })
    const { accepted_at, cooling_off_until: until } = await read()
    // Days and an hour.
    expect(secondsBetween(instant(accepted_at), instant(until)) % 86_400).toBeGreaterThanOrEqual(3_600)
    const [letter] = await letters(house.world, left.holder)
    expect(letter?.message.text).toContain(`You can cancel it until ${momentText(instant(until), 'en')}`)
    const papers = await verifiedPapers(house, left.closure, left.receipt)
    expect(papers.at(-1)).toMatchObject({ kind: 'acceptance', cooling_off_until: until })
    await must(house, `DELETE /v1/operator/maintenance/${id}`, { token: engineer })
    expect((await read()).cooling_off_until).toBe(until)
    await house.world.pass('P8D')
    expect(await read()).toMatchObject({ state: 'closed', cooling_off_until: until })
    expect(await told(house, left)).not.toContain('closure_date_moved')
  })
})

describe('a draft that nobody finishes', () => {
  it('is told before it lapses and when, with a paper', async () => {
    const who = await guest(house)
    const { id } = await open(house.world, who.holder)
    await house.world.pass('P26D')
    expect(await told(house, who)).not.toContain('closure_draft_ends')
    await house.world.pass('P2D')
    expect((await told(house, who))[0]).toBe('closure_draft_ends')
    await house.world.pass('P3D')
    expect((await told(house, who))[0]).toBe('closure_draft_ended')
    const shown = await must(house, `GET /v1/closures/${id}`, { token: who.token })
    expect(shown.state).toBe('expired')
    expect(shown.actions.map((one: { action: string }) => one.action)).toContain('receipt')
    expect(await verifiedPapers(house, id, who.token)).toMatchObject([
      { kind: 'cancellation', outcome: 'expired', by: 'system', accepted_at: null },
    ])
  })
})

describe('who confirms and cancels again and again', () => {
  it('has a paper of each end, and is looked at by a person from the confirmation on', async () => {
    const who = await older(await guest(house))
    for (let i = 0; i < 3; i++) {
      const { closure } = await leaving(house, who)
      expect((await cancel(house, who)).status).toBe(200)
      expect((await verifiedPapers(house, closure, who.token)).map((paper) => paper?.kind)).toEqual([
        'acceptance',
        'cancellation',
      ])
    }
    const fourth = await leaving(house, who)
    const read = () => must(house, `GET /v1/closures/${fourth.closure}`, { token: fourth.receipt })
    expect((await read()).state).toBe('in_review')
    expect((await tasksOf(house, ada, fourth.closure)).map((t) => t.kind)).toEqual(['closure.review'])
    const bo = await staff(house, ['checker'])
    const review = `/v1/operator/closures/${fourth.closure}/review`
    const body = { verdict: 'approve', reason_for_staff: 'they could not make up their mind' }
    const proposal = await must(house, `POST ${review}`, { token: ada, body })
    const approved = await send(house, `POST ${review}/decision`, {
      token: bo,
      body: { ...proposal, verdict: 'approve' },
    })
    // What was promised stays: the rest of the cooling-off, and no second review for the same reason.
    expect(approved.body).toMatchObject({ state: 'cooling_off', review_until: null })
    expect(await tasksOf(house, ada, fourth.closure)).toEqual([])
    await house.world.pass('P8D')
    expect((await read()).state).toBe('closed')
  })
})
