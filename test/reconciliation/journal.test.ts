import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ageingReport } from '../../src/modules/reconciliation/operations/ageing.ts'
import { decideLock } from '../../src/modules/reconciliation/operations/decide-lock.ts'
import { exportJournal } from '../../src/modules/reconciliation/operations/journal.ts'
import { lockDayUseCase } from '../../src/modules/reconciliation/operations/lock.ts'
import { verifyLockedDay } from '../../src/modules/reconciliation/operations/verify.ts'
import { act, look, pay } from '../closure/world.ts'
import { ownerOf } from '../harness.ts'
import {
  type Books,
  dayOf,
  earlier,
  kindsOf,
  openBooks,
  operator,
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

const params = (date: string) => ({ params: { date } })
const journal = (date: string) => look(books, operator('checker'), [exportJournal, params(date)])
const verified = (date: string) => look(books, operator('engineer'), [verifyLockedDay, params(date)])
const lockBy = async (
  date: string,
  body: { reason?: string } = {},
  who?: Awaited<ReturnType<typeof staff>>,
) => act(books, who ?? (await staff(books, 'checker')), [lockDayUseCase, { ...params(date), body }])

/** Debits and credits of each currency in a journal. */
const sums = (csv: string) =>
  csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','))
    .reduce(
      (all, [, , , , , debits = '', credits = '']) => ({
        debits: all.debits + BigInt(debits),
        credits: all.credits + BigInt(credits),
      }),
      { debits: 0n, credits: 0n },
    )

describe('the journal of a day', () => {
  it('has the totals by account and reason, debits equal to credits, and nothing of other days', async () => {
    const date = await today(books)
    const other = await rich(books, '7000')
    await pay(books, by, { to: other, amount: '2500' })
    await out(books, by, '300')
    await books.work()
    await until(books, 2)
    const csv = await journal(date)
    expect(csv).toBe(
      [
        'day,class,account,currency,code,debits,credits,postings',
        `${date},customers,available,CNY,topup,0,107000,2`,
        `${date},customers,available,CNY,transfer,2500,2500,2`,
        `${date},customers,available,CNY,withdrawal,300,0,1`,
        `${date},bank,bank_settlement,CNY,topup,107000,0,2`,
        `${date},bank,bank_settlement,CNY,withdrawal,0,300,1`,
        '',
      ].join('\r\n'),
    )
    expect(sums(csv).debits).toBe(sums(csv).credits)
    expect(await journal(await today(books))).toBe(
      'day,class,account,currency,code,debits,credits,postings\r\n',
    )
  })
})

describe('the period lock', () => {
  it('freezes a day that agrees by one person, once', async () => {
    const date = earlier(await today(books))
    const csv = await journal(date)
    expect(await lockBy(date)).toMatchObject({ state: 'locked', approval: null })
    await expect(lockBy(date)).rejects.toMatchObject({ code: 'day_locked' })
    expect(await journal(date)).toBe(csv)
    expect(await verified(date)).toMatchObject({ intact: true, changed: [] })
    const logged = await books.db.query(`SELECT 1 FROM audit.pending WHERE type = 'reconciliation.locked'`)
    expect(logged).toHaveLength(1)
  })

  it('does not take a day that is not matched', async () => {
    await expect(lockBy(await today(books))).rejects.toMatchObject({ code: 'day_not_matched' })
    await expect(lockBy('2001-01-01')).rejects.toMatchObject({ code: 'reconciliation_unknown' })
    await expect(verified(await today(books))).rejects.toMatchObject({ code: 'day_not_matched' })
  })

  it('gets no posting any more: what is corrected is booked today', async () => {
    const date = earlier(await today(books))
    await out(books, by, '100')
    await books.work()
    expect(await verified(date)).toMatchObject({ intact: true })
    expect(await journal(await today(books))).toContain('withdrawal,100,0,1')
  })

  it('over open breaks needs a second person, who sees the same', async () => {
    await until(books, 12)
    const date = await today(books)
    await out(books, by, '1818')
    await books.work()
    await until(books, 2)
    await expect(lockBy(date)).rejects.toMatchObject({
      code: 'breaks_open',
      detail: { facts: { breaks: 1 } },
    })
    const [first, second] = [await staff(books, 'checker'), await staff(books, 'compliance')]
    const { approval, shown_hash } = await lockBy(date, { reason: 'The bank books it next week' }, first)
    const decision = (who: typeof first | typeof second, shown = shown_hash) =>
      act(books, who, [
        decideLock,
        {
          ...params(date),
          body: { approval: approval ?? '', verdict: 'approve' as const, shown_hash: shown ?? '' },
        },
      ])
    await expect(decision(first)).rejects.toMatchObject({ code: 'approval_own' })
    await expect(decision(second, '0'.repeat(64))).rejects.toMatchObject({ code: 'approval_changed' })
    expect(await decision(second)).toEqual({ state: 'locked' })
    expect(await dayOf(books, date)).toMatchObject({ locked_by: first.operator, second_by: second.operator })
  })

  it('shows what was changed afterwards: totals by name, a single leg by the hash; the next run says so', async () => {
    const date = earlier(await today(books))
    expect(await verified(date)).toMatchObject({ intact: true })
    const leg = `WHERE at >= $1::timestamptz AND at < $2::timestamptz AND posted = 1818`
    const { from, to } = await dayOf(books, date)
    const change = (set: string) => ownerOf(books.db).query(`UPDATE ledger.leg SET ${set} ${leg}`, [from, to])
    await change('balance = balance + 1')
    expect(await verified(date)).toMatchObject({ intact: false, changed: [] })
    await until(books, 12)
    await until(books, 2)
    expect(await kindsOf(books, earlier(await today(books)))).toContain('locked_day_changed open')
    await change('balance = balance - 1, code = 7')
    expect(await verified(date)).toMatchObject({
      intact: false,
      changed: expect.arrayContaining(['available CNY fee', 'available CNY withdrawal']),
    })
    expect(await journal(date)).not.toContain('fee')
    await change('code = 2')
    expect(await verified(date)).toMatchObject({ intact: true })
    await until(books, 12)
    await until(books, 2)
    expect(await kindsOf(books, earlier(await today(books)))).toEqual(['missing_at_bank open'])
  })
})

describe('ageing', () => {
  it('counts open breaks by their age', async () => {
    await until(books, 12)
    expect((await look(books, operator('checker'), [ageingReport, {}])).breaks).toEqual([
      { kind: 'missing_at_bank', age: 'days_0_7', count: 1, explained: 0 },
    ])
    expect(await kindsOf(books, earlier(await today(books)))).toEqual(['missing_at_bank open'])
    await books.pass('P35D')
    expect((await look(books, operator('checker'), [ageingReport, {}])).breaks).toEqual([
      { kind: 'missing_at_bank', age: 'days_31_90', count: 1, explained: 0 },
    ])
  })
})
