import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explainDiscrepancyUseCase } from '../../src/modules/reconciliation/operations/state-break.ts'
import { tasksAbout } from '../../src/modules/support/tasks.ts'
import { SENTINELS } from '../../src/platform/rails/sim/sentinels.ts'
import { act, linked } from '../closure/world.ts'
import {
  agree,
  ask,
  type Books,
  dayOf,
  earlier,
  into,
  kindsOf,
  openBooks,
  out,
  rich,
  staff,
  today,
  until,
} from './ledgers.ts'

let books: Books
let by: Awaited<ReturnType<typeof rich>>
beforeAll(async () => {
  books = await openBooks()
  by = await rich(books)
})
afterAll(() => books.close())

/** What was found first on that day. */
const foundOn = async (date: string) => (await dayOf(books, date)).breaks.filter((b) => b.day === date)
const unexplained = async (date: string) => (await dayOf(books, date)).safeguarding[0]?.unexplained

describe('a day', () => {
  it('matches when both sides say the same, for money in, out and refused; twice is once', async () => {
    const date = await today(books)
    await into(books, by, '700')
    await out(books, by, '300')
    await out(books, by, '1515')
    await books.work()
    await expect(ask(books, date)).rejects.toMatchObject({ code: 'day_not_over' })
    await until(books, 2)
    const day = await dayOf(books, date)
    expect(day).toMatchObject({ state: 'matched', lines: 3, matched: 3, in_flight: 0, broken: 0, breaks: [] })
    expect(day.safeguarding).toEqual([
      {
        currency: 'CNY', bank: '100400', customers: '100400', claims: '0', partners: '0', operator: '0', payments: '0',
        unexplained: '0',
      },
    ]) // biome-ignore format: one line of numbers
    await ask(books, date)
    await books.work()
    expect(await dayOf(books, date)).toEqual(day)
  })

  it('is asked for in its order, and only after it is over', async () => {
    await until(books, 12)
    const date = await today(books)
    const later = Temporal.PlainDate.from(date).add({ days: 3 }).toString()
    await expect(ask(books, later)).rejects.toMatchObject({ code: 'day_not_over' })
    await expect(ask(books, '2001-01-01')).rejects.toMatchObject({ code: 'reconciliation_unknown' })
  })
})

describe('a timing difference', () => {
  it('of an order that is in flight at midnight is told as such, is nobody’s work, and clears the next day', async () => {
    await until(books, 23)
    const date = await today(books)
    await out(books, by, '1414')
    await books.work()
    await until(books, 4)
    expect(await foundOn(date)).toMatchObject([{ kind: 'in_flight', state: 'timing', task: null }])
    expect(await dayOf(books, date)).toMatchObject({ in_flight: 1, broken: 0 })
    expect(await unexplained(date)).toBe('0')
    const next = await today(books)
    await until(books, 2)
    expect(await dayOf(books, next)).toMatchObject({
      lines: 1,
      matched: 1,
      in_flight: 0,
      broken: 0,
      breaks: [],
    })
  })

  it('of a bank that learns of a top-up before we do clears as well', async () => {
    await until(books, 12)
    const date = await today(books)
    await into(books, by, '1717')
    await books.work()
    await until(books, 2)
    expect(await kindsOf(books, date)).toEqual([])
    const next = await today(books)
    await until(books, 2)
    expect(await dayOf(books, next)).toMatchObject({ lines: 1, matched: 1, breaks: [] })
  })

  it('of a payout that comes back after three days matches on each of its days', async () => {
    await until(books, 12)
    const instrument = await linked(books, by, '0002')
    await out(books, { ...by, instrument }, '900')
    await books.work()
    const date = Temporal.PlainDate.from(await today(books))
    for (let day = 0; day < 4; day++) {
      await until(books, 2)
      expect(await dayOf(books, date.add({ days: day }).toString())).toMatchObject({
        state: 'matched',
        breaks: [],
      })
    }
    expect(await dayOf(books, date.add({ days: 3 }).toString())).toMatchObject({ lines: 1, matched: 1 })
  })
})

const BREAKS = {
  never_books: 'missing_at_bank',
  books_more: 'amount_differs',
  books_twice: 'duplicate_at_bank',
  pays_all_the_same: 'status_differs',
  books_unasked: 'missing_in_books',
  takes_quietly: 'safeguarding_differs',
} as const

describe('each sentinel makes exactly its break, with an owner and a task', () => {
  it.each(Object.entries(BREAKS))('%s: %s', async (does, kind) => {
    await until(books, 12)
    const date = await today(books)
    const was = await unexplained(earlier(date))
    await out(books, by, SENTINELS.find((s) => s.does === does)?.value ?? '')
    await books.work()
    await until(books, 2)
    const found = await foundOn(date)
    expect(found.map((b) => b.kind)).toEqual([kind])
    const [one] = found
    expect(one).toMatchObject({ state: 'open', age_days: 0, task: expect.any(String) })
    const tasks = await tasksAbout(books.db, one?.id ?? '')
    expect(tasks).toMatchObject([{ kind: `reconciliation.${kind}`, owner: one?.owner, resolved_at: null }])
    // What a single payment explains does not show a second time in the balance.
    const taken = kind === 'safeguarding_differs' ? '-2323' : '0'
    expect(await unexplained(date)).toBe(String(BigInt(was ?? '0') + BigInt(taken)))
  })

  it('a break goes on the next day, of the same age, without a second task', async () => {
    await until(books, 12)
    await until(books, 12)
    const carried = (await dayOf(books, earlier(await today(books)))).breaks
    expect(carried.map((b) => b.kind).toSorted()).toEqual(Object.values(BREAKS).toSorted())
    for (const { id } of carried) expect(await tasksAbout(books.db, id)).toHaveLength(1)
    const open = await books.db.query(
      `SELECT 1 FROM support.task WHERE kind LIKE 'reconciliation.%' AND resolved_at IS NULL`,
    )
    expect(open).toHaveLength(carried.length)
  })
})

describe('a person', () => {
  const propose = async (id: string, stated: 'explained' | 'resolved') =>
    act(books, await staff(books, 'compliance'), [
      explainDiscrepancyUseCase,
      {
        params: { break: id },
        body: { stated, outcome: 'bank_error', evidence: 'Letter of the bank, number 4711' },
      },
    ])
  const say = async (id: string, stated: 'explained' | 'resolved') => agree(books, await propose(id, stated))
  const ofKind = async (kind: string) => {
    const found = (await dayOf(books, earlier(await today(books)))).breaks.find((b) => b.kind === kind)
    if (!found) throw new Error(`no break ${kind}`)
    return found
  }

  it('explains a break with evidence; it is still there the next day, explained', async () => {
    const { id } = await ofKind('missing_at_bank')
    const asked = await propose(id, 'explained')
    expect(asked).toMatchObject({ state: 'open', outcome: null, approval: expect.any(String) })
    expect(await ofKind('missing_at_bank')).toMatchObject({ id, state: 'open' })
    await agree(books, asked)
    expect(await ofKind('missing_at_bank')).toMatchObject({ state: 'explained', outcome: 'bank_error' })
    expect(await tasksAbout(books.db, id)).toMatchObject([{ outcome: 'bank_error' }])
    await until(books, 12)
    expect(await ofKind('missing_at_bank')).toMatchObject({ id, state: 'explained' })
  })

  it('resolves one for good; once more there is nothing to state', async () => {
    const { id } = await ofKind('missing_in_books')
    await say(id, 'resolved')
    await expect(say(id, 'explained')).rejects.toMatchObject({ code: 'break_over' })
    await expect(say(by.wallet, 'explained')).rejects.toMatchObject({ code: 'break_unknown' })
  })

  it('is asked again when the numbers change', async () => {
    const { id } = await ofKind('safeguarding_differs')
    await say(id, 'explained')
    const before = await propose(id, 'resolved')
    await out(books, by, '2323')
    await books.work()
    await until(books, 12)
    expect(await ofKind('safeguarding_differs')).toMatchObject({ id, state: 'open' })
    await expect(agree(books, before)).rejects.toMatchObject({ code: 'approval_changed' })
    expect((await tasksAbout(books.db, id)).filter((t) => t.resolved_at === null)).toHaveLength(1)
  })

  it('need do nothing where the bank puts it right: the run clears it', async () => {
    const { id, subject } = await ofKind('duplicate_at_bank')
    await books.db.query(
      `INSERT INTO rails_sim.booking SELECT 'REVERSAL-1', payee_ref, NOT inward, amount, currency, 'returned', $2::timestamptz, true, bucket
         FROM rails_sim.booking WHERE payee_ref = $1 LIMIT 1`,
      [subject, await books.db.now()],
    )
    const date = await today(books)
    await until(books, 12)
    expect((await dayOf(books, date)).breaks.map((b) => b.id)).not.toContain(id)
    await expect(say(id, 'explained')).rejects.toMatchObject({ code: 'break_over' })
    expect(await tasksAbout(books.db, id)).toMatchObject([{ outcome: 'cleared', resolved_by: null }])
  })
})
