import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OperatorRole } from '../../src/kernel/usecase.ts'
import { noFile } from '../../src/modules/reconciliation/days.ts'
import { uploadBankFile } from '../../src/modules/reconciliation/operations/bring-file.ts'
import { readApprovalContent } from '../../src/modules/support/operations/approvals/read-approval.ts'
import { addOperator } from '../../src/modules/support/operators.ts'
import type { Rail } from '../../src/platform/rails/rail.ts'
import { act } from '../closure/world.ts'
import {
  agree,
  ask,
  type Books,
  bring,
  dayOf,
  earlier,
  kindsOf,
  openBooks,
  operator,
  out,
  propose,
  rich,
  staff,
  stateOf,
  today,
  until,
} from './ledgers.ts'

let books: Books
let by: Awaited<ReturnType<typeof rich>>
/** A bank that says nothing about any day, whatever it does with payments. */
let silent = false
const moody = (rail: Rail): Rail => ({
  ...rail,
  dailyFile: (day) => (silent ? Promise.reject(new Error('no line')) : rail.dailyFile(day)),
})
beforeAll(async () => {
  books = await openBooks({ rail: moody })
  by = await rich(books)
})
afterAll(() => books.close())

const emptyFile = (date: string) =>
  `quittance-bank-file,1,${date}\nreference,bank_reference,direction,amount,currency,status,value_at\nend,0,0\n`

describe('a bank that does not send its file', () => {
  it('is a break with an owner after six hours, holds up the days behind it, and ends when the file comes', async () => {
    const date = await today(books)
    await out(books, by, '2525')
    await books.work()
    await until(books, 2)
    expect(await dayOf(books, date)).toMatchObject({
      state: 'waiting',
      asked_at: expect.any(String),
      breaks: [],
    })
    await until(books, 8)
    expect((await dayOf(books, date)).breaks).toMatchObject([
      { kind: 'file_missing', owner: 'engineering', state: 'open', task: expect.any(String) },
    ])
    await until(books, 8)
    const next = earlier(await today(books))
    await expect(ask(books, next)).rejects.toMatchObject({
      code: 'day_waits',
      detail: { facts: { next: date } },
    })
    expect(await kindsOf(books, date)).toEqual(['file_missing open'])
    await until(books, 8)
    await until(books, 8)
    expect(await dayOf(books, date)).toMatchObject({ state: 'matched', matched: 2, breaks: [] })
    expect(await stateOf(books, next)).toBe('matched')
    expect(await stateOf(books, earlier(await today(books)))).toBe('matched')
  })

  it('and never will: its file can be brought by hand, twice too, at the same time too; another one is refused', async () => {
    silent = true
    await until(books, 12)
    const date = await today(books)
    await expect(bring(books, date, { file: emptyFile(date) })).rejects.toMatchObject({
      code: 'day_not_over',
    })
    await until(books, 8)
    expect(await kindsOf(books, date)).toEqual(['file_missing open'])
    const given = {
      file: emptyFile(date),
      amount: (await dayOf(books, earlier(date))).safeguarding[0]?.bank ?? '',
    }
    const both = await Promise.allSettled([propose(books, date, given), propose(books, date, given)])
    const [asked] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'approval_pending', detail: { facts: { approval: asked?.approval } } },
    })
    expect(asked).toMatchObject({ state: 'waiting', approval: expect.any(String) })
    expect(await stateOf(books, date)).toBe('waiting')
    await agree(books, asked ?? expect.fail())
    const day = await dayOf(books, date)
    expect(day).toMatchObject({ state: 'matched', lines: 0, broken: 0, breaks: [] })
    expect(await propose(books, date, given)).toMatchObject({ state: 'matched', approval: null })
    expect(await bring(books, date, given)).toEqual(day)
    await expect(bring(books, date, { ...given, amount: '1' })).rejects.toMatchObject({
      code: 'bank_file_conflict',
    })
    await expect(bring(books, '2001-01-01', given)).rejects.toMatchObject({ code: 'reconciliation_unknown' })
    silent = false
  })
})

describe('a file that cannot be used', () => {
  it('is a break at once, is asked for again, and nothing of it is kept', async () => {
    await until(books, 12)
    const date = await today(books)
    await out(books, by, '2424')
    await books.work()
    await until(books, 2)
    expect((await dayOf(books, date)).breaks).toMatchObject([
      { kind: 'file_unreadable', owner: 'engineering', found: { code: 'bank_file_incomplete' } },
    ])
    const lines = 'SELECT 1 FROM reconciliation.bank_line WHERE day = $1::date'
    expect(await books.db.query(lines, [date])).toEqual([])
    await until(books, 2)
    expect(await dayOf(books, date)).toMatchObject({ state: 'matched', matched: 1, breaks: [] })
  })

  it.each([
    ['of another day', (d: string) => emptyFile(earlier(d)), 'bank_file_other_day'],
    ['cut off', (d: string) => emptyFile(d).slice(0, -9), 'bank_file_incomplete'],
    ['of another kind', () => 'date;amount\n', 'bank_file_malformed'],
    ['of broken text', (d: string) => emptyFile(d).replace('end', '\ud800\u0000,'), 'bank_file_incomplete'],
  ])('%s is refused when a person brings it, with its line', async (_what, file, code) => {
    silent = true
    await until(books, 2)
    const date = earlier(await today(books))
    await expect(bring(books, date, { file: file(date) })).rejects.toMatchObject({
      code,
      detail: { errors: [{ pointer: expect.stringMatching(/^\/file\/\d+$/) }] },
    })
    const balances = ['1', '2'].map((amount) => ({ currency: 'CNY' as const, amount }))
    const twice = { params: { date }, body: { file: emptyFile(date), balances } }
    await expect(act(books, operator('checker'), [uploadBankFile, twice])).rejects.toMatchObject({
      code: 'request_invalid',
    })
    expect(await stateOf(books, date)).toBe('waiting')
    silent = false
    await until(books, 12)
    expect(await stateOf(books, date)).toBe('matched')
  })

  it('that is late news about a matched day changes nothing', async () => {
    const date = earlier(await today(books))
    expect((await books.db.tx((tx) => noFile(tx, date, { why: 'silent' }))).fresh).toEqual([])
    expect(await stateOf(books, date)).toBe('matched')
  })
})

describe('a file that is brought by hand', () => {
  it('takes a reason and two people, and is no business of anybody whose payment is in it', async () => {
    await until(books, 12)
    silent = true
    const payer = await rich(books)
    const self = await books.db.tx((tx) =>
      addOperator(tx, { name: 'Self', roles: ['checker', 'compliance'], wallet: payer.wallet }),
    )
    const own = (role: OperatorRole) =>
      ({ kind: 'operator', operator: self.id, roles: [role], ownWallet: payer.wallet }) as const
    const date = await today(books)
    const { id } = await out(books, payer, '1200')
    await books.work()
    await until(books, 8)
    const cut = id.replaceAll('-', '').slice(0, 31)
    const file = [
      `quittance-bank-file,1,${date}`,
      'reference,bank_reference,direction,amount,currency,status,value_at',
      `${cut},HAND-1,out,1200,CNY,paid,${date}T06:00:00Z`,
      'end,1,1200\n',
    ].join('\n')
    const alone = { params: { date }, body: { file, balances: [] } }
    await expect(act(books, operator('checker'), [uploadBankFile, alone])).rejects.toMatchObject({
      code: 'second_person_needed',
    })
    await expect(propose(books, date, { file, by: own('checker') })).rejects.toMatchObject({
      code: 'own_wallet',
    })
    const by = await staff(books, 'checker')
    const asked = await propose(books, date, { file, by })
    await expect(agree(books, asked, by)).rejects.toMatchObject({ code: 'approval_own' })
    await expect(agree(books, asked, own('compliance'))).rejects.toMatchObject({ code: 'own_wallet' })
    expect(await stateOf(books, date)).toBe('waiting')
    const second = await staff(books, 'compliance')
    const read = await act(books, second, [
      readApprovalContent,
      { params: { approval: asked.approval ?? '' } },
    ])
    expect(read.content?.shown).toMatchObject({
      file,
      lines: 1,
      sums: [{ currency: 'CNY', in: '0', out: '1200' }],
    })
    await agree(books, asked, second)
    expect(await dayOf(books, date)).toMatchObject({ state: 'matched', lines: 1 })
    silent = false
  })
})
